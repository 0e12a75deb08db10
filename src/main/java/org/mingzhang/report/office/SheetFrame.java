package org.mingzhang.report.office;

import java.util.List;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mingzhang.report.office.SheetStyles.Role;

/** What every sheet has around its table: title, notes, head, filter, and how it is printed. */
final class SheetFrame {
    /** A column and how many half-width characters wide it is. */
    record Column(String title, int width) {
    }

    private static final double SIDE_MARGIN_INCHES = 0.4;
    private static final double END_MARGIN_INCHES = 0.6;
    private static final float TITLE_POINTS = 30;
    private static final float HEAD_POINTS = 24;
    private static final int WIDTH_UNITS = 256;

    private final String title;
    private final List<String> notes;
    private final List<Column> columns;

    SheetFrame(String title, List<String> notes, List<Column> columns) {
        this.title = title;
        this.notes = List.copyOf(notes);
        this.columns = List.copyOf(columns);
    }

    /** 0-based row of the column titles. */
    int head() {
        return 1 + notes.size();
    }

    /** 0-based row below the column titles. */
    int first() {
        return head() + 1;
    }

    /** @param rows of the table, without its head */
    DeferredSXSSFSheet sheet(DeferredSXSSFWorkbook workbook, String name, int rows) {
        DeferredSXSSFSheet sheet = workbook.createSheet(name);
        int lastColumn = columns.size() - 1;
        for (int row = 0; row < head(); row++) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, lastColumn));
        }
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * WIDTH_UNITS);
        }
        CellRangeAddress table = new CellRangeAddress(head(), head() + rows, 0, lastColumn);
        sheet.setAutoFilter(table);
        sheet.createFreezePane(0, first());
        sheet.setRepeatingRows(new CellRangeAddress(head(), head(), -1, -1));
        XSSFSheet written = workbook.getXSSFSheet(name);
        // Amounts are quoted as printed: no green corner that asks to make numbers of them.
        written.addIgnoredErrors(table, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        print(sheet);
        return sheet;
    }

    private static void print(SXSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.TOP, END_MARGIN_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, END_MARGIN_INCHES);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }

    /** The rows above the table. */
    void write(SXSSFSheet sheet, SheetStyles styles) {
        single(sheet, 0, Role.TITLE, title, styles).setHeightInPoints(TITLE_POINTS);
        for (int i = 0; i < notes.size(); i++) {
            single(sheet, 1 + i, Role.NOTE, notes.get(i), styles);
        }
        Row head = sheet.createRow(head());
        SheetRow cells = new SheetRow(head, styles, columns);
        columns.forEach(column -> cells.text(Role.HEAD, column.title()));
        head.setHeightInPoints(HEAD_POINTS);
    }

    /** A row of one cell as wide as the table. */
    Row single(SXSSFSheet sheet, int index, Role role, String text, SheetStyles styles) {
        Row row = sheet.createRow(index);
        new SheetRow(row, styles, List.of(new Column("", columns.stream().mapToInt(Column::width).sum()))).text(role, text).end();
        return row;
    }

    /** A row of the table, or below it. */
    SheetRow row(SXSSFSheet sheet, int index, SheetStyles styles) {
        return new SheetRow(sheet.createRow(index), styles, columns);
    }
}
