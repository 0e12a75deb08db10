package org.mingzhang.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Location;
import org.mingzhang.fact.Indicator;
import org.mingzhang.fact.Passage;
import org.mingzhang.pack.Vocabulary;

/** Rows of indicators below their header. */
final class GoalIndicators {
    /** What a form prints for the user to write behind: "指标1：", "……". */
    private static final Pattern STUB = Pattern.compile("指标\\d*：?|[.…]+");
    private static final Pattern IN_PERCENT = Pattern.compile(".*（[^（）]*%[^（）]*）。?");
    private static final List<String> GROUPS = List.of("output", "benefit", "satisfaction", "cost");
    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Grid grid;
    private final GoalColumns header;

    GoalIndicators(Reading reading, Grid grid, GoalColumns header) {
        this.reading = reading;
        this.vocabulary = reading.vocabulary;
        this.grid = grid;
        this.header = header;
    }

    /** Whether every column of the header has a cell in the row, and no more. */
    boolean bound(int r) {
        for (int c = 0; c < grid.columns(); c++) {
            if ((grid.at(r, c) == null) != (grid.at(header.row(), c) == null)) {
                return false;
            }
        }
        return true;
    }

    /** Reads a row, unless it holds no indicator: blank, a stub of the form, a note or a sum over the whole width. */
    void read(int r, GoalDraft draft) {
        Cell value = header.cell(grid, r, "target");
        Cell named = header.cell(grid, r, "level3");
        Cell first = header.cell(grid, r, "level1");
        boolean wide = value == named || value == first;
        String level1 = level(r, "level1");
        String level2 = level(r, "level2");
        String level3 = GoalLabels.text(named);
        String kind = listed(level2, "Kinds");
        level1 = GoalLabels.blank(first) && !kind.isEmpty() && !kind.equals(listed(level1, "")) ? "" : level1;
        if (!header.has("level1")) {
            level1 = prefix(level3, GROUPS);
            String rest = level3.substring(level1.length());
            level2 = level1.isEmpty() ? level2 : prefix(rest, GROUPS.stream().map(group -> group + "Kinds").toList());
            level3 = level3.substring(level1.length() + (level1.isEmpty() ? 0 : level2.length()));
        }
        level1 = Vocabulary.plain(level1);
        boolean unnamed = header.has("level3") && (level3.isEmpty() || STUB.matcher(normal(level3)).matches());
        if (wide || GoalLabels.blank(value) && unnamed || unnamed && level1.isEmpty() && level2.isEmpty()) {
            return;
        }
        String label = level3.isEmpty() ? level2 : level3;
        Cell place = named == null ? first : named;
        String printed = printed(r, value);
        TargetValues.Reading read = TargetValues.of(printed, vocabulary);
        boolean percent = read.percent() || IN_PERCENT.matcher(normal(label)).matches();
        draft.indicators.add(new Indicator(reading.cell(place, draft.title, label, ""), draft.id, draft.owner(),
                draft.indicators.size() + 1, level1, level2, level3, group(level1, level2),
                part(r, "description", draft, label, "指标说明"), reading.cell(value, draft.title, label, "指标值"),
                printed, read.form(), percent, read.number(), part(r, "targetBasis", draft, label, "指标值确定依据"),
                header.has("targetBasis")));
    }

    private static String normal(String text) {
        return NormalText.of(text, Location.NOWHERE).text();
    }

    private Passage part(int r, String role, GoalDraft draft, String label, String name) {
        Cell cell = header.cell(grid, r, role);
        return cell == null ? Passage.MISSING : reading.cell(cell, draft.title, label, name);
    }

    /** The value with what stands in columns of their own for its sign and unit: "≥", "95", "%". */
    private String printed(int r, Cell value) {
        String text = GoalLabels.text(value);
        String sign = GoalLabels.text(header.cell(grid, r, "indicatorSign"));
        String unit = GoalLabels.text(header.cell(grid, r, "indicatorUnit"));
        boolean signed = vocabulary.words("signs").contains(normal(sign)) && !text.startsWith(sign);
        return (signed ? sign : "") + text + (text.endsWith(unit) ? "" : unit);
    }

    /**
     * The level of a row. Where a page cut a merged cell, its words stand in one part only: a blank part at the foot of a page
     * takes those of the next page, any other blank part those above.
     */
    private String level(int r, String role) {
        Integer column = header.columns().get(role);
        if (column == null) {
            return "";
        }
        int row = r;
        Cell cell = grid.at(row, column);
        int next = row;
        while (next < grid.rows() && grid.at(next, column) == cell) {
            next++;
        }
        boolean cut = next < grid.rows() && page(next) != page(next - 1) && !GoalLabels.blank(grid.at(next, column))
                && !header.repeated(grid, next);
        if (GoalLabels.blank(cell) && cut) {
            return Vocabulary.plain(grid.at(next, column).text());
        }
        while (row > header.body() && GoalLabels.blank(grid.at(row, column))) {
            row--;
        }
        cell = grid.at(row, column);
        return GoalLabels.blank(cell) ? "" : Vocabulary.plain(cell.text());
    }

    private int page(int r) {
        Cell value = header.cell(grid, r, "target");
        return value == null ? 0 : value.at().page();
    }

    /** By the second level, which belongs to one class only; else by the first. */
    private String group(String level1, String level2) {
        String kind = listed(level2, "Kinds");
        return kind.isEmpty() ? listed(level1, "") : kind;
    }

    private String listed(String level, String suffix) {
        for (String list : GROUPS) {
            if (vocabulary.words(list + suffix).contains(level)) {
                return list;
            }
        }
        return "";
    }

    /** A level printed in front of the name: "产出指标质量指标验收合格率". */
    private String prefix(String text, List<String> lists) {
        for (String list : lists) {
            for (String word : vocabulary.words(list)) {
                if (word.endsWith("指标") && text.startsWith(word)) {
                    return word;
                }
            }
        }
        return "";
    }
}
