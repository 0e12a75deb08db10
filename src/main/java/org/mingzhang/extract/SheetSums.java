package org.mingzhang.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    /** One wrong number breaks two sums: the one it is the total of and the one it is a part of. */
    private static final int BROKEN_BY_ONE = 2;

    /** What rows without a mark are, among rows with marks. */
    private enum Unmarked {
        /** Items of their own. */
        ON_TOP,
        /** Parts of the marked row above. */
        BELOW,
        /** Units on top, and what is listed under them. */
        UNITS,
        /** Subjects without codes: the classes by their names, their items below. */
        CLASSES
    }

    private static final Pattern BRACKET = Pattern.compile("（[^）]*）$");
    private static final int FEWEST_MARKED = 3;
    /** Income and expenditure of the department in all: what they owe to their units is a requirement of its own. */
    private static final Set<String> SUMMARIES = Set.of("GB-03", "GB-04");
    private static final String OF_UNITS = "GB-18";
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
            List<List<Balance>> closing = new ArrayList<>();
            List<List<Balance>> nested = new ArrayList<>();
            boolean known = true;
            for (Sheet.Side reading : sheet.readings(side)) {
                List<Sheet.Row> rows = sheet.rows(reading);
                boolean coded = rows.stream().filter(row -> !row.code().isEmpty()).count() > 1;
                known &= coded ? rows.stream().allMatch(row -> subject(row) || closes(row) && row.code().isEmpty()) : marked(rows);
                if (coded) {
                    nested.add(subjects(reading, rows));
                    continue;
                }
                for (Unmarked unmarked : List.of(Unmarked.ON_TOP, Unmarked.BELOW, Unmarked.UNITS)) {
                    List<Balance> children = new ArrayList<>();
                    List<Balance> totals = items(reading, rows, unmarked, children);
                    boolean sure = unmarked != Unmarked.UNITS && sure(rows);
                    closing.add(sure ? totals : whole(totals));
                    nested.add(sure ? children : whole(children));
                }
            }
            List<Balance> classes = classes(side, sheet.rows(side));
            if (!classes.isEmpty()) {
                balances.addAll(classes);
            } else if (certain(sheet.rows(side))) {
                balances.addAll(best(closing));
            } else {
                believe(best(closing), known);
            }
            believe(best(nested), known);
            ColumnSums columns = new ColumnSums(sheet, side, amounts, vocabulary, requirement);
            believeColumns(columns.families());
            balances.addAll(columns.carried());
        }
    }

    List<Balance> balances() {
        return balances;
    }

    /** The sums that were left out because their form is doubtful. */
    List<Balance> doubted() {
        return doubted;
    }

    /** Rows that all bear a mark, or none of which does: which stand on top is no guess. */
    private boolean sure(List<Sheet.Row> rows) {
        return marked(rows) || items(rows).stream().allMatch(row -> row.mark().number() == 0);
    }

    private boolean marked(List<Sheet.Row> rows) {
        List<Sheet.Row> items = items(rows);
        return !items.isEmpty() && items.stream().allMatch(row -> row.mark().number() > 0);
    }

    private List<Sheet.Row> items(List<Sheet.Row> rows) {
        return rows.stream().filter(row -> !closes(row) && !row.label().isEmpty() && !row.label().startsWith("其中")
                && !Reading.containsAny(row.label(), vocabulary.words("carriedOver"))).toList();
    }

    /** The totals of a side that lists subjects by their names alone: of the classes among them. Empty for any other side. */
    private List<Balance> classes(Sheet.Side side, List<Sheet.Row> rows) {
        List<Sheet.Row> items = rows.stream().filter(row -> !closes(row) && !row.label().isEmpty()).toList();
        long named = items.stream().filter(row -> vocabulary.words("functionalClasses").contains(Vocabulary.plain(row.label())))
                .count();
        boolean bare = items.stream().allMatch(row -> row.code().isEmpty() && row.mark().number() == 0);
        boolean begins = !items.isEmpty()
                && vocabulary.words("functionalClasses").contains(Vocabulary.plain(items.get(0).label()));
        return bare && begins && named >= 2 && named < items.size() ? items(side, rows, Unmarked.CLASSES, new ArrayList<>())
                : List.of();
    }

    /** Every item bears a mark: 合计 can only be their sum. */
    private boolean certain(List<Sheet.Row> rows) {
        boolean uncoded = rows.stream().filter(row -> !row.code().isEmpty()).count() <= 1;
        long marked = rows.stream().filter(row -> row.mark().number() > 0).count();
        return uncoded && marked >= FEWEST_MARKED && sure(rows);
    }

    /** A block of columns is believed, too, where its like beside it is: last year's and this year's. */
    private void believeColumns(List<ColumnSums.Family> families) {
        for (ColumnSums.Family family : families) {
            boolean like = families.stream().anyMatch(other -> other != family && other.like(family)
                    && believed(other.sums()));
            if (like) {
                balances.addAll(family.sums());
            } else {
                believe(family.sums(), family.known());
            }
        }
    }

    /** A guess at the form that one broken sum disproves. */
    private List<Balance> whole(List<Balance> family) {
        if (family.stream().allMatch(Balance::holds)) {
            return family;
        }
        doubted.addAll(family);
        return List.of();
    }

    static List<Balance> best(List<List<Balance>> readings) {
        List<Balance> best = readings.isEmpty() ? List.of() : readings.get(0);
        for (List<Balance> reading : readings) {
            best = share(reading) > share(best) || share(reading) == share(best) && reading.size() > best.size() ? reading : best;
        }
        return best;
    }

    /** How many of a thousand sums hold. */
    private static long share(List<Balance> family) {
        return family.isEmpty() ? 0 : family.stream().filter(Balance::holds).count() * 1000 / family.size();
    }

    /** @param known the form is told by codes, marks or names: what is broken is a mistake, unless nearly all is */
    private void believe(List<Balance> family, boolean known) {
        long broken = family.stream().filter(balance -> !balance.holds()).count();
        (believed(family) || known && broken <= BROKEN_BY_ONE ? balances : doubted).addAll(family);
    }

    private static boolean believed(List<Balance> family) {
        return share(family) >= 1000L * BELIEVED_OF_THREE / 3;
    }

    private void add(List<Balance> family, Sheet.Row total, List<Sheet.Row> parts, int column) {
        List<Amount> terms = new ArrayList<>();
        for (Sheet.Row part : parts) {
            amounts.at(part, column).ifPresent(terms::add);
        }
        amounts.at(total, column).ifPresent(amount -> {
            if (!terms.isEmpty()) {
                family.add(new Balance(units(total, parts) ? OF_UNITS : requirement, Kind.CLOSED, amount, terms));
            }
        });
    }

    /** The department and its units, in a table of its income or expenditure. */
    private boolean units(Sheet.Row total, List<Sheet.Row> parts) {
        boolean whole = SUMMARIES.contains(requirement) && parts.size() > 1 && (grandTotal(total) || isUnit(total));
        return whole && parts.stream().allMatch(this::isUnit);
    }

    /** Three digits may be the code of a department as well as of a class. */
    private boolean isUnit(Sheet.Row row) {
        return (row.code().length() == 3 || !subject(row)) && vocabulary.endsWith(BRACKET.matcher(row.label()).replaceFirst(""), "entityTails");
    }

    /** Rows with codes: a code and the longer ones that begin with it; the grand total and the codes nothing stands over. */
    private List<Balance> subjects(Sheet.Side side, List<Sheet.Row> rows) {
        Map<Sheet.Row, List<Sheet.Row>> children = new IdentityHashMap<>();
        List<Sheet.Row> tops = new ArrayList<>();
        List<Sheet.Row> totals = new ArrayList<>();
        Deque<Sheet.Row> open = new ArrayDeque<>();
        for (Sheet.Row row : rows) {
            if (grandTotal(row)) {
                totals.add(row);
                continue;
            }
            if (row.code().isEmpty() && (row.label().isEmpty() || row.label().startsWith("其中") || closes(row))) {
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

    /**
     * Rows with marks or none: “一、” and its “（一）”, 合计 and the items before it, 总计 and what is carried over behind the 合计.
     *
     * @param nested takes the items and their parts
     * @return the totals
     */
    private List<Balance> items(Sheet.Side side, List<Sheet.Row> rows, Unmarked unmarked, List<Balance> nested) {
        List<Balance> family = new ArrayList<>();
        boolean totalFirst = !rows.isEmpty() && closes(rows.get(0));
        List<Sheet.Row> before = new ArrayList<>();
        Map<Sheet.Row, List<Sheet.Row>> children = new IdentityHashMap<>();
        Deque<Sheet.Row> open = new ArrayDeque<>();
        boolean closed = false;
        for (Sheet.Row row : totalFirst ? rows.subList(1, rows.size()) : rows) {
            if (closes(row)) {
                add(family, row, before, side);
                before = new ArrayList<>(List.of(row));
                open.clear();
                closed = true;
            } else if (!row.label().isEmpty() && (!row.label().startsWith("其中") || unmarked == Unmarked.BELOW)) {
                int rank = rank(row, unmarked);
                boolean carried = Reading.containsAny(row.label(), vocabulary.words("carriedOver"));
                while (carried && row.mark().number() == 0 && !open.isEmpty() && open.peek().mark().number() > 0) {
                    open.pop();
                }
                boolean part = !open.isEmpty() && row.mark().number() > 0 && open.peek().mark().number() == 0;
                while (!open.isEmpty() && (closed ? carried && !part : rank(open.peek(), unmarked) >= rank)) {
                    open.pop();
                }
                (open.isEmpty() ? before : children.computeIfAbsent(open.peek(), key -> new ArrayList<>())).add(row);
                if (!closed || open.isEmpty()) {
                    open.push(row);
                }
            }
        }
        if (totalFirst) {
            add(family, rows.get(0), before, side);
        }
        for (Sheet.Row row : rows) {
            if (children.containsKey(row)) {
                add(nested, row, children.get(row), side);
            }
        }
        return family;
    }

    private void add(List<Balance> family, Sheet.Row total, List<Sheet.Row> parts, Sheet.Side side) {
        for (int column : side.numbers()) {
            add(family, total, parts, column);
        }
    }

    private int rank(Sheet.Row row, Unmarked unmarked) {
        if (unmarked == Unmarked.CLASSES) {
            return vocabulary.words("functionalClasses").contains(Vocabulary.plain(row.label())) ? -1 : row.mark().rank();
        }
        if (unmarked == Unmarked.UNITS) {
            return vocabulary.endsWith(BRACKET.matcher(row.label()).replaceFirst(""), "entityTails") ? -1 : row.mark().rank();
        }
        return row.mark().number() == 0 && unmarked == Unmarked.ON_TOP ? -1 : row.mark().rank();
    }

    private boolean grandTotal(Sheet.Row row) {
        return row.code().isEmpty() && vocabulary.words("grandTotals").contains(Vocabulary.plain(row.label()));
    }

    private boolean closes(Sheet.Row row) {
        String plain = Vocabulary.plain(row.label());
        return plain.endsWith("合计") || plain.endsWith("总计");
    }
}
