package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 增加 for 减少, 下降 for 增长, 大于 for 小于 or 持平. */
final class DirectionMutants implements Mutant.Operator {
    private static final Map<String, String> OTHER = Map.of("增加", "减少", "减少", "增加", "增长", "下降", "下降", "增长",
            "上升", "下降", "降低", "提高", "提高", "降低", "增支", "减支", "减支", "增支", "压减", "增加");
    private static final Pattern AGAINST_BUDGET = Pattern.compile("预算为?([\\d.,]+)万元，(?:[^，。；]{0,6})?决算为?([\\d.,]+)万元[^；]{0,80}?"
            + "决算数?(大于|小于|与)((?:全年|年初|调整)?预算数?)(持平)?");

    @Override
    public void mutate(Printed printed, Mutant.Collector collector, Random random) {
        for (Line line : printed.lines) {
            for (Num number : line.numbers) {
                if (number.sign() != 0) {
                    flip(printed, line, number, collector);
                }
            }
            Matcher matcher = AGAINST_BUDGET.matcher(line.text);
            while (matcher.find()) {
                against(printed, line, matcher, collector, random);
            }
        }
    }

    private static void flip(Printed printed, Line line, Num number, Mutant.Collector collector) {
        String word = line.text.substring(number.word().start(), number.word().end());
        List<Identity> broken = printed.identities(number).stream()
                .filter(identity -> identity.broken(number, number.value().negate())).toList();
        if (number.zero() || broken.isEmpty()) {
            collector.outside("direction", number.zero() ? "a change of nothing" : "no printed number depends on it");
            return;
        }
        collector.add(Mutant.at("direction", word + number.text() + " -> " + OTHER.get(word) + " "
                + NumberMutants.place(printed, number), broken.get(0).kind(),
                () -> Variant.unchanged(printed.document).with(number.word(), OTHER.get(word)), Target.at(printed, number.spot())));
    }

    private static void against(Printed printed, Line line, Matcher matcher, Mutant.Collector collector, Random random) {
        int order = new BigDecimal(matcher.group(2).replace(",", "")).compareTo(new BigDecimal(matcher.group(1).replace(",", "")));
        boolean even = matcher.group(3).equals("与");
        if (even != (matcher.group(5) != null) || order != (even ? 0 : matcher.group(3).equals("大于") ? 1 : -1)) {
            collector.outside("against budget", "the printed numbers do not say so");
            return;
        }
        String budget = matcher.group(4);
        String wrong = even ? (random.nextBoolean() ? "大于" : "小于") + budget
                : random.nextBoolean() ? "与" + budget + "持平" : (order > 0 ? "小于" : "大于") + budget;
        Spot spot = new Spot(line.block, 0, 0, matcher.start(3), even ? matcher.end(5) : matcher.end(4));
        collector.add(Mutant.at("against budget", matcher.group() + " -> " + wrong + " (block " + line.block + ")", "comparison",
                () -> Variant.unchanged(printed.document).with(spot, wrong), Target.at(printed, spot)));
    }
}
