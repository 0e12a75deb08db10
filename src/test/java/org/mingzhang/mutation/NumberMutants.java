package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Every amount of the tables and every amount, percentage and count of the narrative, changed beyond rounding. */
final class NumberMutants implements Mutant.Operator {
    @Override
    public void mutate(Printed printed, Mutant.Collector collector, Random random) {
        for (Grid grid : printed.grids) {
            for (Num number : grid.numbers()) {
                change(number.zero() ? "table zero" : "table amount", printed, number, collector, random);
            }
        }
        for (Line line : printed.lines) {
            for (Num number : line.numbers) {
                String operator = switch (number.kind()) {
                    case AMOUNT -> number.sign() == 0 ? "text amount" : "text change";
                    case PERCENT -> "percentage";
                    case COUNT -> "count";
                };
                change(operator, printed, number, collector, random);
            }
        }
    }

    private static void change(String operator, Printed printed, Num number, Mutant.Collector collector, Random random) {
        List<Identity> identities = printed.identities(number);
        if (identities.isEmpty()) {
            collector.outside(operator, "no printed number depends on it");
            return;
        }
        for (String other : others(number, random)) {
            List<Identity> broken = identities.stream().filter(identity -> identity.broken(number, number.value(other))).toList();
            if (!broken.isEmpty()) {
                collector.add(Mutant.at(operator, number.label() + " " + number.text() + " -> " + other + " " + place(printed, number),
                        broken.get(0).kind(), () -> Variant.unchanged(printed.document).with(number.spot(), other),
                        Target.at(printed, number.spot())));
                return;
            }
        }
        collector.outside(operator, "an open list allows it");
    }

    static String place(Printed printed, Num number) {
        Spot spot = number.spot();
        return "(block " + spot.block() + (spot.row() > 0 ? " row " + spot.row() + " column " + spot.column() : "") + " page "
                + printed.document.blocks().get(spot.block()).at().page() + ")";
    }

    /** A digit changed, two swapped, ten times, a tenth, a tenth more or less, printed in the same way. */
    private static List<String> others(Num number, Random random) {
        BigDecimal value = new BigDecimal(number.text().replace(",", ""));
        if (value.signum() == 0) {
            return List.of(print(new BigDecimal("37.5"), number.text()), print(new BigDecimal("37.5"), "0.0"));
        }
        List<String> others = new ArrayList<>();
        String minus = value.signum() < 0 ? "-" : "";
        String digits = value.abs().toPlainString();
        int whole = Math.max(1, digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.'));
        int at = random.nextInt(whole);
        if (Character.isDigit(digits.charAt(at))) {
            int digit = (digits.charAt(at) - '0' + 1 + random.nextInt(8)) % 10;
            others.add(minus + digits.substring(0, at) + digit + digits.substring(at + 1));
        }
        if (whole > 1) {
            others.add(minus + digits.charAt(1) + digits.charAt(0) + digits.substring(2));
        }
        others.add(value.multiply(BigDecimal.TEN).toPlainString());
        others.add(value.movePointLeft(1).toPlainString());
        Collections.shuffle(others, random);
        others.add(value.multiply(new BigDecimal("1.3")).toPlainString());
        others.add(value.multiply(new BigDecimal("0.7")).toPlainString());
        others.add(value.add(new BigDecimal(3)).toPlainString());
        return others.stream().map(other -> print(new BigDecimal(other), number.text())).filter(other -> !other.equals(number.text()))
                .toList();
    }

    private static String print(BigDecimal value, String like) {
        int point = like.indexOf('.');
        BigDecimal rounded = value.setScale(point < 0 ? 0 : like.length() - point - 1, RoundingMode.HALF_UP);
        String plain = rounded.toPlainString();
        return like.contains(",") ? plain.replaceAll("(?<=\\d)(?=(\\d{3})+(?:\\.|$))(?<!\\.\\d{0,9})", ",") : plain;
    }
}
