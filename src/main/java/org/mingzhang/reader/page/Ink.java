package org.mingzhang.reader.page;

import java.util.ArrayList;
import java.util.List;

/** Finds again on the pages, glyph by glyph, what was read there as the text of a paragraph or a cell. */
public final class Ink {
    private static final float NEAR = 0.05f;
    private final StringBuilder text = new StringBuilder();
    /** The glyph that prints each character of the text, and the line it stands on. */
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private int line;

    /**
     * A stretch of one line, from the upper left corner of the page as it was read.
     *
     * @param page 1-based
     */
    public record Stroke(int page, float left, float top, float right, float bottom) {
    }

    /** Takes in what stands in this rectangle of the page, which was set upright; rectangles come in reading order. */
    public void add(PageContent page, float left, float top, float right, float bottom) {
        List<Glyph> inside = new ArrayList<>();
        for (Glyph glyph : page.glyphs()) {
            if (glyph.centreX() > left - NEAR && glyph.centreX() < right + NEAR && glyph.centreY() > top - NEAR
                    && glyph.centreY() < bottom + NEAR) {
                inside.add(glyph);
            }
        }
        for (List<Glyph> row : TextLine.rows(inside)) {
            Glyph last = null;
            for (Glyph glyph : row) {
                if (!TextLine.isTwin(glyph, last)) {
                    add(page.number(), glyph);
                    last = glyph;
                }
            }
            line++;
        }
    }

    private void add(int page, Glyph glyph) {
        for (char c : glyph.text().toCharArray()) {
            if (!blank(c)) {
                text.append(c);
                glyphs.add(glyph);
                lines.add(line);
                pages.add(page);
            }
        }
    }

    /**
     * The stretches that print a span of the text.
     *
     * @return none where what stands there is not that text
     */
    public List<Stroke> strokes(String printed, int start, int end) {
        String all = solid(printed);
        int from = solid(printed.substring(0, start)).length();
        String span = solid(printed.substring(start, end));
        if (!text.toString().equals(all)) {
            from = text.indexOf(span);
            if (from < 0 || text.indexOf(span, from + 1) >= 0) {
                return List.of();
            }
        }
        List<Stroke> strokes = new ArrayList<>();
        for (int i = from; i < from + span.length(); i++) {
            Glyph glyph = glyphs.get(i);
            Stroke own = new Stroke(pages.get(i), glyph.x(), glyph.top(), glyph.right(), glyph.bottom());
            if (i > from && lines.get(i).equals(lines.get(i - 1))) {
                own = joined(strokes.remove(strokes.size() - 1), own);
            }
            strokes.add(own);
        }
        return strokes;
    }

    private static Stroke joined(Stroke left, Stroke right) {
        return new Stroke(left.page, Math.min(left.left, right.left), Math.min(left.top, right.top), Math.max(left.right, right.right),
                Math.max(left.bottom, right.bottom));
    }

    private static String solid(String text) {
        StringBuilder solid = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (!blank(c)) {
                solid.append(c);
            }
        }
        return solid.toString();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
