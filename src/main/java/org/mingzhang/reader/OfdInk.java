package org.mingzhang.reader;

import java.util.StringTokenizer;

/** Whether the lines and the areas of an object can be seen. Spreadsheets print the grid of cells without borders in white. */
record OfdInk(Shade line, Shade area) {
    static final OfdInk NONE = new OfdInk(Shade.UNSAID, Shade.UNSAID);
    private static final double WHITE = 0.97;

    enum Shade {
        UNSAID, HIDDEN, SHOWN
    }

    /** What is said here, and there where nothing is said here. */
    OfdInk over(OfdInk other) {
        return new OfdInk(line == Shade.UNSAID ? other.line : line, area == Shade.UNSAID ? other.area : area);
    }

    /** With the colour that was just entered, if it is one. */
    OfdInk with(String element, XmlCursor xml) {
        return switch (element) {
            case "StrokeColor" -> new OfdInk(shade(xml), area);
            case "FillColor" -> new OfdInk(line, shade(xml));
            default -> this;
        };
    }

    /** Lines are black unless something else is said. */
    boolean drawsLines() {
        return line != Shade.HIDDEN;
    }

    /** Areas are transparent unless something else is said. */
    boolean drawsAreas() {
        return area == Shade.SHOWN;
    }

    private static Shade shade(XmlCursor xml) {
        if (xml.attribute("Alpha").equals("0")) {
            return Shade.HIDDEN;
        }
        StringTokenizer parts = OfdNumbers.words(xml.attribute("Value"));
        // Grey and red-green-blue are light, four parts are inks; palettes and patterns have no value.
        boolean inks = parts.countTokens() == 4;
        boolean white = parts.hasMoreTokens();
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            double light = (part.startsWith("#") ? Integer.parseInt(part.substring(1), 16) : OfdNumbers.one(part)) / 255;
            white &= inks ? light < 1 - WHITE : light > WHITE;
        }
        return white ? Shade.HIDDEN : Shade.SHOWN;
    }
}
