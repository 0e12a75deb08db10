package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.reader.WordBlock.WordCell;
import org.mingzhang.reader.WordBlock.WordParagraph;

/**
 * Reads the paragraphs and tables of a part of a .docx: the body or the notes. Content controls, tracked insertions and
 * choices are opened, tracked deletions and hidden text dropped, text boxes follow the paragraph they hang on.
 */
final class WordStory {
    private static final int WIDEST_SPAN = 1000;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Room room;
    private final WordPlaces places;
    /** What stood before a deleted end of a paragraph: it goes on in the next one. */
    private StringBuilder carried = new StringBuilder();
    private int embedded;
    private int foreign;

    /** @param places notes where the text stands */
    WordStory(WordStyles styles, WordNumbering numbering, Room room, WordPlaces places) {
        this.room = room;
        this.places = places;
        this.styles = styles;
        this.numbering = numbering;
    }

    /** Objects of other programs seen so far, of which only a picture is shown. */
    int embedded() {
        return embedded;
    }

    /** Other files that the program was to put in when it opens the document. */
    int foreign() {
        return foreign;
    }

    /** What gets a number in a path: paragraphs and tables, counted through whatever is wrapped around them. */
    static final class Place {
        private final String path;
        private int count;

        Place(String path) {
            this.path = path;
        }

        String next() {
            count++;
            return path + "/" + count;
        }
    }

    /** The block inside the element just entered, where it is one or holds some. */
    void block(XmlCursor xml, String name, Place place, List<WordBlock> out) throws UnreadableException {
        switch (name) {
            case "p" -> paragraph(xml, place.next(), out);
            case "tbl" -> out.add(table(xml, place.next()));
            case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice" ->
                    blocks(xml, place, out);
            case "altChunk" -> foreign++;
            default -> { }
        }
    }

