package org.mingzhang.reader.page;

import java.util.List;

/**
 * The part of a table that stands on one page.
 *
 * @param edges where its columns begin, and behind them where the last one ends
 * @param rows  its cells by the row in which they begin; a row covered from above is empty
 */
record PageTable(int page, float left, float top, float right, float bottom, float[] edges, List<List<PageCell>> rows)
        implements PageItem {
    PageTable {
        rows = List.copyOf(rows);
    }
}
