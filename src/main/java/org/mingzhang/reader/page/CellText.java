package org.mingzhang.reader.page;

import java.util.List;

/** The text of a cell: its lines, and numbers that the cell's width broke made whole. */
final class CellText {
    /** A line that a full cell broke ends closer to the edge than this many digits. */
    private static final float FULL = 1.6f;

    private CellText() {
    }

    static String of(int page, List<Glyph> glyphs, float left, float right) {
        List<TextLine> lines = TextLine.of(page, glyphs);
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(lines.get(0).text());
        for (int i = 1; i < lines.size(); i++) {
            TextLine above = lines.get(i - 1);
            TextLine line = lines.get(i);
            float room = right - left - (above.right() - above.left());
            boolean broken = ofNumber(above.text().charAt(above.text().length() - 1)) && ofNumber(line.text().charAt(0))
                    && room < FULL * above.size();
            text.append(broken ? "" : "\n").append(line.text());
        }
        return text.toString();
    }

    private static boolean ofNumber(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == ',' || c == '%';
    }
}
