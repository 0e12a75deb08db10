package org.mingzhang.reader.page;

import java.util.ArrayList;
import java.util.List;

/** Pages drawn by a test: a few words a thing. Type is 10 points high, as wide for Chinese, half as wide for Latin. */
final class Sheet {
    static final float SIZE = 10;
    private final List<PageContent> pages = new ArrayList<>();
    private PageContent page;
    private int turn;

    static Sheet sheet() {
        return new Sheet().page();
    }

    /** A further page of A4. */
    Sheet page() {
        return page(595, 842);
    }

    Sheet page(float width, float height) {
        page = new PageContent(pages.size() + 1, width, height);
        pages.add(page);
        return this;
    }

    /** What follows runs this many quarter turns clockwise; the test gives places on the page as it stands. */
    Sheet turned(int quarters) {
        turn = quarters;
        return this;
    }

    Sheet text(float x, float y, String text) {
        return text(x, y, SIZE, text);
    }

    Sheet text(float x, float y, float size, String text) {
        float at = 0;
        for (char c : text.toCharArray()) {
            float width = c < 0x2e80 && c != '“' && c != '”' ? size / 2 : size;
            float px = turn == 0 ? x + at : turn == 1 ? x : turn == 2 ? x - at : x;
            float py = turn == 0 ? y : turn == 1 ? y + at : turn == 2 ? y : y - at;
            page.glyph(new Glyph(String.valueOf(c), px, py, width, size), turn);
            at += width;
        }
        return this;
    }

    /** Lines below each other, the first at this height, 16 points apart. */
    Sheet lines(float x, float y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            text(x, y + 16 * i, lines[i]);
        }
        return this;
    }

    Sheet rule(float x1, float y1, float x2, float y2) {
        page.stroke(x1, y1, x2, y2);
        return this;
    }

    /** A table with rules around cells 100 wide and 20 high; rows as "a|b|c". */
    Sheet table(float x, float y, String... rows) {
        int columns = rows[0].split("\\|", -1).length;
        for (int r = 0; r <= rows.length; r++) {
            rule(x, y + 20 * r, x + 100 * columns, y + 20 * r);
        }
        for (int c = 0; c <= columns; c++) {
            rule(x + 100 * c, y, x + 100 * c, y + 20 * rows.length);
        }
        for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                text(x + 100 * c + 4, y + 20 * r + 14, cells[c]);
            }
        }
        return this;
    }

    /** A paragraph as its text, a page end as "⏎"; a table as “[a|b / c|d]”. */
    List<String> read() {
        Pages read = new Pages();
        pages.forEach(read::add);
        List<String> printed = new ArrayList<>();
        for (PagePiece piece : read.pieces()) {
            printed.add(piece instanceof PagePiece.Text text ? text.text().replace('\f', '⏎') : printed((PagePiece.Table) piece));
        }
        return printed;
    }

    private static String printed(PagePiece.Table table) {
        List<String> rows = new ArrayList<>();
        for (List<PageCell> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (PageCell cell : row) {
                String spans = (cell.rowSpan() > 1 ? "↓" + cell.rowSpan() : "") + (cell.columnSpan() > 1 ? "→" + cell.columnSpan() : "");
                cells.add(cell.text() + spans);
            }
            rows.add(String.join("|", cells));
        }
        return "[" + String.join(" / ", rows) + "]";
    }
}
