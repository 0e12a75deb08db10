package org.mingzhang.document;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells; rows may differ in length. */
public record Table(Location at, List<List<Cell>> rows) implements Block {
    public Table {
        List<List<Cell>> copy = new ArrayList<>(rows.size());
        for (List<Cell> row : rows) {
            copy.add(List.copyOf(row));
        }
        rows = List.copyOf(copy);
    }
}
