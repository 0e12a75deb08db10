package org.mingzhang.reader.page;

import java.util.List;

/** A paragraph or a table of a paged document, whole where it runs over several pages. */
public sealed interface PagePiece {
    /** 1-based page on which it begins. */
    int page();

    /** @param text with a form feed where the page turned */
    record Text(int page, String text, List<Line> lines) implements PagePiece {
    }

    /** Where a line of a paragraph stands. */
    record Line(int page, float left, float top, float right, float bottom) {
    }

    /** @param rows its cells by the row in which they begin; a row covered from above is empty */
    record Table(int page, List<List<PageCell>> rows) implements PagePiece {
    }
}
