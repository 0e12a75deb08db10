package org.mingzhang.fact;

/**
 * A performance indicator: one row of a project table. First and second level are carried down from the row that prints them.
 *
 * @param group      output, benefit, satisfaction, cost or "" by the first level (vocabulary)
 * @param targetForm form of the target value
 * @param hasBasisColumn the table has a column 指标值确定依据
 */
public record Indicator(Passage source, String project, String level1, String level2, String level3, String group,
                        Passage description, Passage target, TargetForm targetForm, boolean percent,
                        java.math.BigDecimal targetNumber, Passage basis, boolean hasBasisColumn) implements Fact {
    public enum TargetForm {
        /** Holds a number. */
        NUMBER,
        /** Words that can be checked (按期完成, 优). */
        WORDS,
        /** Words nobody can measure (显著提高). */
        VAGUE,
        /** Only a unit (个). */
        UNIT_ONLY,
        /** Only a sign (≥). */
        SIGN_ONLY,
        BLANK
    }

    /** No value that could be reached: blank, only a unit or only a sign. */
    public boolean withoutTarget() {
        return targetForm == TargetForm.BLANK || targetForm == TargetForm.UNIT_ONLY || targetForm == TargetForm.SIGN_ONLY;
    }

    @Override
    public String printed() {
        return level3.isEmpty() ? level2 : level3;
    }
}
