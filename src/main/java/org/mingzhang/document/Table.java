package org.mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells; rows may differ in length. A merged cell stands once, in the row and column where it begins; what it covers
 * is left out, as in HTML. A row that is wholly covered from above is empty.
 */
public record Table(Location at, List<List<Cell>> rows) implements Block {
    public Table {
        List<List<Cell>> copy = new ArrayList<>(rows.size());
        for (List<Cell> row : rows) {
            copy.add(List.copyOf(row));
        }
        rows = List.copyOf(copy);
    }
}
