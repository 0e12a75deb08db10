package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.fact.Indicator;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.OutdatedPlan;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Project;

/**
 * Plans for a year that is past: a goal or description that says what will be done then, a time of an indicator. Years of
 * history, of documents, of comparisons and of what is paid for afterwards are no plans.
 */
final class PlanYears {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)年");
    private static final Pattern PLANNED = Pattern.compile("度?(?:计划|拟|将|预计).*");
    private static final Pattern DURING = Pattern.compile("度?(?:第[一二三四1-4]季度|[一二三四]季度|\\d{1,2}月(?!\\d{0,2}日)|上半年|下半年|全年).*");
    private static final Pattern HEAD = Pattern.compile("(?:目标\\d*：|[（(]?[一二三四五六七八九十\\d]+[）)、.．]|[一二三四五六七八九十]是)?");
    /** How far behind the year a word may stand that says it is over. */
    private static final int NEAR = 30;
    private final Reading reading;
    private final int year;
    private final Map<String, List<Passage>> certain = new LinkedHashMap<>();
    private final Map<String, List<Passage>> doubtful = new LinkedHashMap<>();
    private final Map<Passage, Integer> years = new LinkedHashMap<>();

    PlanYears(Reading reading) {
        this.reading = reading;
        this.year = reading.subject.year();
    }

    void read(List<ProjectTexts.Text> texts) {
        if (year == 0 || reading.subject.kind() != Kind.BUDGET) {
            return;
        }
        reading.facts(Project.class).forEach(project -> plan(project.title(), project.goal()));
        texts.forEach(text -> plan(text.owner(), text.text()));
        for (Indicator indicator : reading.facts(Indicator.class)) {
            if (reading.vocabulary.words("timeKinds").contains(indicator.level2())) {
                time(indicator.owner(), indicator.source());
                time(indicator.owner(), indicator.target());
            }
        }
        certain.forEach((owner, places) -> report(owner, places, true));
        doubtful.keySet().removeAll(certain.keySet());
        doubtful.forEach((owner, places) -> report(owner, places, false));
    }

    private void report(String owner, List<Passage> places, boolean sure) {
        Set<String> named = new LinkedHashSet<>();
        places.forEach(place -> named.add(years.get(place) + "年"));
        reading.add(new OutdatedPlan(places.get(0), owner, sure, String.join("、", named), places));
    }

    private void found(Map<String, List<Passage>> places, String owner, Passage place, int named) {
        years.put(place, named);
        places.computeIfAbsent(owner, key -> new ArrayList<>()).add(place);
    }

    /** Sentences that plan something for a past year. */
    private void plan(String owner, Passage text) {
        if (text.blank()) {
            return;
        }
        NormalText normal = NormalText.of(text.text(), text.at());
        int from = 0;
        for (String sentence : normal.text().split("(?<=[。；！])")) {
            Matcher matcher = YEAR.matcher(sentence);
            while (matcher.find()) {
                int named = Integer.parseInt(matcher.group(1));
                String behind = sentence.substring(matcher.end());
                String near = sentence.substring(0, Math.min(sentence.length(), matcher.end() + NEAR));
                boolean past = Reading.containsAny(near, reading.vocabulary.words("donePast"));
                boolean head = HEAD.matcher(sentence.substring(0, matcher.start())).matches();
                boolean planned = PLANNED.matcher(behind).matches() || head && DURING.matcher(behind).matches();
                if (named < year && planned && !past && !cited(sentence, matcher.start())) {
                    found(reaches(sentence) ? doubtful : certain, owner,
                            normal.passage(from + matcher.start(), from + sentence.length()), named);
                    break;
                }
            }
            from += sentence.length();
        }
    }

    /** 完成时间 of an indicator. */
    private void time(String owner, Passage cell) {
        NormalText normal = NormalText.of(cell.text(), cell.at());
        Matcher matcher = YEAR.matcher(normal.text());
        boolean past = Reading.containsAny(normal.text(), reading.vocabulary.words("donePast"));
        if (!past && matcher.find() && Integer.parseInt(matcher.group(1)) < year && spanned(normal.text(), matcher)) {
            found(reaches(normal.text()) ? doubtful : certain, owner, cell, Integer.parseInt(matcher.group(1)));
        }
    }

    /** Nothing but a time: "2018年4月至12月", "指标3：2018年底前", no name of a report or a project of that year. */
    private static boolean spanned(String text, Matcher year) {
        String rest = text.substring(0, year.start()).replaceAll("指标\\d*：?", "") + text.substring(year.end());
        return rest.replaceAll("20\\d\\d年|\\d{1,2}[月日]|[至到\\-—~～、，。（）.]|年?[底末初]|以?[前内]|全年|[上下]半年|第?[一二三四1-4]季度|度|完成", "").isEmpty();
    }

    private boolean reaches(String text) {
        Matcher matcher = Pattern.compile("(?<!\\d)(20\\d\\d)年?").matcher(text);
        boolean reached = false;
        while (matcher.find()) {
            reached |= Integer.parseInt(matcher.group(1)) >= year;
        }
        return reached;
    }

    /** Inside the title or number of a document. */
    private static boolean cited(String sentence, int at) {
        return sentence.lastIndexOf('《', at) > sentence.lastIndexOf('》', at);
    }
}
