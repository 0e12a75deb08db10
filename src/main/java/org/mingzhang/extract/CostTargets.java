package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Location;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.CostTarget;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Indicator;
import org.mingzhang.fact.Money;
import org.mingzhang.fact.QuantityKey;

/** Indicators of cost beside the amounts of their projects. */
final class CostTargets {
    private static final Pattern VALUE = Pattern.compile("[≤<=]?(\\d+(?:\\.(\\d+))?)(万元|元|亿元)(?:以内|以下)?");
    /** What may exceed the money of one year. */
    private static final Pattern LONGER = Pattern.compile("投资|概算|合同|[三四五]年|周期|总预算|累计|节约|节省|收入|产值|金额|融资|资产");
    private static final String PROJECT = "projectExpenditure";
    private final Reading reading;

    CostTargets(Reading reading) {
        this.reading = reading;
    }

    void read() {
        Map<String, Amount> largest = new HashMap<>();
        for (Amount amount : reading.facts(Amount.class)) {
            if (amount.quantity().concept().equals(PROJECT) && !amount.quantity().code().isEmpty()) {
                largest.merge(amount.quantity().code(), amount, (one, other) -> one.value().compareTo(other.value()) < 0 ? other : one);
            }
        }
        for (Indicator indicator : List.copyOf(reading.facts(Indicator.class))) {
            Amount budget = largest.get(indicator.project());
            if (budget != null && budget.value().signum() > 0 && indicator.group().equals("cost")) {
                read(indicator, budget);
            }
        }
    }

    private void read(Indicator indicator, Amount budget) {
        String label = indicator.level3();
        Matcher value = VALUE.matcher(NormalText.of(indicator.value(), Location.NOWHERE).text());
        if (!value.matches() || LONGER.matcher(label + indicator.value()).find()) {
            return;
        }
        int decimals = value.group(2) == null ? 0 : value.group(2).length();
        BigDecimal yuan = new BigDecimal(value.group(1)).multiply(Money.factor(value.group(3)));
        Amount allowed = new Amount(indicator.target(), new QuantityKey("", "", "all", "budget", reading.subject.year(), ""), label,
                yuan, value.group(3), decimals, Direction.NONE, indicator.project());
        reading.add(new CostTarget(indicator.target(), label, indicator.owner(), allowed, budget));
    }
}
