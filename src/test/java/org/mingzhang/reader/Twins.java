package org.mingzhang.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes a document that was read in another file format: the same paragraphs and tables, to be checked once more. */
public final class Twins {
    private static final int CELL_WIDTH = 1500;

    private Twins() {
    }

    /** As a .docx. */
    public static void writeWord(Document document, Path file) throws IOException {
        try (XWPFDocument word = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            for (Block block : document.blocks()) {
                if (block instanceof Paragraph paragraph) {
                    run(word.createParagraph().createRun(), paragraph.text());
                } else {
                    table(word.createTable(), (Table) block);
                    word.createParagraph();
                }
            }
            word.write(out);
        }
    }

    /** As a web page. */
    public static byte[] html(Document document) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                page.append("<p>").append(escaped(paragraph.text())).append("</p>\n");
                continue;
            }
            page.append("<table border=\"1\">\n");
            for (List<Cell> row : ((Table) block).rows()) {
                page.append("<tr>");
                row.forEach(cell -> page.append("<td>").append(escaped(cell.text())).append("</td>"));
                page.append("</tr>\n");
            }
            page.append("</table>\n");
        }
        return page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As printed with rules around the cells of tables. */
    public static byte[] pdf(Document document) {
        return PdfTwin.of(document);
    }

    private static void table(XWPFTable twin, Table table) {
        twin.removeRow(0);
        for (List<Cell> row : table.rows()) {
            XWPFTableRow twinRow = new XWPFTableRow(twin.getCTTbl().addNewTr(), twin);
            for (Cell cell : row) {
                XWPFTableCell twinCell = twinRow.createCell();
                CTTblWidth width = twinCell.getCTTc().addNewTcPr().addNewTcW();
                width.setType(STTblWidth.DXA);
                width.setW(BigInteger.valueOf(CELL_WIDTH));
                run(twinCell.getParagraphs().get(0).createRun(), cell.text());
            }
        }
    }

    private static void run(XWPFRun run, String text) {
        run.setText(text);
    }
}
