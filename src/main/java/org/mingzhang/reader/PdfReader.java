package org.mingzhang.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Document;
import org.mingzhang.reader.page.PageCell;
import org.mingzhang.reader.page.PageContent;
import org.mingzhang.reader.page.PagePiece;
import org.mingzhang.reader.page.Pages;

/** PDF: each page is read once, glyphs and ruled lines together. */
final class PdfReader implements FormatReader {
    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        BlockList blocks = new BlockList(source.name(), limits);
        try (PDDocument document = Loader.loadPDF(source.bytes())) {
            PdfGaps gaps = new PdfGaps(source.name());
            Pages pages = new Pages();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                page(document, i, pages, gaps);
            }
            gaps.report(blocks);
            for (PagePiece piece : pages.pieces()) {
                add(piece, blocks);
            }
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(source.name(), "PDF 有密码，打不开；请去掉密码后再检查");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What damaged files make of PDFBox is not declared anywhere.
            throw new UnreadableException(source.name(), "PDF 已损坏或不完整，读不出来；请重新导出或重新下载");
        }
        return blocks.document();
    }

    /** A damaged page costs only itself. */
    private static void page(PDDocument document, int index, Pages pages, PdfGaps gaps) {
        try {
            PageContent content = PdfPage.read(document.getPage(index), index + 1);
            gaps.add(content);
            pages.add(content);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            gaps.addDamaged(index + 1);
        }
    }

    private static void add(PagePiece piece, BlockList blocks) throws UnreadableException {
        if (piece instanceof PagePiece.Text text) {
            blocks.addParagraph(text.page(), text.text(), 0, new Anchor.Areas(text.lines().stream().map(PdfReader::area).toList()));
            return;
        }
        List<List<GridCell>> rows = new ArrayList<>();
        for (List<PageCell> row : ((PagePiece.Table) piece).rows()) {
            rows.add(row.stream().map(PdfReader::cell).toList());
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
