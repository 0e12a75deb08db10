package org.mingzhang.document;

/**
 * A table cell as printed; merged cells span rows and columns.
 *
 * @param at   its row and column are those of the grid: a cell to the right of a merged one counts the columns that one covers
 * @param text "" for an empty cell
 */
public record Cell(Location at, String text, int rowSpan, int columnSpan, Anchor anchor) {
    public Cell(Location at, String text, int rowSpan, int columnSpan) {
        this(at, text, rowSpan, columnSpan, Anchor.NONE);
    }

    public Cell(Location at, String text) {
        this(at, text, 1, 1);
    }
}
