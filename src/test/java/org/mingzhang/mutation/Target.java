package org.mingzhang.mutation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.document.Location;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Related;

/**
 * Where a new finding must be, or what it must name.
 *
 * @param printed the document as it was
 * @param spot    the changed place, {@link Spot#NONE} for something taken away
 * @param blocks  blocks anywhere in which it may be
 * @param words   what its message may name instead, for something that is gone; null for nothing
 */
record Target(Printed printed, Spot spot, Set<Integer> blocks, Pattern words) {
    /** The row or the column of a cell; the paragraph or the section it stands in. */
    static Target at(Printed printed, Spot spot) {
        return new Target(printed, spot, Set.of(), null);
    }

    /** Anywhere in these blocks, or named. */
    static Target gone(Printed printed, Set<Integer> blocks, String words) {
        return new Target(printed, Spot.NONE, blocks, words.isEmpty() ? null : Pattern.compile(words));
    }

    boolean hit(Finding finding, List<Integer> origins) {
        if (near(finding.location(), origins)) {
            return true;
        }
        for (Related related : finding.related()) {
            if (near(related.location(), origins)) {
                return true;
            }
        }
        return words != null && words.matcher(finding.title() + finding.message()).find();
    }

    private boolean near(Location at, List<Integer> origins) {
        if (at.block() < 0 || at.block() >= origins.size()) {
            return false;
        }
        int block = origins.get(at.block());
        if (blocks.contains(block)) {
            return true;
        }
        if (spot.row() > 0) {
            return block == spot.block() && (at.row() == spot.row() || at.column() == spot.column());
        }
        return block == spot.block() || spot.block() >= 0 && at.row() == 0 && printed.section(block) == printed.section(spot.block());
    }
}
