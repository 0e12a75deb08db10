package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.DataTable;
import org.mingzhang.fact.ListedEntry;
import org.mingzhang.fact.Part;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Project;
import org.mingzhang.pack.Vocabulary;

/**
 * The entries of the contents, each looked for in the body: under its name, a name that says the same, or the meaning it
 * has. Where the body has only a few of them, the rest stands in another file and nothing is missing.
 */
final class ContentsEntries {
    /** @param names the ways to read an entry that may run on over the next line */
    private record Entry(HeadingMark mark, List<String> names, Passage source) {
        boolean table() {
            return names.stream().anyMatch(name -> name.endsWith("表"));
        }
    }

    /** What a title may have or lack and still be the same: the year, words that say only what a heading is. */
    private static final Pattern BESIDE = Pattern.compile("20\\d\\d年度?|^关于|的|本?(?:部门|单位)|情况|说明|总体|[.·…\\d、:]");
    private static final int FEWEST_FOUND = 3;
    private static final int LONGEST_LINE = 60;
    private static final int TITLE_ROWS = 3;
    private final Reading reading;
    private final Captions captions;
    private final String department;
    private final Set<String> meanings = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> titles = new LinkedHashSet<>();
    private final Set<HeadingMark> marks = new LinkedHashSet<>();

    ContentsEntries(Reading reading) {
        this.reading = reading;
        this.captions = new Captions(reading);
        this.department = Vocabulary.plain(reading.subject.department());
    }

    /** @return whether there are contents that can be held against the body; NOTHING without contents */
    Part.State read() {
        entries();
        if (entries.size() < FEWEST_FOUND) {
            return Part.State.NOTHING;
        }
        if (!reading.document.problems().isEmpty()) {
            return Part.State.UNREADABLE;
        }
        body();
        boolean tables = judge(entries.stream().filter(Entry::table).toList());
        boolean sections = judge(entries.stream().filter(entry -> !entry.table()).toList());
        return tables || sections ? Part.State.PRESENT : Part.State.ABSENT;
    }

    private void entries() {
        for (Line line : reading.lines) {
            if (line == null || !reading.outline.isContents(line.block())) {
                continue;
            }
            String text = Outline.withoutLeaders(line.text());
            HeadingMark mark = HeadingMark.of(text);
            String name = core(text.substring(mark.length()));
            Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (mark.number() > 0 && Outline.entriesIn(text) == 1 && !name.isEmpty()) {
                List<String> names = new ArrayList<>(List.of(name));
                entries.add(new Entry(mark, names, reading.locate(line.normal().passage(mark.length(), text.length()))));
            } else if (mark.number() == 0 && last != null && last.names().size() == 1) {
                last.names().add(last.names().get(0) + name);
            }
        }
    }

    /** The lines of the body that may be titles, those that follow one another also as one. */
    private void body() {
        String above = "";
        for (Line line : reading.lines) {
            if (line == null || reading.outline.isContents(line.block())) {
                above = "";
                continue;
            }
            String text = line.text();
            HeadingMark mark = HeadingMark.of(text);
            if (mark.number() > 0) {
                marks.add(new HeadingMark(mark.family(), mark.number(), 0));
            }
            int stop = text.indexOf('。') < 0 ? text.length() : text.indexOf('。');
            int colon = text.indexOf('：') < 0 ? stop : Math.min(stop, text.indexOf('：'));
            String title = core(text.substring(mark.length(), Math.max(mark.length(), colon)));
            boolean brief = title.length() <= LONGEST_LINE;
            if (brief && !title.isEmpty()) {
                titles.add(title);
                titles.add(above + title);
            }
            above = brief && stop == text.length() ? above.length() > LONGEST_LINE ? title : above + title : "";
        }
        for (DataTable table : reading.facts(DataTable.class)) {
            titles.add(core(table.title()));
            meanings.add(table.meaning());
        }
        reading.blocks.forEach(block -> {
            if (block instanceof Table table) {
                for (List<Cell> row : table.rows().subList(0, Math.min(TITLE_ROWS, table.rows().size()))) {
                    List<Cell> printed = row.stream().filter(cell -> !cell.text().isBlank()).toList();
                    if (printed.size() == 1) {
                        titles.add(core(printed.get(0).text()));
                    }
                }
            }
        });
    }

    /** A name without the department and what stands beside. */
    private String core(String title) {
        String plain = Vocabulary.plain(title);
        return BESIDE.matcher(department.isEmpty() ? plain : plain.replace(department, "")).replaceAll("");
    }

    /** Reports what is missing, unless most of it is. */
    private boolean judge(List<Entry> listed) {
        List<Entry> missing = listed.stream().filter(entry -> !found(entry) && !opensBody(entry)).toList();
        int found = listed.size() - missing.size();
        if (found < FEWEST_FOUND || missing.size() >= found) {
            return false;
        }
        for (Entry entry : missing) {
            reading.add(new ListedEntry(entry.source(), entry.source().text().strip(), meaning(entry), entry.table()));
        }
        return true;
    }

    /** The last entry, with text below it: the first heading of the body, taken for an entry. */
    private boolean opensBody(Entry entry) {
        int next = entry.source().at().block() + 1;
        boolean last = entry == entries.get(entries.size() - 1);
        Line below = last && next < reading.lines.length ? reading.lines[next] : null;
        return below != null && (below.text().length() > LONGEST_LINE || below.text().endsWith("。"));
    }

    private String meaning(Entry entry) {
        Vocabulary.TableName named = captions.named(Outline.withoutLeaders(entry.source().text()).strip());
        return named == null ? "" : named.id();
    }

    private boolean found(Entry entry) {
        if (entry.mark().rank() == 0 && marks.contains(new HeadingMark("part", entry.mark().number(), 0))) {
            return true;
        }
        String meaning = meaning(entry);
        if (!meaning.isEmpty() && meanings.contains(meaning)) {
            return true;
        }
        if (entry.table() && entry.names().get(0).contains("绩效") && !reading.facts(Project.class).isEmpty()) {
            return true;
        }
        return entry.names().stream().anyMatch(name -> sectionOf(name) || titles.stream().anyMatch(title -> alike(name, title)));
    }

    /** Whether the body has a section of the meaning that the entry has. */
    private boolean sectionOf(String name) {
        for (Vocabulary.SectionName section : reading.vocabulary.sections()) {
            if (section.names().stream().anyMatch(one -> core(one).equals(name))
                    && reading.outline.nodes().stream().anyMatch(node -> node.meaning.equals(section.id()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(String name, String title) {
        boolean part = name.contains(title) && title.length() * 2 >= name.length() && name.endsWith("表") == title.endsWith("表");
        return title.contains(name) || part || Likeness.of(name, title) >= Likeness.SAME_TITLE;
    }
}
