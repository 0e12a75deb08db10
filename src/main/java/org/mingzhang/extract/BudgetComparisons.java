package org.mingzhang.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.BudgetComparison;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Kind;

/** "决算数小于全年预算数" in final accounts, with the two amounts that the same paragraph prints before. */
final class BudgetComparisons {
    private static final Pattern COMPARED = Pattern.compile(
            "决算数(?:(?<more>大于|高于|超过)|(?<less>小于|低于)|等于|与(?=(?:年初|全年|调整)?预算数?(?:基本)?(?:持平|一致|相同|相等)))"
                    + "(?<base>年初|全年|调整)?预算数?(?<same>基本)?(?:持平|一致|相同|相等)?");
    private final Reading reading;

    BudgetComparisons(Reading reading) {
        this.reading = reading;
    }

    void read(Prose prose) {
        for (Line line : reading.lines) {
            if (line == null || reading.subject.kind() != Kind.FINAL || !line.text().contains("决算数")) {
                continue;
            }
            Matcher compared = COMPARED.matcher(line.text());
            while (compared.find()) {
                if (compared.group("same") == null) {
                    read(line, compared, prose);
                }
            }
        }
    }

    /** The last final amount before the words, and the one budget that stands before it. */
    private void read(Line line, Matcher compared, Prose prose) {
        Amount spent = null;
        Amount planned = null;
        int budgets = 0;
        for (Amount amount : prose.amounts()) {
            boolean here = amount.source().at().block() == line.block() && !amount.change()
                    && line.normal().index(amount.source().at().end()) <= compared.start();
            if (!here || line.text().substring(line.normal().index(amount.source().at().end()), compared.start()).chars().filter(c -> c == '。').count() > 1) {
                continue;
            }
            boolean isFinal = amount.quantity().stage().equals("final") && amount.label().contains("决算");
            spent = isFinal ? amount : spent;
            if (!isFinal && amount.label().contains("预算") && amount.label().contains(base(compared))) {
                planned = amount;
                budgets++;
            }
        }
        if (spent != null && budgets == 1) {
            Direction direction = compared.group("more") != null ? Direction.UP
                    : compared.group("less") != null ? Direction.DOWN : Direction.FLAT;
            reading.add(new BudgetComparison(reading.locate(line.normal().passage(compared.start(), compared.end())), direction,
                    compared.group(), planned, spent));
        }
    }

    private static String base(Matcher compared) {
        return compared.group("base") == null ? "" : compared.group("base");
    }
}
