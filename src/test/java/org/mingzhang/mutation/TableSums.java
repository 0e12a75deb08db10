package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The sums that the printed numbers of one table keep: by codes, by totals, by item numbers, across columns. */
final class TableSums {
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_PARTS = 5;
    private static final int FUND_ROWS = 4;

    private final Grid grid;
    private final List<Identity> found = new ArrayList<>();

    /** A row as one column sees it. */
    private record Entry(int row, String code, String label, Num number) {
        boolean total() {
            return code.isEmpty() && label.length() <= 12 && Words.TOTAL.matcher(label).find();
        }
    }

    TableSums(Grid grid) {
        this.grid = grid;
    }

    List<Identity> find() {
        for (int column : grid.columns()) {
            List<Entry> entries = new ArrayList<>();
            for (int row : grid.rows()) {
                entries.add(new Entry(row, grid.code(row, column), grid.label(row, column), grid.number(row, column)));
            }
            codes(entries);
            totals(entries);
            items(entries);
        }
        across();
        funds();
        return found;
    }

    /** The amount of a project and the funds that it comes from, beside it or right below. */
    private void funds() {
        List<Num> numbers = grid.numbers();
        for (int i = 0; i < numbers.size(); i++) {
            Num total = numbers.get(i);
            if (!total.label().matches(".*(预算数|资金总额|项目总额|项目金额)[:：]?")) {
                continue;
            }
            List<Num> parts = new ArrayList<>();
            for (int k = i + 1; k < numbers.size() && numbers.get(k).spot().row() <= total.spot().row() + FUND_ROWS
                    && numbers.get(k).label().matches(".*(财政|拨款|其他资金|结转|自筹|单位资金|事业).*"); k++) {
                parts.add(numbers.get(k));
            }
            add("funds of a project", total, parts, 1);
        }
    }

    /** Adds the sum if it holds and enough of its parts are not zero. */
    private boolean add(String kind, Num total, List<Num> parts, int atLeast) {
        List<Num> printed = parts.stream().filter(part -> part != null).toList();
        if (total == null || printed.stream().filter(part -> !part.zero()).count() < atLeast) {
            return false;
        }
        Sum sum = new Sum(kind, total, printed, false);
        if (sum.holds()) {
            found.add(sum);
        }
        return sum.holds();
    }

    private void codes(List<Entry> entries) {
        Map<String, Entry> byCode = byCode(entries);
        Map<String, List<Num>> children = new HashMap<>();
        for (Entry entry : byCode.values()) {
            String parent = parent(entry.code(), byCode);
            if (!parent.isEmpty() && entry.number() != null) {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(entry.number());
            }
        }
        children.forEach((code, parts) -> add("code", byCode.get(code).number(), parts, 1));
    }

    /** Codes that stand once. */
    private static Map<String, Entry> byCode(List<Entry> entries) {
        Map<String, Entry> byCode = new HashMap<>();
        TreeSet<String> twice = new TreeSet<>();
        for (Entry entry : entries) {
            if (!entry.code().isEmpty() && byCode.put(entry.code(), entry) != null) {
                twice.add(entry.code());
            }
        }
        byCode.keySet().removeAll(twice);
        return byCode;
    }

    private static String parent(String code, Map<String, Entry> byCode) {
        for (int length = code.length() - 1; length > 2; length--) {
            if (byCode.containsKey(code.substring(0, length))) {
                return code.substring(0, length);
            }
        }
        return "";
    }

