package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.reader.WordBlock.WordCell;
import org.mingzhang.reader.WordBlock.WordParagraph;
import org.mingzhang.reader.WordBlock.WordTable;

/**
 * Reads paragraphs and tables of an OpenDocument text or of a cell. Deleted and hidden text and comments are left out, text
 * boxes follow the paragraph they hang on, foot notes come last.
 */
final class OdfStory {
    private static final int WIDEST_SPAN = 1000;
    private static final int MOST_REPEATED = 1000;
    private static final int MOST_BLANKS = 1000;
    private final OdfStyles styles;
    private final Room room;
    private final OdfLists lists;
    private final List<WordBlock> notes = new ArrayList<>();
    private int paragraphs;
    private int tables;

    OdfStory(OdfStyles styles, Room room) {
        this.styles = styles;
        this.room = room;
        this.lists = new OdfLists(styles);
    }

    List<WordBlock> notes() {
        return notes;
    }

    /** The block inside the element just entered, where it is one or holds some. */
    void block(XmlCursor xml, String name, List<WordBlock> out) throws UnreadableException {
        switch (name) {
            case "p", "h" -> paragraph(xml, name, out);
            case "table" -> table(xml, out);
            case "list" -> {
                lists.begin(xml);
                blocks(xml, out);
                lists.end();
            }
            case "list-item" -> {
                lists.item(xml);
                blocks(xml, out);
            }
            case "list-header" -> {
                lists.header();
                blocks(xml, out);
            }
            case "section" -> {
                if (!xml.attribute("display").equals("none")) {
                    blocks(xml, out);
                }
            }
            case "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
                 "bibliography", "index-body", "index-title", "numbered-paragraph", "frame", "text-box", "custom-shape", "rect", "g" ->
                    blocks(xml, out);
            default -> { }
        }
    }

    /** The blocks inside the element just entered. */
    void blocks(XmlCursor xml, List<WordBlock> out) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            block(xml, name, out);
        }
    }

    private void paragraph(XmlCursor xml, String name, List<WordBlock> out) throws UnreadableException {
        int outline = name.equals("h") ? Math.max(1, xml.number("outline-level", 1)) : 0;
        boolean shown = !styles.hidden(xml.attribute("style-name"));
        boolean numbered = !xml.attribute("is-list-header").equals("true");
        String path = "p[" + ++paragraphs + "]";
        List<WordBlock> boxes = new ArrayList<>();
        FlowText text = new FlowText();
        content(xml, text, boxes);
        String printed = text.end();
        room.characters(printed.length());
        if (shown) {
            String number = !numbered ? "" : outline > 0 ? lists.heading(outline) : lists.next();
            out.add(new WordParagraph(path, number + printed, outline));
            out.addAll(boxes);
        }
    }

    /** What stands inside a paragraph, or inside what is wrapped around a part of it. */
    private void content(XmlCursor xml, FlowText text, List<WordBlock> boxes) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own, text::add); !name.isEmpty(); name = xml.child(own, text::add)) {
            switch (name) {
                case "s" -> text.addAsIs(" ".repeat(Math.max(0, Math.min(MOST_BLANKS, xml.number("c", 1)))));
                case "tab" -> text.addAsIs("\t");
                case "line-break" -> text.addAsIs("\n");
                case "span" -> {
                    if (!styles.hidden(xml.attribute("style-name"))) {
                        content(xml, text, boxes);
                    }
                }
                case "note" -> note(xml);
                case "frame", "g", "custom-shape", "rect" -> blocks(xml, boxes);
                case "annotation", "annotation-end", "ruby-text", "hidden-text", "hidden-paragraph", "script", "title", "desc" -> { }
                default -> content(xml, text, boxes);
            }
        }
    }

    private void note(XmlCursor xml) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            if (name.equals("note-body")) {
                blocks(xml, notes);
            }
        }
    }

    private void table(XmlCursor xml, List<WordBlock> out) throws UnreadableException {
        String path = "table[" + ++tables + "]";
        boolean shown = !styles.hidden(xml.attribute("style-name"));
        List<List<WordCell>> rows = new ArrayList<>();
        rows(xml, path, rows);
        for (int r = 0; r < rows.size(); r++) {
            for (WordCell cell : rows.get(r)) {
                cell.rowSpan = Math.min(cell.rowSpan, rows.size() - r);
            }
        }
        if (shown) {
            out.add(new WordTable(path, rows));
        }
    }

    private void rows(XmlCursor xml, String path, List<List<WordCell>> rows) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "table-row" -> {
                    int repeated = Math.min(MOST_REPEATED, xml.number("number-rows-repeated", 1));
                    boolean shown = !collapsed(xml);
                    List<WordCell> row = cells(xml, path + "/tr[" + (rows.size() + 1) + "]");
                    for (int i = 0; i < repeated && shown; i++) {
                        room.cells(row.size());
                        rows.add(row);
                    }
                }
                case "table-header-rows", "table-rows", "table-row-group" -> rows(xml, path, rows);
                default -> { }
            }
        }
    }

    /** Whether a row or column is not shown. */
    static boolean collapsed(XmlCursor xml) {
        String visibility = xml.attribute("visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private List<WordCell> cells(XmlCursor xml, String path) throws UnreadableException {
        List<WordCell> row = new ArrayList<>();
        int column = 1;
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            int repeated = Math.max(1, Math.min(MOST_REPEATED, xml.number("number-columns-repeated", 1)));
            if (name.equals("table-cell")) {
                int across = span(xml.number("number-columns-spanned", 1));
                int down = span(xml.number("number-rows-spanned", 1));
                List<WordBlock> blocks = new ArrayList<>();
                blocks(xml, blocks);
                for (int i = 0; i < repeated; i++) {
                    WordCell cell = new WordCell(path + "/td[" + (row.size() + 1) + "]", column + i, across, blocks);
                    cell.rowSpan = down;
                    row.add(cell);
                }
            }
            column += name.equals("table-cell") || name.equals("covered-table-cell") ? repeated : 0;
        }
        return row;
    }

    private static int span(int span) {
        return span < 1 || span > WIDEST_SPAN ? 1 : span;
    }
}
