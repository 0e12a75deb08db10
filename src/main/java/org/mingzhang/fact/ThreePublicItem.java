package org.mingzhang.fact;

/**
 * One line of the 三公 explanation.
 *
 * @param item    threePublic, overseasTravel, vehicle, vehiclePurchase, vehicleOperation, reception
 * @param printedAmount "" when no amount is printed and the text does not say that there is none
 * @param zero    the amount is 0, or the text says that nothing was planned
 * @param direction NONE when no comparison with the year before is printed
 * @param reason  the reason of the change, "" when none is given
 * @param againstBudget final accounts set it against the budget of the same year, as their form does
 */
public record ThreePublicItem(Passage source, String item, String name, String printedAmount, boolean zero,
                              Direction direction, String reason, boolean againstBudget) implements Fact {
}
