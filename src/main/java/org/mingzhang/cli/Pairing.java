package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the two halves of one disclosure among the files of one group: one narrative and one half of tables that fit each
 * other, while no third file fits either. Which comes first makes no difference.
 */
final class Pairing {
    private final List<Half> halves = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    /** Two halves that are one disclosure. */
    record Pair(Half narrative, Half tables) {
        static Pair of(Half one, Half other) {
            return one.side() == Half.Side.NARRATIVE ? new Pair(one, other) : new Pair(other, one);
        }

        boolean has(Half half) {
            return half == narrative || half == tables;
        }

        /** Where the report on the whole stands. */
        int slot() {
            return Math.min(narrative.slot(), tables.slot());
        }

        String name() {
            return narrative.input().name() + " 等 2 个文件";
        }
    }

    /** What a further file changes: a pair it makes, pairs it proves doubtful. */
    record Change(Optional<Pair> made, List<Pair> undone) {
    }

    Change add(Half half) {
        if (half.side() == Half.Side.NONE) {
            return new Change(Optional.empty(), List.of());
        }
        List<Half> fitting = fitting(half);
        List<Pair> undone = new ArrayList<>();
        for (Half other : fitting) {
            pairs.removeIf(pair -> pair.has(other) && undone.add(pair));
        }
        halves.add(half);
        if (fitting.size() != 1 || !half.completes(fitting.get(0)) || fitting(fitting.get(0)).size() != 1) {
            return new Change(Optional.empty(), undone);
        }
        Pair pair = Pair.of(half, fitting.get(0));
        pairs.add(pair);
        return new Change(Optional.of(pair), undone);
    }

    private List<Half> fitting(Half half) {
        List<Half> fitting = new ArrayList<>();
        for (Half other : halves) {
            if (other != half && other.fits(half)) {
                fitting.add(other);
            }
        }
        return fitting;
    }
}
