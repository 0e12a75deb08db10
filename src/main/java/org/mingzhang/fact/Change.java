package org.mingzhang.fact;

/**
 * A statement that a quantity rose, fell or stayed.
 *
 * @param quantity what changed
 * @param label    its name as printed
 * @param amount   the printed change ("12.3万元"), "" when none
 * @param percent  the printed percentage without sign, "" when none
 * @param base     what it is compared with, as printed (上年预算, 2023年决算 …)
 * @param reason   the printed reason, "" when none
 * @param section  meaning of the section it stands in
 * @param contradiction the opposite claim in the same clause, "" when none (增加 … 无增减变化)
 * @param nonZero  the printed change is an amount or percentage other than 0
 * @param levelZero the level of the quantity printed beside it is 0
 * @param itemized its parts are listed with changes of their own
 * @param explainedAbove it is a part of a change that gives its reason as a whole
 */
public record Change(Passage source, QuantityKey quantity, String label, Direction direction, String amount,
                     String percent, String base, String reason, String section, String contradiction, boolean nonZero,
                     boolean levelZero, boolean itemized, boolean explainedAbove)
        implements Fact {
}
