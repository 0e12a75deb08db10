package org.mingzhang.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the automatic numbers of a word-processor file, so that a paragraph begins with the number a person sees. */
final class ListNumbers {
    static final int LEVELS = 9;

    /**
     * A level of a list.
     *
     * @param format  of its number, by the name of {@link Numerals}
     * @param pattern what is printed, %1 to %9 for the numbers of the levels
     * @param restart behind which level it begins anew: 1-based, 0 for never
     * @param suffix  what stands between the number and the text
     * @param legal   all numbers in plain digits
     */
    record Level(String format, String pattern, int start, int restart, String suffix, boolean legal) {
        static final Level NONE = new Level("none", "", 1, 0, "", false);

        /** What follows a number in Word: a tab (which a person sees as a gap), a blank, nothing. */
        static String suffix(String name) {
            return name.equals("nothing") ? "" : " ";
        }
    }

    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    /** Begins a list anew at a level, the first time this is said under a name. */
    void restart(String name, String list, int level, int start) {
        if (restarted.add(name + "/" + level)) {
            counters(list)[level] = start - 1;
        }
    }

    /** The printed number of the next paragraph of a list, with what follows it. */
    String next(String list, List<Level> levels, int level) {
        int[] counter = counters(list);
        counter[level] = counter[level] == Integer.MIN_VALUE ? levels.get(level).start() : counter[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            if (levels.get(below).restart() > level) {
                counter[below] = Integer.MIN_VALUE;
            }
        }
        Level own = levels.get(level);
        if (own.format().equals("bullet")) {
            String sign = own.pattern();
            return (sign.isBlank() || isPrivate(sign.charAt(0)) ? "●" : sign) + own.suffix();
        }
        String printed = printed(own, levels, counter);
        return printed.isEmpty() ? "" : printed + own.suffix();
    }

    private static String printed(Level own, List<Level> levels, int[] counter) {
        StringBuilder printed = new StringBuilder();
        String pattern = own.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int named = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (named < 0 || named >= LEVELS) {
                printed.append(c);
                continue;
            }
            i++;
            Level level = levels.get(named);
            int number = counter[named] == Integer.MIN_VALUE ? level.start() : counter[named];
            printed.append(Numerals.print(own.legal() ? "decimal" : level.format(), number));
        }
        return printed.toString();
    }

    /** Symbol fonts keep their bullets there. */
    private static boolean isPrivate(char c) {
        return c >= '\ue000' && c <= '\uf8ff';
    }

    private int[] counters(String list) {
        return counters.computeIfAbsent(list, key -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, Integer.MIN_VALUE);
            return fresh;
        });
    }
}
