package org.mingzhang.mutation;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mingzhang.document.Cell;

/** Target values emptied, schedules that do not reach 100 % or go back. */
final class GoalMutants implements Mutant.Operator {
    @Override
    public void mutate(Printed printed, Mutant.Collector collector, Random random) {
        for (Grid grid : printed.grids) {
            int indicator = 0;
            int value = 0;
            for (int row : grid.allRows()) {
                int named = column(grid.row(row), ".*(三级指标|指标内容|指标名称)");
                int valued = column(grid.row(row), "(本年|年度)?(绩效)?(指标值|目标值)");
                if (valued > 0) {
                    indicator = named > 0 ? named : indicator;
                    value = valued;
                } else if (named > 0) {
                    indicator = named;
                } else if (indicator > 0 && value > 0) {
                    target(printed, grid, row, indicator, value, collector, random);
                }
                schedule(printed, grid, row, collector);
            }
        }
    }

    private static int column(Map<Integer, Cell> row, String pattern) {
        return row.values().stream().filter(cell -> Words.plain(cell.text()).matches(pattern)).map(cell -> cell.at().column())
                .findFirst().orElse(0);
    }

    private static void target(Printed printed, Grid grid, int row, int indicator, int value, Mutant.Collector collector, Random random) {
        Cell name = grid.row(row).get(indicator);
        Cell cell = grid.row(row).get(value);
        if (name == null || cell == null || name.text().isBlank() || !cell.text().matches("(?s).*\\d.*")
                || cell.columnSpan() > 3 || Words.plain(name.text()).matches(".*(不适用|无)")) {
            return;
        }
        String left = random.nextInt(3) > 0 ? "" : cell.text().replaceAll("[\\d.,]+", "");
        if (!left.matches("[≥≤＞＜><=＝%％个次人项家场份万元年月天度\\s]*")) {
            left = "";
        }
        Spot spot = new Spot(grid.block, row, value, 0, cell.text().length());
        String other = left;
        collector.add(Mutant.at("target value", Words.plain(name.text()) + " " + cell.text() + " -> “" + other + "” (block " + grid.block
                + " row " + row + ")", "an indicator needs its value", () -> Variant.unchanged(printed.document).with(spot, other),
                Target.at(printed, spot)));
    }

    /** A row of cumulative percentages below 3月底, 6月底 … */
    private static void schedule(Printed printed, Grid grid, int row, Mutant.Collector collector) {
        Map<Integer, Cell> above = grid.row(row - 1);
        if (above.values().stream().filter(cell -> Words.plain(cell.text()).matches("\\d{1,2}月底")).count() < 3) {
            return;
        }
        TreeMap<Integer, Cell> percents = new TreeMap<>();
        grid.row(row).forEach((column, cell) -> {
            if (cell.text().strip().matches("\\d+(\\.\\d+)?[%％]?")) {
                percents.put(column, cell);
            }
        });
        if (percents.size() < 2) {
            return;
        }
        Cell last = percents.lastEntry().getValue();
        for (String other : new String[] {"90.00", "", "120.00"}) {
            change(printed, grid, last, other, "a schedule ends at 100 %", collector);
        }
        change(printed, grid, percents.firstEntry().getValue(), "99.00", "a schedule never goes back", collector);
    }

    private static void change(Printed printed, Grid grid, Cell cell, String other, String reason, Mutant.Collector collector) {
        Spot spot = new Spot(grid.block, cell.at().row(), cell.at().column(), 0, cell.text().length());
        collector.add(Mutant.at("schedule", cell.text() + " -> “" + other + "” (block " + grid.block + ")", reason,
                () -> Variant.unchanged(printed.document).with(spot, other), Target.at(printed, spot)));
    }
}
