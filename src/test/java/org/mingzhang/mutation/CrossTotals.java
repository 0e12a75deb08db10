package org.mingzhang.mutation;

import java.util.ArrayList;
import java.util.List;

/** Totals that another table prints too under the same name. */
final class CrossTotals {
    private static final int TELLING_DIGITS = 4;

    private final List<Grid> grids;

    private record Total(Grid grid, Num number, String name) {
    }

    CrossTotals(List<Grid> grids) {
        this.grids = grids;
    }

    List<Identity> find() {
        List<Total> totals = new ArrayList<>();
        for (Grid grid : grids) {
            for (Num number : grid.numbers()) {
                if (Words.TOTAL.matcher(number.label()).find() && digits(number) >= TELLING_DIGITS) {
                    totals.add(new Total(grid, number, name(grid, number)));
                }
            }
        }
        List<Identity> found = new ArrayList<>();
        for (Total one : totals) {
            for (Total other : totals) {
                Same same = new Same("total twice", one.number(), other.number());
                if (one.grid().block < other.grid().block && one.name().equals(other.name()) && same.holds()) {
                    found.add(same);
                }
            }
        }
        return found;
    }

    private static long digits(Num number) {
        return number.text().replaceAll("[.,]", "").replaceAll("0+$", "").length();
    }

    /** The side or the column that the total is of. */
    private static String name(Grid grid, Num number) {
        String where = number.label() + grid.header(number.spot().column());
        for (String part : List.of("基本支出", "项目支出", "人员", "公用", "收入", "支出")) {
            if (where.contains(part)) {
                return part;
            }
        }
        return grid.title.contains("收入") && !grid.title.contains("支出") ? "收入" : "支出";
    }
}
