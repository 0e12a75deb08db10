package org.mingzhang.fact;

import java.math.BigDecimal;

/**
 * A change in the narrative of a quantity that a statement table prints for this year and the year before.
 *
 * @param label  of what changed
 * @param level  this year, in the narrative; the table prints the same
 * @param change in the narrative
 * @param past   the year before, in the table
 */
public record PriorYear(Passage source, String label, Amount level, Amount change, Amount past) implements Fact {
    /** The year before by level and change, in yuan. */
    public BigDecimal derived() {
        return level.value().subtract(change.signed());
    }

    /** Level less change is what the table prints, within one of the last digit of each term. */
    public boolean holds() {
        BigDecimal rounding = level.halfDigit().add(change.halfDigit()).add(past.halfDigit()).multiply(BigDecimal.valueOf(2));
        return derived().subtract(past.value()).abs().compareTo(rounding) <= 0;
    }

    /** The derived amount in the unit of the level, for messages. */
    public String printedDerived() {
        return Money.print(derived(), level.printedUnit(), level.decimals());
    }
}
