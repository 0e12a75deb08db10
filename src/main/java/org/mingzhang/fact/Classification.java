package org.mingzhang.fact;

import java.util.List;

/**
 * How far a statement table divides expenditure by the subjects of one classification.
 *
 * @param source    the first row that names a subject
 * @param meaning   id of a table of vocabulary.yaml
 * @param title     as printed
 * @param economic  by economic kind (经济分类); else by function (功能分类)
 * @param level     of the deepest subject with an amount: 1 类, 2 款, 3 项
 * @param undivided subjects by function with an amount that stop above 项 while others of the table are divided
 */
public record Classification(Passage source, String meaning, String title, boolean economic, int level,
                             List<Passage> undivided) implements Fact {
    public Classification {
        undivided = List.copyOf(undivided);
    }

    @Override
    public String printed() {
        return title;
    }
}
