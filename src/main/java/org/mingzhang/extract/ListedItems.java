package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.EmptyItems;
import org.mingzhang.fact.Passage;
import org.mingzhang.pack.Vocabulary;

/** "公用经费…，主要包括：办公费、邮电费…": what is listed must have an amount in the table of basic expenditure. */
final class ListedItems {
    private static final Pattern LIST = Pattern.compile("((?:人员|公用)经费)[^。；]{0,40}?(?:主要)?包括：?([^。；]+)");
    /** A list that fits the table but for one or two names was written for it. */
    private static final int MOST_EMPTY_OF_TEN = 3;
    private final Reading reading;
    private final Map<String, Passage> empty = new HashMap<>();
    private final Map<String, Passage> filled = new HashMap<>();

    ListedItems(Reading reading, List<Sheets.Named> sheets) {
        this.reading = reading;
        for (Sheets.Named named : sheets) {
            if (named.meaning().equals("basicExpenditureTable")) {
                for (Sheet.Side side : named.sheet().sides()) {
                    index(named, side);
                }
            }
        }
    }

    private void index(Sheets.Named named, Sheet.Side side) {
        for (Sheet.Row row : named.sheet().rows(side)) {
            if (row.code().length() != 5 || side.names().isEmpty()) {
                continue;
            }
            boolean amount = side.numbers().stream().anyMatch(column -> named.amounts().at(row, column)
                    .map(found -> found.value().signum() != 0).orElse(false));
            Cell cell = named.sheet().nameCell(side, row);
            (amount ? filled : empty).put(Vocabulary.plain(row.label()), reading.cell(cell, named.amounts().title(), row.label(), ""));
        }
        empty.keySet().removeAll(filled.keySet());
    }

    void read() {
        if (empty.isEmpty()) {
            return;
        }
        for (Line line : reading.lines) {
            if (line == null || line.text().indexOf("包括") < 0 || reading.outline.nodeOf(line.block()).within("glossary")) {
                continue;
            }
            Matcher list = LIST.matcher(line.text());
            while (list.find()) {
                List<String> names = new ArrayList<>();
                List<Passage> places = new ArrayList<>();
                int known = 0;
                for (String item : list.group(2).split("[、，和及]")) {
                    String name = Vocabulary.plain(item);
                    known += empty.containsKey(name) || filled.containsKey(name) ? 1 : 0;
                    if (empty.containsKey(name)) {
                        names.add(item);
                        places.add(empty.get(name));
                    }
                }
                if (!names.isEmpty() && names.size() * 10 <= known * MOST_EMPTY_OF_TEN) {
                    Passage source = reading.locate(line.normal().passage(list.start(), list.end()));
                    reading.add(new EmptyItems(source, list.group(1), names, places));
                }
            }
        }
    }
}
