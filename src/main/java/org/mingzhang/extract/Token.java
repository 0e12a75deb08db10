package org.mingzhang.extract;

import java.math.BigDecimal;

/**
 * A piece of a clause in normal form.
 *
 * @param number   of an amount (in its printed unit) or percentage
 * @param decimals digits behind the point
 * @param unit     of an amount
 */
record Token(Type type, int from, int to, BigDecimal number, int decimals, String unit) {
    enum Type {
        AMOUNT, PERCENT,
        /** 其中. */
        NEST,
        /** 主要是, 包括. */
        LIST,
        /** 主要原因是. */
        REASON,
        UP, DOWN, FLAT,
        /** 较上年预算. */
        COMPARE,
        /** ， 、 ； 。 ： and brackets that hold amounts. */
        SEPARATOR, TEXT
    }

    static Token plain(Type type, int from, int to) {
        return new Token(type, from, to, BigDecimal.ZERO, 0, "");
    }
}