    /** The blocks inside the element just entered. */
    void blocks(XmlCursor xml, Place place, List<WordBlock> out) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            block(xml, name, place, out);
        }
    }

    private void paragraph(XmlCursor xml, String path, List<WordBlock> out) throws UnreadableException {
        WordProperties properties = new WordProperties();
        properties.style = styles.usual();
        int element = xml.element();
        List<WordPlaces.Piece> pieces = places.pieces(path);
        WordText text = new WordText(pieces);
        List<WordBlock> boxes = new ArrayList<>();
        runs(xml, properties, text, new Place(path + "/box"), boxes);
        if (pieces != null) {
            places.add(path, element, text.toString(), pieces);
        }
        if (!properties.endHidden) {
            text.number(numbering.next(properties, properties.style));
        }
        String own = text.toString();
        room.line();
        room.characters(own.length());
        carried.append(own);
        if (!properties.endDeleted) {
            int outline = properties.outline < 0 ? styles.outline(properties.style)
                    : properties.outline > 8 ? 0 : properties.outline + 1;
            out.add(new WordParagraph(path, carried.toString(), outline));
            carried.setLength(0);
        }
        out.addAll(boxes);
    }

    /** The end of a part, a cell or a text box ends its last paragraph, even where that end was deleted. */
    void endParagraph(Place place, List<WordBlock> out) {
        if (carried.length() > 0) {
            out.add(new WordParagraph(place.path + "/" + place.count, carried.toString(), 0));
            carried.setLength(0);
        }
    }

    /** What stands inside a paragraph, or inside what is wrapped around its runs. */
    private void runs(XmlCursor xml, WordProperties paragraph, WordText text, Place place, List<WordBlock> boxes)
            throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "pPr" -> paragraph.paragraph(xml);
                case "r" -> run(xml, paragraph, text, place, boxes);
                case "hyperlink", "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo",
                     "AlternateContent", "Choice" -> runs(xml, paragraph, text, place, boxes);
                case "oMath", "oMathPara" -> formula(xml, text);
                default -> { }
            }
        }
    }

    private void run(XmlCursor xml, WordProperties paragraph, WordText text, Place place, List<WordBlock> boxes)
            throws UnreadableException {
        WordProperties properties = new WordProperties();
        boolean hidden = styles.hidden(paragraph.style);
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            if (name.equals("rPr")) {
                properties.run(xml);
                hidden = properties.hidden.orElse(styles.hidden(properties.style) || hidden);
            } else if (name.equals("fldChar")) {
                field(xml.attribute("fldCharType"), text);
            } else if (!hidden) {
                content(xml, name, paragraph, text, place, boxes);
            }
        }
    }

    private void content(XmlCursor xml, String name, WordProperties paragraph, WordText text, Place place,
            List<WordBlock> boxes) throws UnreadableException {
        switch (name) {
            case "t" -> {
                int element = xml.element();
                text.add(xml.text(), element);
            }
            case "tab", "ptab" -> text.add("\t", xml.element());
            case "br", "cr" -> text.add("\n", xml.element());
            case "noBreakHyphen" -> text.add("-", xml.element());
            case "sym" -> text.add(WordSymbols.print(xml.attribute("font"), xml.attribute("char")), xml.element());
            case "ruby", "rubyBase", "r" -> runs(xml, paragraph, text, place, boxes);
            case "drawing", "pict", "object", "AlternateContent" -> boxes(xml, place, boxes);
            default -> { }
        }
    }

    private static void field(String type, WordText text) {
        switch (type) {
            case "begin" -> text.fieldBegins();
            case "separate" -> text.resultBegins();
            case "end" -> text.fieldEnds();
            default -> { }
        }
    }

    private static void formula(XmlCursor xml, WordText text) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            if (name.equals("t")) {
                int element = xml.element();
                text.add(xml.text(), element);
            } else {
                formula(xml, text);
            }
        }
    }

    /** Text boxes somewhere inside a drawing; its second form for old programs says the same again. */
    private void boxes(XmlCursor xml, Place place, List<WordBlock> boxes) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "txbxContent" -> {
                    StringBuilder before = carried;
                    carried = new StringBuilder();
                    blocks(xml, place, boxes);
                    endParagraph(place, boxes);
                    carried = before;
                }
                case "OLEObject" -> embedded += xml.attribute("ProgID").startsWith("Equation") ? 0 : 1;
                case "Fallback" -> { }
                default -> boxes(xml, place, boxes);
            }
        }
    }

    private WordBlock table(XmlCursor xml, String path) throws UnreadableException {
        WordRows rows = new WordRows();
        rows(xml, new Place(path), rows);
        return new WordBlock.WordTable(path, rows.finished());
    }

    private void rows(XmlCursor xml, Place place, WordRows rows) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "tr" -> {
                    String path = place.next();
                    room.line();
                    rows.begin();
                    row(xml, new Place(path), rows);
                    rows.end();
                }
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> rows(xml, place, rows);
                default -> { }
            }
        }
    }

    private void row(XmlCursor xml, Place place, WordRows rows) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "trPr" -> rowProperties(xml, rows);
                case "tc" -> cell(xml, place.next(), rows);
                case "sdt", "sdtContent", "ins", "customXml" -> row(xml, place, rows);
                default -> { }
            }
        }
    }

    private static void rowProperties(XmlCursor xml, WordRows rows) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "gridBefore" -> rows.skip(span(xml));
                case "del", "moveFrom" -> rows.drop();
                case "hidden" -> {
                    if (xml.on("val")) {
                        rows.drop();
                    }
                }
                default -> { }
            }
        }
    }

    private void cell(XmlCursor xml, String path, WordRows rows) throws UnreadableException {
        int columns = 1;
        boolean below = false;
        boolean beside = false;
        List<WordBlock> blocks = new ArrayList<>();
        Place place = new Place(path);
        StringBuilder before = carried;
        carried = new StringBuilder();
        room.cells(1);
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            if (!name.equals("tcPr")) {
                block(xml, name, place, blocks);
                continue;
            }
            int properties = xml.depth();
            for (String one = xml.child(properties); !one.isEmpty(); one = xml.child(properties)) {
                switch (one) {
                    case "gridSpan" -> columns = Math.max(span(xml), 1);
                    case "vMerge" -> below = !xml.attribute("val").equals("restart");
                    case "hMerge" -> beside = !xml.attribute("val").equals("restart");
                    default -> { }
                }
            }
        }
        endParagraph(place, blocks);
        carried = before;
        rows.add(new WordCell(path, rows.column(), columns, blocks), below, beside);
    }

    private static int span(XmlCursor xml) {
        return Math.min(Math.max(xml.number("val", 1), 0), WIDEST_SPAN);
    }
}
