package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Location;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Residue;

/** What a form or a draft leaves behind in paragraphs and cells. */
final class Residues {
    /** @param begins what stands before the first … */
    private record Wording(String begins, Pattern pattern) {
    }

    private static final Pattern CHOICE = Pattern.compile("[省市县区]（[省市县区](?:[/／][省市县区])+）|[省市县区][/／][省市县区](?:[/／][省市县区])*级?(?=财政|人民政府)"
            + "|比上年(?:预算数?|执行数|决算数?)?(?:增加（减少）|增加/减少|减少（增加）|增长（下降）|增加（或减少）)(?=\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d[·.…_＿—]年|(?<!\\d)2[·_＿…]{1,3}年|(?<!\\d)20[·_＿…]{1,2}年");
    private static final Pattern MARKS = Pattern.compile("。。|，，|；；|。，|，。|。；|；。|、，|，、|、。|：：|：；|%%");
    private static final Pattern MARK_TWICE = Pattern.compile("^(（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分)、?\\1");
    /** What somebody wrote to the author: "批注[甲1]：", "（请补充金额）", "（此数待核实）", "？？". */
    private static final Pattern NOTE = Pattern.compile("批注(?:[\\[【（]?[A-Za-z\\p{IsHan}]{0,6}\\d{0,3}[\\]】）]?)?："
            + "|[（【](?:请|需|待|尚需|还需|建议)(?:再|进一步|财务|业务|尽快){0,2}(?:核实|核对|补充|补填|完善|确认|修改|更新|填写|替换|说明原因)[^）】。]{0,12}[）】]"
            + "|[（【](?:此|该|这)?(?:处|数|数据|金额|数字|部分|段|句)[^）】。]{0,6}(?:核实|核对|有误|不对|待定|待补|确认一下|再改)[^）】。]{0,6}[）】]"
            + "|(?:审核|修改|复核)意见：(?=.{0,20}(?:请|应|建议|不符))|[？?]{2,}|【(?:待[核补改定]|此处)[^】]{0,12}】");
    private static final Pattern QUOTES = Pattern.compile("[“”\"'‘’「」]");
    /** A sentence that was never finished: the reason, or the number, does not follow. */
    private static final Pattern NO_REASON = Pattern.compile("(?:主要)?原因[是为]：?(?:[。；]|其中[：，])");
    private static final Pattern REASON_END = Pattern.compile("原因[是为]$");
    private static final Pattern CHAPTER = Pattern.compile("（?[一二三四五六七八九十]+(?:、|）)");
    private static final Pattern NO_NUMBER = Pattern.compile("(?:[^效频功费]率|满意度)(?:达到?|不低于|不少于|为)[，。；]");
    private static final int AROUND = 8;
    private static final int LONGEST_GAP = 10;
    private static final int SHORTEST_TWICE = 4;
    private static final int LONGEST_TWICE = 16;
    private final Reading reading;
    private final List<Wording> instructions;
    private final List<Wording> notes;

    Residues(Reading reading) {
        this.reading = reading;
        this.instructions = phrases(reading.vocabulary.words("formInstructions"));
        this.notes = phrases(reading.vocabulary.words("formNotes"));
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
        return cell.text().length() > 3 && (beyondAscii(cell.text()) || cell.text().contains("%%"));
    }

    private static boolean beyondAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return true;
            }
        }
        return false;
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
        if (plain.indexOf('（') >= 0 || plain.indexOf('【') >= 0 || plain.contains("批注") || plain.contains("意见：") || plain.contains("??")) {
            pattern(text, NOTE, "note");
        }
        pattern(text, MARK_TWICE, "twice");
        if (plain.indexOf('，') > 0 || plain.indexOf('。') > 0) {
            twice(text);
        }
        words(text, instructions, "instruction");
        words(text, notes, "formNote");
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
            String printed = text.passage(matcher.start(), matcher.end()).text();
            boolean dots = kind.equals("marks") && printed.strip().length() < 2;
            if (!dots) {
                add(text, matcher.start(), matcher.end(), kind);
            }
        }
    }

    /** "精心组织精心组织": four characters or more, printed twice in a row. */
    private void twice(NormalText text) {
        String plain = text.text();
        for (int length = SHORTEST_TWICE; length <= LONGEST_TWICE && length * 2 <= plain.length(); length++) {
            int same = 0;
            for (int i = 0; i + length < plain.length(); i++) {
                same = plain.charAt(i) == plain.charAt(i + length) && Character.isIdeographic(plain.charAt(i)) ? same + 1 : 0;
                if (same == length) {
                    int from = i - length + 1;
                    if (!QUOTES.matcher(text.passage(from, from + 2 * length).text()).find()) {
                        add(text, from, from + 2 * length, "twice");
                    }
                    return;
                }
            }
        }
    }

    /** One of a kind is enough for a paragraph. */
    private void words(NormalText text, List<Wording> phrases, String kind) {
        for (Wording phrase : phrases) {
            Matcher matcher = text.text().contains(phrase.begins()) ? phrase.pattern().matcher(text.text()) : null;
            if (matcher != null && matcher.find()) {
                add(text, matcher.start(), matcher.end(), kind);
                return;
            }
        }
    }

    /** Phrases of the vocabulary; … stands for a few characters of the same sentence. */
    private static List<Wording> phrases(List<String> words) {
        List<Wording> phrases = new ArrayList<>();
        for (String word : words) {
            String[] parts = word.split("…");
            StringJoiner pattern = new StringJoiner("[^。；]{0," + LONGEST_GAP + "}");
            for (String part : parts) {
                pattern.add(Pattern.quote(NormalText.of(part, Location.NOWHERE).text()));
            }
            phrases.add(new Wording(NormalText.of(parts[0], Location.NOWHERE).text(), Pattern.compile(pattern.toString())));
        }
        return phrases;
    }

    private void add(NormalText text, int from, int to, String kind) {
        int start = Math.max(0, from - AROUND);
        int end = Math.min(text.text().length(), to + AROUND);
        Passage source = reading.locate(text.passage(from, to));
        reading.add(new Residue(source, kind, text.text().substring(start, end)));
    }
}
