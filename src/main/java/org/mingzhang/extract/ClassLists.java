package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Equation.Kind;
import org.mingzhang.fact.MissingClasses;
import org.mingzhang.fact.Money;
import org.mingzhang.pack.Vocabulary;

/**
 * "按支出功能分类，包括教育支出10万元、…": a list by class claims to be whole. Where every amount listed is that of one column of a
 * table, the list was written from it, and the classes of that column that it lacks were forgotten.
 */
final class ClassLists {
    private static final Pattern LEAD = Pattern.compile("按[^。；，：]{0,6}功能[^。；，：]{0,4}分类([^。]*)");
    private static final int FEWEST = 2;
    private static final int CLASS_CODE = 3;

    /** The classes of one column of a table, which add up to its total. */
    private record Column(Map<String, Amount> classes, Map<String, String> names, Amount total) {
    }

    private final Reading reading;
    private final Vocabulary vocabulary;
    private final List<Column> columns = new ArrayList<>();

    ClassLists(Reading reading, List<Sheets.Named> sheets) {
        this.reading = reading;
        this.vocabulary = reading.vocabulary;
        for (Sheets.Named named : sheets) {
            for (Sheet.Side side : named.sheet().sides()) {
                for (int column : side.numbers()) {
                    index(named, side, column);
                }
            }
        }
    }

    private void index(Sheets.Named named, Sheet.Side side, int column) {
        Map<String, Amount> classes = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        List<Amount> others = new ArrayList<>();
        boolean once = true;
        for (Sheet.Row row : named.sheet().rows(side)) {
            Amount amount = named.amounts().at(row, column).orElse(null);
            String printed = row.label().substring(row.mark().length());
            String name = Vocabulary.plain(printed);
            boolean top = row.code().isEmpty() || row.code().length() == CLASS_CODE;
            if (amount != null && top && vocabulary.words("functionalClasses").contains(name)) {
                once &= classes.put(name, amount) == null;
                names.put(name, printed);
            } else if (amount != null && row.code().isEmpty()) {
                others.add(amount);
            }
        }
        List<Amount> parts = List.copyOf(classes.values());
        for (Amount total : once && parts.size() >= FEWEST ? others : List.<Amount>of()) {
            if (new Balance("", Kind.CLOSED, total, parts).holds()) {
                columns.add(new Column(classes, names, total));
                return;
            }
        }
    }

    void read(Prose prose) {
        for (Line line : reading.lines) {
            boolean listed = line != null && !columns.isEmpty() && line.text().contains("功能");
            Matcher lead = listed ? LEAD.matcher(line.text()) : null;
            while (listed && lead.find()) {
                Map<String, Amount> list = list(line, lead.start(1), lead.end(1), prose);
                if (list.size() >= FEWEST && !open(lead.group(1))) {
                    compare(line, lead, list);
                }
            }
        }
    }

    /** "主要包括…", "…等": says itself that there is more. */
    private boolean open(String words) {
        String plain = Vocabulary.plain(words);
        for (String name : vocabulary.words("functionalClasses")) {
            plain = plain.replace(name, "");
        }
        return plain.contains("主要") || plain.contains("等");
    }

    /** The amounts of a sentence by the class they are of; none where one is of something else. */
    private Map<String, Amount> list(Line line, int from, int to, Prose prose) {
        Map<String, Amount> list = new LinkedHashMap<>();
        for (Amount amount : prose.amounts()) {
            boolean here = amount.source().at().block() == line.block() && !amount.change();
            int end = here ? line.normal().index(amount.source().at().end()) : -1;
            if (end <= from || end > to) {
                continue;
            }
            String name = Vocabulary.plain(amount.label().replace("（类）", ""));
            if (!vocabulary.words("functionalClasses").contains(name) || list.put(name, amount) != null) {
                return Map.of();
            }
        }
        return list;
    }

    /** Against the columns that the list may have been written from; where one of them has no more, it is whole. */
    private void compare(Line line, Matcher lead, Map<String, Amount> list) {
        MissingClasses missing = null;
        for (Column column : columns) {
            if (list.entrySet().stream().allMatch(item -> same(item.getValue(), column.classes().get(item.getKey())))) {
                List<String> names = new ArrayList<>();
                List<Amount> amounts = new ArrayList<>();
                column.classes().forEach((name, amount) -> {
                    if (!list.containsKey(name) && amount.value().signum() > 0) {
                        names.add(column.names().get(name) + amount.printed());
                        amounts.add(amount);
                    }
                });
                if (names.isEmpty()) {
                    return;
                }
                missing = missing != null ? missing : new MissingClasses(reading.locate(line.normal().passage(lead.start(), lead.end())),
                        names, amounts, column.total(), sum(list));
            }
        }
        if (missing != null) {
            reading.add(missing);
        }
    }

    private static boolean same(Amount text, Amount table) {
        return table != null && new Balance("", Kind.SAME, table, List.of(text)).holds();
    }

    private static String sum(Map<String, Amount> list) {
        BigDecimal sum = BigDecimal.ZERO;
        int decimals = 0;
        String unit = "";
        for (Amount amount : list.values()) {
            sum = sum.add(amount.value());
            decimals = Math.max(decimals, amount.decimals());
            unit = amount.printedUnit();
        }
        return Money.print(sum, unit, decimals);
    }
}
