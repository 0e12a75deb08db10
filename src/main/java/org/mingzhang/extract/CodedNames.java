package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Equation.Kind;
import org.mingzhang.fact.SubjectCodeSlip;
import org.mingzhang.fact.SubjectSlip;
import org.mingzhang.pack.Vocabulary;

/** Subjects that the narrative prints with their codes, 行政运行（2130301）, against the tables. */
final class CodedNames {
    /** What the tables print beside one code. */
    private record Subject(String code, Set<String> names, Cell cell, List<Amount> amounts) {
    }

    private static final Pattern CODED = Pattern.compile("(\\p{IsHan}{2,30})（(2\\d{4}(?:\\d{2})?)）");
    private static final int CLASS_CODE = 3;
    /** How far behind the code its amount stands. */
    private static final int FARTHEST = 12;
    private final Reading reading;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    CodedNames(Reading reading, List<Sheets.Named> sheets) {
        this.reading = reading;
        for (Sheets.Named named : sheets) {
            for (Sheet.Side side : named.sheet().sides()) {
                for (Sheet.Row row : named.sheet().rows(side)) {
                    if (row.functional() && row.code().length() > CLASS_CODE && !side.names().isEmpty()) {
                        add(named, side, row);
                    }
                }
            }
        }
    }

    private void add(Sheets.Named named, Sheet.Side side, Sheet.Row row) {
        Cell cell = named.sheet().nameCell(side, row);
        Subject subject = subjects.computeIfAbsent(row.code(), code -> new Subject(code, new TreeSet<>(), cell, new ArrayList<>()));
        String name = Vocabulary.plain(row.label());
        if (name.length() > 1) {
            subject.names().add(name);
        }
        side.numbers().forEach(column -> named.amounts().at(row, column).ifPresent(subject.amounts()::add));
    }

    void read(Prose prose) {
        Set<String> seen = new HashSet<>();
        for (Line line : reading.lines) {
            if (subjects.isEmpty() || line == null || line.text().indexOf('）') < 0 || reading.outline.isContents(line.block())) {
                continue;
            }
            Matcher coded = CODED.matcher(line.text());
            while (coded.find()) {
                Subject subject = subjects.get(coded.group(2));
                if (subject != null && !subject.names().isEmpty() && subject.cell() != null) {
                    name(line, coded, subject, seen);
                } else if (subject == null) {
                    code(line, coded, prose, seen);
                }
            }
        }
    }

    private void name(Line line, Matcher coded, Subject subject, Set<String> seen) {
        String name = coded.group(1);
        boolean same = subject.names().stream().anyMatch(known -> Abbreviation.of(name, known) || name.contains(known));
        if (!same && seen.add(coded.group())) {
            String expected = subject.names().iterator().next();
            reading.add(new SubjectSlip(reading.locate(line.normal().passage(coded.start(), coded.end())), name, expected,
                    subject.code(), reading.cell(subject.cell(), "", expected, "")));
        }
    }

    /** No table has the code; one has the name, and beside it the amount that stands here. */
    private void code(Line line, Matcher coded, Prose prose, Set<String> seen) {
        List<Subject> named = subjects.values().stream()
                .filter(subject -> subject.code().length() == coded.group(2).length()
                        && subject.names().stream().anyMatch(coded.group(1)::endsWith)).toList();
        if (named.size() != 1) {
            return;
        }
        for (Amount amount : prose.amounts()) {
            int behind = amount.source().at().block() != line.block() || amount.change() ? -1
                    : line.normal().index(amount.source().at().end()) - coded.end();
            if (behind > 0 && behind <= FARTHEST) {
                named.get(0).amounts().stream()
                        .filter(cell -> cell.value().signum() != 0 && new Balance("ACC-10", Kind.SAME, cell, List.of(amount)).holds())
                        .findFirst().filter(cell -> seen.add(coded.group()))
                        .ifPresent(cell -> reading.add(new SubjectCodeSlip(reading.locate(line.normal().passage(coded.start(), coded.end())),
                                coded.group(1), coded.group(2), named.get(0).code(), cell)));
            }
        }
    }
}
