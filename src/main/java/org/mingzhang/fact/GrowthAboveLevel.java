package org.mingzhang.fact;

import java.math.BigDecimal;

/**
 * A rise that is larger than what it led to: the year before would have been negative.
 *
 * @param label   of what rose
 * @param level   this year
 * @param change  the rise
 * @param percent as printed
 */
public record GrowthAboveLevel(Passage source, String label, Amount level, Amount change, BigDecimal percent) implements Fact {
}
