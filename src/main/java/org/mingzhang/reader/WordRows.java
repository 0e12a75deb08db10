package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.reader.WordBlock.WordCell;

/** The rows of a word-processor table while they come in: merged cells are joined, deleted and hidden rows left out. */
final class WordRows {
    private final List<List<WordCell>> rows = new ArrayList<>();
    /** The cell above each column that the next row may continue. */
    private Map<Integer, WordCell> above = new HashMap<>();
    private Map<Integer, WordCell> own = new HashMap<>();
    private List<WordCell> row = new ArrayList<>();
    private int column;
    private boolean cells;
    private boolean dropped;

    void begin() {
        row = new ArrayList<>();
        own = new HashMap<>();
        column = 1;
        cells = false;
        dropped = false;
    }

    /** Leaves out columns before the next cell. */
    void skip(int columns) {
        column += columns;
    }

    /** The row is not shown. */
    void drop() {
        dropped = true;
    }

    /** Where the next cell begins, 1-based. */
    int column() {
        return column;
    }

    /**
     * @param below  whether the cell above goes on here
     * @param beside whether the cell to the left does
     */
    void add(WordCell cell, boolean below, boolean beside) {
        if (dropped) {
            return;
        }
        cells = true;
        column += cell.columnSpan;
        WordCell upper = above.get(cell.column);
        if (beside && !row.isEmpty()) {
            row.get(row.size() - 1).columnSpan += cell.columnSpan;
        } else if (below && upper != null) {
            upper.rowSpan++;
            own.put(cell.column, upper);
        } else {
            row.add(cell);
            own.put(cell.column, cell);
        }
    }

    void end() {
        if (cells) {
            rows.add(row);
            above = own;
        }
    }

    List<List<WordCell>> finished() {
        return rows;
    }
}
