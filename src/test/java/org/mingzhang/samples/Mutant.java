package org.mingzhang.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

/**
 * The example with one mistake, and what must be reported beyond the findings of the example itself.
 *
 * @param level  the finding is at least that bad
 * @param places lines of the example one of which must be the place or a related place; none: any
 * @param words  what the message must name
 * @param sides  the finding must show both sides: found and expected, or further places
 */
record Mutant(String name, ExampleText text, Severity level, Set<Integer> places, Pattern words, Sides sides) {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");

    private static final Pattern CLAIM = Pattern.compile("增加|减少|持平|无增减");

    /** CLAIMS: two statements, further places or both quoted in the message (a contradiction within one clause). */
    enum Sides { NONE, CLAIMS, NUMBERS }

    static Mutant at(String name, ExampleText text, Severity level, Sides sides, Integer... lines) {
        return new Mutant(name, text, level, new TreeSet<>(List.of(lines)), Pattern.compile(""), sides);
    }

    static Mutant within(String name, ExampleText text, Severity level, int first, int last, String words) {
        Set<Integer> lines = IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
        return new Mutant(name, text, level, lines, Pattern.compile(words), Sides.NONE);
    }

    static Mutant naming(String name, ExampleText text, Severity level, String words) {
        return new Mutant(name, text, level, Set.of(), Pattern.compile(words), Sides.NONE);
    }

    void judge() throws Exception {
        List<Finding> fresh = fresh(ExampleRun.check(text));
        assertTrue(fresh.stream().anyMatch(this::hit), () -> name + ": no new finding of level " + level + " at " + shortPlaces()
                + (words.pattern().isEmpty() ? "" : " naming " + words) + " with sides " + sides + "; new: "
                + fresh.stream().map(finding -> ExampleRun.show(finding, text)).toList());
    }

    private List<Finding> fresh(Checked checked) throws Exception {
        Set<String> known = new HashSet<>();
        for (Finding finding : ExampleRun.base().findings()) {
            known.add(ExampleRun.key(finding, ExampleRun.text()));
        }
        List<Finding> fresh = new ArrayList<>();
        for (Finding finding : checked.findings()) {
            if (!known.contains(ExampleRun.key(finding, text))) {
                fresh.add(finding);
            }
        }
        return fresh;
    }

    private boolean hit(Finding finding) {
        boolean here = places.isEmpty() || places.contains(text.originOf(finding.location().line()))
                || finding.related().stream().anyMatch(r -> places.contains(text.originOf(r.location().line())));
        return here && finding.severity().atLeast(level) && words.matcher(finding.message()).find()
                && showsSides(finding);
    }

    private boolean showsSides(Finding finding) {
        boolean both = !finding.found().isBlank() && !finding.expected().isBlank() || !finding.related().isEmpty();
        StringBuilder shown = new StringBuilder(finding.message() + " " + finding.found() + " " + finding.expected());
        finding.related().forEach(related -> shown.append(' ').append(related.value()));
        long numbers = NUMBER.matcher(shown).results().count();
        long claims = CLAIM.matcher(finding.message()).results().count();
        return switch (sides) {
            case NONE -> true;
            case NUMBERS -> both && numbers >= 2;
            case CLAIMS -> both || claims >= 1 && claims + NUMBER.matcher(finding.message()).results().count() >= 2;
        };
    }

    private String shortPlaces() {
        List<Integer> sorted = new ArrayList<>(new TreeSet<>(places));
        return sorted.size() < 4 ? sorted.toString() : sorted.get(0) + ".." + sorted.get(sorted.size() - 1);
    }
}
