package org.mingzhang.extract;

import java.util.HashSet;
import java.util.Set;

/** How alike two titles are, by the pairs of neighbouring characters they share. */
final class Likeness {
    /** From here on two titles may be the same but for a word. */
    static final double SAME_TITLE = 0.8;

    private Likeness() {
    }

    /** 1 where all pairs are shared, 0 where none is. */
    static double of(String left, String right) {
        Set<String> first = pairs(left);
        Set<String> second = pairs(right);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return first.isEmpty() || second.isEmpty() ? 0 : 2.0 * both.size() / (first.size() + second.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
