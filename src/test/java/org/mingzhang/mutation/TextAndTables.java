package org.mingzhang.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of the narrative that a table prints too under the same name. */
final class TextAndTables {
    /** …（类）…（款）行政运行（项） */
    private static final Pattern SUBJECT = Pattern.compile("[）)]([^（()）]{2,40}(?:[（(][^类款项]{1,8}[）)][^（()）]{0,10})?)[（(]项[）)]");
    /** What the clause before the amount ends in, and what title, header or row must name then. */
    private static final List<List<String>> NAMES = List.of(
            List.of("(收入总计|收入合计|收入预算|总收入|收入决算|收支总预算|收入总预算)(数|总额|为|共|安排)*", "收入|收支"),
            List.of("(支出总计|支出合计|支出预算|总支出|支出决算|支出总预算)(数|总额|为|共|安排)*", "支出|收支"),
            List.of("基本支出(预算|决算)?(数|总额|为|共|安排)*", "基本支出"),
            List.of("项目支出(预算|决算)?(数|总额|为|共|安排)*", "项目支出"),
            List.of("人员(经费|支出)(为|共)*", "人员"),
            List.of("公用(经费|支出)(为|共)*", "公用"),
            List.of("[“”\"]?三公[“”\"]?经费(支出)?(财政拨款)?(支出)?(预算|决算)?(安排)?(数|总额|为|共|安排|支出)*", "三公"),
            List.of("公务接待费(用)?(支出)?(预算|决算)?(数|为|共|安排|支出)*", "公务接待费"),
            List.of("因公出国（境）(费用|费|经费)(支出)?(预算|决算)?(数|为|共|安排|支出)*", "因公出国"),
            List.of("公务用车运行(维护)?费(支出)?(预算|决算)?(数|为|共|安排|支出)*", "公务用车运行"),
            List.of("政府采购(预算|支出)?(总额|总计|金额|共|为|安排)*", "采购"),
            List.of("会议费(预算)?(支出)?(为|共|安排|支出)*", "会议费"),
            List.of("培训费(预算)?(支出)?(为|共|安排|支出)*", "培训费"));

    private final Printed printed;

    TextAndTables(Printed printed) {
        this.printed = printed;
    }

    List<Identity> find() {
        List<Identity> found = new ArrayList<>();
        for (Line line : printed.lines) {
            if (line.block >= printed.body) {
                for (Num number : line.numbers(Num.Kind.AMOUNT, false)) {
                    if (!number.zero() && subject(line.text).isEmpty()) {
                        named(line, number, found);
                    }
                }
                subject(line, found);
            }
        }
        return found;
    }

    private void named(Line line, Num number, List<Identity> found) {
        for (List<String> name : NAMES) {
            if (number.label().replace('(', '（').replace(')', '）').matches(".*" + name.get(0))) {
                Pattern wanted = Pattern.compile(name.get(1));
                same("named in a table", number, (grid, cell) ->
                        wanted.matcher(grid.header(cell.spot().column()) + cell.label()).find()
                                || wanted.matcher(grid.title).find() && Words.TOTAL.matcher(cell.label()).find(), found);
                return;
            }
        }
    }

    /** The subject that a paragraph is about, "" for none. */
    static String subject(String text) {
        Matcher matcher = SUBJECT.matcher(Words.plain(text));
        return matcher.find() ? matcher.group(1) : "";
    }

    private void subject(Line line, List<Identity> found) {
        String name = subject(line.text);
        if (name.isEmpty() || line.text.length() > 400) {
            return;
        }
        for (Num number : line.numbers(Num.Kind.AMOUNT, false)) {
            if (!number.zero() && same("subject in a table", number, (grid, cell) -> cell.label().equals(name), found)) {
                return;
            }
        }
    }

    private interface Named {
        boolean is(Grid grid, Num cell);
    }

    private boolean same(String kind, Num number, Named named, List<Identity> found) {
        boolean any = false;
        for (Grid grid : printed.grids) {
            for (Num cell : grid.numbers()) {
                Same same = new Same(kind, number, cell);
                if (!any && named.is(grid, cell) && same.holds()) {
                    any = true;
                    found.add(same);
                }
            }
        }
        return any;
    }
}
