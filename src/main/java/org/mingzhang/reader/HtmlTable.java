package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.mingzhang.document.Anchor;

/** One table of a page: its cells in the grid, spans cut to what is there. */
final class HtmlTable {
    /** The HTML standard's own limit; a wider span counts as one column. */
    private static final int WIDEST_SPAN = 1000;
    private static final int RICH = 5;
    private static final int RICH_IN_COLUMN = 3;
    private static final int FEW_CELLS = 7;
    private static final int NESTED_CELLS = 4;
    private final HtmlWeights weights;
    private final List<List<GridCell>> grid = new ArrayList<>();
    /** A column a number: the first row that no cell from above covers. */
    private int[] free = new int[16];
    private int lastColumn;

    HtmlTable(HtmlWeights weights) {
        this.weights = weights;
    }

    /**
     * Whether a table only sets the places of what it holds, as old pages do: one cell alone, a column of cells one of which
     * holds paragraphs, or one cell with nearly all of the text or with a larger table.
     */
    static boolean laysOut(Element table, List<Element> rows, HtmlWeights weights) {
        int cells = 0;
        int filled = 0;
        boolean column = true;
        boolean richColumn = false;
        int nested = 0;
        HtmlWeights.Weight heaviest = null;
        for (Element row : rows) {
            int inRow = 0;
            for (Element cell : HtmlElements.cells(row)) {
                HtmlWeights.Weight weight = weights.of(cell);
                cells++;
                inRow += weight.text > 0 ? 1 : 0;
                heaviest = heaviest == null || weight.plain() > heaviest.plain() ? weight : heaviest;
                richColumn |= weight.cells > 1 || weight.paragraphs >= RICH_IN_COLUMN;
                nested = Math.max(nested, weight.cells - 1);
            }
            filled += inRow;
            column &= inRow <= 1;
        }
        if (cells <= 1 || nested >= NESTED_CELLS && nested > filled || column && richColumn) {
            return true;
        }
        boolean rich = heaviest.paragraphs >= RICH && !bordered(table);
        return rich && filled <= FEW_CELLS && heaviest.plain() * 10L >= weights.of(table).plain() * 9L;
    }

    private static boolean bordered(Element table) {
        String border = table.attr("border").strip();
        return !border.isEmpty() && !border.startsWith("0");
    }

    List<List<GridCell>> read(Element table, List<Element> rows) {
        for (int i = 0; i < rows.size(); i++) {
            grid.add(row(table, rows.get(i), i, rows.size()));
        }
        cutSpans();
        return grid;
    }

    private List<GridCell> row(Element table, Element row, int index, int rows) {
        List<GridCell> cells = new ArrayList<>();
        int column = 0;
        for (Element cell : HtmlElements.cells(row)) {
            while (column < free.length && free[column] > index) {
                column++;
            }
            int columnSpan = span(cell.attr("colspan"), WIDEST_SPAN);
            int asked = cell.attr("rowspan").strip().equals("0") ? rows : span(cell.attr("rowspan"), Integer.MAX_VALUE);
            int rowSpan = Math.min(asked, rows - index);
            cover(column, columnSpan, index + rowSpan);
            cells.add(new GridCell(0, column + 1, text(cell), rowSpan, columnSpan, new Anchor.Element(weights.path(table)
                    + "/tr[" + (index + 1) + "]/" + cell.normalName() + "[" + (cells.size() + 1) + "]")));
            lastColumn = Math.max(lastColumn, column + 1);
            column += columnSpan;
        }
        return cells;
    }

    private String text(Element cell) {
        StringBuilder text = new StringBuilder();
        for (HtmlPiece piece : HtmlBlocks.of(cell, weights, element -> false)) {
            text.append(text.length() > 0 ? "\n" : "").append(piece.flat());
        }
        return text.toString();
    }

    private void cover(int from, int columns, int until) {
        if (from + columns > free.length) {
            free = Arrays.copyOf(free, Math.max(free.length * 2, from + columns));
        }
        for (int i = from; i < from + columns; i++) {
            free[i] = Math.max(free[i], until);
        }
    }

    /** A title row often spans more columns than the table has: where no cell begins, nothing is seen. */
    private void cutSpans() {
        for (List<GridCell> row : grid) {
            row.replaceAll(cell -> {
                int widest = Math.max(1, lastColumn - cell.column() + 1);
                return cell.columnSpan() <= widest ? cell : new GridCell(cell.page(), cell.column(), cell.text(),
                        cell.rowSpan(), widest, cell.anchor());
            });
        }
    }

    private static int span(String value, int most) {
        try {
            int span = Integer.parseInt(value.strip());
            return span < 1 || span > most ? 1 : span;
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
