package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.StrangeName;
import org.mingzhang.pack.Vocabulary;

/**
 * Names that stand before the year and the figures of this disclosure and are not the name of the body that discloses. One
 * that comes more often, in a table, or where the organisation is described has to do with it: above, below or former.
 */
final class StrangeNames {
    private static final Pattern BEFORE_FIGURES = Pattern.compile("(?:20\\d\\d年度?(?:部门|单位)?(?:收支|收入|支出|财政拨款|一般公共预算|政府性基金"
            + "|国有资本经营|机关运行经费|三公|预算|决算)|(?:概况|基本情况)$)");
    private static final Pattern FULL_NAME = Pattern.compile("^(?:中共)?\\p{IsHan}{2,6}?[省市区县旗州盟]\\p{IsHan}{2,}.*");
    private static final String STOPS = "，。；：、》）";
    /** A word before the name: the sentence speaks of that body and does not stand for it. */
    private static final Pattern OPENING = Pattern.compile("根据|按照?|依据|经|由|向|对|与|和|及|纳入|列入|为|在|从|至|到|报|请|据|比|较|将|以|因|原|受|转|拨|上缴|其中|包括|下达");
    private static final int MOST_SLIPS = 2;
    private static final int FEWEST_OWN = 3;
    private final Reading reading;
    private final BodyName names;
    private final String own;
    private final List<StrangeName> found = new ArrayList<>();

    StrangeNames(Reading reading) {
        this.reading = reading;
        this.names = new BodyName(reading.vocabulary);
        this.own = Vocabulary.plain(reading.subject.department());
    }

    void read() {
        if (!FULL_NAME.matcher(own).matches() || !reading.subject.confidence().equals("high") || times(own) < FEWEST_OWN) {
            return;
        }
        for (Line line : reading.lines) {
            if (line == null || reading.outline.isContents(line.block())) {
                continue;
            }
            boolean heading = reading.outline.isHeading(line.block()) && HeadingMark.of(line.text()).number() > 0;
            Matcher figures = BEFORE_FIGURES.matcher(line.text());
            while (figures.find() && (heading || Lexer.printsMoney(line.text().substring(figures.end())))) {
                name(line, figures.start());
            }
        }
        if (found.size() <= MOST_SLIPS) {
            found.forEach(reading::add);
        }
    }

    private void name(Line line, int end) {
        int from = HeadingMark.of(line.text()).length();
        for (int i = from; i < end; i++) {
            from = STOPS.indexOf(line.text().charAt(i)) >= 0 && i + 1 < end ? i + 1 : from;
        }
        String before = line.text().substring(Math.min(from, end), end).replaceFirst("^关于|^20\\d\\d年度?", "");
        String name = names.of(before);
        String plain = Vocabulary.plain(name);
        boolean whole = before.startsWith(name) && !OPENING.matcher(name).lookingAt();
        if (whole && names.isBody(name) && FULL_NAME.matcher(plain).matches() && !related(plain) && times(plain) <= MOST_SLIPS
                && !inTable(plain) && !inOrganization(plain)) {
            int at = line.text().lastIndexOf(name, end);
            found.add(new StrangeName(reading.locate(line.normal().passage(Math.max(0, at), at < 0 ? end : at + name.length())), name));
        }
    }

    /** One is the short form of the other, or the body it belongs to. */
    private boolean related(String name) {
        return Abbreviation.of(name, own) || Abbreviation.of(own, name);
    }

    private int times(String name) {
        int times = 0;
        for (Line line : reading.lines) {
            String text = line == null ? "" : Vocabulary.plain(line.text());
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                times++;
            }
        }
        return times;
    }

    private boolean inTable(String name) {
        return reading.blocks.stream().filter(Table.class::isInstance).map(Table.class::cast)
                .flatMap(table -> table.rows().stream()).flatMap(List<Cell>::stream)
                .anyMatch(cell -> Reading.plain(cell).contains(name));
    }

    private boolean inOrganization(String name) {
        for (Line line : reading.lines) {
            Outline.Node node = line == null ? null : reading.outline.nodeOf(line.block());
            boolean about = node != null && !reading.outline.isHeading(line.block())
                    && (node.within("organization") || node.within("duties") || node.within("overview"));
            if (about && Vocabulary.plain(line.text()).contains(name)) {
                return true;
            }
        }
        return false;
    }
}
