package org.mingzhang.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;

/** The marks of all findings by the paragraph or cell they stand in. */
final class PageMarks {
    private final Map<Object, List<PageMark>> marks = new IdentityHashMap<>();
    private final Map<Object, String> masked = new IdentityHashMap<>();
    private final Map<Table, Map<Long, Cell>> grids = new IdentityHashMap<>();
    private final List<Integer> unplaced = new ArrayList<>();
    private final Document document;

    PageMarks(Checked checked, Document document) {
        this.document = document;
        for (int i = 0; i < checked.findings().size(); i++) {
            Finding finding = checked.findings().get(i);
            if (!place(finding, i + 1, -1, finding.location(), finding.quote())) {
                unplaced.add(i + 1);
            }
            for (int j = 0; j < finding.related().size(); j++) {
                place(finding, i + 1, j, finding.related().get(j).location(), finding.related().get(j).value());
            }
        }
    }

    /** Of a paragraph or a cell of the document. */
    List<PageMark> of(Object paragraphOrCell) {
        return marks.getOrDefault(paragraphOrCell, List.of());
    }

    /** The printed text of a paragraph or cell; what a finding hides because it must not be spread is hidden here too. */
    String text(Object paragraphOrCell, String printed) {
        return masked.getOrDefault(paragraphOrCell, printed);
    }

    /** Numbers of the findings that stand nowhere in the document. */
    List<Integer> unplaced() {
        return unplaced;
    }

    private boolean place(Finding finding, int number, int related, Location at, String quote) {
        if (at.block() < 0 || at.block() >= document.blocks().size()) {
            return false;
        }
        Block block = document.blocks().get(at.block());
        Object holder = block;
        String text = "";
        if (block instanceof Paragraph paragraph) {
            text = paragraph.text();
        } else if (block instanceof Table table) {
            Cell cell = cell(table, at.row(), at.column());
            if (cell == null) {
                return false;
            }
            holder = cell;
            text = cell.text();
        }
        int start = Math.max(0, Math.min(at.start(), text.length()));
        int end = Math.max(start, Math.min(at.end(), text.length()));
        if (start == end && start == 0) {
            end = text.length();
        }
        mask(holder, text, start, end, quote);
        marks.computeIfAbsent(holder, key -> new ArrayList<>())
                .add(new PageMark(start, end, number, related, finding.severity(), finding.open()));
        return true;
    }

    private void mask(Object holder, String text, int start, int end, String quote) {
        String printed = text.substring(start, end);
        boolean same = quote.equals(printed) || quote.length() != printed.length();
        for (int i = 0; i < printed.length() && !same; i++) {
            same = quote.charAt(i) != printed.charAt(i) && quote.charAt(i) != '*';
        }
        if (!same) {
            StringBuilder hidden = new StringBuilder(masked.getOrDefault(holder, text));
            for (int i = 0; i < quote.length(); i++) {
                if (quote.charAt(i) == '*') {
                    hidden.setCharAt(start + i, '*');
                }
            }
            masked.put(holder, hidden.toString());
        }
    }

    /** The cell there, or the merged one that covers it, else the first of the row, of the table; null in an empty table. */
    private Cell cell(Table table, int row, int column) {
        Map<Long, Cell> grid = grids.computeIfAbsent(table, PageMarks::grid);
        Cell exact = grid.get(key(row, Math.max(column, 1)));
        if (exact != null) {
            return exact;
        }
        Cell first = null;
        for (List<Cell> cells : table.rows()) {
            for (Cell cell : cells) {
                first = first == null || first.at().row() < row && cell.at().row() == row ? cell : first;
                int down = row - cell.at().row();
                int right = column - cell.at().column();
                if (down >= 0 && down < cell.rowSpan() && right >= 0 && right < cell.columnSpan()) {
                    return cell;
                }
            }
        }
        return first;
    }

    private static Map<Long, Cell> grid(Table table) {
        Map<Long, Cell> grid = new HashMap<>();
        for (List<Cell> cells : table.rows()) {
            for (Cell cell : cells) {
                grid.putIfAbsent(key(cell.at().row(), cell.at().column()), cell);
            }
        }
        return grid;
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }
}
