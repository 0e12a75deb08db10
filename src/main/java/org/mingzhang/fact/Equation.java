package org.mingzhang.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * An equation between printed amounts: a total and its parts, or one quantity printed twice.
 *
 * @param source      where it is reported: the number that repairs all equations it is in, else the total
 * @param requirement id of the requirement that owns it
 * @param kind        how sure it is that it must hold
 * @param total       left side
 * @param parts       right side, signs inside the amounts
 * @param sum         of the parts, in yuan
 * @param difference  total minus sum, in yuan
 * @param tolerance   what rounding explains, in yuan
 * @param holds       the two sides agree within the tolerance
 * @param suspect     the one printed number whose correction repairs this and every linked equation; empty when there is none
 * @param expected    what the suspect should be, as text with unit; "" without a suspect
 * @param lead        false where another equation of the same root cause carries the finding
 * @param alsoBroken  requirements of the other equations of that root cause
 * @param others      amounts of the other equations of that root cause
 * @param unitSlip    the equation holds if the unit of one part or of the total is read as 元 for 万元 or the reverse
 */
public record Equation(Passage source, String requirement, Kind kind, Amount total, List<Amount> parts, BigDecimal sum,
                       BigDecimal difference, BigDecimal tolerance, boolean holds, List<Amount> suspect,
                       String expected, boolean lead, List<String> alsoBroken, List<Amount> others, boolean unitSlip)
        implements Fact {
    private static final int MOST_SHOWN = 8;

    public enum Kind {
        /** The labels cover a partition of the total: the parts must add up to it. */
        CLOSED,
        /** The same quantity printed twice. */
        SAME,
        /** 主要是, 等, a selection: the parts may not exceed the total. */
        OPEN,
        /** Open by its words, but every other open list of the document closes exactly. */
        OPEN_HABIT,
        /** At most: the parts may not exceed the total and need not reach it (part withheld, key projects only). */
        AT_MOST
    }

    public Equation {
        parts = List.copyOf(parts);
        suspect = List.copyOf(suspect);
        alsoBroken = List.copyOf(alsoBroken);
        others = List.copyOf(others);
    }

    /** A broken equation that carries its own finding. */
    public boolean broken() {
        return !holds && lead;
    }

    /** Whether this very number is one of its terms. */
    public boolean involves(Amount amount) {
        return total.source().at().compareTo(amount.source().at()) == 0
                || parts.stream().anyMatch(part -> part.source().at().compareTo(amount.source().at()) == 0);
    }

    /** The two sides stand in different tables. */
    public boolean between() {
        return parts.stream().anyMatch(part -> !part.group().equals(total.group()));
    }

    /** "30.38万元＋2.86万元＝33.24万元", in the unit and precision of the total. */
    public String printedSum() {
        StringBuilder text = new StringBuilder();
        for (Amount part : parts.size() > MOST_SHOWN ? parts.subList(0, MOST_SHOWN) : parts) {
            boolean minus = part.direction() == Direction.DOWN || part.direction() == Direction.MINUS;
            if (minus) {
                text.append('－');
            } else if (!text.isEmpty()) {
                text.append('＋');
            }
            text.append(part.printed());
        }
        if (parts.size() > MOST_SHOWN) {
            text.append("＋…（共").append(parts.size()).append("项）");
        }
        if (parts.size() > 1 || (parts.size() == 1 && !parts.get(0).printedUnit().equals(total.printedUnit()))) {
            text.append('＝').append(sumInUnitOfTotal());
        }
        return text.toString();
    }

    /** The parts together, in the unit and precision of the total. */
    public String sumInUnitOfTotal() {
        return Money.print(sum, total.printedUnit(), total.decimals());
    }

    /** The amount by which both sides differ, with unit, without sign. */
    public String printedDifference() {
        return Money.print(difference.abs(), total.printedUnit(), total.decimals());
    }

    /** Parts of a list together exceed their total. */
    public boolean exceeds() {
        return difference.signum() < 0;
    }
}
