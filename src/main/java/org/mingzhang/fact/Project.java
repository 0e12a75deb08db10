package org.mingzhang.fact;

/**
 * What a performance goal table says of one project, or of the department as a whole. A field that the form does not have is
 * {@link Passage#MISSING}; one left empty is blank.
 *
 * @param id     unique within the document
 * @param name   for messages: the printed name, else the table's title
 * @param whole  the goals of the department, not of a project
 * @param complete every row of its indicators could be read; where not, nothing counts as missing
 * @param nameIsBody what stands in the field of the name ends like the name of a department, unit or government
 * @param authority 主管部门
 * @param authorityIsBody the same of that field
 * @param budget 预算数
 * @param fiscal 其中：财政资金
 * @param carried 上年结转
 * @param other  其他资金
 * @param goalFigures the goal holds a number besides those of its list marks
 * @param asksIndicators the form has columns for indicators
 * @param indicators how many of them are filled in
 */
public record Project(Passage source, String id, String name, boolean whole, boolean complete, Passage unitName,
                      Passage moneyUnit, Passage code, Passage nameField, boolean nameIsBody, Passage authority,
                      boolean authorityIsBody, Passage budget, Passage fiscal, Passage carried, Passage other, Passage purpose, Passage goal,
                      boolean goalFigures, boolean asksIndicators, int indicators) implements Fact {
    /** "项目“…”", or the title of the table for a department. */
    public String title() {
        return title(name, whole);
    }

    public static String title(String name, boolean whole) {
        return whole ? "“" + name + "”" : "项目“" + name + "”";
    }

    @Override
    public String printed() {
        return name;
    }
}
