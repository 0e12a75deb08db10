package org.mingzhang.reader;

import java.util.ArrayDeque;
import java.util.Deque;

/** The text of a paragraph while its runs come in: of a field only the result is kept, not its instruction. */
final class WordText {
    private final StringBuilder text = new StringBuilder();
    /** The fields that are open: whether their result has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private int instructions;

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
