package org.mingzhang.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many of the findings that readers judged are true, by rule. */
final class Tally {
    private int judged;
    private int correct;

    /** Over these entries. */
    static Tally of(List<Entry> entries) {
        Tally tally = new Tally();
        entries.forEach(tally::count);
        return tally;
    }

    private void count(Entry entry) {
        judged += entry.judged() ? 1 : 0;
        correct += entry.isTrue() ? 1 : 0;
    }

    /** Percent that are true, 100 where nothing was found. */
    int precision() {
        return judged == 0 ? 100 : correct * 100 / judged;
    }

    int judged() {
        return judged;
    }

    @Override
    public String toString() {
        return correct + " true, " + (judged - correct) + " false, " + precision() + " %";
    }

    /** A line a rule, the errors first, with sums. */
    static String table(List<Entry> entries) {
        StringBuilder table = new StringBuilder();
        for (boolean errors : List.of(true, false)) {
            List<Entry> own = entries.stream().filter(entry -> entry.error() == errors).toList();
            table.append(errors ? "errors: " : "warnings: ").append(of(own)).append('\n');
            Map<String, List<Entry>> byRule = new TreeMap<>();
            own.forEach(entry -> byRule.computeIfAbsent(entry.rule(), rule -> new ArrayList<>()).add(entry));
            byRule.forEach((rule, ofRule) -> table.append("  ").append(rule).append(": ").append(of(ofRule)).append('\n'));
        }
        return table.toString();
    }
}
