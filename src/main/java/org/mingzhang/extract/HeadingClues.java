package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;

/** What headings, entries of the contents and titles of tables say: “第二部分 2026年度单位预算表”, “预算01表”, “（2026年度）”. */
final class HeadingClues {
    private static final int LONGEST = 60;
    private static final Pattern LEADERS = Pattern.compile("[.…·\\d\\s-]+$");
    private static final Pattern YEAR_ALONE = Pattern.compile("^（?((?:19|20)\\d\\d)年度?）?$");
    private static final Pattern PROFILE = Pattern.compile("^(\\p{IsHan}{4,40}?(?:（[^（）]{1,6}）)?)(?:基本)?(?:概况|基本情况)$");
    private static final Pattern YEAR_AND_KIND = Pattern.compile("((?:19|20)\\d\\d)年(?:度)?[^\\d]{0,40}?(部门|单位)(?:综合|汇总)?(预算|决算)");
    private static final Pattern TABLE = Pattern.compile("^(?:.{0,30}(预算|决算).{0,24}表|(预算|决算)\\d+表.*)$");
    private final BodyName names;
    private final List<SubjectClue> clues = new ArrayList<>();
    private final Map<Integer, Integer> lone = new LinkedHashMap<>();
    private final Map<Kind, Integer> tables = new LinkedHashMap<>();

    HeadingClues(Line[] lines, BodyName names) {
        this.names = names;
        for (Line line : lines) {
            if (line != null && !line.text().isEmpty() && line.text().length() <= LONGEST * 2) {
                read(line);
            }
        }
    }

    private void read(Line line) {
        int mark = HeadingMark.of(line.text()).length();
        String text = LEADERS.matcher(TitleGrammar.withoutRanges(line.text().substring(mark))).replaceFirst("");
        Matcher year = YEAR_ALONE.matcher(text);
        if (year.matches()) {
            lone.merge(Integer.valueOf(year.group(1)), 1, Integer::sum);
        }
        Matcher table = TABLE.matcher(text);
        if (table.matches()) {
            tables.merge((table.group(1) == null ? table.group(2) : table.group(1)).equals("预算") ? Kind.BUDGET : Kind.FINAL, 1,
                    Integer::sum);
        }
        Matcher profile = PROFILE.matcher(text);
        boolean heading = text.length() <= LONGEST && text.indexOf('。') < 0;
        if (mark > 0 && profile.matches() && names.isBody(names.of(profile.group(1)))) {
            clues.add(SubjectClue.named(names.of(profile.group(1)), Entity.UNKNOWN, line.normal().whole()));
        }
        Matcher what = YEAR_AND_KIND.matcher(text);
        if (heading && what.find()) {
            String name = TitleGrammar.read(text).map(SubjectClue::name).map(names::of).filter(names::isBody).orElse("");
            clues.add(new SubjectClue(name, Integer.parseInt(what.group(1)),
                    what.group(3).equals("预算") ? Kind.BUDGET : Kind.FINAL, TitleGrammar.entity(what.group(2)), "",
                    line.normal().whole()));
        }
    }

    String name() {
        return most(clues.stream().map(SubjectClue::name).filter(name -> !name.isEmpty()).toList(), "");
    }

    /** The year of most headings, else of most lines that print nothing but a year; 0 when they are even. */
    int year() {
        int year = most(clues.stream().map(SubjectClue::year).filter(one -> one > 0).toList(), 0);
        if (year > 0) {
            return year;
        }
        List<Integer> years = new ArrayList<>();
        lone.forEach((one, times) -> years.addAll(Collections.nCopies(times, one)));
        return most(years, 0);
    }

    Kind kind() {
        Kind kind = most(clues.stream().map(SubjectClue::kind).filter(one -> one != Kind.UNKNOWN).toList(), Kind.UNKNOWN);
        if (kind != Kind.UNKNOWN) {
            return kind;
        }
        List<Kind> kinds = new ArrayList<>();
        tables.forEach((one, times) -> kinds.addAll(Collections.nCopies(times, one)));
        return most(kinds, Kind.UNKNOWN);
    }

    Entity entity() {
        return most(clues.stream().map(SubjectClue::entity).filter(one -> one != Entity.UNKNOWN).toList(), Entity.UNKNOWN);
    }

    Passage at() {
        return clues.stream().filter(clue -> clue.year() > 0).findFirst().map(SubjectClue::at).orElse(Passage.MISSING);
    }

    /** What more than half of them say. */
    private static <T> T most(Collection<T> said, T nothing) {
        Map<T, Integer> votes = new LinkedHashMap<>();
        said.forEach(one -> votes.merge(one, 1, Integer::sum));
        return votes.entrySet().stream().filter(one -> one.getValue() * 2 > said.size()).findFirst().map(Map.Entry::getKey)
                .orElse(nothing);
    }
}
