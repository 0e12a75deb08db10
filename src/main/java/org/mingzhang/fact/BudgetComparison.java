package org.mingzhang.fact;

import java.math.BigDecimal;

/**
 * What final accounts say of a final amount beside its budget: larger, smaller, the same.
 *
 * @param direction UP for larger, DOWN for smaller, FLAT for the same
 * @param words     as printed
 * @param planned   the budget
 * @param spent     the final amount
 */
public record BudgetComparison(Passage source, Direction direction, String words, Amount planned, Amount spent) implements Fact {
    /** The words fit the printed amounts; amounts that are the same in the coarser print fit any words. */
    public boolean holds() {
        int order = spent.value().compareTo(planned.value());
        BigDecimal rounding = spent.halfDigit()
                .max(planned.halfDigit());
        boolean near = spent.value().subtract(planned.value()).abs().compareTo(rounding) <= 0;
        boolean equal = order == 0;
        return switch (direction) {
            case UP -> order > 0 || near && !equal;
            case DOWN -> order < 0 || near && !equal;
            default -> near;
        };
    }
}
