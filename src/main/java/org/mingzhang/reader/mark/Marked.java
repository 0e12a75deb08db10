package org.mingzhang.reader.mark;

/**
 * How well the marks of a file could be set.
 *
 * @param exact  at the very words
 * @param coarse at their paragraph or cell, or at more than the words
 * @param whole  at the beginning of the file, because they concern it as a whole
 * @param lost   at the beginning of the file, because their place could not be found
 */
public record Marked(int exact, int coarse, int whole, int lost) {
    enum Hit { EXACT, COARSE, WHOLE, LOST }

    static final Marked NONE = new Marked(0, 0, 0, 0);

    Marked with(Hit hit) {
        return new Marked(exact + (hit == Hit.EXACT ? 1 : 0), coarse + (hit == Hit.COARSE ? 1 : 0),
                whole + (hit == Hit.WHOLE ? 1 : 0), lost + (hit == Hit.LOST ? 1 : 0));
    }
}
