package org.mingzhang.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

/** One of our own sample documents in every format, and pages that Word and Excel of real offices would not print so. */
final class GoodFiles {
    private static final Path SAMPLE = Path.of("samples/documents/hebei-2020-faulty.txt");
    private static final Path TWINS = Path.of("src/test/resources/twins");

    private GoodFiles() {
    }

    /** By names that say the format. */
    static Map<String, byte[]> all() throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        Document document = Readers.read(new Input("x", SAMPLE), Limits.DEFAULT);
        String text = Files.readString(SAMPLE);
        files.put("text.txt", text.getBytes(StandardCharsets.UTF_8));
        files.put("text-gbk.txt", text.getBytes(Charset.forName("GB18030")));
        files.put("print.pdf", PdfTwin.of(document));
        files.put("plain.pdf", plainPdf());
        files.put("page.html", Twins.html(document));
        files.put("text.docx", word(document));
        files.put("sheets.xlsx", workbook(new XSSFWorkbook(), document));
        files.put("sheets.xls", workbook(new HSSFWorkbook(), document));
        files.put("small.doc", Files.readAllBytes(Path.of("src/test/resources/office/word97.doc")));
        for (String twin : List.of("twin.doc", "twin.rtf", "twin.odt", "twin.ods", "twin.pdf")) {
            files.put(twin, Files.readAllBytes(TWINS.resolve(twin)));
        }
        files.put("parts.zip", new Zips().with("说明.txt", text).with("表.xlsx", files.get("sheets.xlsx"))
                .stored("说明.pdf", files.get("plain.pdf")).bytes());
        return files;
    }

    /** Not packed, so that its drawing instructions are spoiled too. */
    private static byte[] plainPdf() {
        StringBuilder page = new StringBuilder("q 10 10 570 820 re W n\n");
        for (int line = 0; line < 12; line++) {
            page.append(Pdfs.text(72, 90 + 20 * line, 12, "第" + line + "行：收入120.00万元，支出120.00万元。"));
        }
        for (int row = 0; row <= 5; row++) {
            page.append(Pdfs.rule(72, 400 + 20 * row, 472, 400 + 20 * row));
            page.append(row == 5 ? "" : Pdfs.text(80, 414 + 20 * row, 10, "项目" + row) + Pdfs.text(380, 414 + 20 * row, 10, row + "0.00"));
        }
        for (int column = 0; column <= 4; column++) {
            page.append(Pdfs.rule(72 + 100 * column, 400, 72 + 100 * column, 500));
        }
        page.append("Q q 0 1 -1 0 300 300 cm 0 0 1 rg 0 0 100 1 re f 1 1 1 rg 20 20 50 0.5 re f Q\n");
        return new Pdfs().page(page.toString()).page(page.toString(), "/Rotate 90").bytes();
    }

    private static byte[] word(Document document) throws IOException {
        Path file = Files.createTempFile("twin", ".docx");
        try {
            Twins.writeWord(document, file);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] workbook(Workbook workbook, Document document) throws IOException {
        try (workbook; ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = null;
            int row = 0;
            for (Block block : document.blocks()) {
                if (sheet == null || block instanceof Table) {
                    sheet = workbook.createSheet();
                    row = 0;
                }
                if (block instanceof Paragraph paragraph) {
                    sheet.createRow(row).createCell(0).setCellValue(paragraph.text());
                    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 3));
                    row++;
                } else {
                    for (List<Cell> cells : ((Table) block).rows()) {
                        fill(sheet.createRow(row++), cells);
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Row row, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text();
            if (text.matches("\\d+\\.\\d\\d")) {
                row.createCell(i).setCellValue(Double.parseDouble(text));
            } else {
                row.createCell(i).setCellValue(text);
            }
        }
    }
}
