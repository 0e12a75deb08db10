package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Problem;
import org.mingzhang.document.Table;

/** The same workbook in both formats gives the same blocks. */
class ExcelReadersTest {
    static Stream<Supplier<Workbook>> formats() {
        return Stream.of(XSSFWorkbook::new, HSSFWorkbook::new);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void captionsTablesAndNotesInTheOrderOfSheets(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("表一");
        put(sheet, "A1", "收支总表");
        merge(sheet, "A1:C2");
        put(sheet, "C3", "公开01表");
        put(sheet, "A4", "部门：某局");
        put(sheet, "C4", "单位：万元");
        table(sheet, 4, "项目", "预算", "决算");
        table(sheet, 5, "收入", 1.5, 2.0);
        put(sheet, "A7", "注：含上年结转。");
        merge(sheet, "A7:C7");
        put(workbook.createSheet("空"), "A1", " ");
        Sheet second = workbook.createSheet("支出总表");
        table(second, 0, "科目", "数");
        Document document = read(workbook);
        assertEquals(List.of("收支总表", "公开01表", "[部门：某局||单位：万元 / 项目|预算|决算 / 收入|1.5|2]", "注：含上年结转。",
                "支出总表", "[科目|数]"), Texts.printed(document));
        assertEquals(new Anchor.Element("表一!C3"), ((Paragraph) document.blocks().get(1)).anchor());
        assertEquals(new Anchor.Element("表一!B6"), Texts.tables(document).get(0).rows().get(2).get(1).anchor());
        assertEquals(List.of(), document.problems());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void mergedCellsStandOnce(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("Sheet1");
        table(sheet, 1, "", "科目", "支出");
        table(sheet, 2, "", "", "基本", "项目");
        table(sheet, 3, "", "行政", "1", "2");
        merge(sheet, "B2:B3");
        merge(sheet, "C2:D2");
        Table table = Texts.tables(read(workbook)).get(0);
        assertEquals("科目 1 2x1, 支出 2 1x2 / 基本 2 1x1, 项目 3 1x1 / 行政 1 1x1, 1 2 1x1, 2 3 1x1", String.join(" / ",
                table.rows().stream().map(row -> String.join(", ", row.stream().map(cell -> cell.text() + " "
                        + cell.at().column() + " " + cell.rowSpan() + "x" + cell.columnSpan()).toList())).toList()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void emptyRowsPartTablesButNotInsideAFrame(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("表");
        put(sheet, "A1", "甲表");
        table(sheet, 1, "项目", "数");
        table(sheet, 2, "", "");
        table(sheet, 3, "合计", "1");
        frame(sheet, 1, 3);
        put(sheet, "A6", "乙表");
        table(sheet, 6, "项目", "数");
        table(sheet, 7, "备注", "");
        frame(sheet, 6, 7);
        table(sheet, 9, "孤", "行");
        assertEquals(List.of("甲表", "[项目|数 / | / 合计|1]", "乙表", "[项目|数 / 备注|]", "[孤|行]"), Texts.printed(read(workbook)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hiddenSheetsRowsAndColumns(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("收支");
        table(sheet, 0, "标题", "", "");
        merge(sheet, "A1:C2");
        table(sheet, 2, "甲", "藏", "乙");
        table(sheet, 3, "藏", "藏", "藏");
        table(sheet, 4, "1", "2", "3");
        sheet.setColumnHidden(1, true);
        sheet.getRow(0).setZeroHeight(true);
        sheet.getRow(3).setZeroHeight(true);
        table(workbook.createSheet("底稿"), 0, "甲", "乙");
        table(workbook.createSheet("深藏"), 0, "甲", "乙");
        workbook.createSheet("空藏");
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        workbook.setSheetVisibility(3, SheetVisibility.HIDDEN);
        Document document = read(workbook);
        assertEquals(List.of("标题", "[甲|乙 / 1|3]"), Texts.printed(document));
        assertEquals(3, document.problems().size());
        assertTrue(document.problems().get(0).what().contains("“收支”有 1 行、1 列有内容但是隐藏的"));
        assertTrue(document.problems().get(1).what().contains("“底稿”是隐藏的"));
        assertTrue(document.problems().get(2).what().contains("“深藏”是隐藏的"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hiddenRowsAndColumnsWithoutTextAreNoProblem(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("收支");
        table(sheet, 0, "甲", "", "乙");
        table(sheet, 1, "", "", "");
        table(sheet, 2, "1", "", "3");
        sheet.setColumnHidden(1, true);
        sheet.getRow(1).setZeroHeight(true);
        assertEquals(List.of(), read(workbook).problems());
        sheet.setColumnHidden(2, true);
        List<Problem> problems = read(workbook).problems();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).what().contains("“收支”有 1 列有内容但是隐藏的"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void numbersAsShown(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("表");
        Row row = sheet.createRow(0);
        String accounting = "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";
        number(row, 0, 1234.5, "#,##0.00");
        number(row, 1, 0, accounting);
        number(row, 2, 1234567.891, accounting);
        number(row, 3, 0, "#,##0.00;-#,##0.00;");
        number(row, 4, 0.1234, "0.00%");
        number(row, 5, 4.39 + 0.1 - 0.1, "General");
        number(row, 6, -1234.5, "#,##0.00_);[Red](#,##0.00)");
        number(row, 7, 46023, "yyyy\"年\"m\"月\"d\"日\"");
        number(row, 8, 20000, "0.00_ ");
        number(row, 9, 12345.678, "0!.0,\"万\"");
        row.createCell(10).setCellValue(true);
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat((short) 14);
        row.createCell(11).setCellValue(46023);
        row.getCell(11).setCellStyle(date);
        assertEquals("[1,234.50|-|1,234,567.89||12.34%|4.39|(1,234.50)|2026年1月1日|20000.00|1.2万|TRUE|2026/1/1]",
                Texts.printed(read(workbook)).get(1));
    }

    @Test
    void patternsOfDigits() {
        assertEquals("1,234,568 | 001 | 12.5 | 1.2万 | ¥3.00 | 0-12-34 | .5 | 1234.5%", String.join(" | ",
                new NumberPattern("#,##0").print(1234567.8), new NumberPattern("000").print(1),
                new NumberPattern("0.##").print(12.5), new NumberPattern("0!.0,\"万\"").print(12345.678),
                new NumberPattern("[$¥-804]0.00").print(3), new NumberPattern("0-00-00").print(1234),
                new NumberPattern("#.0").print(0.5), new NumberPattern("0.0%").print(12.345)));
        assertEquals("1.01", new NumberPattern("0.00").print(1.0049999999999999));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void zerosThatTheSheetDoesNotShow(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("表");
        table(sheet, 0, "甲", 0.0, 1.0);
        sheet.setDisplayZeros(false);
        assertEquals(List.of("表", "[甲||1]"), Texts.printed(read(workbook)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void formulasShowTheirStoredResult(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("表");
        table(sheet, 0, "甲", 1.0, 2.0);
        Cell sum = sheet.getRow(0).createCell(3);
        sum.setCellFormula("B1+C1");
        sum.setCellValue(7);
        Cell broken = sheet.getRow(0).createCell(4);
        broken.setCellFormula("B1/0");
        broken.setCellErrorValue(FormulaError.DIV0.getCode());
        Document document = read(workbook);
        assertEquals("[甲|1|2|7|#DIV/0!]", Texts.printed(document).get(1));
        assertEquals(1, document.problems().size());
        assertTrue(document.problems().get(0).what().contains("1 个单元格显示公式错误（第一个是 表!E1 的 #DIV/0!）"));
    }

    @Test
    void aFormulaWithoutAStoredResultIsSaid() throws Exception {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("表");
        table(sheet, 0, "甲", 1.0);
        sheet.getRow(0).createCell(2).setCellFormula("B1");
        Document document = read(workbook);
        assertEquals("[甲|1]", Texts.printed(document).get(1));
        assertTrue(document.problems().get(0).what().contains("没有保存计算结果（第一个是 表!C1）"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aSheetOfTextIsParagraphs(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("说明");
        put(sheet, "A1", "编制说明");
        put(sheet, "A2", "一、概况\n二、预算");
        put(sheet, "A5", "完");
        assertEquals(List.of("编制说明", "一、概况", "二、预算", "完"), Texts.printed(read(workbook)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingShownIsRefused(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        workbook.createSheet("空");
        assertReason(bytes(workbook), Limits.DEFAULT, "没有可以检查的内容");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hostileFilesAreRefused(Supplier<Workbook> format) throws Exception {
        Workbook workbook = format.get();
        Sheet sheet = workbook.createSheet("表");
        table(sheet, 0, "甲", "乙", "丙");
        put(sheet, "IV2", "远");
        byte[] whole = bytes(workbook);
        assertReason(Arrays.copyOf(whole, whole.length / 2), Limits.DEFAULT, "已损坏");
        assertReason(whole, new Limits(1 << 20, 1000, 100, 400, 1), "400 个单元格");
        assertReason(whole, new Limits(1 << 20, 2, 100, 4000, 1), "2 个字符");
    }

    @Test
    void aLockedWorkbookNeedsItsPassword() throws Exception {
        HSSFWorkbook workbook = new HSSFWorkbook();
        table(workbook.createSheet("表"), 0, "甲", "乙");
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        byte[] locked;
        try {
            locked = bytes(workbook);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertReason(locked, Limits.DEFAULT, "需要密码");
    }

    private static void assertReason(byte[] bytes, Limits limits, String part) {
        UnreadableException e = assertThrows(UnreadableException.class, () -> read(bytes, limits));
        assertTrue(e.getMessage().startsWith("表.xls：") && e.getMessage().contains(part), e.getMessage());
    }

    private static void put(Sheet sheet, String place, String text) {
        CellReference at = new CellReference(place);
        Row row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        row.createCell(at.getCol()).setCellValue(text);
    }

    private static void table(Sheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Double number) {
                row.createCell(i).setCellValue(number);
            } else {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
    }

    private static void number(Row row, int column, double value, String format) {
        Workbook workbook = row.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static void frame(Sheet sheet, int from, int to) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setBorderLeft(BorderStyle.THIN);
        for (int row = from; row <= to; row++) {
            sheet.getRow(row).forEach(cell -> cell.setCellStyle(style));
        }
    }

    private static void merge(Sheet sheet, String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static Document read(Workbook workbook) throws Exception {
        return read(bytes(workbook), Limits.DEFAULT);
    }

    private static Document read(byte[] bytes, Limits limits) throws UnreadableException {
        FormatReader reader = bytes[0] == 'P' ? new ExcelReader() : new Excel97Reader();
        return reader.read(new Source("表.xls", bytes), limits);
    }
}
