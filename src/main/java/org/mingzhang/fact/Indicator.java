package org.mingzhang.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A performance indicator: one row of a goal table. First and second level are carried down from the row that prints them.
 *
 * @param project    id of its project
 * @param owner      for messages: 项目“…”, or the title of the table of a department
 * @param index      1-based, within its project
 * @param group      output, benefit, satisfaction, cost or "" by the first level, else the second (vocabulary)
 * @param target     the cell of the value
 * @param value      the value with its sign and unit, also where the form has columns of their own for them: "≥95%"
 * @param targetForm form of the target value
 * @param targetNumber the first number of the value
 * @param hasBasisColumn the table has a column 指标值确定依据
 */
public record Indicator(Passage source, String project, String owner, int index, String level1, String level2,
                        String level3, String group, Passage description, Passage target, String value,
                        TargetForm targetForm, boolean percent, java.math.BigDecimal targetNumber, Passage basis,
                        boolean hasBasisColumn) implements Fact {
    /** Fewer characters name no subject of their own. */
    private static final int SHORTEST = 4;
    private static final Pattern LABEL = Pattern.compile("指标\\d*[:：]?");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d.])\\d{4,8}(?![\\d.])");

    public enum TargetForm {
        /** Holds a number. */
        NUMBER,
        /** Words that can be checked (按期完成, 优). */
        WORDS,
        /** Words nobody can measure (显著提高). */
        VAGUE,
        /** Only a unit (个). */
        UNIT_ONLY,
        /** Only a sign (≥). */
        SIGN_ONLY,
        BLANK
    }

    /** No value that could be reached: blank, only a unit or only a sign. */
    public boolean withoutTarget() {
        return targetForm == TargetForm.BLANK || targetForm == TargetForm.UNIT_ONLY || targetForm == TargetForm.SIGN_ONLY;
    }

    /** The value asks what the name asks, or is the end of the name: it sets nothing to reach. */
    public boolean repeatsName() {
        String name = plain(level3);
        String words = plain(value);
        return words.length() >= SHORTEST && (name.equals(words) || words.startsWith("是否") && name.endsWith(words));
    }

    /** Whether the explanation of this indicator names another one and not this one. */
    public boolean explains(Indicator other) {
        String words = plain(description.text());
        return plain(other.level3).length() >= SHORTEST && words.contains(plain(other.level3))
                && !words.contains(plain(level3));
    }

    /** Whether the name is that of the other one but for a long number that is one higher: a cell filled down by mistake. */
    public boolean countsUp(Indicator other) {
        String own = LABEL.matcher(plain(level3)).replaceFirst("");
        String before = LABEL.matcher(plain(other.level3)).replaceFirst("");
        Matcher number = LONG_NUMBER.matcher(own);
        Matcher earlier = LONG_NUMBER.matcher(before);
        if (!number.find() || !earlier.find() || number.start() != earlier.start()) {
            return false;
        }
        boolean same = own.substring(number.end()).equals(before.substring(earlier.end()))
                && own.substring(0, number.start()).equals(before.substring(0, earlier.start()));
        boolean year = number.group().matches("(19|20)\\d\\d");
        return same && !year && Integer.parseInt(number.group()) == Integer.parseInt(earlier.group()) + 1;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Override
    public String printed() {
        return level3.isEmpty() ? level2 : level3;
    }
}
