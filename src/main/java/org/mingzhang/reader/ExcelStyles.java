package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cell styles of an .xlsx say: number format, lines on the left or right. */
final class ExcelStyles {
    /** @param format id of the number format */
    private record Style(int format, int border) {
    }

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> borders = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    static ExcelStyles read(OfficeParts parts, String part) throws UnreadableException {
        ExcelStyles styles = new ExcelStyles();
        if (parts.has(part)) {
            XmlCursor xml = parts.xml(part);
            xml.child(0);
            for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
                styles.list(xml, name);
            }
        }
        return styles;
    }

    private void list(XmlCursor xml, String list) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (list + "/" + name) {
                case "numFmts/numFmt" -> formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                case "borders/border" -> borders.add(border(xml));
                case "cellXfs/xf" -> styles.add(new Style(xml.number("numFmtId", 0), xml.number("borderId", 0)));
                default -> { }
            }
        }
    }

    private static boolean border(XmlCursor xml) throws UnreadableException {
        boolean framed = false;
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            boolean side = name.equals("left") || name.equals("right") || name.equals("start") || name.equals("end");
            String line = xml.attribute("style");
            framed |= side && !line.isEmpty() && !line.equals("none");
        }
        return framed;
    }

    int formatId(int style) {
        return style < 0 || style >= styles.size() ? 0 : styles.get(style).format();
    }

    String format(int style) {
        int id = formatId(style);
        String own = formats.get(id);
        return own == null ? SheetNumbers.builtin(id) : own;
    }

    boolean framed(int style) {
        int border = style < 0 || style >= styles.size() ? -1 : styles.get(style).border();
        return border >= 0 && border < borders.size() && borders.get(border);
    }
}
