package org.mingzhang.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The lines of the main example and where each of them stood at first, so that a finding of an edited text can be looked
 * up by its line in the example. Lines are 1-based; every operator returns a new text.
 */
record ExampleText(List<String> lines, List<Integer> origin, String newline) {
    static final Path FILE = Path.of("../shared/corpus/hebei/2020_dept_budget_山海关区总工会.txt");
    static final String SHORT_NAME = "例_山海关区总工会.txt";

    /** First lines of the four project blocks (heading, tables, blank lines); all of the same shape. */
    static final List<Integer> PROJECTS = List.of(198, 263, 328, 393);
    static final int PROJECT_LINES = 65;

    ExampleText {
        lines = List.copyOf(lines);
        origin = List.copyOf(origin);
    }

    static boolean here() {
        return Files.isRegularFile(FILE);
    }

    static ExampleText read() throws IOException {
        List<String> lines = List.of(Files.readString(FILE).split("\n", -1));
        return new ExampleText(lines, IntStream.rangeClosed(1, lines.size()).boxed().toList(), "\n");
    }

    String line(int number) {
        return lines.get(number - 1);
    }

    /** Text of a table cell. */
    String cell(int number) {
        return line(number).strip();
    }

    ExampleText with(int number, String text) {
        List<String> edited = new ArrayList<>(lines);
        edited.set(number - 1, text);
        return new ExampleText(edited, origin, newline);
    }

    ExampleText withCell(int number, String text) {
        return with(number, "\t" + text);
    }

    ExampleText withSpan(int number, int from, int to, String text) {
        return with(number, line(number).substring(0, from) + text + line(number).substring(to));
    }

    /** The first match in one line replaced; the match must be there. */
    ExampleText withMatch(int number, String regex, String replacement) {
        Matcher match = Pattern.compile(regex).matcher(line(number));
        if (!match.find()) {
            throw new IllegalStateException("line " + number + " has no " + regex);
        }
        return with(number, match.replaceFirst(replacement));
    }

    ExampleText without(int first, int last) {
        List<String> left = new ArrayList<>(lines);
        List<Integer> from = new ArrayList<>(origin);
        left.subList(first - 1, last).clear();
        from.subList(first - 1, last).clear();
        return new ExampleText(left, from, newline);
    }

    /** Every line rewritten. */
    ExampleText each(BiFunction<Integer, String, String> rewrite) {
        List<String> edited = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            edited.add(rewrite.apply(i + 1, lines.get(i)));
        }
        return new ExampleText(edited, origin, newline);
    }

    /** The project blocks in another order, their headings renumbered. */
    ExampleText projectsInOrder(List<Integer> order) {
        List<String> moved = new ArrayList<>(lines.subList(0, PROJECTS.get(0) - 1));
        List<Integer> from = new ArrayList<>(origin.subList(0, PROJECTS.get(0) - 1));
        for (int place = 0; place < order.size(); place++) {
            int first = PROJECTS.get(order.get(place));
            moved.add(line(first).replace((order.get(place) + 1) + "、", (place + 1) + "、"));
            moved.addAll(lines.subList(first, first + PROJECT_LINES - 1));
            from.addAll(origin.subList(first - 1, first + PROJECT_LINES - 1));
        }
        int behind = PROJECTS.get(3) + PROJECT_LINES - 1;
        moved.addAll(lines.subList(behind, lines.size()));
        from.addAll(origin.subList(behind, origin.size()));
        return new ExampleText(moved, from, newline);
    }

    ExampleText withNewline(String other) {
        return new ExampleText(lines, origin, other);
    }

    List<MatchResult> matches(int number, Pattern pattern) {
        return pattern.matcher(line(number)).results().toList();
    }

    /** Line of the example for a line of this text; 0 where a finding has no line. */
    int originOf(int line) {
        return line < 1 || line > origin.size() ? 0 : origin.get(line - 1);
    }

    byte[] bytes() {
        return bytes(StandardCharsets.UTF_8, "");
    }

    byte[] bytes(Charset charset, String mark) {
        return (mark + String.join(newline, lines)).getBytes(charset);
    }
}
