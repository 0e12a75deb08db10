package org.mingzhang.reader;

import org.mingzhang.document.Anchor;

/**
 * A cell on its way into a table.
 *
 * @param page   1-based, 0 where the format has none
 * @param column 1-based in the grid, columns under merged cells counted
 */
record GridCell(int page, int column, String text, int rowSpan, int columnSpan, Anchor anchor) {
}
