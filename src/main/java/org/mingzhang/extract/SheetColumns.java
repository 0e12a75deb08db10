package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.pack.Vocabulary;

/** The columns of one side of a sheet, found by their names. */
final class SheetColumns {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final Pattern YEAR_NAME = Pattern.compile("20\\d\\d年?度?|上年度?|本年度?|当年");
    private final Sheet sheet;
    private final Vocabulary vocabulary;
    private final List<Integer> columns = new ArrayList<>();
    private final List<Integer> past = new ArrayList<>();

    SheetColumns(Sheet sheet, Sheet.Side side, Vocabulary vocabulary) {
        this.sheet = sheet;
        this.vocabulary = vocabulary;
        int latest = 0;
        for (int column : side.numbers()) {
            latest = Math.max(latest, year(column));
        }
        for (int column : side.numbers()) {
            boolean before = year(column) < latest && year(column) > 0
                    || sheet.path(column).stream().anyMatch(name -> Reading.containsAny(name, vocabulary.words("pastColumns")));
            (before ? past : columns).add(column);
        }
    }

    /** The column of the year before that is called like a column of this year; -1 for none or several. */
    int before(int column) {
        List<Integer> like = past.stream().filter(other -> plainPath(other).equals(plainPath(column))).toList();
        boolean alone = past.size() == 1 && columns.size() == 1;
        return alone ? past.get(0) : like.size() == 1 ? like.get(0) : -1;
    }

    /** What a column is called besides its year. */
    private List<String> plainPath(int column) {
        return sheet.path(column).stream().map(name -> YEAR_NAME.matcher(name).replaceAll("")).filter(name -> !name.isEmpty()).toList();
    }

    /** Those of this year. */
    List<Integer> current() {
        return columns;
    }

    /** The total of all the others: the first column if it is called so, or a column of the header's top row; -1 for none. */
    int total() {
        List<Integer> printed = columns.stream().filter(this::printsNumbers).toList();
        List<Integer> known = printed.isEmpty() ? columns : printed;
        if (known.size() == 1) {
            return known.get(0);
        }
        for (int column : known) {
            boolean first = column == known.get(0);
            if (isTotal(column) && (first || sheet.path(column).size() == 1)) {
                return column;
            }
        }
        return -1;
    }

    /**
     * The total of the group that bears one of the names; the columns of a group without a total; the only column.
     *
     * @param names parted by |
     * @return none where that leaves a doubt
     */
    List<Integer> named(String names) {
        List<Integer> named = new ArrayList<>();
        for (int column : columns) {
            if (!cell(column, names).isEmpty() && !aside(column)) {
                named.add(column);
            }
        }
        for (int column : named) {
            if (isTotal(column)) {
                return List.of(column);
            }
        }
        boolean group = named.stream().allMatch(column -> cell(column, names).equals(cell(named.get(0), names)));
        return named.size() == 1 || group ? named : List.of();
    }

    /** The header cell over a column that bears one of the names, as a list; none where there is none. */
    private List<Cell> cell(int column, String names) {
        for (int row : sheet.header()) {
            for (String name : names.split("\\|")) {
                if (sheet.grid().plain(row, column).contains(name)) {
                    return List.of(sheet.grid().at(row, column));
                }
            }
        }
        return List.of();
    }

    private boolean aside(int column) {
        return sheet.path(column).stream().anyMatch(text -> Reading.containsAny(text.replaceFirst("^其中:?", ""),
                vocabulary.words("asideColumns")));
    }

    private boolean isTotal(int column) {
        List<String> path = sheet.path(column);
        return !path.isEmpty() && vocabulary.words("columnTotals").contains(path.get(path.size() - 1));
    }

    private boolean printsNumbers(int column) {
        for (int row : sheet.body()) {
            if (sheet.number(row, column).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private int year(int column) {
        for (String name : sheet.path(column)) {
            Matcher year = YEAR.matcher(name);
            if (year.find()) {
                return Integer.parseInt(year.group());
            }
        }
        return 0;
    }
}
