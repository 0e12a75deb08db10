package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.util.List;

/** One quantity printed in two places. */
record Same(String kind, Num one, Num other) implements Identity {
    boolean holds() {
        return one.value().subtract(other.value()).abs().compareTo(one.half().max(other.half())) <= 0;
    }

    @Override
    public List<Num> terms() {
        return List.of(one, other);
    }

    @Override
    public boolean broken(Num changed, BigDecimal value) {
        BigDecimal gap = Identity.of(one, changed, value).subtract(Identity.of(other, changed, value));
        return gap.abs().compareTo(one.half().add(other.half()).multiply(Sum.BEYOND)) > 0;
    }
}
