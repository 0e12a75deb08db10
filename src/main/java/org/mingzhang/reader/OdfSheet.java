package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** Reads a sheet of an .ods: the printed text of its cells; nothing is calculated. */
final class OdfSheet {
    private static final int LAST_ROW = (1 << 20) - 1;
    private static final int LAST_COLUMN = (1 << 14) - 1;
    /** A form of so many empty rows is none. */
    private static final int MOST_FRAMED = 1000;
    private static final Pattern ERROR = Pattern.compile("Err:\\d+|#[A-Z/0]{2,8}[!?]?");
    private final OdfStyles styles;
    private final OdfStory story;
    private final SheetNotes notes;
    private final SheetGrid grid;
    private int row;
    private int column;

    private record Printed(int column, String text, int across, int down) {
    }

    OdfSheet(OdfStyles styles, OdfStory story, SheetNotes notes, SheetGrid grid) {
        this.styles = styles;
        this.story = story;
        this.notes = notes;
        this.grid = grid;
    }

    void read(XmlCursor xml) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "table-column" -> column(xml);
                case "table-row" -> row(xml);
                case "table-header-rows", "table-rows", "table-row-group", "table-header-columns", "table-columns",
                     "table-column-group" -> read(xml);
                default -> { }
            }
        }
    }

    private void column(XmlCursor xml) {
        int last = Math.min(LAST_COLUMN, column + repeated(xml, "number-columns-repeated", LAST_COLUMN) - 1);
        if (OdfStory.collapsed(xml) && column <= last) {
            grid.hideColumns(column, last);
        }
        column = last + 1;
    }

    private void row(XmlCursor xml) throws UnreadableException {
        int repeated = Math.min(repeated(xml, "number-rows-repeated", LAST_ROW + 1), LAST_ROW + 1 - row);
        boolean hidden = OdfStory.collapsed(xml);
        List<Printed> cells = new ArrayList<>();
        boolean framed = cells(xml, cells);
        for (int i = 0; i < repeated && (hidden || framed && i < MOST_FRAMED); i++) {
            if (hidden) {
                grid.hideRow(row + i);
            }
            if (framed && i < MOST_FRAMED) {
                grid.frame(row + i);
            }
        }
        for (int i = 0; i < repeated && !cells.isEmpty(); i++) {
            for (Printed cell : cells) {
                put(cell, row + i);
            }
        }
        row += repeated;
    }

    private void put(Printed cell, int at) throws UnreadableException {
        grid.put(at, cell.column(), cell.text());
        if (cell.across() > 1 || cell.down() > 1) {
            grid.merge(new SheetGrid.Region(at, cell.column(), Math.min(LAST_ROW, at + cell.down() - 1),
                    Math.min(LAST_COLUMN, cell.column() + cell.across() - 1)));
        }
    }

    /** Collects what a row prints; whether one of its cells has a frame. */
    private boolean cells(XmlCursor xml, List<Printed> cells) throws UnreadableException {
        boolean framed = false;
        int at = 0;
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            if (!name.equals("table-cell") && !name.equals("covered-table-cell")) {
                continue;
            }
            int repeated = Math.min(repeated(xml, "number-columns-repeated", LAST_COLUMN + 1), LAST_COLUMN + 1 - at);
            framed |= styles.framed(xml.attribute("style-name"));
            if (name.equals("table-cell")) {
                Printed cell = cell(xml, at);
                if (!cell.text().isBlank() || cell.across() > 1 || cell.down() > 1) {
                    for (int i = 0; i < repeated; i++) {
                        cells.add(new Printed(at + i, cell.text(), cell.across(), cell.down()));
                    }
                }
            }
            at += repeated;
        }
        return framed;
    }

    private Printed cell(XmlCursor xml, int at) throws UnreadableException {
        int across = repeated(xml, "number-columns-spanned", LAST_COLUMN + 1);
        int down = repeated(xml, "number-rows-spanned", LAST_ROW + 1);
        boolean formula = !xml.attribute("formula").isEmpty();
        String type = xml.attribute("value-type");
        String stored = type.equals("string") ? xml.attribute("string-value") : xml.attribute("value");
        List<WordBlock> blocks = new ArrayList<>();
        story.blocks(xml, blocks);
        StringBuilder text = new StringBuilder();
        for (WordBlock block : blocks) {
            text.append(text.length() > 0 ? "\n" : "").append(block.inCell());
        }
        String printed = text.toString().isBlank() ? stored : text.toString();
        String place = grid.name() + "!" + CellReference.convertNumToColString(at) + (row + 1);
        if (formula && ERROR.matcher(printed).matches()) {
            notes.error(place, printed);
        } else if (formula && type.isEmpty() && printed.isEmpty()) {
            notes.unsaved(place);
        }
        return new Printed(at, printed, across, down);
    }

    /** At least 1. */
    private static int repeated(XmlCursor xml, String attribute, int most) {
        return Math.max(1, Math.min(most, xml.number(attribute, 1)));
    }
}
