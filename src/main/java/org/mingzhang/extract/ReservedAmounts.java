package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.ReservedPurchases;

/** "在面向中小企业预留的政府采购项目中，…采购金额…；在其他政府采购项目中，…采购金额…": two parts of all that was bought. */
final class ReservedAmounts {
    private static final String PURCHASES = "政府采购";
    private final Reading reading;
    private final List<Amount> amounts;

    ReservedAmounts(Reading reading) {
        this.reading = reading;
        this.amounts = reading.facts(Amount.class).stream().filter(amount -> amount.source().at().row() == 0).toList();
    }

    void read() {
        for (Line line : reading.lines) {
            String others = line == null ? "" : Reading.firstOf(line.text(), List.of("在其他政府采购项目中", "在其他项目中"));
            String reserved = line == null ? "" : Reading.firstOf(line.text(), List.of("在面向中小企业预留的政府采购项目中",
                    "在面向中小企业预留政府采购项目中", "在预留给中小企业的政府采购项目中"));
            if (others.isEmpty() || reserved.isEmpty()) {
                continue;
            }
            Optional<Amount> first = inSentence(line, line.text().indexOf(reserved));
            Optional<Amount> second = inSentence(line, line.text().indexOf(others));
            Optional<Amount> total = total(line);
            if (first.isPresent() && second.isPresent() && total.isPresent()) {
                add(total.get(), first.get(), second.get());
            }
        }
    }

    private void add(Amount total, Amount reserved, Amount other) {
        BigDecimal rounding = total.halfDigit().add(reserved.halfDigit()).add(other.halfDigit());
        BigDecimal excess = reserved.value().add(other.value()).subtract(total.value()).subtract(rounding);
        reading.add(new ReservedPurchases(other.source(), total, reserved, other, excess));
    }

    /** The only amount of the clause that begins there, up to the semicolon. */
    private Optional<Amount> inSentence(Line line, int from) {
        int end = from;
        while (end < line.text().length() && "；。".indexOf(line.text().charAt(end)) < 0) {
            end++;
        }
        int to = end;
        List<Amount> found = amounts.stream().filter(amount -> amount.source().at().block() == line.block()).filter(amount -> {
            int at = line.normal().index(amount.source().at().start());
            return at >= from && at < to;
        }).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The first amount of the section: what was bought in all. */
    private Optional<Amount> total(Line line) {
        String section = reading.outline.nodeOf(line.block()).path();
        return amounts.stream().filter(amount -> amount.source().at().section().equals(section)
                && amount.source().at().block() <= line.block()).findFirst()
                .filter(amount -> amount.label().contains(PURCHASES) && !amount.label().contains("预留") && !amount.change());
    }
}
