package org.mingzhang.reader.page;

import java.util.Arrays;
import java.util.List;

/** Between which edges the running text of a page stands. */
record Margins(float left, float right) {
    private static final int LONG = 15;
    private static final int FEWEST = 4;
    /** A gap wider than this, in parts of the type, parts columns. */
    static final float COLUMN_GAP = 2.5f;

    static Margins of(List<TextLine> lines, Margins usual) {
        float[] lefts = new float[lines.size()];
        float[] rights = new float[lines.size()];
        int count = 0;
        for (TextLine line : lines) {
            if (line.text().length() >= LONG && line.gap() < COLUMN_GAP) {
                lefts[count] = line.left();
                rights[count++] = line.right();
            }
        }
        if (count < FEWEST) {
            return usual;
        }
        Arrays.sort(lefts, 0, count);
        Arrays.sort(rights, 0, count);
        return new Margins(lefts[count / 20], rights[count - 1 - count / 20]);
    }
}
