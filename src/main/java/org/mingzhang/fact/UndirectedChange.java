package org.mingzhang.fact;

import java.math.BigDecimal;

/**
 * "比上年1.43万元，增加0.68%": an amount behind the words of comparison that, by the percentage, is not that of the year before but
 * what it rose or fell by; its direction is not printed.
 *
 * @param label   of what rose or fell
 * @param level   this year
 * @param amount  without a direction
 * @param percent as printed, without sign
 */
public record UndirectedChange(Passage source, String label, Amount level, Amount amount, BigDecimal percent) implements Fact {
}
