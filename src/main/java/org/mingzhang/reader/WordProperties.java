package org.mingzhang.reader;

import java.util.Optional;

/** The properties of a paragraph or a style that change what a person reads. */
final class WordProperties {
    String style = "";
    /** 0-based, 9 for running text, -1 where nothing is said. */
    int outline = -1;
    /** The id of a list, "0" for explicitly none, "" where nothing is said. */
    String list = "";
    int level = -1;
    Optional<Boolean> hidden = Optional.empty();
    /** The end of the paragraph was deleted: the next one goes on in the same paragraph. */
    boolean endDeleted;
    boolean endHidden;

    /** Reads pPr, just entered. */
    void paragraph(XmlCursor xml) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "pStyle" -> style = xml.attribute("val");
                case "outlineLvl" -> outline = xml.number("val", -1);
                case "numPr" -> numbering(xml);
                case "rPr" -> end(xml);
                default -> { }
            }
        }
    }

    private void numbering(XmlCursor xml) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = Math.min(Math.max(xml.number("val", 0), 0), ListNumbers.LEVELS - 1);
                default -> { }
            }
        }
    }

    private void end(XmlCursor xml) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "del", "moveFrom" -> endDeleted = true;
                case "vanish" -> endHidden = xml.on("val");
                default -> { }
            }
        }
    }

    /** Reads rPr, just entered. */
    void run(XmlCursor xml) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "rStyle" -> style = xml.attribute("val");
                case "vanish" -> hidden = Optional.of(xml.on("val"));
                default -> { }
            }
        }
    }
}
