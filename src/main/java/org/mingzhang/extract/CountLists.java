package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.fact.CountList;

/** Persons, cars, units and areas with their parts in the narrative. */
final class CountLists {
    private static final Pattern COUNT = Pattern.compile("(?<![\\d.])(\\d+(?:\\.\\d+)?)(平方米|人|名|辆|家|个)(?!次|百分点|月|工作日)");
    private static final Pattern OPENING = Pattern.compile("[，：（]?(?:其中|包括)[，：]?");
    /** What makes a number behind the list something else than a part. */
    private static final Pattern NO_PART = Pattern.compile("[增减比较共达超另还每率约含]|此外|同期|上年|平均|累计|合计|总|计划|不?包|其中|以上|以下|以内");
    private static final Pattern REST = Pattern.compile("其[他它].*");
    private static final List<Pattern> ALL_KINDS = List.of(Pattern.compile(".*(?:行政|参照|参公|事业|工勤|机关).*"),
            Pattern.compile("(?:地上|地下).*"), Pattern.compile("不?计容.*"));
    private static final int LONGEST_NAME = 24;
    private final Reading reading;

    CountLists(Reading reading) {
        this.reading = reading;
    }

    void read() {
        for (Line line : reading.lines) {
            if (line != null && (line.text().contains("其中") || line.text().contains("包括"))
                    && !reading.outline.isContents(line.block())) {
                read(line);
            }
        }
    }

    private void read(Line line) {
        Matcher count = COUNT.matcher(line.text());
        Matcher opening = OPENING.matcher(line.text());
        while (count.find()) {
            opening.region(count.end(), line.text().length());
            if (opening.lookingAt()) {
                list(line, count, opening.end());
            }
        }
    }

    /** Parts follow one another in the unit of the total, up to the end of the sentence or of the bracket; brackets inside are skipped. */
    private void list(Line line, Matcher total, int from) {
        String text = line.text();
        String unit = total.group(2);
        List<String> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int end = from;
        for (String clause : clauses(text, from)) {
            Matcher count = COUNT.matcher(clause);
            boolean part = count.find() && count.group(2).equals(unit) && count.start() > 0 && count.start() <= LONGEST_NAME
                    && count.end() == clause.length() && !NO_PART.matcher(clause).find();
            if (!part) {
                return;
            }
            parts.add(clause);
            names.add(clause.substring(0, count.start()));
            sum = sum.add(new BigDecimal(count.group(1)));
            end = text.indexOf(clause, end) + clause.length();
        }
        if (parts.size() > 1) {
            boolean closed = REST.matcher(names.get(names.size() - 1)).matches()
                    || ALL_KINDS.stream().anyMatch(kind -> names.stream().allMatch(name -> kind.matcher(name).matches()));
            reading.add(new CountList(reading.locate(line.normal().passage(total.start(), end)), unit,
                    new BigDecimal(total.group(1)), parts, sum, closed));
        }
    }

    /** Between 、 and ，, without what stands in brackets. */
    private static List<String> clauses(String text, int from) {
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (depth < 0 || depth == 0 && "。；".indexOf(c) >= 0) {
                break;
            }
            if (depth == 0 && "，、".indexOf(c) >= 0) {
                clauses.add(clause.toString());
                clause.setLength(0);
            } else if (depth == 0 && c != '）') {
                clause.append(c);
            }
        }
        clauses.add(clause.toString());
        return clauses;
    }
}
