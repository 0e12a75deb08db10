package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Equation.Kind;
import org.mingzhang.fact.Money;

/** Both sides of an equation and whether rounding explains their difference. Yuan. */
final class Balance {
    private final String requirement;
    private final Kind kind;
    private final Amount total;
    private final List<Amount> parts;
    private final List<Amount> less;

    /** Sums of one formula over several rows of a table share it; "" for none. */
    private final String formula;
    /** Asked for often; null until then. */
    private Boolean holds;

    Balance(String requirement, Kind kind, Amount total, List<Amount> parts) {
        this(requirement, kind, total, parts, List.of(), "");
    }

    Balance(String requirement, Kind kind, Amount total, List<Amount> parts, String formula) {
        this(requirement, kind, total, parts, List.of(), formula);
    }

    /** @param less what is taken off the parts */
    Balance(String requirement, Kind kind, Amount total, List<Amount> parts, List<Amount> less, String formula) {
        this.formula = formula;
        this.requirement = requirement;
        this.kind = kind;
        this.total = total;
        this.parts = parts;
        this.less = less;
    }

    String requirement() {
        return requirement;
    }

    Kind kind() {
        return kind;
    }

    String formula() {
        return formula;
    }

    Amount total() {
        return total;
    }

    /** The right side with its signs, for a fact. */
    List<Amount> parts() {
        List<Amount> signed = new ArrayList<>(parts);
        less.forEach(amount -> signed.add(amount.minus()));
        return signed;
    }

    BigDecimal sum() {
        return Equations.sum(parts).subtract(Equations.sum(less));
    }

    /** Total minus parts. */
    BigDecimal difference() {
        return total.signed().subtract(sum());
    }

    boolean holds() {
        if (holds == null) {
            holds = holds(difference());
        }
        return holds;
    }

    boolean holds(BigDecimal difference) {
        boolean atMost = kind == Kind.OPEN || kind == Kind.AT_MOST;
        if (atMost && difference.signum() >= 0) {
            return true;
        }
        return difference.abs().compareTo(tolerance()) <= 0;
    }

    /**
     * A quantity printed twice: half a digit of the coarser one. A sum: half of the last printed digit for every term.
     * A number with fewer decimals than its neighbours of the same unit has lost trailing zeros; a zero is exact.
     */
    BigDecimal tolerance() {
        if (kind == Kind.SAME) {
            BigDecimal left = total.halfDigit();
            BigDecimal right = parts.get(0).halfDigit();
            BigDecimal coarser = left.max(right);
            boolean sameDigits = left.compareTo(right) == 0;
            return sameDigits || total.value().signum() == 0 || parts.get(0).value().signum() == 0
                    ? BigDecimal.ZERO : coarser;
        }
        List<Amount> terms = terms();
        Map<String, Integer> decimals = new HashMap<>();
        for (Amount term : terms) {
            decimals.merge(term.printedUnit(), term.decimals(), Math::max);
        }
        BigDecimal tolerance = BigDecimal.ZERO;
        for (Amount term : terms) {
            if (term.value().signum() != 0) {
                tolerance = tolerance.add(Money.halfDigit(term.printedUnit(), decimals.get(term.printedUnit())));
            }
        }
        return tolerance;
    }

    List<Amount> terms() {
        List<Amount> terms = new ArrayList<>();
        terms.add(total);
        terms.addAll(parts);
        terms.addAll(less);
        return terms;
    }

    /** Whether this very printed amount is a term. */
    boolean has(Amount amount) {
        for (Amount term : terms()) {
            if (term == amount) {
                return true;
            }
        }
        return false;
    }

    /** What a term would have to be, as a signed value, for the equation to hold. */
    BigDecimal required(Amount term) {
        if (term == total) {
            return sum();
        }
        return takenOff(term) ? term.signed().subtract(difference()) : term.signed().add(difference());
    }

    /** The difference once a term has grown. */
    BigDecimal difference(Amount term, BigDecimal growth) {
        return term == total || takenOff(term) ? difference().add(growth) : difference().subtract(growth);
    }

    private boolean takenOff(Amount term) {
        return less.stream().anyMatch(amount -> amount == term);
    }

    /** Whether reading one amount in 元 for 万元, or the reverse, makes both sides agree. */
    boolean unitSlip() {
        for (Amount term : terms()) {
            for (int shift : new int[] {4, -4}) {
                BigDecimal change = term.signed().scaleByPowerOfTen(shift).subtract(term.signed());
                BigDecimal moved = difference(term, change);
                boolean vanishes = term.value().scaleByPowerOfTen(shift).compareTo(tolerance()) <= 0;
                if (!vanishes && moved.abs().compareTo(tolerance()) <= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
