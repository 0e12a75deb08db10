package org.mingzhang.mutation;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 元 for 万元 behind an amount of the narrative or above a table. */
final class UnitMutants implements Mutant.Operator {
    private static final Pattern UNIT = Pattern.compile("\\G\\s*(万元|元)");
    private static final Pattern CAPTION = Pattern.compile("单位[:：]\\s*(万元|元)");

    @Override
    public void mutate(Printed printed, Mutant.Collector collector, Random random) {
        for (Line line : printed.lines) {
            for (Num number : line.numbers) {
                if (number.kind() == Num.Kind.AMOUNT && !number.zero()) {
                    unit(printed, line, number, collector);
                }
            }
        }
        for (Grid grid : printed.grids) {
            caption(printed, grid, collector);
        }
    }

    private static void unit(Printed printed, Line line, Num number, Mutant.Collector collector) {
        Matcher matcher = UNIT.matcher(line.text);
        if (!matcher.find(number.spot().end())) {
            return;
        }
        boolean tenThousands = matcher.group(1).equals("万元");
        List<Identity> broken = printed.identities(number).stream().filter(identity -> identity.broken(number,
                tenThousands ? number.value().movePointLeft(4) : number.value().movePointRight(4))).toList();
        if (broken.isEmpty()) {
            collector.outside("unit", "no printed number depends on it");
            return;
        }
        Spot spot = new Spot(line.block, 0, 0, matcher.start(1), matcher.end(1));
        String other = tenThousands ? "元" : "万元";
        collector.add(Mutant.at("unit", number.text() + matcher.group(1) + " -> " + other + " " + NumberMutants.place(printed, number),
                broken.get(0).kind(), () -> Variant.unchanged(printed.document).with(spot, other), Target.at(printed, spot)));
    }

    /** Where a number of the table stands elsewhere too. */
    private static void caption(Printed printed, Grid grid, Mutant.Collector collector) {
        for (int block = grid.block - 1; block >= Math.max(0, grid.block - 3); block--) {
            Matcher matcher = CAPTION.matcher(printed.text(block));
            if (!matcher.find()) {
                continue;
            }
            boolean elsewhere = grid.numbers().stream().filter(number -> !number.zero())
                    .flatMap(number -> printed.identities(number).stream()).anyMatch(identity -> identity instanceof Same);
            if (!elsewhere) {
                collector.outside("unit of a table", "its numbers stand nowhere else");
                return;
            }
            Spot spot = new Spot(block, 0, 0, matcher.start(1), matcher.end(1));
            String other = matcher.group(1).equals("万元") ? "元" : "万元";
            collector.add(Mutant.at("unit of a table", grid.title + " " + matcher.group(1) + " -> " + other + " (block " + block + ")",
                    "same number elsewhere", () -> Variant.unchanged(printed.document).with(spot, other),
                    Target.gone(printed, Set.of(block, grid.block), "")));
            return;
        }
    }
}
