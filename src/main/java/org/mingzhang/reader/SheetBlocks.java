package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.mingzhang.document.Anchor;

/**
 * Turns what a sheet shows into paragraphs and tables. An empty row without frame parts two tables. Rows of a single cell at the
 * head (title, number of the form, unit) become paragraphs above their table, as in text and PDF; so do notes below it.
 *
 * <p>Anchors: "收支总表!B7", the sheet and the cell as the spreadsheet program names it.
 */
final class SheetBlocks {
    /** 公开01表, 附件2, 单位：万元: what stands beside a title but is none. */
    private static final Pattern FORM_MARK = Pattern.compile(
            "(公开|附件|附表|附|表|预算|决算|财决|财预)*[-—\\s]*[0-9０-９一二三四五六七八九十]*[-—\\s]*[0-9]*表?[:：]?|(金额)?单位[:：].*");
    private static final int LONGEST_MARK = 20;
    private static final Pattern UNNAMED = Pattern.compile("(?i)sheet\\d*|工作表\\d*|新建.*工作表\\d*");
    private final SheetGrid grid;
    private final Limits limits;
    private final String file;
    private final BlockList blocks;
    private final Map<Long, SheetGrid.Region> merged = new HashMap<>();
    private boolean first = true;

    SheetBlocks(SheetGrid grid, String file, Limits limits, BlockList blocks) {
        this.grid = grid;
        this.file = file;
        this.limits = limits;
        this.blocks = blocks;
    }

    void add() throws UnreadableException {
        SheetNotes.hidden(grid.name(), grid.dropHidden(), blocks);
        grid.regions().sort(Comparator.comparingInt(SheetGrid.Region::top));
        for (SheetGrid.Region region : grid.regions()) {
            merged.putIfAbsent(place(region.top(), region.left()), region);
        }
        List<Integer> rows = new ArrayList<>();
        int reach = -1;
        int region = 0;
        for (int row : grid.rows().keySet()) {
            int last = rows.isEmpty() ? row : rows.get(rows.size() - 1);
            if (!rows.isEmpty() && gap(last, row, reach)) {
                part(rows);
                rows.clear();
            } else if (!rows.isEmpty()) {
                between(last, row, rows);
            }
            rows.add(row);
            for (; region < grid.regions().size() && grid.regions().get(region).top() <= row; region++) {
                SheetGrid.Region one = grid.regions().get(region);
                boolean printed = grid.row(one.top()).containsKey(one.left());
                reach = printed ? Math.max(reach, one.bottom()) : reach;
            }
        }
        if (!rows.isEmpty()) {
            part(rows);
        }
    }

    /** Whether an empty row that belongs to no table is seen between two printed ones. */
    private boolean gap(int above, int below, int reach) {
        for (int row = above + 1; row < below; row++) {
            if (row > reach && grid.rowShown(row) && !grid.framed(row)) {
                return true;
            }
        }
        return false;
    }

    private void between(int above, int below, List<Integer> rows) {
        for (int row = above + 1; row < below; row++) {
            if (grid.rowShown(row)) {
                rows.add(row);
            }
        }
    }

    /** Rows without a gap: captions, a table, notes. */
    private void part(List<Integer> rows) throws UnreadableException {
        int[] width = width(rows, 2);
        int from = 0;
        while (from < rows.size() && (isCaption(rows.get(from), width) || from > 0 && grid.row(rows.get(from)).isEmpty())) {
            from++;
        }
        int to = rows.size();
        while (to > from && isNote(rows.get(to - 1), width)) {
            to--;
        }
        if (from < to && first && !titled(rows.subList(0, from)) && !UNNAMED.matcher(grid.name()).matches()) {
            blocks.addParagraph(0, grid.name(), 0, anchor(rows.get(0), grid.row(rows.get(0)).firstKey()));
        }
        first &= from == to;
        paragraphs(rows.subList(0, from));
        if (from < to) {
            table(rows.subList(from, to), width(rows.subList(from, to), 1));
        }
        paragraphs(rows.subList(to, rows.size()));
    }

