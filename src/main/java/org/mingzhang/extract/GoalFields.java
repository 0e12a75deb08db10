package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.Passage;
import org.mingzhang.pack.Vocabulary;

/** The fields of a form "label, value": a value stands beside its label, or below one that is as wide. */
final class GoalFields {
    private final Reading reading;
    private final GoalLabels labels;
    private final Grid grid;
    private final int end;
    private final GoalDraft draft;

    /** @param end the first row that is no field */
    GoalFields(Reading reading, GoalLabels labels, Grid grid, int end, GoalDraft draft) {
        this.reading = reading;
        this.labels = labels;
        this.grid = grid;
        this.end = end;
        this.draft = draft;
    }

    void read() {
        draft.name = value("projectName", draft.name);
        draft.code = value("projectCode", draft.code);
        draft.authority = value("projectAuthority", draft.authority);
        draft.goal = value("projectGoal", draft.goal);
        draft.goal = draft.goal.blank() ? value("projectLongGoal", draft.goal) : draft.goal;
        unitRow();
        if (!draft.whole || !draft.name.missing()) {
            draft.budget = value("projectBudget", draft.budget);
            draft.fiscal = value("projectFiscal", draft.fiscal);
            draft.carried = value("projectCarried", draft.carried);
            draft.other = value("projectOther", draft.other);
        }
    }

    /** The first filled field of the role, else the first blank one; what is already known stays. */
    private Passage value(String role, Passage before) {
        Passage found = before;
        for (String name : labels.names(role)) {
            for (int r = 0; r < end && found.blank(); r++) {
                for (int c = 0; c < grid.columns(); c++) {
                    Cell cell = grid.at(r, c);
                    if (cell != null && begins(cell, r, c) && (GoalLabels.plain(cell).equals(name) || cut(cell, c).equals(name))) {
                        Passage value = beside(cell, r, c);
                        found = found.missing() || !value.blank() ? value : found;
                    }
                }
            }
        }
        return found;
    }

    private static boolean begins(Cell cell, int r, int c) {
        return cell.at().row() - 1 == r && cell.at().column() - 1 == c;
    }

    /** A label whose last words stand on the next page. */
    private String cut(Cell label, int c) {
        int below = label.at().row() - 1 + label.rowSpan();
        Cell under = below < end ? grid.at(below, c) : null;
        return under == null || under.at().page() == label.at().page() || under.text().isBlank() ? ""
                : GoalLabels.plain(label) + GoalLabels.plain(under);
    }

    private Passage beside(Cell label, int r, int c) {
        String name = GoalLabels.text(label);
        int right = c + label.columnSpan();
        Cell next = right < grid.columns() ? grid.at(r, right) : null;
        if (next != null && !labels.known(next)) {
            List<Cell> values = new ArrayList<>();
            for (int i = r; i < Math.min(end, r + label.rowSpan()); i++) {
                Cell cell = grid.at(i, right);
                if (cell != null && !values.contains(cell) && !labels.known(cell)) {
                    values.add(cell);
                }
            }
            return GoalDraft.joined(reading, values, draft.title, name, "");
        }
        int below = r + label.rowSpan();
        Cell under = below < end ? grid.at(below, c) : null;
        boolean same = under != null && begins(under, below, c) && under.columnSpan() == label.columnSpan();
        if (same && !labels.known(under) && (label.columnSpan() > 1 || next == null && grid.columns() == 1)) {
            return GoalDraft.joined(reading, List.of(under), draft.title, name, "");
        }
        if (label.rowSpan() > 1 || label.columnSpan() > 1) {
            return Passage.MISSING;     // the name of a group of fields
        }
        Passage at = reading.cell(label, draft.title, name, "");
        return new Passage("", at.at().span(at.at().end(), at.at().end()));
    }

    /** The first row of a form without title: whose it is, and the unit of its amounts; the unit may stand in a label too. */
    private void unitRow() {
        for (int c = 0; end > 0 && c < grid.columns(); c++) {
            Cell cell = grid.at(0, c);
            if (cell == null || !begins(cell, 0, c)) {
                continue;
            }
            String plain = Reading.plain(cell);
            int colon = plain.indexOf(':');
            boolean unit = colon > 0 && plain.endsWith("元")
                    && reading.vocabulary.words("moneyUnit").stream().anyMatch(plain.substring(0, colon)::endsWith);
            if (unit) {
                draft.moneyUnit = reading.cell(cell, draft.title, "", "单位");
            } else if (!plain.isEmpty() && draft.unitName.missing() && unnamed(c)) {
                draft.unitName = reading.cell(cell, draft.title, "", "编制单位");
            }
        }
        for (int r = 0; r < end && draft.moneyUnit.missing(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                Cell cell = grid.at(r, c);
                String label = cell == null || !begins(cell, r, c) ? "" : Reading.plain(cell);
                boolean money = label.contains("资金") && label.endsWith("万元");
                if (money && draft.moneyUnit.missing()) {
                    draft.moneyUnit = reading.cell(cell, draft.title, "", "单位");
                }
            }
        }
    }

    /** The cell is no label and does not stand behind one. */
    private boolean unnamed(int c) {
        Cell before = c == 0 ? null : grid.at(0, c - 1);
        return !labels.known(grid.at(0, c)) && !labels.known(before);
    }
}
