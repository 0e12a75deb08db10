package org.mingzhang.samples;

import static org.mingzhang.rule.Severity.ERROR;
import static org.mingzhang.rule.Severity.WARNING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingzhang.rule.Severity;

/** Every printed amount, direction word and unit of the example, changed. */
final class ExampleNumbers {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)(万?元)");
    private static final Pattern DIRECTION = Pattern.compile("增加|减少|持平");
    private static final List<Integer> NARRATIVE =
            IntStream.concat(IntStream.rangeClosed(28, 45), IntStream.of(551)).boxed().toList();

    /** Amounts (by ordinal in their line) that stand in an open list only; unsigned ones may not exceed their total. */
    private static final Map<Integer, Set<Integer>> OPEN_UNSIGNED = Map.of(36, Set.of(5, 6, 7), 42, Set.of(1, 2, 3));
    private static final Map<Integer, Set<Integer>> OPEN_SIGNED = Map.of(39, Set.of(7, 8, 9));
    /** Totals of an open list that may be larger than it; an error once 机关运行经费 ＝ 公用经费 (GB-11) is a requirement. */
    private static final Map<Integer, Integer> OPEN_TOTALS = Map.of(42, 0);
    private static final Map<Integer, Set<Integer>> OPEN_DIRECTIONS = Map.of(39, Set.of(6, 7, 8));

    /** Beyond the rounding of any sum of the narrative (five terms of two decimals). */
    private static final BigDecimal BEYOND = new BigDecimal("0.03");

    private final ExampleText text;
    private final List<Mutant> mutants = new ArrayList<>();

    private ExampleNumbers(ExampleText text) {
        this.text = text;
    }

    static List<Mutant> narrative(ExampleText text) {
        ExampleNumbers numbers = new ExampleNumbers(text);
        for (int line : NARRATIVE) {
            List<MatchResult> amounts = text.matches(line, AMOUNT);
            for (int i = 0; i < amounts.size(); i++) {
                numbers.amount(line, i, amounts.get(i));
            }
        }
        return numbers.mutants;
    }

    static List<Mutant> directions(ExampleText text) {
        List<Mutant> mutants = new ArrayList<>();
        for (int line : NARRATIVE) {
            List<MatchResult> words = text.matches(line, DIRECTION);
            for (int i = 0; i < words.size(); i++) {
                MatchResult word = words.get(i);
                Severity level = OPEN_DIRECTIONS.getOrDefault(line, Set.of()).contains(i) ? WARNING : ERROR;
                for (String other : List.of("增加", "减少", "持平")) {
                    if (!other.equals(word.group())) {
                        String name = "line %d direction %d: %s -> %s".formatted(line, i, word.group(), other);
                        mutants.add(Mutant.at(name, text.withSpan(line, word.start(), word.end(), other), level,
                                Mutant.Sides.CLAIMS, line));
                    }
                }
            }
        }
        return mutants;
    }

    static List<Mutant> projects(ExampleText text) {
        ExampleNumbers numbers = new ExampleNumbers(text);
        for (int first : ExampleText.PROJECTS) {
            numbers.project(first);
        }
        return numbers.mutants;
    }

    private void amount(int line, int ordinal, MatchResult match) {
        BigDecimal value = new BigDecimal(match.group(1));
        boolean tenThousands = match.group(2).equals("万元");
        Set<String> changed = changes(match.group(1));
        if (!tenThousands) {                       // below half a unit of a total in 万元
            changed = new LinkedHashSet<>(List.of("50000", "12000.00"));
        }
        for (String other : changed) {
            amount(line, ordinal, match, value, other + match.group(2), new BigDecimal(other));
        }
        if (value.signum() == 0) {
            amount(line, ordinal, match, value, "3.50万元", new BigDecimal("3.50"));
        } else {
            BigDecimal factor = new BigDecimal("10000");
            amount(line, ordinal, match, value, match.group(1) + (tenThousands ? "元" : "万元"),
                    tenThousands ? value.divide(factor) : value.multiply(factor));
        }
    }

    private void amount(int line, int ordinal, MatchResult match, BigDecimal before, String printed, BigDecimal now) {
        boolean unsigned = OPEN_UNSIGNED.getOrDefault(line, Set.of()).contains(ordinal);
        boolean signed = OPEN_SIGNED.getOrDefault(line, Set.of()).contains(ordinal);
        boolean total = OPEN_TOTALS.getOrDefault(line, -1) == ordinal;
        boolean open = signed || unsigned && now.compareTo(before) < 0 || total && now.compareTo(before) > 0;
        Severity level = open ? WARNING : ERROR;
        String name = "line %d amount %d: %s -> %s".formatted(line, ordinal, match.group(), printed);
        mutants.add(Mutant.at(name, text.withSpan(line, match.start(), match.end(), printed), level,
                Mutant.Sides.NUMBERS, line));
    }

    private void project(int first) {
        int total = first + 11;
        int fiscal = first + 13;
        int other = first + 15;
        for (int line : List.of(total, fiscal)) {
            for (String changed : changes(text.cell(line))) {
                String name = "project %d amount line %d: %s -> %s".formatted(first, line, text.cell(line), changed);
                mutants.add(Mutant.at(name, text.withCell(line, changed), ERROR, Mutant.Sides.NUMBERS, line));
            }
        }
        String more = new BigDecimal(text.cell(total)).multiply(new BigDecimal("1.1")).setScale(2).toPlainString();
        mutants.add(Mutant.at("project %d both amounts -> %s".formatted(first, more),
                text.withCell(total, more).withCell(fiscal, more), ERROR, Mutant.Sides.NUMBERS, total, fiscal));
        for (String extra : List.of("5000.00", "1.00")) {
            mutants.add(Mutant.at("project %d other funds -> %s".formatted(first, extra), text.withCell(other, extra),
                    ERROR, Mutant.Sides.NUMBERS, other));
        }
        for (String unit : List.of("万元", "千元")) {
            mutants.add(Mutant.at("project %d unit -> %s".formatted(first, unit),
                    text.withMatch(first + 2, "元", unit), ERROR, Mutant.Sides.NUMBERS, first + 2, total, fiscal));
        }
    }

    /** Other values of a number: each digit changed, a tenth more, ten times, a tenth. */
    private static Set<String> changes(String printed) {
        BigDecimal value = new BigDecimal(printed);
        BigDecimal ten = BigDecimal.TEN;
        Set<String> candidates = new LinkedHashSet<>();
        for (int i = 0; i < printed.length(); i++) {
            if (Character.isDigit(printed.charAt(i))) {
                int digit = (printed.charAt(i) - '0' + 5) % 10;
                candidates.add(printed.substring(0, i) + digit + printed.substring(i + 1));
            }
        }
        candidates.add(value.multiply(new BigDecimal("1.1")).setScale(value.scale(), RoundingMode.HALF_UP).toPlainString());
        candidates.add(value.multiply(ten).setScale(value.scale(), RoundingMode.HALF_UP).toPlainString());
        candidates.add(value.divide(ten, value.scale(), RoundingMode.HALF_UP).toPlainString());
        candidates.removeIf(other -> new BigDecimal(other).subtract(value).abs().compareTo(BEYOND) < 0);
        return candidates;
    }
}
