package org.mingzhang.fact;

/**
 * An indicator of cost whose value is an amount of money.
 *
 * @param indicator as printed
 * @param owner     for messages: 项目“…”
 * @param value     the amount it allows
 * @param budget    the largest amount that the table prints for the whole project
 */
public record CostTarget(Passage source, String indicator, String owner, Amount value, Amount budget) implements Fact {
    /** Whether it allows more than the project has, beyond rounding. */
    public boolean aboveBudget() {
        return value.value().subtract(budget.value()).compareTo(value.halfDigit()) > 0;
    }
}
