package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.Classification;
import org.mingzhang.fact.Passage;
import org.mingzhang.pack.Vocabulary;

/**
 * How far the statement tables divide expenditure by function and by economic kind. A table is taken only where its codes, or
 * for want of codes its names, leave no doubt: codes that are no subject codes, or rows without a code among rows that have
 * one, may be items that are coded or read otherwise.
 */
final class Classifications {
    private static final Set<String> BY_FUNCTION = Set.of("generalExpenditure", "expenditureSummary", "fiscalExpenditure");
    private static final Set<String> BY_KIND = Set.of("basicExpenditureTable", "fiscalBasic", "allBasicTable", "economicTable");
    private static final Pattern FUNCTION = Pattern.compile("2\\d\\d(\\d\\d){0,2}");
    private static final Pattern KIND = Pattern.compile("[35]\\d\\d(\\d\\d){0,2}");
    private static final int FEWEST_NAMES = 2;
    private final Reading reading;
    private final List<Sheets.Named> sheets;

    Classifications(Reading reading, List<Sheets.Named> sheets) {
        this.reading = reading;
        this.sheets = sheets;
    }

    void read() {
        for (Sheets.Named named : sheets) {
            boolean projects = named.amounts().title().contains("项目支出");
            boolean economic = BY_KIND.contains(named.meaning()) && !projects;
            if (economic || BY_FUNCTION.contains(named.meaning())) {
                table(named, economic);
            }
        }
    }

    private void table(Sheets.Named named, boolean economic) {
        Sheet.Side first = null;
        Levels best = null;
        for (Sheet.Side side : named.sheet().sides()) {
            for (Sheet.Side one : named.sheet().readings(side)) {
                Levels levels = new Levels(filled(named, one), economic);
                if (levels.level() > 0 && (best == null || levels.level() > best.level())) {
                    best = levels;
                    first = one;
                }
            }
        }
        if (best != null) {
            Levels levels = best;
            Sheet.Side side = first;
            List<Passage> undivided = levels.undivided().stream().map(row -> passage(named, side, row)).toList();
            reading.add(new Classification(passage(named, side, levels.subjects().get(0)), named.meaning(),
                    named.amounts().title(), economic, levels.level(), undivided));
        }
    }

    private Passage passage(Sheets.Named named, Sheet.Side side, Sheet.Row row) {
        Cell cell = side.names().isEmpty() ? named.sheet().grid().at(row.index(), side.codes().get(0))
                : named.sheet().nameCell(side, row);
        String name = row.label().isEmpty() ? row.code() : row.label();
        return reading.cell(cell, named.amounts().title(), name, "");
    }

    /** The rows with an amount other than 0, without totals. */
    private List<Sheet.Row> filled(Sheets.Named named, Sheet.Side side) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Sheet.Row row : named.sheet().rows(side)) {
            boolean amount = side.numbers().stream().anyMatch(column -> named.amounts().at(row, column)
                    .filter(found -> found.value().signum() != 0).isPresent());
            boolean total = row.code().isEmpty() && reading.vocabulary.words("grandTotals").contains(Vocabulary.plain(row.label()));
            if (amount && !total && !(row.code().isEmpty() && row.label().isEmpty())) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The subjects of one classification among the rows of one table. */
    private final class Levels {
        private final List<Sheet.Row> rows;
        private final boolean economic;
        private final List<Sheet.Row> subjects;

        Levels(List<Sheet.Row> rows, boolean economic) {
            this.rows = rows;
            this.economic = economic;
            Pattern code = economic ? KIND : FUNCTION;
            List<Sheet.Row> coded = rows.stream().filter(row -> code.matcher(row.code()).matches()).toList();
            this.subjects = coded.isEmpty() && rows.stream().allMatch(row -> row.code().isEmpty()) ? rows : coded;
        }

        List<Sheet.Row> subjects() {
            return subjects;
        }

        /** 0 where it is in doubt. */
        int level() {
            if (subjects.isEmpty()) {
                return 0;
            }
            if (subjects.get(0).code().isEmpty()) {
                return byName();
            }
            int digits = subjects.stream().mapToInt(row -> row.code().length()).max().orElse(0);
            int deepest = Math.min((digits - 1) / 2, economic ? 2 : 3);
            boolean whole = subjects.size() == rows.size() && subjects.stream().filter(row -> row.code().length() == 3)
                    .allMatch(this::isClass) && subjects.stream().anyMatch(this::isClass);
            return deepest == (economic ? 2 : 3) || whole ? deepest : 0;
        }

        private int byName() {
            if (rows.stream().anyMatch(row -> named(row, economic ? "economicItems" : "functionalItems"))) {
                return economic ? 2 : 3;
            }
            return rows.size() >= FEWEST_NAMES && rows.stream().allMatch(this::isClass) ? 1 : 0;
        }

        private boolean isClass(Sheet.Row row) {
            return named(row, economic ? "economicClasses" : "functionalClasses");
        }

        private boolean named(Sheet.Row row, String words) {
            String plain = Vocabulary.plain(row.label().substring(row.mark().length()));
            return reading.vocabulary.words(words).contains(plain);
        }

        /** Only among codes that are all whole: a 款 may be printed as two digits. */
        List<Sheet.Row> undivided() {
            boolean plain = !economic && level() == 3 && subjects.size() == rows.size() && !subjects.get(0).code().isEmpty();
            return plain ? subjects.stream().filter(this::stopsShort).toList() : List.of();
        }

        private boolean stopsShort(Sheet.Row row) {
            return row.code().length() < 7 && subjects.stream().noneMatch(other -> other.code().startsWith(row.code())
                    && other.code().length() > row.code().length())
                    && reading.vocabulary.words("undividedSubjects").stream().noneMatch(row.code()::startsWith);
        }
    }
}
