package org.mingzhang.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.mingzhang.document.Cell;

/** The same said in another print. */
final class TwinMutants implements Mutant.Operator {
    @Override
    public void mutate(Printed printed, Mutant.Collector collector, Random random) {
        List<Num> numbers = new ArrayList<>();
        printed.grids.forEach(grid -> numbers.addAll(grid.numbers()));
        printed.lines.stream().filter(line -> line.block >= printed.body).forEach(line -> numbers.addAll(line.numbers));
        for (Num number : numbers) {
            twin("thousands separators", printed, number, number.text().contains(",") ? number.text().replace(",", "")
                    : number.text().replaceAll("^(\\d{1,3})(\\d{3})(?=\\.|$)", "$1,$2"), collector);
            twin("full-width digits", printed, number, wide(number.text()), collector);
            twin("blanks around a number", printed, number, number.spot().row() > 0 ? " " + number.text() + " "
                    : " " + number.text() + " ", collector);
            if (number.kind() == Num.Kind.AMOUNT && number.text().matches(".*\\.\\d*0")) {
                twin("no trailing zeros", printed, number, number.text().replaceAll("\\.?0+$", ""), collector);
            }
        }
        for (Line line : printed.lines) {
            if (line.block >= printed.body) {
                Spot whole = new Spot(line.block, 0, 0, 0, line.text.length());
                prints(printed, whole, line.text, collector);
            }
        }
        for (Grid grid : printed.grids) {
            for (int row : grid.allRows()) {
                for (Cell cell : grid.row(row).values()) {
                    prints(printed, new Spot(grid.block, row, cell.at().column(), 0, cell.text().length()), cell.text(), collector);
                }
            }
        }
    }

    private static void prints(Printed printed, Spot spot, String text, Mutant.Collector collector) {
        print("brackets", printed, spot, text, t -> t.contains("（") ? t.replace('（', '(').replace('）', ')')
                : t.replace('(', '（').replace(')', '）'), collector);
        print("quotes", printed, spot, text, t -> t.replace('“', '"').replace('”', '"'), collector);
        print("colons", printed, spot, text, t -> t.contains("：") ? t.replace('：', ':') : t, collector);
        print("dates", printed, spot, text, t -> t.replaceAll("(\\d+)年(\\d+)月(\\d+)日", "$1 年 $2 月 $3 日"), collector);
        print("percent signs", printed, spot, text, t -> t.replaceAll("(?<=\\d)%", "％"), collector);
    }

    private static void print(String operator, Printed printed, Spot spot, String text, UnaryOperator<String> rewrite,
                              Mutant.Collector collector) {
        String other = rewrite.apply(text);
        if (!other.equals(text)) {
            String shown = Words.plain(other);
            collector.add(Mutant.twin("twin: " + operator, shown.substring(0, Math.min(40, shown.length())) + " (block " + spot.block()
                    + " row " + spot.row() + ")", () -> Variant.unchanged(printed.document).with(spot, other)));
        }
    }

    private static void twin(String operator, Printed printed, Num number, String other, Mutant.Collector collector) {
        if (!other.equals(number.text())) {
            collector.add(Mutant.twin("twin: " + operator, number.label() + " " + number.text() + " -> " + other + " "
                    + NumberMutants.place(printed, number), () -> Variant.unchanged(printed.document).with(number.spot(), other)));
        }
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
    }
}
