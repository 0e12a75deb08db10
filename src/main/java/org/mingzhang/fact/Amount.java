package org.mingzhang.fact;

import java.math.BigDecimal;

/**
 * A printed amount of money.
 *
 * @param label     the words that name it, as printed
 * @param value     in yuan, never negative for a change: the direction carries the sign
 * @param printedUnit      as printed: 元, 万元, 亿元
 * @param decimals  digits behind the point as printed, in the printed unit
 * @param direction NONE or MINUS for a level, else the amount is a change
 * @param group     amounts of one enumeration share it
 */
public record Amount(Passage source, QuantityKey quantity, String label, BigDecimal value, String printedUnit, int decimals,
                     Direction direction, String group) implements Fact {
    /** The value with the sign of its direction, in yuan. */
    public BigDecimal signed() {
        return direction == Direction.DOWN || direction == Direction.MINUS ? value.negate() : value;
    }

    /** The same amount as a term that is taken off. */
    public Amount minus() {
        return new Amount(source, quantity, label, value, printedUnit, decimals, Direction.MINUS, group);
    }

    public boolean change() {
        return direction != Direction.NONE && direction != Direction.MINUS;
    }

    /** Half of its last printed digit, in yuan: what rounding may have taken or given. */
    public BigDecimal halfDigit() {
        return Money.halfDigit(printedUnit, decimals);
    }

    /** Number and unit, without thousands commas, for messages. */
    @Override
    public String printed() {
        return Money.print(value, printedUnit, decimals);
    }
}
