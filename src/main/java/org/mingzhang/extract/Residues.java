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
    private static final Pattern CHOICE = Pattern.compile("[省市县区]（[省市县区](?:[/／][省市县区])+）|[省市县区][/／][省市县区](?:[/／][省市县区])*级?(?=财政|人民政府)"
            + "|比上年(?:预算数?|执行数|决算数?)?(?:增加（减少）|增加/减少|减少（增加）|增长（下降）|增加（或减少）)(?=\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d[·.…_＿—]年|(?<!\\d)2[·_＿…]{1,3}年|(?<!\\d)20[·_＿…]{1,2}年");
    private static final Pattern MARKS = Pattern.compile("。。|，，|；；|。，|，。|。；|；。|、，|，、|、。|：：|：；|%%");
    /** "精心组织精心组织": four characters or more, printed twice in a row. */
    private static final Pattern TWICE = Pattern.compile("(\\p{IsHan}{4,})\\1");
    private static final Pattern MARK_TWICE = Pattern.compile("^(（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分)、?\\1");
    /** What somebody wrote to the author: "批注[甲1]：", "（请补充金额）", "（此数待核实）", "？？". */
    private static final Pattern NOTE = Pattern.compile("批注(?:[\\[【（]?[A-Za-z\\p{IsHan}]{0,6}\\d{0,3}[\\]】）]?)?："
            + "|[（【](?:请|需|待|尚需|还需|建议)(?:再|进一步|财务|业务|尽快){0,2}(?:核实|核对|补充|补填|完善|确认|修改|更新|填写|替换|说明原因)[^）】。]{0,12}[）】]"
            + "|[（【](?:此|该|这)?(?:处|数|数据|金额|数字|部分|段|句)[^）】。]{0,6}(?:核实|核对|有误|不对|待定|待补|确认一下|再改)[^）】。]{0,6}[）】]"
            + "|(?:审核|修改|复核)意见：(?=.{0,20}(?:请|应|建议|不符))|[？?]{2,}|【(?:待[核补改定]|此处)[^】]{0,12}】");
    private static final Pattern QUOTES = Pattern.compile("[“”\"'‘’「」]");
    private static final int AROUND = 8;
    private static final int LONGEST_GAP = 10;
    private final Reading reading;
    private final List<Pattern> instructions;
    private final List<Pattern> notes;

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
            }
        }
    }

    /** Not a number, a code or a short name. */
    private static boolean speaks(Cell cell) {
        return cell.text().length() > 3 && (cell.text().chars().anyMatch(c -> c > 127) || cell.text().contains("%%"));
    }

    private void find(NormalText text) {
        pattern(text, CHOICE, "choice");
        pattern(text, YEAR, "year");
        pattern(text, MARKS, "marks");
        pattern(text, NOTE, "note");
        pattern(text, MARK_TWICE, "twice");
        if (text.text().indexOf('，') > 0 || text.text().indexOf('。') > 0) {
            pattern(text, TWICE, "twice");
        }
        words(text, instructions, "instruction");
        words(text, notes, "formNote");
    }

    private void pattern(NormalText text, Pattern pattern, String kind) {
        Matcher matcher = pattern.matcher(text.text());
        while (matcher.find()) {
            String printed = text.passage(matcher.start(), matcher.end()).text();
            boolean dots = kind.equals("marks") && printed.strip().length() < 2;
            boolean quoted = kind.equals("twice") && QUOTES.matcher(printed).find();
            if (!dots && !quoted) {
                add(text, matcher.start(), matcher.end(), kind);
            }
        }
    }

    /** One of a kind is enough for a paragraph. */
    private void words(NormalText text, List<Pattern> phrases, String kind) {
        for (Pattern phrase : phrases) {
            Matcher matcher = phrase.matcher(text.text());
            if (matcher.find()) {
                add(text, matcher.start(), matcher.end(), kind);
                return;
            }
        }
    }

    /** Phrases of the vocabulary; … stands for a few characters of the same sentence. */
    private static List<Pattern> phrases(List<String> words) {
        List<Pattern> phrases = new ArrayList<>();
        for (String word : words) {
            String[] parts = word.split("…");
            StringJoiner pattern = new StringJoiner("[^。；]{0," + LONGEST_GAP + "}");
            for (String part : parts) {
                pattern.add(Pattern.quote(NormalText.of(part, Location.NOWHERE).text()));
            }
            phrases.add(Pattern.compile(pattern.toString()));
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
