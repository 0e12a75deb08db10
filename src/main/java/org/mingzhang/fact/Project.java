package org.mingzhang.fact;

/**
 * A project performance table. A field whose row is not there is {@link Passage#MISSING}; one left empty is blank.
 *
 * @param id     unique within the document
 * @param name   for messages: the printed name, else the table's title
 * @param budget 预算数
 * @param fiscal 其中：财政资金
 * @param other  其他资金
 * @param goalFigures the goal holds a number besides those of its list marks
 */
public record Project(Passage source, String id, String name, Passage unitName, Passage moneyUnit, Passage code,
                      Passage nameField, Passage budget, Passage fiscal, Passage other, Passage purpose, Passage goal,
                      boolean goalFigures, int indicators) implements Fact {
    @Override
    public String printed() {
        return name;
    }
}
