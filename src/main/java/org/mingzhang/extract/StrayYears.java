package org.mingzhang.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.YearMention;

/**
 * Years far off where the year of the disclosure belongs: in the title of a table, an entry of the contents, before an amount
 * that is disclosed, on the day that assets are stated for. Neighbouring years are left alone: they are compared with.
 */
final class StrayYears {
    private static final String YEAR = "(?<![\\d《-])(20\\d\\d)年度?";
    private static final Pattern TITLE = Pattern.compile(YEAR + "(?![至到以末底—-])[^，。；\\d]{0,40}(?:预算|决算)");
    /** At the head of its sentence, or behind a name alone. */
    private static final Pattern AMOUNT = Pattern.compile("(?:^|。)([^，。；《》\\d]{0,40})" + YEAR
            + "([^，。；、《》\\d]{0,40})\\d[\\d,.]*(?:亿元|万元|元|辆|台)");
    private static final Pattern ASSETS = Pattern.compile("截[至止]" + YEAR + ".{0,40}(?:车辆|用车|设备|资产|房屋)");
    private static final Pattern MONEY = Pattern.compile("预算|决算|收入|支出|经费|采购|购置");
    private static final Pattern OTHER_YEAR = Pattern.compile("[比较与同自从按据]|截[至止]|上年|去年|结转|结余|追加|历年|累计|成立|批复|规划|项目|主要|原因|由于");
    private static final int LONGEST_TITLE = 50;
    private final Reading reading;
    private final int year;

    StrayYears(Reading reading) {
        this.reading = reading;
        this.year = reading.subject.year();
    }

    void read() {
        for (Line line : reading.lines) {
            if (year > 0 && line != null && line.text().contains("年") && !aside(line)) {
                title(line);
                amount(line);
                assets(line);
            }
        }
    }

    private boolean aside(Line line) {
        if (reading.outline.isContents(line.block())) {
            return false;
        }
        Outline.Node node = reading.outline.nodeOf(line.block());
        return node.within("performance") || node.within("projectGoals") || node.within("glossary") || node.within("duties");
    }

    private void title(Line line) {
        String text = line.text();
        boolean judged = reading.outline.isHeading(line.block()) && !reading.outline.isContents(line.block());
        Matcher matcher = TITLE.matcher(text);
        if (!judged && text.length() <= LONGEST_TITLE && text.indexOf('。') < 0 && text.indexOf('，') < 0 && matcher.find()
                && !OTHER_YEAR.matcher(text.substring(0, matcher.start())).find()) {
            stray(line, matcher, 1, "title", 1);
        }
    }

    private void amount(Line line) {
        int from = HeadingMark.of(line.text()).length();
        Matcher matcher = AMOUNT.matcher(line.text());
        matcher.region(from, line.text().length());
        while (matcher.find()) {
            boolean named = MONEY.matcher(matcher.group(3)).find();
            boolean other = OTHER_YEAR.matcher(matcher.group(1)).find() || OTHER_YEAR.matcher(matcher.group(3)).find();
            if (named && !other) {
                stray(line, matcher, 2, "amount", 1);
            }
        }
    }

    /** A final account is stated for the end of its year, a budget for a day of the year before or, published late, of its own. */
    private void assets(Line line) {
        Matcher matcher = ASSETS.matcher(line.text());
        while (matcher.find()) {
            stray(line, matcher, 1, "assets", reading.subject.kind() == Kind.FINAL ? 0 : 1);
        }
    }

    private void stray(Line line, Matcher matcher, int group, String role, int before) {
        int printed = Integer.parseInt(matcher.group(group));
        if (printed < year - before || printed > year + 1) {
            Passage place = reading.locate(line.normal().passage(matcher.start(group), matcher.end(group) + 1));
            reading.add(new YearMention(place, printed, role, false));
        }
    }
}
