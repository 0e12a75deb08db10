package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.Map;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Passage;
import org.mingzhang.pack.Vocabulary;

/** What stands around a table: its title and by it what it means, its unit, the note that says why it is empty. */
final class Captions {
    /**
     * @param meaning id of a table of vocabulary.yaml, "" when unknown
     * @param unit    as printed, "" when none
     * @param note    missing when there is none
     */
    record Caption(Passage title, String meaning, String unit, Passage note) {
    }

    /** A title with nothing but a unit or a note below it. */
    record Bare(Passage title, String meaning) {
    }

    private static final Pattern NUMBER = Pattern.compile("表\\d{1,2}");
    /** "政府性基金预算拨款收入0万元". */
    private static final Pattern NOTHING = Pattern.compile("[^，。；\\d]{0,14}0(?:\\.0+)?(?:万元|元|[，。；]|$)");
    private static final int LINES_ABOVE = 6;
    private static final int LINES_BELOW = 4;
    private static final int LONGEST = 60;
    private static final int LONGEST_NAME = 30;
    private static final int TITLE_ROWS = 3;
    private static final List<String> UNITS = List.of("万元", "亿元", "千元", "百万元", "元");
    private final Reading reading;
    private final Vocabulary vocabulary;
    private final List<Table> indexes = new ArrayList<>();
    private final Map<String, Vocabulary.TableName> names = new HashMap<>();

    Captions(Reading reading) {
        this.reading = reading;
        this.vocabulary = reading.vocabulary;
        for (Block block : reading.blocks) {
            if (block instanceof Table table && !table.rows().isEmpty() && reasonColumn(table.rows().get(0)) >= 0) {
                indexes.add(table);
            }
        }
        for (Vocabulary.TableName table : vocabulary.tables()) {
            for (String name : table.names()) {
                names.put(name, table);
            }
        }
    }

