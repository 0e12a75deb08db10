package org.mingzhang.mutation;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year of titles, headings and amounts, and of the day on which assets were counted, put years back. */
final class YearMutants implements Mutant.Operator {
    private static final Pattern YEAR = Pattern.compile("20[12]\\d(?=\\s*年)");
    private static final Pattern AS_OF = Pattern.compile("截[至止到]\\s*$");
    private static final int BACK = 3;

    @Override
    public void mutate(Printed printed, Mutant.Collector collector, Random random) {
        if (printed.year.isEmpty()) {
            return;
        }
        for (Line line : printed.lines) {
            Matcher matcher = YEAR.matcher(line.text);
            while (matcher.find()) {
                year(printed, line, matcher, collector);
            }
        }
    }

    private static void year(Printed printed, Line line, Matcher matcher, Mutant.Collector collector) {
        boolean own = matcher.group().equals(printed.year);
        boolean last = matcher.group().equals(Integer.toString(Integer.parseInt(printed.year) - 1));
        String before = line.text.substring(0, matcher.start());
        String plain = Words.plain(line.text);
        boolean asOf = (own || last) && AS_OF.matcher(before).find() && plain.matches(".*(车辆|设备|资产|房屋).*");
        boolean heading = own && plain.length() <= 60 && !plain.contains("。") && plain.matches(".*(预算|决算|表|说明).*")
                && line.numbers.isEmpty();
        boolean amount = own && before.strip().length() <= 60 && !before.matches("(?s).*[。，；《].*")
                && !line.numbers(Num.Kind.AMOUNT, false).isEmpty() && plain.matches(".{0,60}年度?[^，。]{0,60}(预算|决算|收入|支出|经费).*");
        if (!asOf && !heading && !amount || before.lastIndexOf('《') > before.lastIndexOf('》')) {
            collector.outside("year", own ? "in running text" : "not the year of the document");
            return;
        }
        String operator = asOf ? "as-of date" : heading ? "year of a title" : "year of an amount";
        Spot spot = new Spot(line.block, 0, 0, matcher.start(), matcher.end());
        String other = Integer.toString(Integer.parseInt(printed.year) - BACK);
        collector.add(Mutant.at(operator, matcher.group() + " -> " + other + " in "
                + plain.substring(0, Math.min(plain.length(), 40)) + " (block " + line.block + ")", "the year of the document",
                () -> Variant.unchanged(printed.document).with(spot, other), Target.at(printed, spot)));
    }
}
