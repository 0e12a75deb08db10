package org.mingzhang.document;

/**
 * A table cell as printed; merged cells span rows and columns.
 *
 * @param text "" for an empty cell
 */
public record Cell(Location at, String text, int rowSpan, int columnSpan) {
    public Cell(Location at, String text) {
        this(at, text, 1, 1);
    }
}
