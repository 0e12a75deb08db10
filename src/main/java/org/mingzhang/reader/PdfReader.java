package org.mingzhang.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.mingzhang.document.Document;
import org.mingzhang.reader.page.PageContent;
import org.mingzhang.reader.page.Pages;

/** PDF: each page is read once, glyphs and ruled lines together. */
final class PdfReader implements FormatReader {
    private static final int TAIL = 8192;

    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        PdfStreams.refuseBombs(source, limits);
        BlockList blocks = new BlockList(source.name(), limits);
        try (PDDocument document = Loader.loadPDF(source.bytes())) {
            PdfGaps gaps = new PdfGaps(source.name(), "PDF");
            Pages pages = new Pages();
            PdfRoom room = new PdfRoom(source.name(), limits);
            List<PDPage> found = pages(document, room);
            for (int i = 0; i < found.size(); i++) {
                page(found.get(i), i + 1, room, pages, gaps);
            }
            gaps.addLost(document.getNumberOfPages() - found.size());
            gaps.report(blocks);
            if (!complete(source.bytes())) {
                blocks.addUnread("文件在中途结束，可能没有下载完整；后面的内容没有读到，请重新下载或重新导出", 0);
            }
            PageBlocks.add(pages, blocks);
        } catch (PdfRoom.PassedException e) {
            throw e.reason();
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(source.name(), "PDF 有密码，打不开；请去掉密码后再检查");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What damaged files make of PDFBox is not declared anywhere.
            throw new UnreadableException(source.name(), "PDF 已损坏或不完整，读不出来；请重新导出或重新下载");
        }
        return blocks.document();
    }

    /** What PDFBox repairs may have lost its last pages. */
    private static boolean complete(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("startxref");
    }

    /** The pages that are there; how many the file claims to have is another matter. */
    private static List<PDPage> pages(PDDocument document, PdfRoom room) throws UnreadableException {
        List<PDPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            pages.add(page);
            room.pages(pages.size());
        }
        return pages;
    }

    /** A damaged page costs only itself. */
    private static void page(PDPage page, int number, PdfRoom room, Pages pages, PdfGaps gaps) {
        try {
            PageContent content = PdfPage.read(page, number, room);
            gaps.add(content);
            pages.add(content);
        } catch (PdfRoom.PassedException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            gaps.addDamaged(number);
        }
    }
}