    Caption of(int block, Table table) {
        int top = top(block);
        int titled = block - 1;
        while (titled >= top && named(reading.lines[titled].text()) == null) {
            titled--;
        }
        Cell inside = titled < top ? titleCell(table) : null;
        Vocabulary.TableName name = titled >= top ? named(reading.lines[titled].text())
                : inside == null ? null : named(inside.text());
        Passage title = titled >= top ? reading.locate(reading.lines[titled].normal().whole())
                : inside == null ? unknownTitle(block, top, table) : reading.cell(inside, "", "", "");
        String unit = "";
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                unit = unit.isEmpty() ? unit(Reading.plain(cell)) : unit;
            }
        }
        for (int i = block - 1; i >= top && unit.isEmpty(); i--) {
            unit = unit(Vocabulary.plain(reading.lines[i].text()));
        }
        Passage note = note(block, Math.max(titled, top - 1), table, title.text());
        note = note.missing() ? noteInIndex(title.text(), number(top, block)) : note;
        return new Caption(title, name == null ? "" : name.id(), unit, note);
    }

    /** A list of the tables that says beside each why it is empty. */
    private Passage noteInIndex(String title, String number) {
        String wanted = Vocabulary.plain(title);
        for (Table table : indexes) {
            int column = reasonColumn(table.rows().get(0));
            Cell reason = reason(table.rows(), column, wanted);
            for (List<Cell> row : reason == null && !number.isEmpty() ? table.rows() : List.<List<Cell>>of()) {
                boolean numbered = !row.isEmpty() && Reading.plain(row.get(0)).equals(number);
                reason = numbered && column < row.size() && !row.get(column).text().isBlank() ? row.get(column) : reason;
            }
            if (reason != null) {
                return reading.cell(reason, "", "", "");
            }
        }
        return Passage.MISSING;
    }

    /** The reason in the row of a title, or of the one title that is nearly the same; null for none. */
    private static Cell reason(List<List<Cell>> rows, int column, String wanted) {
        Cell reason = null;
        double best = Likeness.SAME_TITLE;
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                String plain = Reading.plain(cell);
                boolean there = column < row.size() && !row.get(column).text().isBlank();
                double alike = !plain.isEmpty() && wanted.endsWith(plain) ? 1 : Likeness.of(wanted, plain);
                if (alike > best || alike == best && reason == null) {
                    best = alike;
                    reason = there ? row.get(column) : null;
                }
            }
        }
        return reason;
    }

    /** "表9" on a line of its own above the table, "" where there is none. */
    private String number(int top, int block) {
        for (int i = Math.max(0, top - 1); i < block; i++) {
            String plain = reading.lines[i] == null ? "" : Vocabulary.plain(reading.lines[i].text());
            if (NUMBER.matcher(plain).matches()) {
                return plain;
            }
        }
        return "";
    }

    private int reasonColumn(List<Cell> header) {
        for (int c = 0; c < header.size(); c++) {
            if (vocabulary.words("emptyReasons").contains(Reading.plain(header.get(c)))) {
                return c;
            }
        }
        return -1;
    }

    /** The first of the short lines directly above the table. */
    private int top(int block) {
        int top = block;
        for (int i = block - 1; i >= 0 && i >= block - LINES_ABOVE && reading.lines[i] != null; i--) {
            String text = reading.lines[i].text();
            boolean note = isNote(text) && i + 1 < block && !text.contains("单位：");
            if (text.length() > LONGEST || note || text.endsWith("。") && !isNote(text)) {
                break;
            }
            top = i;
        }
        return top;
    }

    /** The table that a title names, null for none. */
    Vocabulary.TableName named(String title) {
        if (title.isEmpty() || title.length() > LONGEST) {
            return null;
        }
        String plain = Vocabulary.plain(title);
        int year = plain.indexOf('年');
        if (year >= 4 && year <= 8) {
            plain = plain.substring(year + 1);
            plain = plain.startsWith("度") ? plain.substring(1) : plain;
        }
        plain = plain.substring(HeadingMark.of(plain).length());
        Vocabulary.TableName exact = names.get(plain);
        return exact != null || !endsAsTable(title) ? exact : signed(plain);
    }

    private Vocabulary.TableName signed(String plain) {
        for (Vocabulary.TableName table : vocabulary.tables()) {
            if (table.signed(plain)) {
                return table;
            }
        }
        return null;
    }

    /** "…表", "…表（续）", "…表（按功能分类科目）". */
    private static boolean endsAsTable(String title) {
        String text = title.strip();
        int bracket = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        boolean bracketed = bracket > 0 && (text.endsWith("）") || text.endsWith(")"));
        return (bracketed ? text.substring(0, bracket).strip() : text).endsWith("表");
    }

    /** A title that stands in the table itself, over its columns. */
    private Cell titleCell(Table table) {
        for (List<Cell> row : table.rows().subList(0, Math.min(TITLE_ROWS, table.rows().size()))) {
            List<Cell> printed = row.stream().filter(cell -> !cell.text().isBlank()).toList();
            if (printed.size() == 1 && named(printed.get(0).text()) != null) {
                return printed.get(0);
            }
        }
        return null;
    }

    /** The nearest short line that is neither heading nor field; else the first cell; else the heading. */
    private Passage unknownTitle(int block, int top, Table table) {
        Passage nearest = Passage.MISSING;
        for (int i = block - 1; i >= top; i--) {
            String text = reading.lines[i].text();
            if (endsAsTable(text)) {
                return reading.locate(reading.lines[i].normal().whole());
            }
            boolean usable = !text.isEmpty() && text.length() <= LONGEST_NAME && !text.endsWith("。") && !isField(text)
                    && !reading.outline.isHeading(i);
            nearest = nearest.missing() && usable ? reading.locate(reading.lines[i].normal().whole()) : nearest;
        }
        if (!nearest.missing()) {
            return nearest;
        }
        Passage cell = table.rows().get(0).isEmpty() ? Passage.MISSING : reading.cell(table.rows().get(0).get(0), "", "", "");
        String heading = reading.outline.nodeOf(block).title();
        return cell.blank() ? new Passage(heading, cell.missing() ? table.at() : cell.at()) : cell;
    }

    private boolean isField(String text) {
        String plain = Vocabulary.plain(text);
        int colon = plain.indexOf(':');
        String label = colon < 0 ? plain : plain.substring(0, colon);
        return vocabulary.words("captionFields").stream().anyMatch(label::startsWith) && colon > 0;
    }

    private boolean isNote(String text) {
        return vocabulary.words("noteStarts").stream().anyMatch(text::startsWith)
                || Reading.containsAny(text, vocabulary.words("emptyNotes"));
    }

    private static String unit(String plain) {
        int label = plain.indexOf("单位:");
        while (label >= 0) {
            String rest = plain.substring(label + 3);
            for (String unit : UNITS) {
                if (rest.startsWith(unit) || rest.startsWith("人民币" + unit)) {
                    return unit;
                }
            }
            label = plain.indexOf("单位:", label + 1);
        }
        return "";
    }

    /** In the last rows of the table, directly below it, or between its title and the table. */
    private Passage note(int block, int titled, Table table, String title) {
        for (int r = table.rows().size() - 1; r > 0; r--) {
            for (Cell cell : table.rows().get(r)) {
                if (Reading.containsAny(cell.text(), vocabulary.words("emptyNotes"))) {
                    return reading.cell(cell, title, "", "");
                }
            }
        }
        for (int i = block + 1; i < reading.lines.length && i <= block + LINES_BELOW && reading.lines[i] != null; i++) {
            String text = reading.lines[i].text();
            if (!isNote(text) && (reading.outline.isHeading(i) || named(text) != null)) {
                break;
            }
            if (Reading.containsAny(text, vocabulary.words("emptyNotes"))) {
                return reading.locate(reading.lines[i].normal().whole());
            }
        }
        for (int i = block - 1; i > titled && reading.lines[i] != null; i--) {
            if (Reading.containsAny(reading.lines[i].text(), vocabulary.words("emptyNotes"))) {
                return reading.locate(reading.lines[i].normal().whole());
            }
        }
        return Passage.MISSING;
    }

    /** Whether the table or a line below it says that something is kept secret: then its sums need not close. */
    boolean withheld(int block, Table table) {
        List<String> words = vocabulary.words("withheldNotes");
        if (table.rows().stream().flatMap(List::stream).anyMatch(cell -> Reading.containsAny(cell.text(), words))) {
            return true;
        }
        for (int i = block + 1; i < reading.lines.length && i <= block + LINES_BELOW && reading.lines[i] != null; i++) {
            String text = reading.lines[i].text();
            if (!isNote(text) && (reading.outline.isHeading(i) || named(text) != null)) {
                return false;
            }
            if (Reading.containsAny(text, words)) {
                return true;
            }
        }
        return false;
    }

    /** A sentence that says there is nothing of the fund this table is about. */
    Passage noteInText(String meaning) {
        List<String> funds = meaning.equals("fundTable") ? vocabulary.words("noFund")
                : meaning.equals("stateCapitalTable") ? vocabulary.words("noStateCapital") : List.of();
        for (Line line : reading.lines) {
            if (line == null || reading.outline.isContents(line.block()) || reading.outline.isHeading(line.block())
                    || reading.outline.nodeOf(line.block()).within("glossary")) {
                continue;
            }
            if (Reading.firstOf(line.text(), funds).isEmpty()) {
                continue;
            }
            int from = 0;
            for (String sentence : line.text().split("(?<=[。；])")) {
                String fund = Reading.firstOf(sentence, funds);
                if (!fund.isEmpty() && saysNone(sentence, sentence.indexOf(fund), fund.length())) {
                    return reading.locate(line.normal().passage(from, from + sentence.length()));
                }
                from += sentence.length();
            }
        }
        return Passage.MISSING;
    }

    /** 没有使用政府性基金 …, 政府性基金预算未安排: the words of nothing stand close to the name of the fund. */
    private boolean saysNone(String sentence, int at, int length) {
        String before = sentence.substring(Math.max(0, at - 12), at);
        String behind = sentence.substring(at + length, Math.min(sentence.length(), at + length + 16));
        int clause = Math.max(before.lastIndexOf('，'), before.lastIndexOf('、'));
        boolean denied = Reading.containsAny(before.substring(clause + 1), vocabulary.words("without"));
        boolean zero = NOTHING.matcher(sentence).region(at + length, sentence.length()).lookingAt();
        return denied || zero || Reading.containsAny(behind, vocabulary.words("emptyNotes"))
                || Reading.containsAny(behind, vocabulary.words("planned"));
    }

    /** Titles with a unit or the note of an empty table below them, and no grid. */
    List<Bare> bare() {
        List<Bare> bare = new ArrayList<>();
        for (int i = 0; i < reading.lines.length; i++) {
            boolean title = reading.lines[i] != null && !reading.outline.isContents(i) && endsAsTable(reading.lines[i].text());
            Vocabulary.TableName name = title ? named(reading.lines[i].text()) : null;
            if (name != null && withoutGrid(i)) {
                bare.add(new Bare(reading.locate(reading.lines[i].normal().whole()), name.id()));
            }
        }
        return bare;
    }

    private boolean withoutGrid(int title) {
        boolean found = false;
        for (int i = title + 1; i < reading.lines.length && i <= title + LINES_BELOW; i++) {
            if (reading.lines[i] == null) {
                return false;
            }
            String text = reading.lines[i].text();
            if (!isNote(text) && named(text) != null) {
                return found;
            }
            found |= Reading.containsAny(text, vocabulary.words("emptyNotes")) || !unit(Vocabulary.plain(text)).isEmpty();
        }
        return found;
    }
}
