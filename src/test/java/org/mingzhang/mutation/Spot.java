package org.mingzhang.mutation;

/**
 * A span of the printed text of a paragraph or a cell.
 *
 * @param block index of the block in the document
 * @param row   1-based row in the table, 0 in a paragraph
 * @param column 1-based column in the table, 0 in a paragraph
 */
record Spot(int block, int row, int column, int start, int end) {
    static final Spot NONE = new Spot(-1, 0, 0, 0, 0);
}
