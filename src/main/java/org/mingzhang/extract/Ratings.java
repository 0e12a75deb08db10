package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.RatingCount;

/** Sentences that count rated projects by grade, or the problems found by what became of them. */
final class Ratings {
    private static final Pattern RATED = Pattern.compile("自评|评价|评级|评定");
    private static final Pattern PROJECTS = Pattern.compile("项目(?:共|共计|数|总数|数量)?(?:为)?(\\d{1,4})[个项]|(\\d{1,4})[个项](?:[^。；，、\\d]{0,8})项目");
    private static final Pattern GRADE = Pattern.compile("(?<=[为是；，、：（中达])(不合格|不及格|优秀|优|良好|良|中等|中|一般|合格|及格|较差|差)"
            + "(?:等次|等级|等|档次|档|级)?的?(?:项目)?(?:数)?(?:有|为|共)?(\\d{1,4})[个项]");
    /** "2个项目…，评级均为优". */
    private static final Pattern ALL = Pattern.compile("(?:等次|等级|评级|结果|评定)(?:均|都|全部)(?:为|是)(?:优秀|优|良好|良|中等|中|合格|较差|差|不合格)");
    private static final Pattern PROBLEMS = Pattern.compile("问题(?:共)?(\\d{1,4})[个项条]|(\\d{1,4})[个项条]问题");
    private static final Pattern MENDED = Pattern.compile("(已完成整改|已整改|完成整改|整改完成|正在整改|尚未整改|未整改)(?:的)?(?:问题)?(?:有|为|共)?(\\d{1,4})[个项条]");
    private static final int FEWEST = 2;
    private final Reading reading;

    Ratings(Reading reading) {
        this.reading = reading;
    }

    void read() {
        for (Line line : reading.lines) {
            if (line == null || reading.outline.isContents(line.block())
                    || line.text().indexOf('评') < 0 && line.text().indexOf('改') < 0) {
                continue;
            }
            int from = 0;
            for (String sentence : line.text().split("(?<=。)")) {
                if (RATED.matcher(sentence).find()) {
                    count(line, from, sentence, PROJECTS, GRADE);
                }
                count(line, from, sentence, PROBLEMS, MENDED);
                from += sentence.length();
            }
        }
    }

    private void count(Line line, int from, String sentence, Pattern totals, Pattern grades) {
        List<Integer> counts = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        int first = -1;
        int end = -1;
        Matcher grade = grades.matcher(sentence);
        while (grade.find()) {
            if (!kinds.add(kind(grade.group(1)))) {
                return;
            }
            first = first < 0 ? grade.start() : first;
            end = grade.end();
            counts.add(Integer.parseInt(grade.group(2)));
        }
        Matcher all = ALL.matcher(sentence);
        boolean alike = grades == GRADE && counts.isEmpty() && all.find();
        MatchResult total = last(totals, sentence, alike ? all.start() : first);
        if (total == null || !alike && counts.size() < FEWEST) {
            return;
        }
        int number = Integer.parseInt(total.group(1) == null ? total.group(2) : total.group(1));
        int sum = alike ? number : counts.stream().mapToInt(Integer::intValue).sum();
        boolean whole = alike || kinds.containsAll(grades == GRADE ? Set.of("优", "良", "中", "差") : Set.of("已", "正"));
        reading.add(new RatingCount(passage(line, from, alike ? all.start() : first, alike ? all.end() : end),
                passage(line, from, total.start(), total.end()), number, sum, whole));
    }

    private Passage passage(Line line, int from, int start, int end) {
        return reading.locate(line.normal().passage(from + start, from + end));
    }

    /** The last match before a place, null where there is none. */
    private static MatchResult last(Pattern pattern, String text, int before) {
        Matcher matcher = pattern.matcher(text).region(0, Math.max(0, before));
        MatchResult last = null;
        while (matcher.find()) {
            last = matcher.toMatchResult();
        }
        return last;
    }

    /** One of four grades, whatever it is called; 已 and 正 of what is mended. */
    private static String kind(String grade) {
        return switch (grade) {
            case "优秀", "优" -> "优";
            case "良好", "良" -> "良";
            case "中等", "中", "一般", "合格", "及格" -> "中";
            case "较差", "差", "不合格", "不及格" -> "差";
            case "正在整改" -> "正";
            case "尚未整改", "未整改" -> "未";
            default -> "已";
        };
    }
}
