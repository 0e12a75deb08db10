package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.fact.Amount;
import org.mingzhang.pack.Vocabulary;

/** The amounts of one sheet by the names of their row and column, as the identities of vocabulary.yaml give them. */
final class SheetPlaces {
    private final Sheet sheet;
    private final SheetAmounts amounts;
    private final Vocabulary vocabulary;

    SheetPlaces(Sheets.Named named, Vocabulary vocabulary) {
        this.sheet = named.sheet();
        this.amounts = named.amounts();
        this.vocabulary = vocabulary;
    }

    /**
     * @param row    names parted by |, the first that is there counts; "" the total row; *name every row that has it in its
     *               name, ~name only the first of them
     * @param column names parted by |; "" the total column
     * @return to be added up; none where the row or the column is not found
     */
    List<Amount> find(String row, String column) {
        if (row.startsWith("~")) {
            List<Amount> all = containing(row.substring(1), column);
            return all.isEmpty() ? all : all.subList(0, 1);
        }
        if (row.startsWith("*")) {
            List<Amount> all = containing(row.substring(1), column);
            List<Amount> printed = all.stream().filter(amount -> !amount.source().blank()).toList();
            return printed.isEmpty() ? all : printed;
        }
        for (String name : row.split("\\|")) {
            for (Sheet.Side side : sides(row)) {
                Sheet.Row found = row.isEmpty() ? totalRow(side) : row(side, name);
                if (found != null) {
                    return at(side, found, column);
                }
            }
        }
        return List.of();
    }

    /** Of a table with income beside expenditure: the side that a row of such a name stands on. */
    private List<Sheet.Side> sides(String row) {
        List<Sheet.Side> sides = sheet.sides();
        if (sides.size() < 2 || !row.contains("收入") && !row.contains("支出")) {
            return sides;
        }
        return row.contains("收入") ? sides.subList(0, 1) : sides.subList(1, sides.size());
    }

    private List<Amount> containing(String name, String column) {
        List<Amount> all = new ArrayList<>();
        for (Sheet.Side side : sheet.sides().subList(0, Math.min(1, sheet.sides().size()))) {
            for (Sheet.Row row : sheet.rows(side)) {
                String plain = Vocabulary.plain(row.label());
                if (plain.contains(name) && !plain.contains("支出") && !plain.startsWith("其中")) {
                    all.addAll(at(side, row, column));
                }
            }
        }
        return all;
    }

    private List<Amount> at(Sheet.Side side, Sheet.Row row, String column) {
        SheetColumns columns = sheet.columns(side);
        int total = columns.total();
        List<Integer> wanted = !column.isEmpty() ? columns.named(column) : total < 0 ? List.of() : List.of(total);
        List<Amount> found = new ArrayList<>();
        for (int c : wanted) {
            amounts.at(row, c).ifPresent(found::add);
        }
        if (found.isEmpty() && column.isEmpty() && total >= 0 && sheet.isLabel(side, row, total)) {
            return behind(row, total);
        }
        boolean zero = found.isEmpty() && wanted.stream().allMatch(c -> zero(side, row, c));
        if (zero && !wanted.isEmpty()) {
            amounts.zero(row, wanted.get(0)).ifPresent(found::add);
        }
        return found;
    }

    /** A name that runs on over the columns of numbers has its number behind it. */
    private List<Amount> behind(Sheet.Row row, int column) {
        for (int c = column + 1; c < sheet.grid().columns(); c++) {
            Optional<Amount> amount = amounts.at(row, c);
            if (amount.isPresent()) {
                return List.of(amount.get());
            }
        }
        return List.of();
    }

    /** A blank stands for nothing; that of a total only where the whole column is blank: else the total is missing. */
    private boolean zero(Sheet.Side side, Sheet.Row row, int column) {
        if (!sheet.blank(row.index(), column)) {
            return false;
        }
        boolean total = vocabulary.endsWith(Vocabulary.plain(row.label()), "grandTotals");
        return !total || sheet.rows(side).stream().noneMatch(other -> sheet.number(other.index(), column).isPresent());
    }

