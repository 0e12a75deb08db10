package org.mingzhang.report;

import java.util.List;
import org.mingzhang.document.Mark;

/**
 * What is kept of a disclosure as read, for the reports that show the document itself: a batch keeps no documents.
 *
 * @param page  the document as read as HTML, compressed; empty where no report asks for it
 * @param marks the findings at their places; empty where nobody asks for them
 */
public record Kept(byte[] page, List<Mark> marks) {
    public static final Kept NOTHING = new Kept(new byte[0], List.of());

    public Kept {
        marks = List.copyOf(marks);
    }
}
