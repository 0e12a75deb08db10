package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph and the numbers in it, in order. */
final class Line {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,\\w])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*"
            + "(亿元|万\\s*元|元|[%％]|辆|台|套|人次|批次)");
    private static final Pattern DIRECTION = Pattern.compile(
            "(增加|减少|增长|下降|上升|降低|提高|增支|减支|压减)(?:了|额|约|数|幅|率|为|支出|幅度)*\\s*$");

    final int block;
    final String text;
    /** Which stretch between headings it belongs to. */
    final int section;
    final List<Num> numbers = new ArrayList<>();

    Line(int block, String text, int section) {
        this.block = block;
        this.text = text;
        this.section = section;
        Matcher matcher = NUMBER.matcher(text);
        int last = 0;
        while (matcher.find()) {
            numbers.add(number(matcher, last));
            last = matcher.end();
        }
    }

    private Num number(Matcher matcher, int last) {
        String unit = Words.plain(matcher.group(2));
        boolean percent = unit.matches("[%％]");
        Num.Kind kind = percent ? Num.Kind.PERCENT : unit.endsWith("元") ? Num.Kind.AMOUNT : Num.Kind.COUNT;
        String before = text.substring(last, matcher.start());
        Matcher direction = DIRECTION.matcher(before);
        boolean directed = direction.find();
        int sign = !directed ? 0 : direction.group(1).matches("减少|下降|降低|减支|压减") ? -1 : 1;
        Spot word = directed ? new Spot(block, 0, 0, last + direction.start(1), last + direction.end(1)) : Spot.NONE;
        String clause = before.substring(Math.max(before.lastIndexOf('，'), Math.max(before.lastIndexOf('。'),
                Math.max(before.lastIndexOf('；'), Math.max(before.lastIndexOf('、'), before.lastIndexOf('：'))))) + 1);
        return new Num(new Spot(block, 0, 0, matcher.start(1), matcher.end(1)), matcher.group(1), kind,
                kind == Num.Kind.AMOUNT ? Words.yuan(unit) : BigDecimal.ONE, sign, word, Words.plain(clause));
    }

    List<Num> numbers(Num.Kind kind, boolean directed) {
        return numbers.stream().filter(number -> number.kind() == kind && (number.sign() != 0) == directed).toList();
    }

    /** Whether a sentence ends between two numbers. */
    boolean apart(Num one, Num other) {
        return text.substring(Math.min(one.spot().end(), other.spot().end()),
                Math.max(one.spot().start(), other.spot().start())).contains("。");
    }

    /** The words before a number back to the last number or full stop. */
    String before(Num number) {
        int from = Math.max(0, text.lastIndexOf('。', number.spot().start()));
        for (Num other : numbers) {
            if (other.spot().end() <= number.spot().start()) {
                from = Math.max(from, other.spot().end());
            }
        }
        return text.substring(from, number.spot().start());
    }
}
