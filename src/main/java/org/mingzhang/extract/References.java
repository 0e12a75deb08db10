package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.fact.CitedDocument;
import org.mingzhang.fact.GlossaryReference;
import org.mingzhang.fact.GlossaryTerm;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.PastWork;
import org.mingzhang.pack.Vocabulary;

/** What the text refers to: documents by title, terms explained above, the work of the year before. */
final class References {
    /** Opening or closing: they come in turns. */
    private static final String QUOTES = "“”\"'‘’「」『』＂〝〞";
    private static final int SHORTEST_TITLE = 6;
    private static final List<String> ABOVE = List.of("除上述", "上述", "以上");
    private final Reading reading;

    References(Reading reading) {
        this.reading = reading;
    }

    void read() {
        for (Line line : reading.lines) {
            if (line != null && !reading.outline.isContents(line.block())) {
                documents(line);
            }
        }
        terms();
        pastWork();
    }

    private void documents(Line line) {
        String text = line.text();
        for (int open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
            int close = text.indexOf('》', open);
            if (close > open + 1) {
                String name = text.substring(open + 1, close);
                reading.add(new CitedDocument(reading.locate(line.normal().passage(open, close + 1)), name,
                        correct(name)));
            }
        }
    }

    private String correct(String name) {
        String plain = Vocabulary.plain(name);
        if (plain.length() < SHORTEST_TITLE) {
            return "";
        }
        String nearest = "";
        for (String title : reading.vocabulary.words("documents")) {
            String known = Vocabulary.plain(title);
            if (known.equals(plain)) {
                return "";
            }
            if (Math.abs(known.length() - plain.length()) <= 1 && distance(known, plain) == 1) {
                nearest = title;
            }
        }
        return nearest;
    }

    /** 1 where one character was added, dropped or replaced, 2 for everything further apart. */
    private static int distance(String left, String right) {
        int start = 0;
        int shorter = Math.min(left.length(), right.length());
        while (start < shorter && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
            end++;
        }
        return Math.max(left.length(), right.length()) - start - end <= 1 ? 1 : 2;
    }

    /** "指除上述“财政拨款收入”、“事业收入”等以外的收入": each quoted word must have been explained further up. */
    private void terms() {
        List<GlossaryTerm> terms = reading.facts(GlossaryTerm.class);
        List<String> above = new ArrayList<>();
        for (GlossaryTerm term : terms) {
            Line line = reading.lines[term.source().at().block()];
            for (Passage quoted : quotedAbove(line)) {
                String plain = Vocabulary.plain(quoted.text());
                boolean defined = above.stream().anyMatch(known -> known.contains(plain) || plain.contains(known));
                reading.add(new GlossaryReference(reading.locate(quoted), quoted.text(), defined));
            }
            above.add(Vocabulary.plain(term.term()));
        }
    }

    /** Words in quotation marks of a clause that says 上述; the marks are in the printed text only. */
    private static List<Passage> quotedAbove(Line line) {
        List<Passage> quoted = new ArrayList<>();
        String printed = line.normal().printed();
        int from = -1;
        for (String word : ABOVE) {
            from = from < 0 ? printed.indexOf(word) : from;
        }
        int stop = from < 0 ? -1 : printed.indexOf('外', from);
        int open = -1;
        for (int i = Math.max(from, 0); i < stop; i++) {
            if (QUOTES.indexOf(printed.charAt(i)) < 0) {
                continue;
            }
            if (open < 0) {
                open = i;
            } else {
                int start = line.normal().at().start();
                quoted.add(line.normal().passage(line.normal().index(start + open + 1), line.normal().index(start + i)));
                open = -1;
            }
        }
        return quoted;
    }

    private void pastWork() {
        if (reading.subject.year() == 0) {
            return;
        }
        String before = (reading.subject.year() - 1) + "年";
        for (Outline.Node node : reading.outline.nodes()) {
            if (!node.meaning.equals("measures") && !node.meaning.equals("partialGoals")) {
                continue;
            }
            int mentions = 0;
            for (Line line : reading.lines) {
                if (line != null && reading.outline.nodeOf(line.block()).within(node.meaning)) {
                    for (int i = line.text().indexOf(before); i >= 0; i = line.text().indexOf(before, i + 1)) {
                        mentions++;
                    }
                }
            }
            reading.add(new PastWork(reading.locate(node.line.normal().passage(0, node.titleTo)), node.meaning, mentions));
        }
    }
}
