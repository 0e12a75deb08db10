package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.MisnamedSubject;
import org.mingzhang.fact.Passage;
import org.mingzhang.pack.Classification;

/**
 * The names that tables print beside the codes of subjects, against the classification of the year. Only a column is judged
 * in which most names agree: there the codes are surely those of subjects and stand beside their own names.
 */
final class ClassifiedNames {
    private record Entry(String code, String printed, String expected, Passage place) {
        boolean right() {
            return letters(printed).equals(letters(expected));
        }
    }

    private static final Pattern SIGNS = Pattern.compile("[^\\p{IsHan}]");
    private static final int FEWEST_RIGHT = 2;
    private static final int SHORTEST_OVERLAP = 2;
    private final Reading reading;
    private final List<Sheets.Named> sheets;
    private final Map<String, List<Passage>> right = new LinkedHashMap<>();
    private final Map<String, Entry> wrong = new LinkedHashMap<>();

    ClassifiedNames(Reading reading, List<Sheets.Named> sheets) {
        this.reading = reading;
        this.sheets = sheets;
    }

    /** @return whether any name could be compared */
    boolean read() {
        if (reading.subject.year() > 0) {
            for (Sheets.Named named : sheets) {
                for (Sheet.Side side : named.sheet().sides()) {
                    named.sheet().readings(side).forEach(one -> compare(named, one));
                }
            }
        }
        wrong.values().forEach(entry -> reading.add(new MisnamedSubject(entry.place(), entry.code(), entry.printed(),
                entry.expected(), right.getOrDefault(entry.code(), List.of()))));
        return !right.isEmpty();
    }

    private void compare(Sheets.Named named, Sheet.Side side) {
        if (side.names().isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        for (Sheet.Row row : named.sheet().rows(side)) {
            String expected = row.code().length() < 3 ? "" : Classification.bundled().name(row.code(), reading.subject.year());
            Cell cell = named.sheet().nameCell(side, row);
            if (!expected.isEmpty() && cell != null && !row.label().isEmpty()) {
                String printed = row.label().substring(row.mark().length());
                entries.add(new Entry(row.code(), printed, expected, reading.cell(cell, named.amounts().title(), printed, "")));
            }
        }
        long agreeing = entries.stream().filter(Entry::right).count();
        long differing = entries.stream().filter(entry -> differs(entry.printed(), entry.expected())).count();
        if (agreeing < FEWEST_RIGHT || agreeing <= differing) {
            return;
        }
        for (Entry entry : entries) {
            if (entry.right()) {
                List<Passage> places = right.computeIfAbsent(entry.code(), code -> new ArrayList<>(1));
                if (places.isEmpty()) {
                    places.add(entry.place());
                }
            } else if (differs(entry.printed(), entry.expected())) {
                wrong.putIfAbsent(entry.code() + entry.printed(), entry);
            }
        }
    }

    /** Not by 的 alone, nor by what a page turn or a narrow cell does to a name: cut off, run into the one beside it, lines out of order. */
    private static boolean differs(String printed, String expected) {
        String one = letters(printed).replace("的", "");
        String other = letters(expected).replace("的", "");
        return !one.contains(other) && !other.contains(one) && !overlap(one, other) && !overlap(other, one)
                && !Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    private static String letters(String name) {
        return SIGNS.matcher(name).replaceAll("");
    }

    /** Whether one ends as the other begins: the rest of a name and the beginning of the next. */
    private static boolean overlap(String one, String other) {
        for (int length = SHORTEST_OVERLAP; length < Math.min(one.length(), other.length()); length++) {
            if (one.endsWith(other.substring(0, length))) {
                return true;
            }
        }
        return false;
    }
}
