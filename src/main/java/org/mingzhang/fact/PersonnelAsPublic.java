package org.mingzhang.fact;

import java.util.List;

/**
 * A subject that is personnel expenditure by its definition, with amounts in the column of 公用经费.
 *
 * @param subject name as printed
 * @param amounts in that column, the first is the source
 */
public record PersonnelAsPublic(Passage source, String subject, List<Amount> amounts) implements Fact {
    public PersonnelAsPublic {
        amounts = List.copyOf(amounts);
    }

    @Override
    public String printed() {
        return subject;
    }
}
