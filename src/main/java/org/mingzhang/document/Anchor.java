package org.mingzhang.document;

import java.util.List;

/** Where a paragraph or a cell stands in the file itself, so that a comment or a highlight can be set there. */
public sealed interface Anchor {
    /** Formats whose place is the line, and blocks made by hand. */
    Anchor NONE = new Element("");

    /**
     * An element of the file's own structure.
     *
     * @param path how the reader of that format finds it again: "body/12" in Word, "收支总表!B7" in Excel; "" for none
     */
    record Element(String path) implements Anchor {
    }

    /** Rectangles on pages, a line of text each, in reading order. */
    record Areas(List<Area> areas) implements Anchor {
        public Areas {
            areas = List.copyOf(areas);
        }
    }

    /**
     * A rectangle on a page as it is shown, from the upper left corner.
     *
     * @param page 1-based
     * @param x    points from the left
     * @param y    points from the top
     */
    record Area(int page, float x, float y, float width, float height) {
    }
}