    /** Whether expenditure is carried over to the next year: then what came in was not all spent. */
    boolean carriesOver() {
        for (Sheet.Side side : sheet.sides().subList(Math.min(1, sheet.sides().size()), sheet.sides().size())) {
            int total = sheet.columns(side).total();
            for (Sheet.Row row : total < 0 ? List.<Sheet.Row>of() : sheet.rows(side)) {
                boolean carried = Reading.containsAny(row.label(), vocabulary.words("carriedOut"));
                if (carried && sheet.number(row.index(), total).filter(number -> number.value().signum() != 0).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Sheet.Row row(Sheet.Side side, String name) {
        for (Sheet.Row row : sheet.rows(side)) {
            if (Vocabulary.plain(row.label().substring(row.mark().length())).equals(name)) {
                return row;
            }
        }
        return null;
    }

    /** The only 合计 of the side, or its only row; else the row on top that is named after the unit and has the others under it. */
    private Sheet.Row totalRow(Sheet.Side side) {
        List<Sheet.Row> rows = sheet.rows(side);
        List<Sheet.Row> totals = rows.stream().filter(row -> row.code().isEmpty()
                && vocabulary.words("grandTotals").contains(Vocabulary.plain(row.label()))).toList();
        if (!totals.isEmpty()) {
            return totals.size() == 1 ? totals.get(0) : null;
        }
        if (rows.size() == 1) {
            return rows.get(0);
        }
        int column = sheet.columns(side).total();
        List<Sheet.Row> printed = rows.stream().filter(row -> column >= 0 && amounts.at(row, column).isPresent()).toList();
        boolean alone = printed.size() == 1;
        return alone || printed.size() > 1 && holdsOthers(printed, column) ? printed.get(0) : null;
    }

    /** The first row is the only one without a code, the only unit among items, or the sum of the others. */
    private boolean holdsOthers(List<Sheet.Row> rows, int column) {
        Sheet.Row first = rows.get(0);
        List<Sheet.Row> others = rows.subList(1, rows.size());
        if (first.code().isEmpty() && others.stream().noneMatch(row -> row.code().isEmpty())) {
            return true;
        }
        if (isUnit(first) && others.stream().noneMatch(this::isUnit)) {
            return true;
        }
        List<Amount> terms = new ArrayList<>();
        others.forEach(row -> amounts.at(row, column).ifPresent(terms::add));
        return amounts.at(first, column).filter(total -> total.value().compareTo(Equations.sum(terms)) == 0).isPresent();
    }

    private boolean isUnit(Sheet.Row row) {
        return vocabulary.endsWith(row.label().replaceFirst("（[^）]*）$", ""), "entityTails");
    }

    /** What is printed for every subject, under its code; where the table has no codes, under its name. */
    List<SubjectAmount> subjects() {
        List<SubjectAmount> subjects = new ArrayList<>();
        for (Sheet.Side side : sheet.sides().size() == 1 ? sheet.sides() : List.<Sheet.Side>of()) {
            int column = sheet.columns(side).total();
            for (Sheet.Side reading : column < 0 ? List.<Sheet.Side>of() : sheet.readings(side)) {
                for (Sheet.Row row : sheet.rows(reading)) {
                    String key = row.code().isEmpty() ? Vocabulary.plain(row.label()) : row.code();
                    boolean total = vocabulary.words("grandTotals").contains(key);
                    amounts.at(row, column).filter(amount -> !total && !key.isEmpty())
                            .ifPresent(amount -> subjects.add(new SubjectAmount(key, amount)));
                }
            }
        }
        return subjects;
    }

    /** @param key code of the subject, or its plain name where it has none */
    record SubjectAmount(String key, Amount amount) {
    }
}
