package org.mingzhang.reader;

import java.util.List;

/**
 * Lines with tabs that belong together, and the rows they would make as a table.
 *
 * @param from       index of its first line
 * @param to         one behind its last line
 * @param cellALine  the form with one cell in each line
 */
record TabRun(int from, int to, boolean cellALine, List<Row> rows) {
    /** @param from index of the first line of the row */
    record Row(int from, List<Item> cells) {
    }

    /** A cell before it has a place in a table. */
    record Item(String text, int line) {
        boolean printed() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != '\t' && !Line.isBlank(c)) {
                    return true;
                }
            }
            return false;
        }
    }
}
