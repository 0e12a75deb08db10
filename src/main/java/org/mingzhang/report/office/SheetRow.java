package org.mingzhang.report.office;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.mingzhang.report.TerminalText;
import org.mingzhang.report.office.SheetFrame.Column;
import org.mingzhang.report.office.SheetStyles.Role;

/**
 * A row of a table, written from left to right. It gets the height its words need: not every office program works
 * that out when it opens a file.
 */
final class SheetRow {
    private static final float LINE_POINTS = 13.5f;
    private static final float PADDING_POINTS = 4.5f;
    /** Excel has no higher row. */
    private static final float MOST_POINTS = 409;

    /** Half-width characters that stay empty at the end of a line where words wrap. */
    private static final int WASTED = 2;

    private final Row row;
    private final SheetStyles styles;
    private final List<Column> columns;
    private int column;
    private int lines = 1;

    SheetRow(Row row, SheetStyles styles, List<Column> columns) {
        this.row = row;
        this.styles = styles;
        this.columns = columns;
    }

    /** Writes words that are one line each, or several parted by line ends; never a formula. */
    SheetRow text(Role role, String text) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(role, OfficeText.formulaLike(text)));
        if (!text.isEmpty()) {
            cell.setCellValue(OfficeText.cell(text));
            lines = Math.max(lines, lines(text, columns.get(column).width()));
        }
        column++;
        return this;
    }

    SheetRow number(Role role, int number) {
        Cell cell = row.createCell(column++);
        cell.setCellStyle(styles.of(role, false));
        cell.setCellValue(number);
        return this;
    }

    SheetRow numbers(Role role, int... numbers) {
        for (int number : numbers) {
            number(role, number);
        }
        return this;
    }

    /** So many cells without words. */
    SheetRow blank(Role role, int count) {
        for (int i = 0; i < count; i++) {
            text(role, "");
        }
        return this;
    }

    SheetRow skip(int count) {
        column += count;
        return this;
    }

    void end() {
        row.setHeightInPoints(Math.min(MOST_POINTS, lines * LINE_POINTS + PADDING_POINTS));
    }

    /** How often the words wrap in a column of that width. */
    private static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n")) {
            // Quotation marks and signs are as wide as a Chinese character in a Chinese font.
            int needed = TerminalText.width(line) + (int) line.chars().filter(c -> c >= 0x2010 && c < 0x2e80).count();
            int filled = width - WASTED;
            lines += needed <= width ? 1 : (needed + filled - 1) / filled;
        }
        return lines;
    }
}
