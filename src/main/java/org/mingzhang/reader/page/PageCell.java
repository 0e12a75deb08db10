package org.mingzhang.reader.page;

/**
 * A cell of a table on one page.
 *
 * @param row    0-based
 * @param column 0-based in the grid
 * @param text   its lines, parted by line ends
 */
public record PageCell(int page, int row, int column, int rowSpan, int columnSpan, String text, float left, float top, float right,
                       float bottom) {
    PageCell movedTo(int newRow) {
        return new PageCell(page, newRow, column, rowSpan, columnSpan, text, left, top, right, bottom);
    }
}
