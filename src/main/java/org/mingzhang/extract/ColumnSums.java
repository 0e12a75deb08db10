package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Equation.Kind;
import org.mingzhang.pack.Vocabulary;

/** The sums that run along the rows of one side: a total column and those that the header puts beside it. */
final class ColumnSums {
    /**
     * The same sum in every row.
     *
     * @param form  the names over its columns
     * @param known the names of the columns say that they make up the total
     */
    record Family(List<String> form, List<Balance> sums, boolean known) {
        /** Whether the same columns stand side by side there. Narrow cells are printed clipped: a name may lack its end. */
        boolean like(Family other) {
            boolean like = form.size() == other.form.size();
            for (int i = 0; like && i < form.size(); i++) {
                String one = form.get(i);
                String two = other.form.get(i);
                like = one.equals(two) || !one.isEmpty() && !two.isEmpty() && (one.startsWith(two) || two.startsWith(one));
            }
            return like;
        }
    }

    private static final Set<String> INCOME_TABLES = Set.of("GB-03", "GF-02");
    private static final Pattern SOURCE = Pattern.compile("收入|拨款|缴款|资金|结转|结余");
    private final Sheet sheet;
    private final Sheet.Side side;
    private final List<Sheet.Row> rows;
    private final SheetAmounts amounts;
    private final Vocabulary vocabulary;
    private final String requirement;
    private final List<Family> families = new ArrayList<>();

    ColumnSums(Sheet sheet, Sheet.Side side, SheetAmounts amounts, Vocabulary vocabulary, String requirement) {
        this.sheet = sheet;
        this.side = side;
        this.rows = sheet.rows(side);
        this.amounts = amounts;
        this.vocabulary = vocabulary;
        this.requirement = requirement;
        group(side.numbers(), 0);
    }

    List<Family> families() {
        return families;
    }

    /**
     * @param columns neighbours under one header cell
     * @param level   the row of the header that parts them
     * @return the columns that together make the group: its total where it has one
     */
    private List<Integer> group(List<Integer> columns, int level) {
        List<Integer> header = sheet.header();
        if (columns.size() == 1 || level >= header.size()) {
            return columns;
        }
        List<List<Integer>> nodes = nodes(columns, header.get(level));
        if (nodes.size() == 1) {
            return group(columns, level + 1);
        }
        int total = -1;
        boolean added = true;
        List<Integer> parts = new ArrayList<>();
        List<Integer> among = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (List<Integer> node : nodes) {
            String name = sheet.grid().plain(header.get(level), node.get(0));
            heads.add(name);
            List<Integer> own = group(node, level + 1);
            boolean aside = Reading.containsAny(name, vocabulary.words("asideColumns"));
            added &= !Reading.containsAny(name, vocabulary.words("notAdded"));
            if (node.size() == 1 && vocabulary.words("columnTotals").contains(name) && total < 0) {
                total = node.get(0);
            } else if (name.startsWith("其中") && !Reading.containsAny(name.substring(2), vocabulary.words("asideColumns"))) {
                among.addAll(own);
                names.add(name.replaceFirst("^其中:?", ""));
            } else if (!aside) {
                parts.addAll(own);
                names.add(name);
            }
            all.addAll(own);
        }
        if (total < 0) {
            List<Integer> apart = new ArrayList<>(all);
            apart.removeAll(among);
            return apart.isEmpty() ? all : apart;
        }
        if (added) {
            // “其中” stands before a mere part of the total, or before the first of all its parts.
            List<Integer> every = new ArrayList<>(among);
            every.addAll(parts);
            families.add(new Family(heads, SheetSums.best(List.of(across(total, parts), across(total, every))),
                    makeUp(names)));
        }
        return List.of(total);
    }

    /** The columns under each cell of a row of the header. */
    private List<List<Integer>> nodes(List<Integer> columns, int row) {
        List<List<Integer>> nodes = new ArrayList<>();
        Cell last = null;
        for (int column : columns) {
            Cell cell = sheet.grid().at(row, column);
            if (nodes.isEmpty() || cell == null || cell != last) {
                nodes.add(new ArrayList<>());
            }
            nodes.get(nodes.size() - 1).add(column);
            last = cell;
        }
        return nodes;
    }

    /** Whether the names are those of all parts of some total: a partition, or the sources of income. */
    private boolean makeUp(List<String> names) {
        if (INCOME_TABLES.contains(requirement) && names.stream().allMatch(name -> SOURCE.matcher(name).find())) {
            return true;
        }
        List<String> concepts = names.stream().map(this::concept).toList();
        for (Vocabulary.Partition partition : vocabulary.partitions()) {
            List<String> all = new ArrayList<>(partition.required());
            all.addAll(partition.optional());
            if (concepts.containsAll(partition.required()) && all.containsAll(concepts)) {
                return true;
            }
        }
        return false;
    }

    private String concept(String name) {
        return vocabulary.words("vehiclePurchaseColumn").contains(name) ? "vehiclePurchase"
                : vocabulary.words("vehicleOperationColumn").contains(name) ? "vehicleOperation" : vocabulary.concept(name);
    }

    private List<Balance> across(int total, List<Integer> parts) {
        List<Balance> family = new ArrayList<>();
        for (Sheet.Row row : rows) {
            List<Amount> terms = terms(row, parts);
            amounts.at(row, total).ifPresent(amount -> {
                if (!terms.isEmpty()) {
                    family.add(new Balance(requirement, Kind.CLOSED, amount, terms, formula(total)));
                }
            });
        }
        return family;
    }

    private String formula(int total) {
        return amounts.title() + "|" + total;
    }

    private List<Amount> terms(Sheet.Row row, List<Integer> columns) {
        List<Amount> terms = new ArrayList<>();
        for (int column : columns) {
            amounts.at(row, column).ifPresent(terms::add);
        }
        return terms;
    }

    /** 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余; a blank stands for nothing. */
    List<Balance> carried() {
        SheetColumns columns = sheet.columns(side);
        List<Integer> opening = columns.named(String.join("|", vocabulary.words("openingColumns")));
        List<Integer> income = columns.named(String.join("|", vocabulary.words("incomeColumns")));
        List<Integer> spent = columns.named(String.join("|", vocabulary.words("spentColumns")));
        List<Integer> closing = columns.named(String.join("|", vocabulary.words("closingColumns")));
        List<Balance> carried = new ArrayList<>();
        boolean all = !opening.isEmpty() && !income.isEmpty() && !spent.isEmpty() && closing.size() == 1;
        for (Sheet.Row row : all ? rows : List.<Sheet.Row>of()) {
            List<Amount> parts = terms(row, opening);
            parts.addAll(terms(row, income));
            List<Amount> less = terms(row, spent);
            boolean blank = sheet.blank(row.index(), closing.get(0));
            Optional<Amount> total = blank ? amounts.zero(row, closing.get(0)) : amounts.at(row, closing.get(0));
            if (total.isPresent() && !(parts.isEmpty() && less.isEmpty())) {
                carried.add(new Balance(requirement, Kind.CLOSED, total.get(), parts, less, formula(closing.get(0))));
            }
        }
        return carried;
    }
}