    /** First and last column of the rows with so many cells; without a row of two nothing is a table. */
    private int[] width(List<Integer> rows, int cellsAtLeast) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        for (int row : rows) {
            NavigableMap<Integer, String> cells = grid.row(row);
            if (cells.size() >= cellsAtLeast) {
                left = Math.min(left, cells.firstKey());
                for (int column : cells.keySet()) {
                    SheetGrid.Region region = merged.get(place(row, column));
                    right = Math.max(right, region == null ? column : region.right());
                }
            }
        }
        while (right > left && !grid.columnShown(right)) {
            right--;
        }
        return new int[] {left, right};
    }

    private boolean isCaption(int row, int[] width) {
        return single(row) && (width[1] < 0 || !grid.framed(row) || across(row, width)) && !headsColumn(row);
    }

    private boolean isNote(int row, int[] width) {
        return grid.row(row).isEmpty() || single(row) && (across(row, width) || grid.framed() && !grid.framed(row));
    }

    private boolean single(int row) {
        return grid.row(row).size() == 1;
    }

    private boolean across(int row, int[] width) {
        SheetGrid.Region region = merged.get(place(row, grid.row(row).firstKey()));
        return region != null && region.left() <= width[0] && region.right() >= width[1];
    }

    /** Merged downwards only: the head of a column. */
    private boolean headsColumn(int row) {
        SheetGrid.Region region = merged.get(place(row, grid.row(row).firstKey()));
        return region != null && region.bottom() > region.top() && region.right() == region.left();
    }

    private boolean titled(List<Integer> captions) {
        return captions.stream().map(row -> grid.row(row).firstEntry().getValue().strip())
                .anyMatch(text -> text.length() > LONGEST_MARK || !FORM_MARK.matcher(text).matches());
    }

    private void paragraphs(List<Integer> rows) throws UnreadableException {
        for (int row : rows) {
            for (Map.Entry<Integer, String> cell : grid.row(row).entrySet()) {
                for (String line : cell.getValue().split("\r?\n|\r")) {
                    blocks.addParagraph(0, line, 0, anchor(row, cell.getKey()));
                }
            }
        }
    }

    private void table(List<Integer> rows, int[] width) throws UnreadableException {
        List<Integer> columns = new ArrayList<>();
        for (int column = width[0]; column <= width[1]; column++) {
            if (grid.columnShown(column)) {
                columns.add(column);
            }
        }
        new Room(file, limits).cells((long) rows.size() * columns.size());
        BitSet covered = new BitSet();
        List<List<GridCell>> table = new ArrayList<>(rows.size());
        for (int r = 0; r < rows.size(); r++) {
            List<GridCell> cells = new ArrayList<>();
            NavigableMap<Integer, String> printed = grid.row(rows.get(r));
            for (int c = 0; c < columns.size(); c++) {
                if (covered.get(r * columns.size() + c)) {
                    continue;
                }
                SheetGrid.Region region = merged.get(place(rows.get(r), columns.get(c)));
                int down = region == null ? 1 : span(rows, r, region.bottom());
                int across = region == null ? 1 : span(columns, c, region.right());
                for (int below = r; below < r + down; below++) {
                    covered.set(below * columns.size() + c, below * columns.size() + c + across);
                }
                cells.add(new GridCell(0, c + 1, printed.getOrDefault(columns.get(c), ""), down, across,
                        anchor(rows.get(r), columns.get(c))));
            }
            table.add(cells);
        }
        blocks.addTable(0, table);
    }

    /** How many of the shown rows or columns from one on lie within a merged cell. */
    private static int span(List<Integer> shown, int from, int last) {
        int span = 1;
        while (from + span < shown.size() && shown.get(from + span) <= last) {
            span++;
        }
        return span;
    }

    private Anchor anchor(int row, int column) {
        return new Anchor.Element(grid.name() + "!" + CellReference.convertNumToColString(column) + (row + 1));
    }

    private static long place(int row, int column) {
        return (long) row << 20 | column;
    }
}
