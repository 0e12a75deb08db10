package org.mingzhang.mutation;

import java.util.ArrayList;
import java.util.List;

/** The sums, changes, shares and rates that the printed numbers of the narrative keep. */
final class ProseClaims {
    private static final int LOOK_BACK = 3;

    private final List<Line> lines;
    private final List<Identity> found = new ArrayList<>();

    ProseClaims(List<Line> lines) {
        this.lines = lines;
    }

    List<Identity> find() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            sums("sum in a paragraph", line.numbers(Num.Kind.AMOUNT, false));
            sums("sum of changes", line.numbers(Num.Kind.AMOUNT, true));
            sums("sum of counts", line.numbers(Num.Kind.COUNT, false));
            for (Num percent : line.numbers) {
                if (percent.kind() == Num.Kind.PERCENT) {
                    change(line, percent);
                    share(i, percent);
                    completion(line, percent);
                }
            }
            items(i);
        }
        return found;
    }

    /** A number and the run behind it that makes it up; the numbers count one thing. */
    private void sums(String kind, List<Num> numbers) {
        for (int total = 0; total < numbers.size(); total++) {
            for (int from = total + 1; from < numbers.size(); from++) {
                if (run(kind, numbers, total, from)) {
                    break;
                }
            }
        }
    }

    private boolean run(String kind, List<Num> numbers, int total, int from) {
        for (int to = from + 1; to < numbers.size(); to++) {
            List<Num> parts = numbers.subList(from, to + 1);
            Sum sum = new Sum(kind, numbers.get(total), parts, true);
            if (!numbers.get(total).zero() && parts.stream().filter(part -> !part.zero()).count() >= 2 && sum.holds()) {
                found.add(new Sum(kind, numbers.get(total), zerosBehind(numbers, from, to), kind.endsWith("changes") ? false : true));
                return true;
            }
        }
        return false;
    }

    private static List<Num> zerosBehind(List<Num> numbers, int from, int to) {
        int end = to + 1;
        while (end < numbers.size() && numbers.get(end).zero()) {
            end++;
        }
        return numbers.subList(from, end);
    }

    /** 比上年减少5万元，下降10%: of the amount before it or of the one it is compared with. */
    private void change(Line line, Num percent) {
        if (percent.sign() == 0) {
            return;
        }
        Num part = null;
        List<Num> wholes = new ArrayList<>();
        for (int i = line.numbers.indexOf(percent) - 1; i >= 0; i--) {
            Num number = line.numbers.get(i);
            if (line.apart(number, percent) || part == null && number.kind() != Num.Kind.AMOUNT) {
                break;
            }
            if (number.kind() == Num.Kind.AMOUNT && number.sign() != 0 && part == null) {
                part = number;
            } else if (number.kind() == Num.Kind.AMOUNT && number.sign() == 0 && part != null && wholes.size() < 2) {
                wholes.add(number);
            }
        }
        if (part != null && !part.zero()) {
            for (Num whole : wholes) {
                ratio(new Ratio("growth", percent, part, whole, true));
                ratio(new Ratio("growth", percent, part, whole, false));
            }
            if (wholes.size() == 2) {
                Sum sum = new Sum("change", wholes.get(1), List.of(wholes.get(0), part), false);
                if (sum.holds()) {
                    found.add(sum);
                }
            }
        }
    }

    private boolean ratio(Ratio ratio) {
        if (ratio.holds()) {
            found.add(ratio);
        }
        return ratio.holds();
    }

    /** 基本支出60万元，占60%: of an amount before it in the paragraph or in one of those before. */
    private void share(int index, Num percent) {
        Line line = lines.get(index);
        if (!line.before(percent).matches("(?s).*占[^，。；]{0,24}")) {
            return;
        }
        List<Num> before = line.numbers.stream().filter(number -> number.kind() == Num.Kind.AMOUNT && number.sign() == 0
                && number.spot().start() < percent.spot().start()).toList();
        if (before.isEmpty()) {
            return;
        }
        Num part = before.get(before.size() - 1);
        List<Num> wholes = new ArrayList<>(before.subList(0, before.size() - 1));
        java.util.Collections.reverse(wholes);
        for (int i = index - 1; i >= Math.max(0, index - LOOK_BACK); i--) {
            wholes.addAll(lines.get(i).numbers(Num.Kind.AMOUNT, false));
        }
        for (Num whole : wholes) {
            if (!part.zero() && ratio(new Ratio("share", percent, part, whole, false))) {
                return;
            }
        }
    }

    /** 预算为50万元，支出决算为40万元，完成预算的80%. */
    private void completion(Line line, Num percent) {
        if (!line.before(percent).matches("(?s).*完成[^，。；]{0,16}")) {
            return;
        }
        List<Num> before = line.numbers.stream().filter(number -> number.kind() == Num.Kind.AMOUNT && number.sign() == 0
                && number.spot().start() < percent.spot().start() && !line.apart(number, percent)).toList();
        for (int i = before.size() - 2; i >= 0; i--) {
            Num spent = before.get(before.size() - 1);
            if (!spent.zero() && ratio(new Ratio("completion", percent, spent, before.get(i), false))) {
                return;
            }
        }
    }

    /** Items of one style, counted from one, and the amount before them that they make up. */
    private void items(int index) {
        Line first = lines.get(index);
        String style = Words.style(first.text);
        if (style.isEmpty() || Words.ordinal(first.text) != 1) {
            return;
        }
        List<Num> parts = new ArrayList<>();
        for (int i = index, next = 1; i < lines.size(); i++) {
            if (!Words.style(lines.get(i).text).equals(style)) {
                continue;
            }
            if (Words.ordinal(lines.get(i).text) != next++) {
                break;
            }
            lines.get(i).numbers(Num.Kind.AMOUNT, false).stream().findFirst().ifPresent(parts::add);
        }
        for (int i = index - 1; i >= Math.max(0, index - LOOK_BACK); i--) {
            for (Num total : lines.get(i).numbers(Num.Kind.AMOUNT, false)) {
                Sum sum = new Sum("sum of items", total, parts, true);
                if (!total.zero() && parts.stream().filter(part -> !part.zero()).count() >= 2 && sum.holds()) {
                    found.add(sum);
                    return;
                }
            }
        }
    }
}
