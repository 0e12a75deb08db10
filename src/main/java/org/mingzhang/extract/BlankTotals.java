package org.mingzhang.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.BlankTotal;
import org.mingzhang.pack.Vocabulary;

/** Totals of two-sided tables that nobody filled in. */
final class BlankTotals {
    private static final Set<String> TWO_SIDED = Set.of("budgetSummary", "fiscalSummary");
    private final Reading reading;

    BlankTotals(Reading reading) {
        this.reading = reading;
    }

    void read(List<Sheets.Named> sheets) {
        for (Sheets.Named named : sheets) {
            if (TWO_SIDED.contains(named.meaning()) && named.sheet().sides().size() > 1) {
                for (Sheet.Side side : named.sheet().sides()) {
                    read(named, side);
                }
            }
        }
    }

    private void read(Sheets.Named named, Sheet.Side side) {
        Sheet sheet = named.sheet();
        int column = sheet.columns(side).total();
        if (column < 0 || sheet.rows(side).stream().noneMatch(row -> printed(named, row, column))) {
            return;
        }
        for (Sheet.Row row : sheet.rows(side)) {
            Cell cell = sheet.grid().at(row.index(), column);
            String label = Vocabulary.plain(row.label());
            boolean empty = cell != null && cell.text().isBlank() && label.endsWith("总计") && !sheet.isLabel(side, row, column);
            Optional<Amount> other = empty ? otherSide(named, side, row.index()) : Optional.empty();
            other.ifPresent(amount -> reading.add(new BlankTotal(reading.cell(cell, named.amounts().title(), row.label(), ""),
                    named.amounts().title(), row.label(), amount)));
        }
    }

    /** The total that the other side prints in the same row. */
    private Optional<Amount> otherSide(Sheets.Named named, Sheet.Side own, int index) {
        for (Sheet.Side side : named.sheet().sides()) {
            int column = side == own ? -1 : named.sheet().columns(side).total();
            for (Sheet.Row row : column < 0 ? List.<Sheet.Row>of() : named.sheet().rows(side)) {
                if (row.index() == index && Vocabulary.plain(row.label()).endsWith("总计") && printed(named, row, column)) {
                    return named.amounts().at(row, column);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean printed(Sheets.Named named, Sheet.Row row, int column) {
        return named.amounts().at(row, column).filter(amount -> amount.value().signum() != 0).isPresent();
    }
}
