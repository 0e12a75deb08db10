package org.mingzhang.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingzhang.fact.AsOfDate;
import org.mingzhang.fact.Blank;
import org.mingzhang.fact.DisclosureDate;
import org.mingzhang.fact.FieldResidue;
import org.mingzhang.fact.GlossaryTerm;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.YearMention;

/** What single lines say: years, dates, stock dates, terms, blanks and residue. */
final class Statements {
    private static final List<String> BUDGET_SECTIONS = List.of("budgetOverview", "income", "expenditure", "yearOnYear",
            "operatingExpense", "threePublic", "procurement");
    private static final List<String> SPAN = List.of("以来", "以后", "起", "至", "到", "-", "—", "末", "底", "年末", "年底", "度末");
    private static final String SIGNS = "，。；：、（）《》";
    private final Reading reading;
    private final int year;

    Statements(Reading reading) {
        this.reading = reading;
        this.year = reading.subject.year();
    }

    void read() {
        for (Line line : reading.lines) {
            if (line == null) {
                continue;
            }
            if (!line.residue().missing()) {
                reading.add(new FieldResidue(reading.locate(line.residue())));
            }
            if (line.text().isEmpty() || reading.outline.isContents(line.block())) {
                continue;
            }
            stockDate(line);
            placeholders(line);
            blankField(line);
            glossary(line);
            dates(line);
            if (year > 0) {
                years(line);
            }
        }
    }

    private Passage passage(Line line, int from, int to) {
        return reading.locate(line.normal().passage(from, to));
    }

    private void stockDate(Line line) {
        Outline.Node node = reading.outline.nodeOf(line.block());
        if (year == 0 || !node.within("assets")) {
            return;
        }
        String word = Reading.firstOf(line.text(), reading.vocabulary.words("lastYearEnd"));
        if (!word.isEmpty()) {
            int from = line.text().indexOf(word);
            reading.add(new AsOfDate(passage(line, from, from + word.length()), LocalDate.of(year - 1, 12, 31), true,
                    "assets", false));
            return;
        }
        int until = Math.max(line.text().indexOf("截至"), line.text().indexOf("截止"));
        if (until < 0) {
            return;
        }
        Optional<Dates.Printed> date = Dates.find(line.text(), until);
        if (date.isPresent() && date.get().from() - until <= 8) {
            reading.add(new AsOfDate(passage(line, until, date.get().to()), date.get().date(), false, "assets", false));
        }
    }

    private void placeholders(Line line) {
        String text = line.text();
        String word = "";
        int from = -1;
        for (String one : reading.vocabulary.words("placeholders")) {
            from = word.isEmpty() ? placeholder(text, one) : from;
            word = word.isEmpty() && from >= 0 ? one : word;
        }
        from = word.isEmpty() ? crosses(text) : from;
        if (from < 0) {
            return;
        }
        int to = word.isEmpty() ? from + 2 : from + word.length();
        while (word.isEmpty() && to < text.length() && cross(text.charAt(to))) {
            to++;
        }
        String around = clause(text, from, to);
        reading.add(new Blank(passage(line, from, to), "placeholder", around));
    }

