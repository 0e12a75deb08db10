package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.document.Block;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.pack.Vocabulary;

/** The section tree of the body: by meaning first, by numbers second. A contents list is not part of it. */
final class Outline {
    /** A heading and its place in the tree. */
    static final class Node {
        final String id;
        final Node parent;
        final String meaning;
        final HeadingMark mark;
        final Line line;
        final int titleFrom;
        final int titleTo;
        final boolean runIn;
        final Map<String, Integer> lastNumber = new LinkedHashMap<>();
        String lastUnnumbered = "";
        int previousNumber;
        String unnumberedBefore = "";
        boolean main;

        private Node(String id, Node parent, Heading heading, Line line) {
            this.id = id;
            this.parent = parent;
            this.meaning = heading == null ? "" : heading.meaning;
            this.mark = heading == null ? HeadingMark.NONE : heading.mark;
            this.line = line;
            this.titleFrom = heading == null ? 0 : heading.mark.length();
            this.titleTo = heading == null ? 0 : heading.titleTo;
            this.runIn = heading != null && line != null && heading.titleTo + 1 < line.text().length();
            this.main = heading != null && heading.main;
        }

        String title() {
            return line == null ? "" : line.normal().passage(titleFrom, titleTo).text().strip();
        }

        /** Number and title as printed. */
        String heading() {
            return line == null ? "" : line.normal().passage(0, titleTo).text().strip();
        }

        /** The nearest meaning at or above this heading. */
        String nearestMeaning() {
            for (Node node = this; node != null; node = node.parent) {
                if (!node.meaning.isEmpty()) {
                    return node.meaning;
                }
            }
            return "";
        }

        /** The section at the top of the form that it belongs to. */
        Node top() {
            Node node = this;
            while (node.parent != null && node.parent.line != null && !node.main) {
                node = node.parent;
            }
            return node;
        }

        boolean within(String wanted) {
            for (Node node = this; node != null; node = node.parent) {
                if (node.meaning.equals(wanted)) {
                    return true;
                }
            }
            return false;
        }

        String path() {
            if (line == null) {
                return "";
            }
            String above = parent == null ? "" : parent.path();
            String own = heading();
            String shown = own.length() > 24 ? own.substring(0, 24) + "…" : own;
            return above.isEmpty() ? shown : above + " › " + shown;
        }
    }

    private record Heading(HeadingMark mark, String meaning, boolean main, List<String> under, int titleTo) {
    }

    /** Where an entry of the contents begins that the reader ran into the one before. */
    private static final Pattern NEXT_ENTRY = Pattern.compile("(?<=[^一二三四五六七八九十第（])(?=第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、"
            + "|（[一二三四五六七八九十]+）)|(?<=[表明])(?=\\d{1,2}[.、])");
    private static final int LONGEST_TITLE = 50;
    private static final int FEWEST_ENTRIES = 6;
    private static final int PART_LINES = 3;
    private static final int SHORTEST_PART = 4;
    private static final int LONGEST_RUN_IN = 20;
    /** A longer numbered sentence of its own says something; a shorter one names what follows. */
    private static final int LONGEST_ITEM_TITLE = 12;
    private final Vocabulary vocabulary;
    private final Map<String, Vocabulary.SectionName> exact = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Node root;
    private final Node[] nodeOfBlock;
    private final boolean[] headingBlock;
    private final boolean[] contentsBlock;
    private Node current;

