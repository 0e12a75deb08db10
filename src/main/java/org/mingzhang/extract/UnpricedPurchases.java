package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.UnpricedRows;

/** Rows of a procurement table that say how many and when, but not for how much. */
final class UnpricedPurchases {
    private static final int HEADER_ROWS = 4;
    private final Reading reading;

    UnpricedPurchases(Reading reading) {
        this.reading = reading;
    }

    void read(Table table, String title) {
        Grid grid = Grid.of(table);
        List<Integer> amounts = columns(grid, "purchaseAmount");
        List<Integer> quantities = columns(grid, "purchaseQuantity");
        List<Integer> dates = columns(grid, "purchaseDate");
        List<Integer> names = columns(grid, "purchaseName");
        if (amounts.size() != 1 || quantities.size() != 1 || dates.size() != 1 || names.isEmpty()) {
            return;
        }
        int priced = 0;
        List<Passage> unpriced = new ArrayList<>();
        for (int r = 1; r < grid.rows(); r++) {
            Cell amount = grid.at(r, amounts.get(0));
            Cell name = grid.at(r, names.get(0));
            Optional<Numbers.Printed> quantity = number(grid.at(r, quantities.get(0)));
            boolean dated = !grid.plain(r, dates.get(0)).isEmpty();
            if (amount == null || name == null || name.text().isBlank() || quantity.isEmpty() || !dated) {
                continue;
            }
            priced += number(amount).isPresent() ? 1 : 0;
            if (amount.text().isBlank() && amount.rowSpan() == 1 && quantity.get().value().signum() > 0) {
                unpriced.add(reading.cell(name, title, name.text().strip().replaceAll("\\s*\\n\\s*", ""), "预算金额"));
            }
        }
        if (!unpriced.isEmpty() && priced > 1) {
            reading.add(new UnpricedRows(unpriced.get(0), title, unpriced, priced));
        }
    }

    private static Optional<Numbers.Printed> number(Cell cell) {
        return cell == null ? Optional.empty() : Numbers.parse(cell.text());
    }

    private List<Integer> columns(Grid grid, String words) {
        List<Integer> found = new ArrayList<>();
        for (int c = 0; c < grid.columns(); c++) {
            for (int r = 0; r < Math.min(HEADER_ROWS, grid.rows()); r++) {
                if (!found.contains(c) && reading.vocabulary.words(words).contains(grid.plain(r, c))) {
                    found.add(c);
                }
            }
        }
        return found;
    }
}
