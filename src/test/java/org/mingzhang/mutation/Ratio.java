package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A percentage and the two amounts that give it.
 *
 * @param percent signed where a direction stands before it
 * @param grown   the whole is the amount after the part was added: what counts is the amount before
 */
record Ratio(String kind, Num percent, Num part, Num whole, boolean grown) implements Identity {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    boolean holds() {
        return within(percent, percent.value(), BigDecimal.ONE);
    }

    @Override
    public List<Num> terms() {
        return List.of(percent, part, whole);
    }

    @Override
    public boolean broken(Num changed, BigDecimal value) {
        return !within(changed, value, Sum.BEYOND);
    }

    private boolean within(Num changed, BigDecimal value, BigDecimal slack) {
        BigDecimal above = Identity.of(part, changed, value);
        BigDecimal below = Identity.of(whole, changed, value).subtract(grown ? above : BigDecimal.ZERO).abs();
        if (below.signum() == 0) {
            return false;
        }
        BigDecimal ratio = above.multiply(HUNDRED).divide(below, MathContext.DECIMAL64);
        BigDecimal operands = part.half().add(ratio.abs().movePointLeft(2).multiply(whole.half())).multiply(HUNDRED)
                .divide(below, MathContext.DECIMAL64);
        BigDecimal gap = ratio.subtract(Identity.of(percent, changed, value)).abs();
        return gap.compareTo(percent.half().add(operands).multiply(slack)) <= 0;
    }
}
