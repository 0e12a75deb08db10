package org.mingzhang.report.office;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingzhang.report.Judgement;

/** How cells look. Colour only repeats what the words say: the sheets are printed in black and white. */
final class SheetStyles {
    private static final String FONT = "宋体";
    private static final byte[] GREY = {(byte) 0xbf, (byte) 0xbf, (byte) 0xbf};
    private static final byte[] PALE = {(byte) 0xe7, (byte) 0xec, (byte) 0xf1};

    /** What a cell is in its sheet. */
    enum Role {
        TITLE(16, true, "000000", false), NOTE(10, false, "404040", false), SIGN(10, false, "000000", false),
        HEAD(10, true, "000000", true), TEXT(10, false, "000000", true), CENTRE(10, false, "000000", true),
        FAIL(10, true, "A61C1C", true), DOUBT(10, true, "8A5A00", true), FAINT(10, false, "6E6E6E", true),
        LINK(10, false, "1F4E79", true), TOTAL(10, true, "000000", true);

        private final int size;
        private final boolean bold;
        private final String colour;
        private final boolean grid;

        Role(int size, boolean bold, String colour, boolean grid) {
            this.size = size;
            this.bold = bold;
            this.colour = colour;
            this.grid = grid;
        }

        private boolean left() {
            return this == TEXT || this == LINK || this == NOTE || this == SIGN;
        }
    }

    private final XSSFWorkbook workbook;
    private final Map<Role, XSSFCellStyle> plain = new EnumMap<>(Role.class);
    private final Map<Role, XSSFCellStyle> quoted = new EnumMap<>(Role.class);
    private final Map<Role, XSSFFont> fonts = new HashMap<>();

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Role role : Role.values()) {
            plain.put(role, style(role, false));
            quoted.put(role, style(role, true));
        }
    }

    static Role of(Judgement judgement) {
        return switch (judgement) {
            case FAIL -> Role.FAIL;
            case DOUBTFUL -> Role.DOUBT;
            case UNCHECKED, NOT_APPLICABLE -> Role.FAINT;
            case PASS, WAIVED, BASELINED -> Role.CENTRE;
        };
    }

    /** @param quote for words that would be a formula, were they typed in */
    XSSFCellStyle of(Role role, boolean quote) {
        return (quote ? quoted : plain).get(role);
    }

    private XSSFCellStyle style(Role role, boolean quotePrefix) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(role, this::font));
        style.setWrapText(role != Role.SIGN);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(role.left() ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
        if (role.grid) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            XSSFColor grey = new XSSFColor(GREY, null);
            style.setTopBorderColor(grey);
            style.setBottomBorderColor(grey);
            style.setLeftBorderColor(grey);
            style.setRightBorderColor(grey);
        }
        if (role == Role.HEAD || role == Role.TOTAL) {
            style.setFillForegroundColor(new XSSFColor(PALE, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        style.setQuotePrefixed(quotePrefix);
        return style;
    }

    private XSSFFont font(Role role) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) role.size);
        font.setBold(role.bold);
        font.setUnderline(role == Role.LINK ? XSSFFont.U_SINGLE : XSSFFont.U_NONE);
        int rgb = Integer.parseInt(role.colour, 16);
        font.setColor(new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null));
        return font;
    }
}
