package org.mingzhang.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mingzhang.document.Table;
import org.mingzhang.rule.Severity;

/** A required section taken away, heading and all or its content alone; the note under an empty table taken away. */
final class PartMutants implements Mutant.Operator {
    /** What the heading of a required section names. Section 3.2 of the catalogue of regulations. */
    private static final Map<String, String> REQUIRED = new TreeMap<>(Map.of(
            "职责", "职责|职能",
            "机构设置", "机构设置|机构情况|单位构成|机构",
            "三公", "三公",
            "机关运行经费", "机关运行|行政经费",
            "政府采购", "政府采购|采购",
            "名词解释", "名词解释|名词"));
    /** Only advised outside Hebei and Shanghai. */
    private static final Map<String, String> ADVISED = Map.of("国有资产", "资产", "绩效", "绩效");
    /** Other words of the heading without which the name means something else. */
    private static final Map<String, String> HEADED = Map.of("绩效", "(目标|管理|预算|评价|自评|信息|情况)");
    private static final Pattern NOTE = Pattern.compile("无数据|空表|为空|不涉及|无发生额|没有.{0,30}(支出|收入|预算|安排)|无.{0,20}(支出|收入|预算)");
    private static final Pattern FUND = Pattern.compile("政府性基金|国有资本经营");
    private static final int LONGEST = 60;

    @Override
    public void mutate(Printed printed, Mutant.Collector collector, Random random) {
        REQUIRED.forEach((name, words) -> section(printed, name, words, Severity.WARNING, collector));
        boolean own = printed.document.name().matches("(?s).*(hebei|shanghai).*");
        ADVISED.forEach((name, words) -> section(printed, name, words, own ? Severity.WARNING : Severity.INFO, collector));
        for (Grid grid : printed.grids) {
            note(printed, grid, collector);
        }
    }

    private static void section(Printed printed, String name, String words, Severity level, Mutant.Collector collector) {
        List<Integer> headings = new ArrayList<>();
        for (Line line : printed.lines) {
            if (line.block >= printed.body && Words.isHeading(line.text) && Words.plain(line.text).matches(".*" + name + HEADED.getOrDefault(name, "") + ".*")
                    && !Words.plain(line.text).matches(".*表")) {
                headings.add(line.block);
            }
        }
        Set<Integer> content = headings.isEmpty() ? Set.of() : content(printed, headings.get(headings.size() - 1));
        if (headings.size() != 1 || content.isEmpty() || content.size() > LONGEST) {
            collector.outside("section", headings.isEmpty() ? "no heading names it" : headings.size() > 1 ? "several headings name it"
                    : "its extent is not sure");
            return;
        }
        int heading = headings.get(0);
        Set<Integer> whole = new TreeSet<>(content);
        whole.add(heading);
        String what = Words.plain(printed.text(heading)) + " (block " + heading + ")";
        collector.add(new Mutant("section removed", what, name, () -> Variant.unchanged(printed.document).without(whole),
                Target.gone(printed, Set.of(), words), level));
        collector.add(new Mutant("section emptied", what, name, () -> Variant.unchanged(printed.document).without(content),
                Target.gone(printed, Set.of(heading), words), level));
    }

    /** What stands between a heading and the next one of its style or of a higher one. */
    private static Set<Integer> content(Printed printed, int heading) {
        Set<String> upper = new TreeSet<>();
        for (int i = heading - 1; i >= printed.body; i--) {
            if (Words.isHeading(printed.text(i))) {
                upper.add(level(printed.text(i)));
                if (!level(printed.text(i)).equals(level(printed.text(heading)))) {
                    break;
                }
            }
        }
        String own = level(printed.text(heading));
        List<String> order = List.of("第", "一", "(一");
        Set<Integer> content = new TreeSet<>();
        for (int i = heading + 1; i < printed.document.blocks().size(); i++) {
            String text = printed.text(i);
            boolean ends = Words.isHeading(text) && order.indexOf(level(text)) <= order.indexOf(own);
            if (ends || printed.document.blocks().get(i) instanceof Table && Words.plain(printed.text(heading)).contains("名词")) {
                return content;
            }
            content.add(i);
        }
        return content;
    }

    private static String level(String heading) {
        String plain = Words.plain(heading);
        return plain.startsWith("第") ? "第" : plain.startsWith("（") ? "(一" : "一";
    }

    private static void note(Printed printed, Grid grid, Mutant.Collector collector) {
        if (!grid.empty() || !FUND.matcher(grid.title).find()) {
            return;
        }
        String kind = grid.title.contains("政府性基金") ? "政府性基金" : "国有资本经营";
        Set<Integer> notes = new TreeSet<>();
        for (int i = grid.block + 1; i <= grid.block + 3 && !printed.text(i).isEmpty() && !Words.isHeading(printed.text(i)); i++) {
            if (NOTE.matcher(Words.plain(printed.text(i))).find()) {
                notes.add(i);
            }
        }
        boolean elsewhere = printed.lines.stream().anyMatch(line -> !notes.contains(line.block)
                && Words.plain(line.text).contains(kind) && (NOTE.matcher(Words.plain(line.text)).find()
                || Words.plain(line.text).matches(".*" + kind + "[^。；]{0,40}?(?<![\\d.])0(\\.0+)?万?元.*")));
        boolean listed = printed.grids.stream().flatMap(other -> other.allRows().stream().flatMap(row -> other.row(row).values().stream()))
                .anyMatch(cell -> cell.text().contains("不涉及") || cell.text().contains("空表"));
        if (notes.isEmpty() || elsewhere || listed) {
            collector.outside("note of an empty table", notes.isEmpty() ? "no note" : "said elsewhere too");
            return;
        }
        collector.add(Mutant.at("note of an empty table", grid.title + " (block " + grid.block + ")", "an empty table needs a note",
                () -> Variant.unchanged(printed.document).without(notes), Target.gone(printed, Set.of(grid.block), kind)));
    }
}
