package org.mingzhang.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts by operator and by document, and what was missed. */
final class Tally {
    private final Map<String, int[]> byOperator = new TreeMap<>();
    private final Map<String, int[]> byDocument = new TreeMap<>();
    private final Map<String, Integer> outside = new TreeMap<>();
    final List<String> missed = new ArrayList<>();
    final List<String> falseAlarms = new ArrayList<>();

    void add(String document, Trial.Result result) {
        boolean twin = result.mutant().isTwin();
        boolean good = twin ? result.fresh().isEmpty() : result.caught();
        for (int[] row : List.of(row(byOperator, result.mutant().operator()), row(byDocument, document))) {
            row[twin ? 2 : 0]++;
            row[twin ? 3 : 1] += good == twin ? 0 : 1;
        }
        if (!good) {
            StringBuilder line = new StringBuilder(document + " | " + result.mutant().operator() + " | " + result.mutant().reason()
                    + " | " + result.mutant().name());
            result.fresh().forEach(finding -> line.append("\n      ").append(finding.rule()).append(' ').append(finding.severity())
                    .append(" block ").append(finding.location().block()).append(' ').append(finding.message()));
            (twin ? falseAlarms : missed).add(line.toString());
        }
    }

    void addOutside(Map<String, Integer> reasons) {
        reasons.forEach((reason, count) -> outside.merge(reason, count, Integer::sum));
    }

    private static int[] row(Map<String, int[]> rows, String name) {
        return rows.computeIfAbsent(name, key -> new int[4]);
    }

    int must() {
        return byDocument.values().stream().mapToInt(row -> row[0]).sum();
    }

    int caught() {
        return byDocument.values().stream().mapToInt(row -> row[1]).sum();
    }

    int twins() {
        return byDocument.values().stream().mapToInt(row -> row[2]).sum();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format("%5s %7s %7s %6s %6s%n", "must", "caught", "missed", "twins", "false"));
        byOperator.forEach((name, row) -> text.append(line(row, name)));
        text.append('\n');
        byDocument.forEach((name, row) -> text.append(line(row, name)));
        text.append(String.format("%n%d of %d mutants caught (%.1f %%), %d twins, %d with new findings%n", caught(), must(),
                must() == 0 ? 0 : 100.0 * caught() / must(), twins(), falseAlarms.size()));
        text.append("\ncounted apart, nothing says that they are wrong:\n");
        outside.forEach((reason, count) -> text.append(String.format("%6d %s%n", count, reason)));
        return text.toString();
    }

    private static String line(int[] row, String name) {
        return String.format("%5d %7d %7d %6d %6d  %s%n", row[0], row[1], row[0] - row[1], row[2], row[3], name);
    }
}
