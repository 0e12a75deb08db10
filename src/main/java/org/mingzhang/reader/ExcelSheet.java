package org.mingzhang.reader;

import java.util.List;

/** Reads a sheet of an .xlsx row by row: stored results of formulas as shown, nothing is calculated. */
final class ExcelSheet {
    private static final int LAST_ROW = (1 << 20) - 1;
    private static final int LAST_COLUMN = (1 << 14) - 1;
    private final ExcelStyles styles;
    private final List<String> strings;
    private final boolean from1904;
    private final SheetNumbers numbers;
    private final SheetNotes notes;
    private final SheetGrid grid;
    private boolean zerosShown = true;
    private int row = -1;
    private int column = -1;

    ExcelSheet(ExcelStyles styles, List<String> strings, boolean from1904, SheetNumbers numbers, SheetNotes notes,
            SheetGrid grid) {
        this.styles = styles;
        this.strings = strings;
        this.from1904 = from1904;
        this.numbers = numbers;
        this.notes = notes;
        this.grid = grid;
    }

    void read(XmlCursor xml) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "worksheet", "sheetViews", "cols", "sheetData", "mergeCells" -> read(xml);
                case "sheetView" -> zerosShown = XmlCursor.isOn(xml.attribute("showZeros"), true);
                case "col" -> column(xml);
                case "row" -> row(xml);
                case "mergeCell" -> merge(xml.attribute("ref"));
                default -> { }
            }
        }
    }

    private void column(XmlCursor xml) {
        int first = xml.number("min", 0) - 1;
        int last = Math.min(xml.number("max", 0) - 1, LAST_COLUMN);
        if ((XmlCursor.isOn(xml.attribute("hidden"), false) || zero(xml.attribute("width"))) && first >= 0 && first <= last) {
            grid.hideColumns(first, last);
        }
    }

    private void row(XmlCursor xml) throws UnreadableException {
        row = Math.min(Math.max(xml.number("r", row + 2) - 1, 0), LAST_ROW);
        column = -1;
        if (XmlCursor.isOn(xml.attribute("hidden"), false) || zero(xml.attribute("ht"))) {
            grid.hideRow(row);
        }
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            if (name.equals("c")) {
                cell(xml);
            }
        }
    }

    private static boolean zero(String size) {
        return size.matches("0+(\\.0+)?");
    }

    private void cell(XmlCursor xml) throws UnreadableException {
        String reference = xml.attribute("r");
        column = Math.min(reference.isEmpty() ? column + 1 : Math.max(columnOf(reference), 0), LAST_COLUMN);
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        if (styles.framed(style)) {
            grid.frame(row);
        }
        String value = "";
        boolean formula = false;
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "v" -> value = xml.text();
                case "f" -> formula = true;
                case "is" -> value = ExcelReader.string(xml);
                default -> { }
            }
        }
        String place = grid.name() + "!" + reference;
        if (formula && value.isEmpty() && !type.equals("str")) {
            notes.unsaved(place);
        } else if (type.equals("e")) {
            notes.error(place, value);
        }
        grid.put(row, column, shown(type, value, style));
    }

    private String shown(String type, String value, int style) {
        return switch (type) {
            case "s" -> string(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e", "d" -> value;
            default -> number(value, style);
        };
    }

    private String string(String index) {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return "";
        }
    }

    private String number(String value, int style) {
        try {
            double number = Double.parseDouble(value);
            return number == 0 && !zerosShown ? "" : numbers.print(number, styles.formatId(style), styles.format(style), from1904);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private void merge(String range) throws UnreadableException {
        int colon = range.indexOf(':');
        if (colon > 0) {
            String from = range.substring(0, colon);
            String to = range.substring(colon + 1);
            int top = rowOf(from);
            int left = columnOf(from);
            if (top >= 0 && left >= 0) {
                grid.merge(new SheetGrid.Region(top, left, Math.min(rowOf(to), LAST_ROW), Math.min(columnOf(to), LAST_COLUMN)));
            }
        }
    }

    /** The column of "B7", -1 where none is named. */
    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= LAST_COLUMN; i++) {
            char c = Character.toUpperCase(reference.charAt(i));
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        return column - 1;
    }

    private static int rowOf(String reference) {
        int row = 0;
        for (int i = 0; i < reference.length() && row <= LAST_ROW; i++) {
            char c = reference.charAt(i);
            row = c >= '0' && c <= '9' ? row * 10 + (c - '0') : row;
        }
        return row - 1;
    }
}
