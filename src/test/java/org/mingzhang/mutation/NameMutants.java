package org.mingzhang.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;

/** The name of a subject against its code or its amount, the name of the department above a table. */
final class NameMutants implements Mutant.Operator {
    private static final Pattern OWNER = Pattern.compile("(?:部门|单位)名称[:：]\\s*([\\p{IsHan}（）()]{4,30})");
    private static final String STRANGER = "邻县粮食储备管理中心";

    @Override
    public void mutate(Printed printed, Mutant.Collector collector, Random random) {
        Map<String, List<Spot>> places = new TreeMap<>();
        Map<String, TreeSet<String>> names = new TreeMap<>();
        for (Grid grid : printed.grids) {
            codes(grid, places, names);
        }
        places.forEach((code, spots) -> code(printed, code, spots, names, collector, random));
        for (Line line : printed.lines) {
            prose(printed, line, names, collector, random);
            owner(printed, line, collector);
        }
    }

    /** Names beside functional and economic codes. */
    private static void codes(Grid grid, Map<String, List<Spot>> places, Map<String, TreeSet<String>> names) {
        for (int row : grid.rows()) {
            List<Cell> cells = List.copyOf(grid.row(row).values());
            for (int i = 0; i + 1 < cells.size(); i++) {
                String code = cells.get(i).text().strip();
                String name = cells.get(i + 1).text();
                if (code.matches("(2|30|31|39)\\d{1,6}") && code.matches("\\d{3}|\\d{5}|\\d{7}") && Words.plain(name).matches("\\p{IsHan}[\\p{IsHan}（）、()]{2,}")) {
                    places.computeIfAbsent(code, key -> new ArrayList<>()).add(
                            new Spot(grid.block, row, cells.get(i + 1).at().column(), 0, name.length()));
                    names.computeIfAbsent(code, key -> new TreeSet<>()).add(Words.plain(name));
                }
            }
        }
    }

    /** Names of other subjects of that classification and level. */
    private static List<String> others(String name, String code, Map<String, TreeSet<String>> names) {
        TreeSet<String> others = new TreeSet<>();
        names.forEach((other, named) -> {
            if (other.length() == code.length() && other.charAt(0) == code.charAt(0) && !other.equals(code)) {
                named.stream().filter(text -> !text.contains(name) && !name.contains(text)).forEach(others::add);
            }
        });
        return new ArrayList<>(others);
    }

    private static void code(Printed printed, String code, List<Spot> spots, Map<String, TreeSet<String>> names,
                             Mutant.Collector collector, Random random) {
        if (spots.stream().map(Spot::block).distinct().count() < 2 || names.get(code).size() != 1) {
            collector.outside("name of a code", "the code stands once or has two names");
            return;
        }
        String name = names.get(code).first();
        List<String> others = others(name, code, names);
        if (others.isEmpty()) {
            return;
        }
        Spot spot = spots.get(random.nextInt(spots.size()));
        String other = others.get(random.nextInt(others.size()));
        collector.add(Mutant.at("name of a code", code + " " + name + " -> " + other + " (block " + spot.block() + " row " + spot.row() + ")",
                "another table names the code", () -> Variant.unchanged(printed.document).with(spot, other), Target.at(printed, spot)));
    }

    /** A paragraph about one subject whose amount a table prints under that name. */
    private static void prose(Printed printed, Line line, Map<String, TreeSet<String>> names, Mutant.Collector collector,
                              Random random) {
        String name = TextAndTables.subject(line.text);
        boolean known = !name.isEmpty() && line.numbers.stream().flatMap(number -> printed.identities(number).stream())
                .anyMatch(identity -> identity.kind().equals("subject in a table"));
        List<String> others = others(name, "2000000", names);
        int at = line.text.indexOf(name + "（项");
        if (known && at >= 0 && !others.isEmpty()) {
            String other = others.get(random.nextInt(others.size()));
            Spot spot = new Spot(line.block, 0, 0, at, at + name.length());
            collector.add(Mutant.at("name in the text", name + " -> " + other + " (block " + line.block + ")",
                    "a table names the subject", () -> Variant.unchanged(printed.document).with(spot, other),
                    Target.at(printed, spot)));
        } else if (!name.isEmpty()) {
            collector.outside("name in the text", "no table has its amount");
        }
    }

    private static void owner(Printed printed, Line line, Mutant.Collector collector) {
        Matcher matcher = OWNER.matcher(line.text);
        if (matcher.find()) {
            Spot spot = new Spot(line.block, 0, 0, matcher.start(1), matcher.end(1));
            collector.add(Mutant.at("name of the department", matcher.group(1) + " -> " + STRANGER + " (block " + line.block + ")",
                    "the department of the document", () -> Variant.unchanged(printed.document).with(spot, STRANGER),
                    Target.at(printed, spot)));
        }
    }
}
