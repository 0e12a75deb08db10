package org.mingzhang.fact;

import org.mingzhang.document.Location;

/**
 * Printed words and where they stand. A blank passage is a place that was left empty; a missing one has no place.
 *
 * @param text as printed, trimmed
 */
public record Passage(String text, Location at) implements Fact {
    public static final Passage MISSING = new Passage("", Location.NOWHERE);

    /** There is no such cell, row or sentence. */
    public boolean missing() {
        return text.isEmpty() && at.block() < 0;
    }

    /** Nothing is printed there (or there is no such place). */
    public boolean blank() {
        return text.isBlank();
    }

    @Override
    public Passage source() {
        return this;
    }
}
