package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.DisbursementSchedule;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.SchedulePeriod;

/** 资金支出计划 and 资金用途 of a form: the values stand in the row below their names. */
final class GoalSchedules {
    private final Reading reading;
    private final GoalLabels labels;
    private final GoalDraft draft;

    GoalSchedules(Reading reading, GoalLabels labels, GoalDraft draft) {
        this.reading = reading;
        this.labels = labels;
        this.draft = draft;
    }

    void read(List<List<Cell>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            List<Cell> next = r + 1 < rows.size() ? rows.get(r + 1) : List.of();
            if (column(rows.get(r), "projectUse") >= 0) {
                use(rows.get(r), next);
            } else if (column(rows.get(r), "projectSchedule") >= 0) {
                schedule(rows.get(r), next);
            }
        }
    }

    private int column(List<Cell> row, String role) {
        for (int c = 0; c < row.size(); c++) {
            if (labels.is(row.get(c), role)) {
                return c;
            }
        }
        return -1;
    }

    /** The purpose stands beside its label, or in the row below the amounts. */
    private void use(List<Cell> row, List<Cell> next) {
        int label = column(row, "projectUse");
        if (label + 1 < row.size() && !labels.known(row.get(label + 1))) {
            draft.use = reading.cell(row.get(label + 1), draft.title, "资金用途", "");
        } else if (!next.isEmpty() && next.size() <= 2 && !labels.known(next.get(0))
                && !labels.known(next.get(next.size() - 1))) {
            draft.use = reading.cell(next.get(next.size() - 1), draft.title, "资金用途", "");
        }
    }

    private void schedule(List<Cell> row, List<Cell> values) {
        int first = column(row, "projectSchedule") + 1;
        int periods = row.size() - first;
        boolean unfilled = values.isEmpty() || labels.known(values.get(0));      // periods named, no row of values
        int offset = unfilled || values.size() == row.size() ? first : values.size() == periods ? 0 : -1;
        if (periods <= 0 || offset < 0) {
            return;
        }
        while (periods > 0 && row.get(first + periods - 1).text().isBlank() && values.get(offset + periods - 1).text().isBlank()) {
            periods--;
        }
        int filled = 0;
        BigDecimal previous = BigDecimal.ZERO;
        Passage last = Passage.MISSING;
        String label = "";
        for (int i = 0; i < periods; i++) {
            label = row.get(first + i).text().strip();
            last = reading.cell((unfilled ? row : values).get(offset + i), draft.title, "资金支出计划", label);
            last = unfilled ? new Passage("", last.at().span(last.at().end(), last.at().end())) : last;
            Optional<Numbers.Printed> number = Numbers.parse(last.text());
            filled += last.blank() ? 0 : 1;
            reading.add(new SchedulePeriod(last, draft.shown(), i + 1, label, number.isPresent(),
                    number.map(Numbers.Printed::value).orElse(BigDecimal.ZERO), previous, i == periods - 1));
            previous = number.map(Numbers.Printed::value).orElse(previous);
        }
        reading.add(new DisbursementSchedule(reading.cell(row.get(first - 1), draft.title, "资金支出计划", ""),
                draft.shown(), periods, filled, label, last));
    }
}
