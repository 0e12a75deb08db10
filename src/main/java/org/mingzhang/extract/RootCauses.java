package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Equation;
import org.mingzhang.fact.Equation.Kind;
import org.mingzhang.fact.Money;

/**
 * Broken equations that share a printed number: where correcting that one number repairs them all and breaks no other,
 * they are one mistake.
 */
final class RootCauses {
    /** With more broken sums than this nobody looks for the one cause, and the search would take too long. */
    private static final int MANY = 100;
    private final List<Balance> all;
    private boolean many;
    private final Reading reading;

    private RootCauses(List<Balance> all, Reading reading) {
        this.all = all;
        this.reading = reading;
    }

    /** @param named equations that are facts even where they hold; of the others there are thousands */
    static void report(List<Balance> balances, List<Balance> named, Reading reading) {
        RootCauses causes = new RootCauses(balances, reading);
        List<Balance> broken = new ArrayList<>();
        for (int i = 0; i < balances.size(); i++) {
            Balance balance = balances.get(i);
            if (balance.holds()) {
                if (i < named.size()) {
                    reading.add(causes.equation(balance, true, null, List.of()));
                }
            } else {
                broken.add(balance);
            }
        }
        causes.many = broken.size() > MANY;
        while (!broken.isEmpty()) {
            List<Balance> linked = causes.linked(broken);
            broken.removeAll(linked);
            causes.reportLinked(linked);
        }
    }

    /**
     * The first broken equation and all that share an amount with it, directly or through others; or that are off by the same
     * while a sum that holds has both totals: a wrong row is wrong in several columns.
     */
    private List<Balance> linked(List<Balance> broken) {
        List<Balance> linked = new ArrayList<>(List.of(broken.get(0)));
        for (int i = 0; i < linked.size(); i++) {
            for (Balance other : broken) {
                Balance known = linked.get(i);
                if (!linked.contains(other) && (known.terms().stream().anyMatch(other::has) || bridged(known, other)
                        || sameFormula(known, other))) {
                    linked.add(other);
                }
            }
        }
        return linked;
    }

    private boolean bridged(Balance one, Balance other) {
        return !many && sameGap(one, other) && all.stream().anyMatch(sum -> sum.has(one.total()) && sum.has(other.total()) && sum.holds());
    }

    /** One formula broken in several rows is one mistake in how the table was filled in. */
    private static boolean sameFormula(Balance one, Balance other) {
        return !one.formula().isEmpty() && one.formula().equals(other.formula());
    }

    private static boolean sameGap(Balance one, Balance other) {
        return one.difference().abs().compareTo(other.difference().abs()) == 0;
    }

    private void reportLinked(List<Balance> linked) {
        Amount suspect = suspect(linked);
        boolean one = linked.stream().allMatch(balance -> sameGap(balance, linked.get(0)))
                || linked.stream().allMatch(balance -> sameFormula(balance, linked.get(0)));
        if (suspect == null && !one) {
            byFormula(linked);
            return;
        }
        Balance lead = linked.get(0);
        for (Balance balance : linked) {
            if (balance.kind() == Kind.CLOSED) {
                lead = balance;
                break;
            }
        }
        List<Balance> others = new ArrayList<>(linked);
        others.remove(lead);
        reading.add(equation(suspect == null ? weakerFirst(lead) : lead, true, suspect, others));
        for (Balance other : others) {
            reading.add(equation(other, false, suspect, List.of()));
        }
    }

    /** Of two tables that disagree on one number, the one that fewer sums confirm is reported. */
    private Balance weakerFirst(Balance balance) {
        boolean pair = balance.parts().size() == 1 && !balance.requirement().equals("ACC-02")
                && (balance.kind() == Kind.CLOSED || balance.kind() == Kind.SAME);
        if (!pair || confirmed(balance.parts().get(0)) >= confirmed(balance.total())) {
            return balance;
        }
        return new Balance(balance.requirement(), balance.kind(), balance.parts().get(0), List.of(balance.total()), balance.formula());
    }

    private long confirmed(Amount amount) {
        return all.stream().filter(balance -> balance.has(amount) && balance.holds()).count();
    }

    /** No one number and no one gap explains them: one finding for each formula of a table, and for each sum without one. */
    private void byFormula(List<Balance> linked) {
        List<Balance> left = new ArrayList<>(linked);
        while (!left.isEmpty()) {
            Balance lead = left.remove(0);
            List<Balance> others = new ArrayList<>();
            for (Balance other : left) {
                if (sameFormula(lead, other)) {
                    others.add(other);
                }
            }
            left.removeAll(others);
            reading.add(equation(weakerFirst(lead), true, null, others));
            for (Balance other : others) {
                reading.add(equation(other, false, null, List.of()));
            }
        }
    }

    private Amount suspect(List<Balance> linked) {
        Amount found = null;
        for (Amount candidate : linked.get(0).terms()) {
            if (repairs(candidate, linked)) {
                if (found != null) {
                    return null;
                }
                found = candidate;
            }
        }
        return found;
    }

    private boolean repairs(Amount candidate, List<Balance> linked) {
        if (!linked.stream().allMatch(balance -> balance.has(candidate))) {
            return false;
        }
        BigDecimal value = linked.get(0).required(candidate);
        boolean negative = !candidate.change() && value.signum() < 0;
        for (Balance balance : all) {
            if (negative || (balance.has(candidate) && !balance.holds(shifted(balance, candidate, value)))) {
                return false;
            }
        }
        return true;
    }

    /** The difference of an equation once the candidate has the new value. */
    private static BigDecimal shifted(Balance balance, Amount candidate, BigDecimal value) {
        BigDecimal change = value.subtract(candidate.signed());
        return balance.difference(candidate, change);
    }

    /** In the unit of the printed number; in the other one where only the unit is wrong. */
    private static String printed(BigDecimal yuan, Amount suspect) {
        for (String other : List.of("元", "万元")) {
            BigDecimal moved = suspect.value().divide(Money.factor(suspect.printedUnit())).multiply(Money.factor(other));
            if (!other.equals(suspect.printedUnit()) && moved.compareTo(yuan) == 0) {
                return Money.print(yuan, other, suspect.decimals());
            }
        }
        return Money.print(yuan, suspect.printedUnit(), suspect.decimals());
    }

    private Equation equation(Balance balance, boolean lead, Amount suspect, List<Balance> others) {
        List<String> also = new ArrayList<>();
        List<Amount> further = new ArrayList<>();
        for (Balance other : others) {
            if (!also.contains(other.requirement()) && !other.requirement().equals(balance.requirement())) {
                also.add(other.requirement());
            }
            for (Amount term : other.terms()) {
                if (!balance.has(term) && further.stream().noneMatch(seen -> seen == term)) {
                    further.add(term);
                }
            }
        }
        String expected = "";
        if (suspect != null) {
            BigDecimal value = balance.required(suspect);
            String words = suspect.change() ? (value.signum() < 0 ? "减少" : "增加") : "";
            expected = words + printed(value.abs(), suspect);
        }
        return new Equation(suspect == null ? balance.total().source() : suspect.source(), balance.requirement(),
                balance.kind(), balance.total(), balance.parts(), balance.sum(), balance.difference(),
                balance.tolerance(), balance.holds(), suspect == null ? List.of() : List.of(suspect), expected, lead,
                also, further, !balance.holds() && balance.unitSlip());
    }
}
