package org.mingzhang.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The text of a paragraph while its runs come in: of a field only the result is kept, not its instruction. Where each piece of
 * it stands is handed on to whoever wants to know.
 */
final class WordText {
    private final StringBuilder text = new StringBuilder();
    /** The fields that are open: whether their result has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private int instructions;
    private final List<WordPlaces.Piece> pieces;

    WordText() {
        this(null);
    }

    /** @param pieces collects where the text stands, null where nobody asks */
    WordText(List<WordPlaces.Piece> pieces) {
        this.pieces = pieces;
    }

    /** @param element the number of the element in its part that prints this */
    void add(String more, int element) {
        if (instructions == 0 && pieces != null && !more.isEmpty()) {
            pieces.add(new WordPlaces.Piece(element, text.length(), more.length()));
        }
        add(more);
    }

    void add(String more) {
        if (instructions == 0) {
            text.append(more);
        }
    }

    /** Puts a number in front. */
    void number(String number) {
        text.insert(0, number);
    }

    void fieldBegins() {
        fields.push(false);
        instructions++;
    }

    void resultBegins() {
        if (!fields.isEmpty()) {
            fieldEnds();
            fields.push(true);
        }
    }

    void fieldEnds() {
        if (!fields.isEmpty() && !fields.pop()) {
            instructions--;
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