    Outline(List<Block> blocks, Line[] lines, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Vocabulary.SectionName section : vocabulary.sections()) {
            for (String name : section.names()) {
                exact.put(name, section);
            }
        }
        root = new Node("", null, null, null);
        current = root;
        nodeOfBlock = new Node[blocks.size()];
        headingBlock = new boolean[blocks.size()];
        contentsBlock = new boolean[blocks.size()];
        markContents(lines);
        markUntitledContents(lines);
        for (int i = 0; i < blocks.size(); i++) {
            if (lines[i] != null && !contentsBlock[i]) {
                int outline = blocks.get(i) instanceof Paragraph p ? p.outline() : 0;
                String below = i + 1 < lines.length && lines[i + 1] != null ? lines[i + 1].text() : "";
                Heading heading = explained(lines[i].text(), below) ? null
                        : partAlone(lines[i].text()) ? part(lines[i].text(), below) : heading(lines[i].text(), outline);
                if (heading != null) {
                    place(heading, lines[i]);
                    headingBlock[i] = true;
                } else {
                    countItem(HeadingMark.of(lines[i].text()));
                }
            }
            nodeOfBlock[i] = current;
        }
    }

    List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    Node nodeOf(int block) {
        return block < 0 || block >= nodeOfBlock.length ? root : nodeOfBlock[block];
    }

    boolean isHeading(int block) {
        return headingBlock[block];
    }

    boolean isContents(int block) {
        return contentsBlock[block];
    }

    Location locate(Location at) {
        return at.inSection(nodeOf(at.block()).path());
    }

    /** The contents end where an entry comes again as a heading without its number, or where running text begins. */
    private void markContents(Line[] lines) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == null || lines[i].text().indexOf('目') < 0 || !contentsTitle(lines, i)) {
                continue;
            }
            contentsBlock[i] = true;
            String first = "";
            boolean numbered = false;
            Set<String> entries = new HashSet<>();
            Set<String> listed = new HashSet<>();
            for (int j = i + 1; j < lines.length && lines[j] != null; j++) {
                String entry = withoutLeaders(lines[j].text());
                if (entry.isEmpty()) {
                    continue;
                }
                boolean marked = HeadingMark.of(entry).number() > 0;
                Vocabulary.SectionName section = exactly(Vocabulary.plain(entry.substring(HeadingMark.of(entry).length())));
                boolean again = section != null && !listed.add(section.id());
                boolean body = numbered && !marked && section != null && (again || runningText(lines, j + 1));
                numbered |= marked;
                String[] run = NEXT_ENTRY.split(entry);
                boolean part = partAlone(entry) && entries.stream().anyMatch(one -> one.startsWith(entry));
                if (body || part || entry.equals(first)) {
                    return;
                }
                first = first.isEmpty() ? run[0] : first;
                boolean leader = entry.length() + 2 < lines[j].text().length();
                if (marked && !entries.add(entry) && !leader) {
                    if (HeadingMark.of(entry).rank() > 0) {
                        unmarkParts(lines, i, j);
                    }
                    return;
                }
                if (entry.length() > LONGEST_TITLE && run.length == 1 || entry.endsWith("。")) {
                    return;
                }
                contentsBlock[j] = true;
                entries.addAll(List.of(run));
            }
            return;
        }
    }

    /** 目录 alone, or at the end of a title with entries below it. */
    private static boolean contentsTitle(Line[] lines, int at) {
        String title = Vocabulary.plain(lines[at].text());
        boolean entries = at + 2 < lines.length && entry(lines[at + 1]) && entry(lines[at + 2]);
        return title.equals("目录") || title.length() <= LONGEST_TITLE && title.endsWith("目录") && entries;
    }

    /** A list of entries without 目录 above it, as web pages have: one after another, and the first comes again in the body. */
    private void markUntitledContents(Line[] lines) {
        int from = 0;
        while (from < lines.length && !contentsBlock[from] && !entry(lines[from])) {
            from++;
        }
        if (from == lines.length || contentsBlock[from]) {
            return;
        }
        int to = from;
        while (to < lines.length && lines[to] != null && (lines[to].text().isEmpty() || entry(lines[to]))) {
            to++;
        }
        int first = from;
        while (first < to && HeadingMark.of(lines[first].text()).rank() != 1) {
            first++;
        }
        boolean again = false;
        for (int i = to; i < lines.length && first < to && to - from >= FEWEST_ENTRIES; i++) {
            again |= lines[i] != null && lines[i].text().equals(lines[first].text());
        }
        for (int i = from; again && i < to; i++) {
            contentsBlock[i] = true;
        }
    }

    private static boolean entry(Line line) {
        String text = line == null ? "" : line.text();
        return !text.isEmpty() && text.length() <= LONGEST_TITLE && !endsLikeSentence(text)
                && HeadingMark.of(text).number() > 0 && HeadingMark.of(text).rank() <= 1;
    }

    /** Headings of parts that stand directly above the first entry that comes again belong to the body. */
    private void unmarkParts(Line[] lines, int from, int to) {
        for (int i = to - 1; i > from && i >= to - PART_LINES; i--) {
            if (HeadingMark.of(lines[i].text()).rank() == 0) {
                for (int j = i; j < to; j++) {
                    contentsBlock[j] = false;
                }
                return;
            }
        }
    }

    private static boolean runningText(Line[] lines, int next) {
        while (next < lines.length && lines[next] != null && lines[next].text().isEmpty()) {
            next++;
        }
        return next < lines.length && lines[next] != null
                && (lines[next].text().length() > LONGEST_TITLE || lines[next].text().endsWith("。"));
    }

    /** How many entries of the contents the reader ran into one line. */
    static int entriesIn(String text) {
        return NEXT_ENTRY.split(text).length;
    }

    static String withoutLeaders(String text) {
        int end = text.length();
        while (end > 0 && ("0123456789.…·-— ".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }

    /** “第一部分” on a line of its own, its title below it. */
    private static boolean partAlone(String text) {
        HeadingMark mark = HeadingMark.of(text);
        return mark.number() > 0 && mark.rank() == 0 && mark.length() == text.length();
    }

    private Heading part(String text, String below) {
        Vocabulary.SectionName section = below.length() > LONGEST_TITLE || HeadingMark.of(below).number() > 0 ? null
                : exactly(Vocabulary.plain(below));
        return new Heading(HeadingMark.of(text), section == null ? "" : section.id(), section != null && section.main(), List.of(),
                text.length());
    }

    private Heading heading(String text, int outline) {
        if (text.isEmpty()) {
            return null;
        }
        HeadingMark mark = HeadingMark.of(text);
        String rest = text.substring(mark.length());
        int stop = rest.indexOf('。');
        String title = title(rest, stop);
        int colon = title.indexOf('：');
        Vocabulary.SectionName runIn = colon <= 0 ? null : exact.get(Vocabulary.plain(title.substring(0, colon)));
        boolean nested = glossary() == null && (enclosing(mark) != null || explanation(mark) != null);
        if (runIn == null && nested && colon > 0 && colon <= LONGEST_RUN_IN) {
            runIn = containing(Vocabulary.plain(title.substring(0, colon)));
        }
        if (runIn != null && (within(runIn.under()) || runIn.main() && nested)) {
            return new Heading(mark, runIn.id(), runIn.main(), runIn.under(), mark.length() + colon);
        }
        boolean sentence = colon > 0 && stop == rest.length() - 1;
        if (title.isEmpty() || title.length() > LONGEST_TITLE || sentence) {
            return null;
        }
        int titleTo = mark.length() + title.length();
        if (printsFigures(title)) {
            return null;
        }
        boolean term = underGlossary(mark);
        Vocabulary.SectionName section = term ? null : exactly(Vocabulary.plain(title));
        boolean strong = mark.rank() <= 2;
        boolean whole = titleTo + 1 >= text.length();
        boolean phrase = title.indexOf('：') < 0 && title.indexOf('，') < 0 && !title.endsWith("表");
        if (section == null && (strong || outline > 0) && phrase && !term) {
            section = containing(Vocabulary.plain(title));
        }
        if (section != null && (mark.number() > 0 || outline > 0 || whole)) {
            return new Heading(mark, section.id(), section.main(), section.under(), titleTo);
        }
        boolean item = strong && mark.rank() > 0 && endsLikeSentence(text) && whole && title.length() > LONGEST_ITEM_TITLE;
        boolean numbered = (strong && !item) || (mark.number() > 0 && whole && stop < 0 && title.length() <= 30
                && title.indexOf('；') < 0 && !endsLikeSentence(text));
        return numbered || outline > 0 ? new Heading(mark, "", false, List.of(), titleTo) : null;
    }

    /** The glossary that is open here, null when none is. */
    private Node glossary() {
        for (Node node = current; node != root; node = node.parent) {
            if (node.meaning.equals("glossary")) {
                return node;
            }
        }
        return null;
    }

    /** A number that stands below the one of the glossary: a term, even where it is called like a section. */
    private boolean underGlossary(HeadingMark mark) {
        Node glossary = glossary();
        return glossary != null && mark.number() > 0 && glossary.mark.number() > 0
                && mark.rank() > glossary.mark.rank();
    }

    /** A term with its explanation in the glossary: "（一）机关运行经费是指…。", or a bare term above a line "指…". */
    private boolean explained(String text, String below) {
        Node glossary = glossary();
        if (glossary == null || Statements.means(below) == 0) {
            return glossary != null;
        }
        HeadingMark mark = HeadingMark.of(text);
        String rest = text.substring(mark.length());
        boolean means = Statements.means(rest) > 0;
        if (underGlossary(mark)) {
            return means || rest.indexOf('。') > 0;
        }
        int top = glossary.mark.number() > 0 ? glossary.mark.rank() : 1;
        Vocabulary.SectionName section = exactly(Vocabulary.plain(title(rest, rest.indexOf('。'))));
        return means && mark.number() > 0 && mark.rank() >= top && (section == null || !section.main());
    }

    private boolean within(List<String> meanings) {
        return meanings.stream().anyMatch(current::within);
    }

    /** An amount or a large number: a statement or the row of a table, not a title. */
    private static boolean printsFigures(String title) {
        if (Lexer.printsMoney(title)) {
            return true;
        }
        int digits = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : c == '.' ? digits : 0;
            boolean year = digits == 4 && i + 1 < title.length() && "年-—至".indexOf(title.charAt(i + 1)) >= 0;
            if (digits >= 5 || (digits == 4 && !year && !(i + 1 < title.length() && Character.isDigit(title.charAt(i + 1))))) {
                return true;
            }
        }
        return false;
    }

    /** The section of this name; the year and the name of the entity may stand before it. */
    private Vocabulary.SectionName exactly(String plainTitle) {
        Vocabulary.SectionName section = exact.get(plainTitle);
        int year = plainTitle.indexOf('年');
        String rest = year >= 4 && year <= 6 ? plainTitle.substring(year + 1) : plainTitle;
        rest = rest.startsWith("度") ? rest.substring(1) : rest;
        section = section == null ? exact.get(rest) : section;
        for (int i = 2; section == null && i < rest.length() - 3; i++) {
            Vocabulary.SectionName found = exact.get(rest.substring(i));
            if (found != null && vocabulary.endsWith(rest.substring(0, i), "entityTails")) {
                section = found;
            }
        }
        return section;
    }

    private static String title(String rest, int stop) {
        String title = stop < 0 ? rest : rest.substring(0, stop);
        while (title.endsWith("：")) {
            title = title.substring(0, title.length() - 1);
        }
        return title;
    }

    private static boolean endsLikeSentence(String text) {
        return "。；，、！？".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The section whose name stands first in the title, of names at one place the longest. */
    private Vocabulary.SectionName containing(String plainTitle) {
        if (plainTitle.length() > 30) {
            return null;
        }
        Vocabulary.SectionName best = null;
        int first = plainTitle.length();
        int length = 0;
        for (Vocabulary.SectionName section : vocabulary.sections()) {
            for (String name : section.names()) {
                int at = name.length() < SHORTEST_PART ? -1 : plainTitle.indexOf(name);
                if (at >= 0 && (at < first || at == first && name.length() > length)) {
                    best = section;
                    first = at;
                    length = name.length();
                }
            }
        }
        return best;
    }

    private void place(Heading heading, Line line) {
        if (repeats(heading)) {
            return;
        }
        Node parent = parentFor(heading);
        Node node = new Node(String.valueOf(nodes.size() + 1), parent, heading, line);
        if (heading.mark.number() > 0) {
            node.previousNumber = parent.lastNumber.getOrDefault(heading.mark.family(), 0);
            node.unnumberedBefore = parent.lastUnnumbered;
            parent.lastNumber.put(heading.mark.family(), heading.mark.number());
            parent.lastUnnumbered = "";
        } else {
            parent.lastUnnumbered = node.title();
        }
        nodes.add(node);
        current = node;
    }

    /** A numbered item too long for a heading still counts in the numbering of its siblings. */
    private void countItem(HeadingMark mark) {
        if (mark.number() > 0 && mark.rank() >= 1) {
            Node glossary = glossary();
            Node above = glossary == null ? byNumber(mark) : glossary;
            above.lastNumber.put(mark.family(), mark.number());
        }
    }

    /** A line under a heading that only says the same again is no section of its own. */
    private boolean repeats(Heading heading) {
        return heading.mark.number() == 0 && !heading.meaning.isEmpty() && heading.meaning.equals(current.meaning)
                && current.line != null && !current.runIn;
    }

    private Node parentFor(Heading heading) {
        for (String meaning : heading.under) {
            for (Node node = current; node != root; node = node.parent) {
                if (node.meaning.equals(meaning)) {
                    return node;
                }
            }
        }
        if (heading.main || heading.mark.rank() == 0) {
            Node enclosing = heading.mark.rank() == 0 ? root : enclosing(heading.mark);
            Node explained = enclosing == null ? explanation(heading.mark) : enclosing;
            return explained == null ? container() : explained;
        }
        return heading.mark.number() > 0 ? byNumber(heading.mark) : current;
    }

    /** A numbered section under another one: （一）, or the number that follows, under 五、. */
    private Node enclosing(HeadingMark mark) {
        for (Node node = current; node != root && mark.number() > 0; node = node.parent) {
            boolean next = mark.number() == 1 || node.lastNumber.getOrDefault(mark.family(), 0) == mark.number() - 1;
            if (node.main && node.mark.number() > 0 && node.mark.rank() > 0 && node.mark.rank() < mark.rank() && next) {
                return node;
            }
        }
        return null;
    }

    /** A heading like "三、决算说明" that this is the first or the next number below, null where there is none. */
    private Node explanation(HeadingMark mark) {
        for (Node node = current; node != root && mark.number() > 0; node = node.parent) {
            boolean next = mark.number() == 1 || node.lastNumber.getOrDefault(mark.family(), 0) == mark.number() - 1;
            boolean above = node.mark.rank() > 0 && node.mark.number() > 0 && node.mark.rank() < mark.rank();
            if (above && next && node.title().endsWith("说明")) {
                return node;
            }
        }
        return null;
    }

    /** The 第X部分 that encloses the top sections, or the root. */
    private Node container() {
        for (Node node = current; node != root; node = node.parent) {
            if (node.mark.rank() == 0 && node.parent == root) {
                return node;
            }
        }
        return root;
    }

    private Node byNumber(HeadingMark mark) {
        Node gap = null;
        for (Node node = current; node != root; node = node.parent) {
            if (!node.mark.family().equals(mark.family())) {
                continue;
            }
            if (mark.number() == node.mark.number() + 1) {
                return node.parent;
            }
            if (gap == null && mark.number() > node.mark.number()) {
                gap = node.parent;
            }
        }
        if (gap != null) {
            return gap;
        }
        Node top = container();
        if (mark.number() > 1 && top.lastNumber.getOrDefault(mark.family(), 0) == mark.number() - 1) {
            return top;
        }
        if (mark.number() == 1) {
            return current;
        }
        for (Node node = current; node != root; node = node.parent) {
            if (node.mark.family().equals(mark.family())) {
                return node.parent;
            }
        }
        return current;
    }
}
