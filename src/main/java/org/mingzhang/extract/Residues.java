package org.mingzhang.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Residue;

/** What a form or a draft leaves behind in paragraphs and cells. */
final class Residues {
    private static final Pattern CHOICE = Pattern.compile("[省市县区]（[省市县区](?:[/／][省市县区])+）|[省市县区][/／][省市县区](?:[/／][省市县区])*级?(?=财政|人民政府)"
            + "|比上年(?:预算数?|执行数|决算数?)?(?:增加（减少）|增加/减少|减少（增加）|增长（下降）|增加（或减少）)(?=\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d[·.…_＿—]年|(?<!\\d)2[·_＿…]{1,3}年|(?<!\\d)20[·_＿…]{1,2}年");
    private static final Pattern MARKS = Pattern.compile("。。|，，|；；|。，|，。|。；|；。|、，|，、|、。|：：|：；|%%");
    /** A sentence that was never finished: the reason, or the number, does not follow. */
    private static final Pattern NO_REASON = Pattern.compile("(?:主要)?原因[是为]：?(?:[。；]|其中[：，])");
    private static final Pattern REASON_END = Pattern.compile("原因[是为]$");
    private static final Pattern CHAPTER = Pattern.compile("（?[一二三四五六七八九十]+(?:、|）)");
    private static final Pattern NO_NUMBER = Pattern.compile("(?:[^效频功费]率|满意度)(?:达到?|不低于|不少于|为)[，。；]");
    private static final int AROUND = 8;
    private final Reading reading;

    Residues(Reading reading) {
        this.reading = reading;
    }

    void read() {
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.blocks.get(i) instanceof Table table) {
                for (List<Cell> row : table.rows()) {
                    row.stream().filter(Residues::speaks).forEach(cell -> find(NormalText.of(cell.text(), cell.at())));
                }
            } else if (!reading.outline.isContents(i) && reading.lines[i] != null) {
                find(reading.lines[i].normal());
                endsBeforeReason(i);
            }
        }
    }

    /** "主要原因是" at the end of a paragraph, and no reason in the next one. */
    private void endsBeforeReason(int block) {
        NormalText text = reading.lines[block].normal();
        Matcher end = REASON_END.matcher(text.text());
        Line next = block + 1 < reading.lines.length ? reading.lines[block + 1] : null;
        boolean other = next != null && (next.text().startsWith("其中") || reading.outline.isHeading(block + 1) && CHAPTER.matcher(next.text()).lookingAt());
        if (other && end.find()) {
            add(text, end.start(), end.end(), "reason");
        }
    }

    /** Not a number, a code or a short name. */
    private static boolean speaks(Cell cell) {
        return cell.text().length() > 3 && (cell.text().chars().anyMatch(c -> c > 127) || cell.text().contains("%%"));
    }

    private void find(NormalText text) {
        // A look for what each pattern cannot do without is many times cheaper than the pattern.
        String plain = text.text();
        if (plain.indexOf('/') >= 0 || plain.indexOf('／') >= 0 || plain.contains("上年")) {
            pattern(text, CHOICE, "choice");
        }
        if (plain.indexOf('年') > 0 && plain.indexOf('2') >= 0) {
            pattern(text, YEAR, "year");
        }
        if (marksMeet(plain)) {
            pattern(text, MARKS, "marks");
        }
        if (plain.contains("原因")) {
            pattern(text, NO_REASON, "reason");
        }
        if (plain.indexOf('率') >= 0 || plain.contains("满意度")) {
            pattern(text, NO_NUMBER, "number");
        }
        words(text, "formInstructions", "instruction");
        words(text, "formNotes", "formNote");
    }

    private static boolean marksMeet(String text) {
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mark = c == '。' || c == '，' || c == '；' || c == '、' || c == '：' || c == '%';
            if (mark && before) {
                return true;
            }
            before = mark;
        }
        return false;
    }

    private void pattern(NormalText text, Pattern pattern, String kind) {
        Matcher matcher = pattern.matcher(text.text());
        while (matcher.find()) {
            boolean dots = kind.equals("marks") && text.passage(matcher.start(), matcher.end()).text().strip().length() < 2;
            if (!dots) {
                add(text, matcher.start(), matcher.end(), kind);
            }
        }
    }

    /** One of a kind is enough for a paragraph. */
    private void words(NormalText text, String list, String kind) {
        for (String word : reading.vocabulary.words(list)) {
            int from = text.text().indexOf(word);
            if (from >= 0) {
                add(text, from, from + word.length(), kind);
                return;
            }
        }
    }

    private void add(NormalText text, int from, int to, String kind) {
        int start = Math.max(0, from - AROUND);
        int end = Math.min(text.text().length(), to + AROUND);
        Passage source = reading.locate(text.passage(from, to));
        reading.add(new Residue(source, kind, text.text().substring(start, end)));
    }
}
