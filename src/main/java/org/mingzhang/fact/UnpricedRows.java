package org.mingzhang.fact;

import java.util.List;

/**
 * Rows of a procurement table with a quantity and a date but no amount, while other rows have one.
 *
 * @param table title of the table
 * @param rows  what is bought; the first is the source
 * @param priced how many rows have an amount
 */
public record UnpricedRows(Passage source, String table, List<Passage> rows, int priced) implements Fact {
    public UnpricedRows {
        rows = List.copyOf(rows);
    }
}
