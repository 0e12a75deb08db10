package org.mingzhang.fact;

/**
 * 资金支出计划（%）: cumulative percent of a project's money.
 *
 * @param periods   how many periods the table names
 * @param filled    how many hold something
 * @param lastLabel the last period named
 * @param last      what stands in it, as printed
 */
public record DisbursementSchedule(Passage source, String project, int periods, int filled, String lastLabel,
                                   Passage last) implements Fact {
}