    /** The words around, up to the next sign on either side. */
    private static String clause(String text, int from, int to) {
        int start = from;
        while (start > 0 && start > from - 6 && SIGNS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < text.length() && end < to + 8 && SIGNS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Where the word stands and is not part of a longer one: "待定" but not "有待定期排查"; -1 where it does not. */
    private int placeholder(String text, String word) {
        for (int from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
            boolean part = false;
            for (String longer : reading.vocabulary.words("notPlaceholders")) {
                int start = text.indexOf(longer, Math.max(0, from - longer.length() + 1));
                part |= start >= 0 && start < from + word.length();
            }
            if (!part) {
                return from;
            }
        }
        return -1;
    }

    /** Two or more crosses in a row that are no part of a Latin word. */
    private static int crosses(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (cross(text.charAt(i)) && cross(text.charAt(i + 1))) {
                int end = i;
                while (end < text.length() && cross(text.charAt(end))) {
                    end++;
                }
                boolean latin = (i > 0 && latin(text.charAt(i - 1))) || (end < text.length() && latin(text.charAt(end)));
                if (!latin) {
                    return i;
                }
                i = end;
            }
        }
        return -1;
    }

    private static boolean cross(char c) {
        return c == 'X' || c == 'x' || c == '×' || c == '╳' || c == '✕';
    }

    private static boolean latin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** "编制部门：" alone on its line. */
    private void blankField(Line line) {
        String text = line.text();
        int colon = text.indexOf('：');
        if (colon > 0 && colon == text.length() - 1
                && reading.vocabulary.words("blankFields").contains(text.substring(0, colon))) {
            reading.add(new Blank(passage(line, 0, text.length()), "field", text.substring(0, colon)));
        }
    }

    private void glossary(Line line) {
        if (!reading.outline.nodeOf(line.block()).within("glossary")) {
            return;
        }
        String text = line.text();
        int from = HeadingMark.of(text).length();
        int colon = text.indexOf('：', from);
        int verb = means(text.substring(from));
        int means = verb < 0 ? -1 : text.indexOf('指', from + verb);
        int end = colon > 0 && (means < 0 || colon < means) ? colon : means;
        end = end < 0 && from > 0 ? explains(text) : end;
        if (verb == 0) {
            termAbove(line);
        } else if (end > from && end - from <= 40 && end + 4 < text.length()) {
            String term = text.substring(from, end).replaceAll("[是即]$", "");
            reading.add(new GlossaryTerm(passage(line, from, end), term, text.substring(end + 1)));
        } else if (from == 0 && text.endsWith("。") && line.block() > 0 && reading.outline.isHeading(line.block() - 1)) {
            termAbove(line);
        }
    }

    /** "2.公务接待费主要是…": where a numbered entry goes over from its term to the explanation. */
    private static int explains(String text) {
        for (String verb : List.of("主要是", "主要包括", "包括", "反映", "是")) {
            if (text.indexOf(verb) > 0) {
                return text.indexOf(verb);
            }
        }
        return -1;
    }

    /** The term stands as a heading or in a line of its own, its explanation in the line below. */
    private void termAbove(Line line) {
        Line above = line.block() == 0 ? null : reading.lines[line.block() - 1];
        if (above == null) {
            return;
        }
        Outline.Node node = reading.outline.nodeOf(above.block());
        boolean glossaryItself = reading.outline.isHeading(above.block()) && node.meaning.equals("glossary");
        int from = HeadingMark.of(above.text()).length();
        int to = above.text().endsWith("：") ? above.text().length() - 1 : above.text().length();
        if (node.within("glossary") && !glossaryItself && to > from && to - from <= 40
                && above.text().indexOf('。') < 0) {
            reading.add(new GlossaryTerm(passage(above, from, to), above.text().substring(from, to), line.text()));
        }
    }

    /** Where the verb 指 (是指, 即指) begins, -1 where there is none: 指标, 指导 and the like explain nothing. */
    static int means(String text) {
        for (int at = text.indexOf('指'); at >= 0; at = text.indexOf('指', at + 1)) {
            boolean noun = at + 1 < text.length() && "标导挥定数令南引示战".indexOf(text.charAt(at + 1)) >= 0;
            if (!noun) {
                return at > 0 && "是即".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
            }
        }
        return -1;
    }

    private void dates(Line line) {
        for (String role : List.of("approved", "published")) {
            String label = Reading.firstOf(line.text(), reading.vocabulary.words(role + "Labels"));
            if (label.isEmpty()) {
                continue;
            }
            int from = line.text().indexOf(label);
            Optional<Dates.Printed> date = Dates.find(line.text(), from);
            if (date.isPresent() && date.get().from() - from - label.length() <= 4) {
                reading.add(new DisclosureDate(passage(line, from, date.get().to()), role, date.get().date(), "printed"));
            }
        }
    }

    private void years(Line line) {
        String text = line.text();
        boolean heading = reading.outline.isHeading(line.block());
        boolean title = line.block() < 6 && !heading && text.length() <= 50
                && (Reading.containsAny(text, reading.vocabulary.words("budgetWords"))
                || Reading.containsAny(text, reading.vocabulary.words("finalWords")));
        boolean current = text.contains(year + "年");
        if (heading || title) {
            int mark = yearAt(text, 0);
            boolean past = Reading.containsAny(text, reading.vocabulary.words("pastWords"));
            boolean budget = text.contains("预算") || text.contains("决算");
            if (mark >= 0 && budget && !past && text.indexOf('《') < 0 && !inProjects(line)) {
                reading.add(new YearMention(passage(line, mark, mark + 5), value(text, mark), "heading", current));
            }
            return;
        }
        if (!BUDGET_SECTIONS.contains(reading.outline.nodeOf(line.block()).nearestMeaning())) {
            return;
        }
        for (int from = 0; from >= 0 && from < text.length(); from = nextSentence(text, from)) {
            int start = from + HeadingMark.of(text.substring(from)).length();
            String own = reading.subject.department();
            start += !own.isEmpty() && text.startsWith(own, start) ? own.length() : 0;
            if (yearAt(text, start) == start && !span(text.substring(start + 5))) {
                reading.add(new YearMention(passage(line, start, start + 5), value(text, start), "statement", current));
            }
        }
    }

    /** "2021年以来", "2021年至2023年", "2022年末": a span or a day, not the year that is disclosed. */
    private static boolean span(String behind) {
        return SPAN.stream().anyMatch(behind::startsWith);
    }

    private boolean inProjects(Line line) {
        Outline.Node node = reading.outline.nodeOf(line.block());
        return node.within("performance") || node.within("projectGoals");
    }

    private static int nextSentence(String text, int from) {
        int stop = text.indexOf('。', from);
        return stop < 0 ? -1 : stop + 1;
    }

    private static int yearAt(String text, int from) {
        for (int i = from; i + 4 < text.length(); i++) {
            boolean digits = (text.startsWith("19", i) || text.startsWith("20", i))
                    && Character.isDigit(text.charAt(i + 2)) && Character.isDigit(text.charAt(i + 3));
            boolean alone = i == 0 || !Character.isDigit(text.charAt(i - 1));
            if (digits && alone && text.charAt(i + 4) == '年') {
                return i;
            }
        }
        return -1;
    }

    private static int value(String text, int at) {
        return Integer.parseInt(text.substring(at, at + 4));
    }
}
