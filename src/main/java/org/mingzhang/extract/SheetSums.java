package org.mingzhang.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Equation.Kind;
import org.mingzhang.pack.Vocabulary;

/**
 * The sums that a sheet's own form promises: a total row and the rows above or below it, a subject and its parts, a total
 * column and the columns beside it. A form is believed only where most of its sums hold: else it is read wrong, and
 * nothing is said.
 */
final class SheetSums {
    /** Sums that stand or fall together, by one reading of the form. */
    private static final int BELIEVED_OF_THREE = 2;
    private final Sheet sheet;
    private final SheetAmounts amounts;
    private final Vocabulary vocabulary;
    private final String requirement;
    private final List<Balance> balances = new ArrayList<>();
    private final List<Balance> doubted = new ArrayList<>();

    SheetSums(Sheet sheet, SheetAmounts amounts, Vocabulary vocabulary, String requirement) {
        this.sheet = sheet;
        this.amounts = amounts;
        this.vocabulary = vocabulary;
        this.requirement = requirement;
        for (Sheet.Side side : sheet.sides()) {
            List<List<Balance>> readings = new ArrayList<>();
            for (Sheet.Side reading : side.readings()) {
                List<Sheet.Row> rows = sheet.rows(reading);
                boolean coded = rows.stream().filter(row -> !row.code().isEmpty()).count() > 1;
                if (coded) {
                    readings.add(subjects(reading, rows));
                } else {
                    readings.add(items(reading, rows, true));
                    readings.add(items(reading, rows, false));
                }
            }
            believe(best(readings));
            for (List<Balance> family : columns(side, sheet.rows(side))) {
                believe(family);
            }
        }
    }

    List<Balance> balances() {
        return balances;
    }

    /** The sums that were left out because their form is doubtful. */
    List<Balance> doubted() {
        return doubted;
    }

    private static List<Balance> best(List<List<Balance>> readings) {
        List<Balance> best = readings.get(0);
        for (List<Balance> reading : readings) {
            best = share(reading) > share(best) || share(reading) == share(best) && reading.size() > best.size() ? reading : best;
        }
        return best;
    }

    /** How many of a thousand sums hold. */
    private static long share(List<Balance> family) {
        return family.isEmpty() ? 0 : family.stream().filter(Balance::holds).count() * 1000 / family.size();
    }

    private void believe(List<Balance> family) {
        boolean believed = share(family) >= 1000L * BELIEVED_OF_THREE / 3;
        (believed ? balances : doubted).addAll(family);
    }

    private void add(List<Balance> family, Sheet.Row total, List<Sheet.Row> parts, int column) {
        List<Amount> terms = new ArrayList<>();
        for (Sheet.Row part : parts) {
            amounts.at(part, column).ifPresent(terms::add);
        }
        amounts.at(total, column).ifPresent(amount -> {
            if (!terms.isEmpty()) {
                family.add(new Balance(requirement, Kind.CLOSED, amount, terms));
            }
        });
    }

    /** Rows with codes: a code and the longer ones that begin with it; the grand total and the codes nothing stands over. */
    private List<Balance> subjects(Sheet.Side side, List<Sheet.Row> rows) {
        Map<Sheet.Row, List<Sheet.Row>> children = new HashMap<>();
        List<Sheet.Row> tops = new ArrayList<>();
        List<Sheet.Row> totals = new ArrayList<>();
        Deque<Sheet.Row> open = new ArrayDeque<>();
        for (Sheet.Row row : rows) {
            if (grandTotal(row)) {
                totals.add(row);
                continue;
            }
            if (row.code().isEmpty() && (row.label().isEmpty() || row.label().startsWith("其中"))) {
                continue;
            }
            while (!open.isEmpty() && !encloses(open.peek(), row)) {
                open.pop();
            }
            (open.isEmpty() ? tops : children.computeIfAbsent(open.peek(), key -> new ArrayList<>())).add(row);
            open.push(row);
        }
        List<Balance> family = new ArrayList<>();
        for (int column : side.numbers()) {
            for (Sheet.Row total : totals) {
                add(family, total, tops, column);
            }
            for (Sheet.Row row : rows) {
                if (children.containsKey(row)) {
                    add(family, row, children.get(row), column);
                }
            }
        }
        return family;
    }

    /** A shorter subject code with which the other begins; a unit and the subjects listed under it. */
    private static boolean encloses(Sheet.Row above, Sheet.Row row) {
        boolean prefix = !above.code().isEmpty() && row.code().startsWith(above.code())
                && row.code().length() > above.code().length();
        return prefix || !subject(above) && subject(row);
    }

