package org.mingzhang.extract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.SubjectSlip;
import org.mingzhang.pack.Vocabulary;

/** The names of functional subjects in the narrative against those that the tables print beside their codes. */
final class SubjectNames {
    private record Subject(String name, String code, Cell cell) {
    }

    private static final Pattern NAMED = Pattern.compile("([^，。；：、（）.．\\d]{4,30})（(类|款|项)）");
    private static final int CHARACTERS_A_SLIP = 6;
    private final Reading reading;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    SubjectNames(Reading reading, List<Sheets.Named> sheets) {
        this.reading = reading;
        for (Sheets.Named named : sheets) {
            for (Sheet.Side side : named.sheet().sides()) {
                for (Sheet.Row row : named.sheet().rows(side)) {
                    String name = Vocabulary.plain(row.label());
                    if (row.functional() && name.length() > 1 && !side.names().isEmpty()) {
                        subjects.putIfAbsent(name, new Subject(name, row.code(), named.sheet().nameCell(side, row)));
                    }
                }
            }
        }
    }

    void read() {
        if (subjects.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Line line : reading.lines) {
            if (line == null || line.text().indexOf('）') < 0 || reading.outline.isContents(line.block())) {
                continue;
            }
            Matcher named = NAMED.matcher(line.text());
            while (named.find()) {
                int length = "类款项".indexOf(named.group(2)) * 2 + 3;
                String name = Vocabulary.plain(named.group(1));
                Subject near = subjects.containsKey(name) ? null : nearest(name, length);
                if (near != null && near.cell() != null && seen.add(name)) {
                    reading.add(new SubjectSlip(reading.locate(line.normal().passage(named.start(1), named.end(1))),
                            named.group(1), near.name(), near.code(), reading.cell(near.cell(), "", near.name(), "")));
                }
            }
        }
    }

    /** The only subject of that level within a slip or two of the name. */
    private Subject nearest(String name, int codeLength) {
        Subject nearest = null;
        for (Subject subject : subjects.values()) {
            int most = Math.min(2, subject.name().length() / CHARACTERS_A_SLIP);
            boolean level = subject.code().length() == codeLength;
            boolean longer = Math.abs(subject.name().length() - name.length()) <= most;
            if (level && most > 0 && longer && distance(subject.name(), name) <= most) {
                if (nearest != null) {
                    return null;
                }
                nearest = subject;
            }
        }
        return nearest;
    }

    /** Characters to change, add or leave out (Levenshtein). */
    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[last.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[other.length()];
    }
}
