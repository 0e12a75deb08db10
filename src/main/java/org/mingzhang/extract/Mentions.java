package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Location;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Mention;
import org.mingzhang.fact.Passage;
import org.mingzhang.pack.Vocabulary;

/** Finds the topics of the vocabulary, all in one pass over a text. A # in a word stands for a printed number; a colon may stand before it. */
final class Mentions {
    /** @param behind what follows the number, null for a word without # */
    private record Word(int topic, String before, String behind) {
    }

    private final Reading reading;
    private final List<Vocabulary.Topic> topics;
    private final Map<Character, List<Word>> byFirst = new HashMap<>();
    private final List<Word> numberFirst = new ArrayList<>();
    private final BitSet starts = new BitSet();

    Mentions(Reading reading) {
        this.reading = reading;
        this.topics = reading.vocabulary.topics();
        for (int i = 0; i < topics.size(); i++) {
            for (String word : topics.get(i).words()) {
                add(i, word);
            }
        }
    }

    private void add(int topic, String printed) {
        String word = NormalText.of(printed, Location.NOWHERE).text();
        int mark = word.indexOf('#');
        Word split = mark < 0 ? new Word(topic, word, null)
                : new Word(topic, word.substring(0, mark), word.substring(mark + 1));
        if (split.before().isEmpty()) {
            numberFirst.add(split);
        } else {
            starts.set(word.charAt(0));
            byFirst.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(split);
        }
    }

    void read() {
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.outline.isContents(i)) {
                continue;
            }
            if (reading.blocks.get(i) instanceof Table table) {
                for (List<Cell> row : table.rows()) {
                    for (Cell cell : row) {
                        if (!cell.text().isBlank()) {
                            find(NormalText.of(cell.text(), cell.at()));
                        }
                    }
                }
            } else {
                find(reading.lines[i].normal());
            }
        }
    }

    private void find(NormalText normal) {
        String text = normal.text();
        boolean[] seen = new boolean[topics.size()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && !digit(text, i - 1)) {
                match(normal, i, numberFirst, seen);
            }
            if (starts.get(c)) {
                match(normal, i, byFirst.get(c), seen);
            }
        }
    }

    private void match(NormalText normal, int at, List<Word> words, boolean[] seen) {
        String text = normal.text();
        for (Word word : words) {
            if (seen[word.topic()] || !text.startsWith(word.before(), at)) {
                continue;
            }
            int number = at + word.before().length();
            boolean colon = word.behind() != null && number < text.length() && text.charAt(number) == '：';
            number += colon ? 1 : 0;
            int end = word.behind() == null ? number : endOfNumber(text, number);
            if (word.behind() == null || (end > number && text.startsWith(word.behind(), end))) {
                seen[word.topic()] = true;
                int to = word.behind() == null ? end : end + word.behind().length();
                Passage source = reading.locate(normal.passage(at, to));
                String section = reading.outline.nodeOf(source.at().block()).nearestMeaning();
                reading.add(new Mention(source, topics.get(word.topic()).id(), section, text.substring(number, end)));
            }
        }
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (digit(text, end) || (end > from && end < text.length() && text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean digit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
