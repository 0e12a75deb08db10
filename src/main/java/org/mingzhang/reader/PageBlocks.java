package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Anchor;
import org.mingzhang.reader.page.PageCell;
import org.mingzhang.reader.page.PagePiece;
import org.mingzhang.reader.page.Pages;

/** Makes blocks of what was found on pages, whatever format they came in. */
final class PageBlocks {
    private PageBlocks() {
    }

    static void add(Pages pages, BlockList blocks) throws UnreadableException {
        for (PagePiece piece : pages.pieces()) {
            add(piece, blocks);
        }
    }

    private static void add(PagePiece piece, BlockList blocks) throws UnreadableException {
        if (piece instanceof PagePiece.Text text) {
            blocks.addParagraph(text.page(), text.text(), 0, new Anchor.Areas(text.lines().stream().map(PageBlocks::area).toList()));
            return;
        }
        List<List<GridCell>> rows = new ArrayList<>();
        for (List<PageCell> row : ((PagePiece.Table) piece).rows()) {
            rows.add(row.stream().map(PageBlocks::cell).toList());
        }
        blocks.addTable(piece.page(), rows);
    }

    private static GridCell cell(PageCell cell) {
        Anchor.Area area = new Anchor.Area(cell.page(), cell.left(), cell.top(), cell.right() - cell.left(),
                cell.bottom() - cell.top());
        return new GridCell(cell.page(), cell.column() + 1, cell.text(), cell.rowSpan(), cell.columnSpan(),
                new Anchor.Areas(List.of(area)));
    }

    private static Anchor.Area area(PagePiece.Line line) {
        return new Anchor.Area(line.page(), line.left(), line.top(), line.right() - line.left(), line.bottom() - line.top());
    }
}
