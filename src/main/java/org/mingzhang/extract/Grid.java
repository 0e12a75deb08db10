package org.mingzhang.extract;

import java.util.List;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/** A table as a rectangle: every place holds the cell that covers it. */
final class Grid {
    private final Cell[][] cells;
    private final String[][] plain;
    private final int columns;

    private Grid(Cell[][] cells, int columns) {
        this.cells = cells;
        this.columns = columns;
        this.plain = new String[cells.length][columns];
    }

    static Grid of(Table table) {
        List<List<Cell>> rows = table.rows();
        int columns = 0;
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                columns = Math.max(columns, cell.at().column() - 1 + cell.columnSpan());
            }
        }
        Cell[][] cells = new Cell[rows.size()][columns];
        for (int r = 0; r < rows.size(); r++) {
            for (Cell cell : rows.get(r)) {
                int left = cell.at().column() - 1;
                for (int i = r; i < Math.min(rows.size(), r + cell.rowSpan()); i++) {
                    for (int j = left; j < left + cell.columnSpan(); j++) {
                        cells[i][j] = cell;
                    }
                }
            }
        }
        return new Grid(cells, columns);
    }

    /**
     * A name over several columns whose cells are not merged (in text, in many a spreadsheet): the blank places beside it are
     * its own where columns are named below it and below them.
     *
     * @param header how many rows the header has
     */
    void spreadHeader(int header) {
        for (int r = header - 2; r >= 0; r--) {
            for (int c = 1; c < columns; c++) {
                boolean open = plain(r, c).isEmpty() && !plain(r, c - 1).isEmpty();
                boolean own = !plain(r + 1, c).isEmpty() && !plain(r + 1, c - 1).isEmpty()
                        && cells[r + 1][c - 1] != cells[r][c - 1];
                if (open && own) {
                    cells[r][c] = cells[r][c - 1];
                    plain[r][c] = plain[r][c - 1];
                }
            }
        }
    }

    int rows() {
        return cells.length;
    }

    int columns() {
        return columns;
    }

    /** Null where the table has no cell. */
    Cell at(int row, int column) {
        return cells[row][column];
    }

    /** The cell's text without blanks, quotation marks and brackets; "" where there is none. */
    String plain(int row, int column) {
        if (plain[row][column] == null) {
            plain[row][column] = cells[row][column] == null ? "" : Reading.plain(cells[row][column]);
        }
        return plain[row][column];
    }

    /** The first column of a row that is called one of these names, -1 where none is. */
    int column(int row, List<String> names) {
        for (int c = 0; c < columns; c++) {
            if (names.contains(plain(row, c).replace(":", ""))) {
                return c;
            }
        }
        return -1;
    }

    /** How many different cells of a row print something. */
    int printed(int row) {
        int printed = 0;
        for (int c = 0; c < columns; c++) {
            boolean first = c == 0 || cells[row][c] != cells[row][c - 1];
            printed += first && !plain(row, c).isEmpty() ? 1 : 0;
        }
        return printed;
    }
}