    private void totals(List<Entry> entries) {
        int last = -1;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.total()) {
                continue;
            }
            int end = i + 1;
            while (end < entries.size() && !entries.get(end).total()) {
                end++;
            }
            List<Entry> above = entries.subList(last + 1, i);
            boolean holds = segment(entry, above) || segment(entry, entries.subList(i + 1, end));
            if (!holds && last >= 0) {
                carried(entry, entries.get(last), above);
            }
            last = i;
        }
    }

    private boolean segment(Entry total, List<Entry> rows) {
        Map<String, Entry> byCode = byCode(rows);
        List<Num> top = rows.stream().filter(row -> byCode.containsKey(row.code()) && parent(row.code(), byCode).isEmpty())
                .map(Entry::number).toList();
        List<Num> items = rows.stream().filter(row -> Words.style(row.label()).equals("一")).map(Entry::number).toList();
        List<Num> arabic = rows.stream().filter(row -> Words.style(row.label()).equals("1")).map(Entry::number).toList();
        return add("total of codes", total.number(), top, 1) || add("total of items", total.number(), items, 1)
                || add("total of items", total.number(), arabic, 1)
                || add("total of rows", total.number(), rows.stream().map(Entry::number).toList(), 2);
    }

    /** A grand total is the total before it and what is carried over. */
    private void carried(Entry total, Entry before, List<Entry> between) {
        List<Num> all = new ArrayList<>(List.of());
        all.add(before.number());
        List<Num> direct = new ArrayList<>(all);
        between.forEach(row -> all.add(row.number()));
        between.stream().filter(row -> Words.style(row.label()).isEmpty() && !row.label().contains("其中"))
                .forEach(row -> direct.add(row.number()));
        if (before.number() != null && !add("grand total", total.number(), direct, 1)) {
            add("grand total", total.number(), all, 1);
        }
    }

    /** Numbered rows right below the row they belong to. */
    private void items(List<Entry> entries) {
        for (int i = 0; i + 1 < entries.size(); i++) {
            String own = Words.style(entries.get(i).label());
            String style = Words.style(entries.get(i + 1).label().replace("其中：", ""));
            List<Num> parts = new ArrayList<>();
            for (int k = i + 1; k < entries.size() && !style.isEmpty() && !style.equals(own); k++) {
                String label = entries.get(k).label().replace("其中：", "");
                if (entries.get(k).total() || !own.isEmpty() && Words.style(label).equals(own)) {
                    break;
                }
                if (Words.style(label).equals(style)) {
                    if (Words.ordinal(label) != parts.size() + 1) {
                        break;
                    }
                    parts.add(entries.get(k).number());
                }
            }
            add("items", entries.get(i).number(), parts, 2);
        }
    }

    private void across() {
        List<Integer> active = new ArrayList<>();
        for (int column : grid.columns()) {
            if (grid.rows().stream().map(row -> grid.number(row, column)).anyMatch(number -> number != null && !number.zero())) {
                active.add(column);
            }
        }
        if (active.size() > MOST_COLUMNS) {
            return;
        }
        for (int total : active) {
            List<Integer> others = active.stream().filter(column -> column != total).toList();
            boolean any = false;
            for (int mask = 1; mask < 1 << others.size(); mask++) {
                if (Integer.bitCount(mask) >= 2 && Integer.bitCount(mask) <= MOST_PARTS) {
                    any |= relation(total, chosen(others, mask));
                }
            }
            for (int other : others) {
                if (!any && other > total && Words.TOTAL.matcher(grid.header(total)).find()) {
                    relation(total, List.of(other));
                }
            }
        }
    }

    private static List<Integer> chosen(List<Integer> columns, int mask) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if ((mask >> i & 1) == 1) {
                chosen.add(columns.get(i));
            }
        }
        return chosen;
    }

    /** Holds in all rows, and in one that shows that it is a sum and no chance. */
    private boolean relation(int total, List<Integer> parts) {
        List<Sum> sums = new ArrayList<>();
        int telling = 0;
        int rows = 0;
        for (int row : grid.rows()) {
            int at = row;
            List<Num> printed = parts.stream().map(part -> grid.number(at, part)).filter(number -> number != null).toList();
            Num whole = grid.number(row, total);
            if (whole == null) {
                if (printed.stream().anyMatch(number -> !number.zero())) {
                    return false;
                }
                continue;
            }
            Sum sum = new Sum(parts.size() == 1 ? "only part" : "row", whole, printed, false);
            if (!sum.holds()) {
                return false;
            }
            rows += whole.zero() ? 0 : 1;
            telling += printed.stream().filter(number -> !number.zero()).count() >= 2 ? 1 : 0;
            sums.add(sum);
        }
        boolean named = Words.TOTAL.matcher(grid.header(total)).find();
        boolean sure = parts.size() == 1 ? rows >= 2 : telling >= 2 && rows >= 3 || named && telling >= 1;
        if (sure) {
            sums.stream().filter(sum -> sum.total().value().compareTo(BigDecimal.ZERO) != 0).forEach(found::add);
        }
        return sure;
    }
}
