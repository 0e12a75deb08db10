package org.mingzhang.reader;

import java.util.List;

/**
 * Rows of a single cell at the head of a table are its captions (title, number of the form, unit): they become paragraphs above
 * it, as in text and Word files. A table of nothing else is a frame around text.
 */
final class TableHead {
    private TableHead() {
    }

    static void add(List<List<GridCell>> rows, BlockList blocks) throws UnreadableException {
        int head = 0;
        while (head < rows.size() && (rows.get(head).isEmpty() || isCaption(rows.get(head)))) {
            for (GridCell cell : rows.get(head)) {
                for (String line : cell.text().split("\n")) {
                    blocks.addParagraph(cell.page(), line, 0, cell.anchor());
                }
            }
            head++;
        }
        blocks.addTable(0, rows.subList(head, rows.size()));
    }

    private static boolean isCaption(List<GridCell> row) {
        return row.size() == 1 && row.get(0).rowSpan() == 1;
    }
}
