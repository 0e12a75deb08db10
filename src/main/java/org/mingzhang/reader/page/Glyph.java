package org.mingzhang.reader.page;

/**
 * One printed character, or the few that a ligature stands for.
 *
 * @param x     its left edge
 * @param y     its baseline
 * @param width how far the next glyph moves on
 * @param size  the height of the type
 */
public record Glyph(String text, float x, float y, float width, float size) {
    /** How much of the type stands above the baseline. */
    private static final float ASCENT = 0.8f;

    float top() {
        return y - ASCENT * size;
    }

    float bottom() {
        return y + (1 - ASCENT) * size;
    }

    float right() {
        return x + width;
    }

    float centreX() {
        return x + width / 2;
    }

    float centreY() {
        return y - (ASCENT - 0.5f) * size;
    }

    boolean blank() {
        return text.isBlank() || text.charAt(0) == '\u00a0';
    }
}
