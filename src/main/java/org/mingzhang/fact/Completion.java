package org.mingzhang.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A printed rate of completion: 完成年初预算的 91.14%.
 *
 * @param percent  as printed
 * @param decimals digits behind its point
 * @param base     budget, adjusted or "" where the words do not say which
 * @param planned  the budget it is a rate of, empty where it is not printed beside it
 * @param spent    the final amount, empty where it is not printed beside it
 */
public record Completion(Passage source, BigDecimal percent, int decimals, String base, List<Amount> planned,
                         List<Amount> spent) implements Fact {
    public Completion {
        planned = List.copyOf(planned);
        spent = List.copyOf(spent);
    }

    /** Both amounts are known. */
    public boolean judged() {
        return !planned.isEmpty() && !spent.isEmpty();
    }

    /** The budget is 0: there is no rate. */
    public boolean zeroBase() {
        return !planned.isEmpty() && planned.get(0).value().signum() == 0;
    }

    /** The rate of the printed amounts, with the printed decimals; 0 on a zero base. */
    public BigDecimal actual() {
        return judged() && !zeroBase() ? rate(spent.get(0).value(), planned.get(0).value()) : BigDecimal.ZERO;
    }

    private BigDecimal rate(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    /** The printed rate lies within what rounding of both amounts and of itself allows. */
    public boolean holds() {
        if (!judged() || zeroBase()) {
            return true;
        }
        Amount whole = planned.get(0);
        Amount part = spent.get(0);
        BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.valueOf(2));
        BigDecimal low = bound(part, -1).movePointRight(2).divide(bound(whole, 1), decimals + 4, RoundingMode.FLOOR);
        BigDecimal high = bound(part, 1).movePointRight(2).divide(bound(whole, -1), decimals + 4, RoundingMode.CEILING);
        return percent.compareTo(low.subtract(half)) >= 0 && percent.compareTo(high.add(half)) <= 0;
    }

    private static BigDecimal bound(Amount amount, int side) {
        BigDecimal half = amount.halfDigit();
        BigDecimal bound = amount.value().add(side < 0 ? half.negate() : half);
        return bound.signum() > 0 ? bound : amount.value().max(BigDecimal.ONE);
    }
}
