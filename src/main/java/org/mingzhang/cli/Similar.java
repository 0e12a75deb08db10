package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Words that a user may have meant. */
final class Similar {
    private static final int MOST = 5;

    private Similar() {
    }

    /** At most five candidates, the nearest first: few edits away, or beginning with the word. */
    static List<String> to(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, Math.min(2, wanted.length() / 2));
        List<String> near = new ArrayList<>();
        for (int edits = 0; edits <= allowed; edits++) {
            for (String candidate : candidates) {
                if (edits(wanted, candidate.toLowerCase(Locale.ROOT)) == edits && !near.contains(candidate)) {
                    near.add(candidate);
                }
            }
        }
        for (String candidate : candidates) {
            if (!wanted.isEmpty() && candidate.toLowerCase(Locale.ROOT).startsWith(wanted)
                    && !near.contains(candidate)) {
                near.add(candidate);
            }
        }
        return near.size() > MOST ? near.subList(0, MOST) : near;
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
