package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Table;
import org.mingzhang.fact.DataTable;
import org.mingzhang.fact.ElsewhereTable;
import org.mingzhang.fact.Passage;
import org.mingzhang.pack.Vocabulary;

/** What the disclosure says to stand in another file: its tables (公开表见附件), single tables, the goals of its projects. */
final class Elsewhere {
    private final Reading reading;
    private final Vocabulary vocabulary;
    private Passage tables = Passage.MISSING;
    private Passage goals = Passage.MISSING;
    private final List<Vocabulary.TableName> named = new ArrayList<>();

    Elsewhere(Reading reading) {
        this.reading = reading;
        this.vocabulary = reading.vocabulary;
    }

    void read() {
        for (Line line : reading.lines) {
            if (line == null || !Reading.containsAny(line.text(), vocabulary.words("elsewhere"))) {
                continue;
            }
            int from = 0;
            for (String sentence : line.text().split("(?<=[。；])")) {
                String word = Reading.firstOf(sentence, vocabulary.words("elsewhere"));
                if (!word.isEmpty()) {
                    sentence(line, sentence, word, reading.locate(line.normal().passage(from, from + sentence.length())));
                }
                from += sentence.length();
            }
        }
    }

    /** Where it is said of the tables as a whole, or of one of them; missing where it is not. */
    Passage tables() {
        return tables;
    }

    /** Where it is said of the goals of projects. */
    Passage goals() {
        return goals;
    }

    private void sentence(Line line, String sentence, String word, Passage source) {
        List<Vocabulary.TableName> found = named(sentence);
        boolean statement = found.stream().anyMatch(Vocabulary.TableName::statement);
        if (!statement && (sentence.contains("绩效") || reading.outline.nodeOf(line.block()).within("performance"))) {
            goals = goals.missing() && (sentence.contains("表") || sentence.contains("目标")) ? source : goals;
            return;
        }
        boolean whole = found.isEmpty() && Reading.containsAny(sentence, vocabulary.words("statementTables"))
                && !Reading.containsAny(sentence, vocabulary.words("otherTables"));
        tables = tables.missing() && (statement || whole) ? source : tables;
        if (whole && Reading.containsAny(sentence, vocabulary.words("remaining"))) {
            found = vocabulary.tables().stream().filter(Vocabulary.TableName::statement).toList();
        }
        for (Vocabulary.TableName table : found) {
            boolean here = reading.facts(DataTable.class).stream().anyMatch(data -> data.meaning().equals(table.id()));
            if (!here && !named.contains(table) && !titles(line)) {
                named.add(table);
                reading.add(new ElsewhereTable(source, table.id()));
            }
        }
    }

    /** "附件1：收支总表" right above a table is its title. */
    private boolean titles(Line line) {
        int next = line.block() + 1;
        return next < reading.blocks.size() && reading.blocks.get(next) instanceof Table;
    }

    /** The tables a sentence names, longer names before the shorter ones they contain. */
    private List<Vocabulary.TableName> named(String sentence) {
        List<Vocabulary.TableName> found = new ArrayList<>();
        String rest = Vocabulary.plain(sentence);
        while (true) {
            Vocabulary.TableName best = null;
            String longest = "";
            for (Vocabulary.TableName table : vocabulary.tables()) {
                for (String name : table.names()) {
                    if (name.endsWith("表") && name.length() > longest.length() && rest.contains(name)) {
                        best = table;
                        longest = name;
                    }
                }
            }
            if (best == null) {
                return found;
            }
            found.add(best);
            rest = rest.replace(longest, "。");
        }
    }
}
