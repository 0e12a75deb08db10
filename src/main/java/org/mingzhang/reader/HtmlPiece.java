package org.mingzhang.reader;

import java.util.List;

/**
 * A paragraph or a table of a page before it is known whether it belongs to the article.
 *
 * @param text of a paragraph, "" of a table
 * @param rows of a table, none of a paragraph
 * @param files whether it links to an attachment
 */
record HtmlPiece(String text, int outline, String path, List<List<GridCell>> rows, boolean files) {
    boolean table() {
        return !rows.isEmpty();
    }

    /** As text of a cell: a row a line. */
    String flat() {
        if (!table()) {
            return text;
        }
        StringBuilder flat = new StringBuilder();
        for (List<GridCell> row : rows) {
            StringBuilder line = new StringBuilder();
            for (GridCell cell : row) {
                line.append(line.length() > 0 && !cell.text().isEmpty() ? " " : "").append(cell.text());
            }
            flat.append(flat.length() > 0 && line.length() > 0 ? "\n" : "").append(line);
        }
        return flat.toString();
    }
}
