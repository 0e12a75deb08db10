package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mingzhang.document.Table;

/** A row that is part of a sum taken out of its table; a required table taken out of the document. */
final class TableMutants implements Mutant.Operator {
    /** Section 12.1 of the catalogue of regulations; the words a finding may name it by. */
    private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

    static {
        REQUIRED.put("^(?!.*(财政拨款|财政预算|基金|资本|一般公共)).*收(入)?支(出)?(预算|决算)?总.*表.*|^收入支出决算总表$", "收支总|收入支出");
        REQUIRED.put("^(?!.*(财政拨款|基金|资本|支)).*收入(预算|决算)?(总|总体情况|情况)?表?.*", "收入");
        REQUIRED.put("^(?!.*(财政拨款|基金|资本|一般公共|基本|项目|三公|收支|收入|购买|绩效|采购)).*支出(预算|决算)?(总|总体情况|情况)?表.*", "支出");
        REQUIRED.put(".*财政拨款收(入)?支(出)?.*总.*表.*", "财政拨款");
        REQUIRED.put("^(?!.*(基本|项目|三公)).*一般公共预算.*支出.*表.*", "一般公共预算");
        REQUIRED.put(".*基本支出.*表.*", "基本支出");
        REQUIRED.put(".*三公.*表.*", "三公");
        REQUIRED.put(".*政府性?基金.*表.*", "基金");
    }

    @Override
    public void mutate(Printed printed, Mutant.Collector collector, Random random) {
        for (Grid grid : printed.grids) {
            for (int row : grid.rows()) {
                row(printed, grid, row, collector);
            }
        }
        REQUIRED.forEach((title, words) -> table(printed, title, words, collector));
    }

    private static void row(Printed printed, Grid grid, int row, Mutant.Collector collector) {
        List<Num> numbers = grid.numbers().stream().filter(number -> number.spot().row() == row && !number.zero()).toList();
        boolean part = numbers.stream().anyMatch(number -> printed.identities(number).stream().anyMatch(identity ->
                identity instanceof Sum sum && !sum.kind().equals("row") && !sum.kind().equals("only part")
                        && sum.terms().get(0).spot().block() == grid.block && !sum.total().spot().equals(number.spot())
                        && sum.total().spot().column() == number.spot().column() && sum.broken(number, BigDecimal.ZERO)));
        if (numbers.isEmpty() || grid.merged(row) || numbers.stream().anyMatch(number -> above(printed, grid, number))) {
            return;
        }
        if (!part) {
            collector.outside("row removed", "no sum of the table needs it");
            return;
        }
        collector.add(Mutant.at("row removed", numbers.get(0).label() + " (block " + grid.block + " row " + row + ")",
                "part of a sum of the table", () -> Variant.unchanged(printed.document).withoutRow(grid.block, row),
                Target.gone(printed, Set.of(grid.block), "")));
    }

    /** A total or a subject with parts: without its row the parts stand for it. */
    private static boolean above(Printed printed, Grid grid, Num number) {
        return Words.TOTAL.matcher(number.label()).find() || printed.identities(number).stream().anyMatch(identity ->
                identity instanceof Sum sum && sum.total().spot().equals(number.spot())
                        && sum.parts().get(0).spot().column() == number.spot().column());
    }

    private static void table(Printed printed, String title, String words, Mutant.Collector collector) {
        Pattern wanted = Pattern.compile(title);
        List<Grid> grids = new ArrayList<>();
        for (Grid grid : printed.grids) {
            if (wanted.matcher(grid.title.replaceAll("[“”\"]", "")).matches()) {
                grids.add(grid);
            }
        }
        boolean one = grids.stream().map(grid -> grid.title).distinct().count() == 1;
        if (!one) {
            collector.outside("table removed", grids.isEmpty() ? "no title names it" : "several tables of the kind");
            return;
        }
        Set<Integer> gone = new TreeSet<>();
        for (Grid grid : grids) {
            gone.add(grid.block);
            for (int i = grid.block - 1; i >= Math.max(0, grid.block - 4); i--) {
                if (printed.document.blocks().get(i) instanceof Table || Words.isHeading(printed.text(i))
                        && !Words.plain(printed.text(i)).contains(grid.title) || printed.text(i).contains("。")) {
                    break;
                }
                gone.add(i);
            }
        }
        collector.add(Mutant.at("table removed", grids.get(0).title + " (block " + gone + ")", words,
                () -> Variant.unchanged(printed.document).without(gone), Target.gone(printed, gone, words)));
    }
}