    /** Codes of subjects begin with 2, 3 or 5 and have three digits for each class, two more for each level. */
    private static boolean subject(Sheet.Row row) {
        int length = row.code().length();
        return (length == 3 || length == 5 || length == 7) && "235".indexOf(row.code().charAt(0)) >= 0;
    }

    /** Rows with marks or none: “一、” and its “（一）”, 合计 and the items before it, 总计 and what follows the 合计. */
    private List<Balance> items(Sheet.Side side, List<Sheet.Row> rows, boolean unmarkedOnTop) {
        List<Balance> family = new ArrayList<>();
        for (int column : side.numbers()) {
            List<Sheet.Row> before = new ArrayList<>();
            Map<Sheet.Row, List<Sheet.Row>> children = new HashMap<>();
            Deque<Sheet.Row> open = new ArrayDeque<>();
            boolean totalFirst = !rows.isEmpty() && closes(rows.get(0));
            for (Sheet.Row row : totalFirst ? rows.subList(1, rows.size()) : rows) {
                if (closes(row)) {
                    add(family, row, before, column);
                    before = new ArrayList<>(List.of(row));
                    open.clear();
                } else if (!row.label().startsWith("其中") && !row.label().isEmpty()) {
                    while (!open.isEmpty() && rank(open.peek(), unmarkedOnTop) >= rank(row, unmarkedOnTop)) {
                        open.pop();
                    }
                    (open.isEmpty() ? before : children.computeIfAbsent(open.peek(), key -> new ArrayList<>())).add(row);
                    open.push(row);
                }
            }
            if (totalFirst) {
                add(family, rows.get(0), before, column);
            }
            for (Sheet.Row row : rows) {
                if (children.containsKey(row)) {
                    add(family, row, children.get(row), column);
                }
            }
        }
        return family;
    }

    private static int rank(Sheet.Row row, boolean unmarkedOnTop) {
        return row.mark().number() == 0 && unmarkedOnTop ? -1 : row.mark().rank();
    }

    private boolean grandTotal(Sheet.Row row) {
        return row.code().isEmpty() && vocabulary.words("grandTotals").contains(Vocabulary.plain(row.label()));
    }

    private boolean closes(Sheet.Row row) {
        String plain = Vocabulary.plain(row.label());
        return plain.endsWith("合计") || plain.endsWith("总计");
    }

    /** A total column and the columns that its header puts beside it, group by group. */
    private List<List<Balance>> columns(Sheet.Side side, List<Sheet.Row> rows) {
        List<List<Balance>> families = new ArrayList<>();
        group(side.numbers(), 0, rows, families);
        return families;
    }

    /**
     * @param columns neighbours under one header cell
     * @param level   the row of the header that parts them
     * @return the columns that together make the group: its total where it has one
     */
    private List<Integer> group(List<Integer> columns, int level, List<Sheet.Row> rows, List<List<Balance>> families) {
        List<Integer> header = sheet.header();
        if (columns.size() == 1 || level >= header.size()) {
            return columns;
        }
        List<List<Integer>> nodes = new ArrayList<>();
        Cell last = null;
        for (int column : columns) {
            Cell cell = sheet.grid().at(header.get(level), column);
            if (nodes.isEmpty() || cell == null || cell != last) {
                nodes.add(new ArrayList<>());
            }
            nodes.get(nodes.size() - 1).add(column);
            last = cell;
        }
        if (nodes.size() == 1) {
            return group(columns, level + 1, rows, families);
        }
        int total = -1;
        boolean added = true;
        List<Integer> parts = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (List<Integer> node : nodes) {
            String name = sheet.grid().plain(header.get(level), node.get(0));
            List<Integer> own = group(node, level + 1, rows, families);
            added &= vocabulary.words("notAdded").stream().noneMatch(name::contains);
            if (node.size() == 1 && vocabulary.words("columnTotals").contains(name) && total < 0) {
                total = node.get(0);
            } else if (!name.startsWith("其中")) {
                parts.addAll(own);
            }
            all.addAll(own);
        }
        if (total >= 0 && !added) {
            return List.of(total);
        }
        if (total >= 0 && !parts.isEmpty()) {
            List<Balance> family = new ArrayList<>();
            for (Sheet.Row row : rows) {
                across(family, row, total, parts);
            }
            families.add(family);
            return List.of(total);
        }
        return all;
    }

    private void across(List<Balance> family, Sheet.Row row, int total, List<Integer> parts) {
        List<Amount> terms = new ArrayList<>();
        for (int column : parts) {
            amounts.at(row, column).ifPresent(terms::add);
        }
        amounts.at(row, total).ifPresent(amount -> {
            if (!terms.isEmpty()) {
                family.add(new Balance(requirement, Kind.CLOSED, amount, terms));
            }
        });
    }
}
