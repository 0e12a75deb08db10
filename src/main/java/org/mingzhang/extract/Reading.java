package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Subject;
import org.mingzhang.pack.Vocabulary;

/** A document on its way to facts: prepared lines, the section tree, whose it is, and the facts found so far. */
final class Reading {
    final Document document;
    final Vocabulary vocabulary;
    final List<Block> blocks;
    final Line[] lines;
    final Outline outline;
    final Subject subject;
    private final List<SubjectClue> fields;
    private final List<Object> facts = new ArrayList<>();

    Reading(Document document, Vocabulary vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.blocks = document.blocks();
        this.lines = new Line[blocks.size()];
        for (int i = 0; i < lines.length; i++) {
            if (blocks.get(i) instanceof Paragraph paragraph) {
                lines[i] = Line.of(i, paragraph.text(), paragraph.at());
            }
        }
        this.outline = new Outline(blocks, lines, vocabulary);
        Subjects subjects = new Subjects(document, lines, vocabulary);
        this.subject = StatedSubject.of(document.stated(), subjects.subject());
        this.fields = subjects.fields();
        facts.add(subject);
    }

    /** Names of bodies in fields over tables. */
    List<SubjectClue> fieldClues() {
        return fields;
    }

    void add(Object fact) {
        facts.add(fact);
    }

    List<Object> facts() {
        return facts;
    }

    <T> List<T> facts(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Object fact : facts) {
            if (type.isInstance(fact)) {
                found.add(type.cast(fact));
            }
        }
        return found;
    }

    /** The passage with the name of its section. */
    Passage locate(Passage passage) {
        return new Passage(passage.text(), outline.locate(passage.at()));
    }

    /** Whether a heading above the block names a kind of money, such as 财政拨款: what it totals is of that kind alone. */
    boolean underFund(int block) {
        for (Outline.Node node = outline.nodeOf(block); node != null; node = node.parent) {
            if (containsAny(node.title(), vocabulary.words("fundWords"))) {
                return true;
            }
        }
        return false;
    }

    /** The text of a cell, trimmed, at its place in the table. */
    Passage cell(Cell cell, String table, String row, String column) {
        String text = cell.text().strip();
        int from = text.isEmpty() ? 0 : cell.text().indexOf(text);
        Location at = outline.locate(cell.at()).span(cell.at().start() + from, cell.at().start() + from + text.length());
        return new Passage(text, at.inTable(table, row, column));
    }

    /** The cell in normal form. */
    static String plain(Cell cell) {
        return Vocabulary.plain(cell.text());
    }

    static boolean containsAny(String text, List<String> words) {
        return !firstOf(text, words).isEmpty();
    }

    /** The first of the words that the text contains, "" when none. */
    static String firstOf(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return word;
            }
        }
        return "";
    }
}
