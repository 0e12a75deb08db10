package org.mingzhang.mutation;

import java.math.BigDecimal;

/**
 * A printed number.
 *
 * @param spot  the digits
 * @param text  the digits as printed
 * @param kind  what it counts
 * @param unit  yuan a unit for amounts, 1 else
 * @param sign  -1 behind a word that says less, 1 behind one that says more, 0 without
 * @param word  the direction word, or {@link Spot#NONE}
 * @param label the words before it in its clause, or the name of its row
 */
record Num(Spot spot, String text, Kind kind, BigDecimal unit, int sign, Spot word, String label) {
    enum Kind { AMOUNT, PERCENT, COUNT }

    BigDecimal value() {
        return value(text);
    }

    /** What it would be if these digits stood there. */
    BigDecimal value(String digits) {
        BigDecimal value = new BigDecimal(digits.replace(",", "")).multiply(unit);
        return sign < 0 ? value.negate() : value;
    }

    /** Half a unit of the last printed digit. */
    BigDecimal half() {
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        return unit.multiply(new BigDecimal("0.5").movePointLeft(decimals));
    }

    boolean zero() {
        return value().signum() == 0;
    }
}
