package org.mingzhang.reader.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs that stand side by side.
 *
 * @param text  what they say, with a blank where a gap separates words
 * @param size  height of the largest type
 * @param gap   the widest gap between two glyphs, in parts of the type
 * @param gapAt behind how many characters it is
 * @param gapTo where it ends
 */
record TextLine(int page, String text, float left, float top, float right, float bottom, float size, float gap, int gapAt,
                float gapTo) implements PageItem {
    /** Two glyphs stand on one line when their middles are less than this part of the type apart. */
    private static final float SAME_LINE = 0.5f;
    private static final float WORD_GAP = 0.3f;
    /** Chinese type is often spread to fill the line. */
    private static final float CHINESE_GAP = 0.55f;
    /** A glyph printed twice to look bold stands closer than this to its twin. */
    private static final float TWIN = 0.3f;

    /** The lines of these glyphs, from the top; the order in which they were drawn does not matter. */
    static List<TextLine> of(int page, List<Glyph> glyphs) {
        List<TextLine> lines = new ArrayList<>();
        for (List<Glyph> line : rows(glyphs)) {
            lines.add(line(page, line));
        }
        return lines;
    }

    /** The printed glyphs line by line, from the left. */
    static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            if (!glyph.blank()) {
                sorted.add(glyph);
            }
        }
        sorted.sort(Comparator.comparingDouble(Glyph::centreY));
        List<List<Glyph>> lines = new ArrayList<>();
        int from = 0;
        float middle = 0;
        for (int i = 0; i <= sorted.size(); i++) {
            boolean apart = i == sorted.size()
                    || i > from && sorted.get(i).centreY() - middle > SAME_LINE * Math.min(sorted.get(i).size(), sorted.get(i - 1).size());
            if (apart && i > from) {
                List<Glyph> line = sorted.subList(from, i);
                line.sort(Comparator.comparingDouble(Glyph::x));
                lines.add(line);
                from = i;
            }
            middle = i == sorted.size() ? 0 : i == from ? sorted.get(i).centreY()
                    : middle + (sorted.get(i).centreY() - middle) / (i - from + 1);
        }
        return lines;
    }

    private static TextLine line(int page, List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder(glyphs.size());
        float top = Float.MAX_VALUE;
        float bottom = 0;
        float right = 0;
        float size = 0;
        float widest = 0;
        int widestAt = 0;
        float widestTo = 0;
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (isTwin(glyph, last)) {
                continue;
            }
            if (last != null && glyph.x() - last.right() > gap(last, glyph)) {
                text.append(' ');
            }
            if (last != null && (glyph.x() - last.right()) / glyph.size() > widest) {
                widest = (glyph.x() - last.right()) / glyph.size();
                widestAt = text.length();
                widestTo = glyph.x();
            }
            text.append(glyph.text());
            top = Math.min(top, glyph.top());
            bottom = Math.max(bottom, glyph.bottom());
            right = Math.max(right, glyph.right());
            size = Math.max(size, glyph.size());
            last = glyph;
        }
        return new TextLine(page, text.toString(), glyphs.get(0).x(), top, right, bottom, size, widest, widestAt, widestTo);
    }

    /** Whether a glyph says again what the one before it has said. */
    static boolean isTwin(Glyph glyph, Glyph last) {
        return last != null && glyph.x() - last.x() < TWIN * glyph.width() && glyph.text().equals(last.text());
    }

    /** Where the widest gap begins. */
    float gapFrom() {
        return gapTo - gap * size;
    }

    /** What stands before the widest gap. */
    TextLine before() {
        return new TextLine(page, text.substring(0, gapAt).strip(), left, top, gapFrom(), bottom, size, 0, 0, 0);
    }

    /** What stands behind the widest gap. */
    TextLine behind() {
        return new TextLine(page, text.substring(gapAt), gapTo, top, right, bottom, size, 0, 0, 0);
    }

    private static float gap(Glyph left, Glyph right) {
        boolean chinese = left.text().charAt(0) >= 0x2e80 && right.text().charAt(0) >= 0x2e80;
        return (chinese ? CHINESE_GAP : WORD_GAP) * Math.min(left.size(), right.size());
    }
}
