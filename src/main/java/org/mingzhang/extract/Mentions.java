package org.mingzhang.extract;

import java.util.List;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Mention;
import org.mingzhang.fact.Passage;
import org.mingzhang.pack.Vocabulary;

/** Finds the topics of the vocabulary. A # in a word stands for a printed number. */
final class Mentions {
    /** @param number as printed, "" without # */
    private record Found(int from, int to, String number) {
    }

    private final Reading reading;

    Mentions(Reading reading) {
        this.reading = reading;
    }

    void read() {
        List<Vocabulary.Topic> topics = reading.vocabulary.topics();
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.outline.isContents(i)) {
                continue;
            }
            if (reading.blocks.get(i) instanceof Table table) {
                for (List<Cell> row : table.rows()) {
                    for (Cell cell : row) {
                        if (!cell.text().isBlank()) {
                            find(topics, NormalText.of(cell.text(), cell.at()));
                        }
                    }
                }
            } else {
                find(topics, reading.lines[i].normal());
            }
        }
    }

    private void find(List<Vocabulary.Topic> topics, NormalText normal) {
        for (Vocabulary.Topic topic : topics) {
            Found found = first(normal.text(), topic.words());
            if (found != null) {
                Passage source = reading.locate(normal.passage(found.from(), found.to()));
                String section = reading.outline.nodeOf(source.at().block()).nearestMeaning();
                reading.add(new Mention(source, topic.id(), section, found.number()));
            }
        }
    }

    private static Found first(String text, List<String> words) {
        Found first = null;
        for (String word : words) {
            Found found = find(text, word);
            if (found != null && (first == null || found.from() < first.from())) {
                first = found;
            }
        }
        return first;
    }

    private static Found find(String text, String word) {
        int mark = word.indexOf('#');
        if (mark < 0) {
            int at = text.indexOf(word);
            return at < 0 ? null : new Found(at, at + word.length(), "");
        }
        String before = word.substring(0, mark);
        String behind = word.substring(mark + 1);
        for (int i = 0; i < text.length(); i++) {
            if (digit(text, i) && !digit(text, i - 1)) {
                int end = i;
                while (digit(text, end) || (end < text.length() && text.charAt(end) == '.')) {
                    end++;
                }
                if (text.startsWith(behind, end) && text.startsWith(before, i - before.length())) {
                    return new Found(i - before.length(), end + behind.length(), text.substring(i, end));
                }
            }
        }
        return null;
    }

    private static boolean digit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
