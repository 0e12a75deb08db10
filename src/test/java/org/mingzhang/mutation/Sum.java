package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A total and its parts.
 *
 * @param open the list may leave parts out: it is broken only where the parts exceed the total
 */
record Sum(String kind, Num total, List<Num> parts, boolean open) implements Identity {
    /** How many times the rounding a change must exceed to count. */
    static final BigDecimal BEYOND = new BigDecimal(3);

    Sum {
        parts = List.copyOf(parts);
    }

    boolean holds() {
        return gap(total, total.value()).abs().compareTo(tolerance()) <= 0;
    }

    private BigDecimal tolerance() {
        BigDecimal sum = total.half();
        for (Num part : parts) {
            sum = sum.add(part.half());
        }
        return sum;
    }

    private BigDecimal gap(Num changed, BigDecimal value) {
        BigDecimal gap = Identity.of(total, changed, value).negate();
        for (Num part : parts) {
            gap = gap.add(Identity.of(part, changed, value));
        }
        return gap;
    }

    @Override
    public List<Num> terms() {
        List<Num> terms = new ArrayList<>(parts);
        terms.add(total);
        return terms;
    }

    @Override
    public boolean broken(Num changed, BigDecimal value) {
        BigDecimal gap = gap(changed, value);
        return (open ? gap : gap.abs()).compareTo(tolerance().multiply(BEYOND)) > 0;
    }
}
