package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.document.Cell;

/** Which rows of a list of projects belong to one project: those that merged cells of its own columns hold together. */
final class GoalGroups {
    /** @param sure false where a page turn left it open whose rows they are */
    record Group(List<Integer> rows, boolean sure) {
    }

    private static final List<String> OWN = List.of("projectCode", "projectName", "projectAuthority", "projectBudget",
            "projectFiscal", "projectCarried", "projectOther", "projectGoal");
    private final Grid grid;
    private final GoalColumns header;
    private final boolean merges;

    GoalGroups(Grid grid, GoalColumns header) {
        this.grid = grid;
        this.header = header;
        this.merges = merges();
    }

    List<Group> read() {
        List<Group> groups = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int r = header.body(); r < grid.rows(); r++) {
            if (header.repeated(grid, r)) {
                continue;
            }
            if (!rows.isEmpty() && !joined(rows.get(rows.size() - 1), r)) {
                groups.add(new Group(List.copyOf(rows), true));
                rows.clear();
            }
            rows.add(r);
        }
        if (!rows.isEmpty()) {
            groups.add(new Group(List.copyOf(rows), true));
        }
        return merged(groups);
    }

    /**
     * One amount is one part of a project, whatever else is merged over several. Else a merged cell covers both rows; or the
     * lower one repeats the project, or leaves its columns blank.
     */
    private boolean joined(int upper, int lower) {
        Cell amount = header.cell(grid, upper, "projectBudget");
        Cell next = header.cell(grid, lower, "projectBudget");
        if (!GoalLabels.blank(amount) && !GoalLabels.blank(next)) {
            return amount == next || header.has("target") && page(upper) == page(lower) && said(upper).equals(said(lower));
        }
        for (String role : OWN) {
            Cell above = header.cell(grid, upper, role);
            if (above != null && above == header.cell(grid, lower, role)) {
                return true;
            }
        }
        boolean goesOn = !merges && said(lower).isEmpty() || said(upper).equals(said(lower)) && !said(lower).isEmpty();
        return header.has("target") && page(upper) == page(lower) && goesOn;
    }

    /** Whether the table merges the cells of a project: then a blank cell is no repetition of the one above. */
    private boolean merges() {
        for (int r = header.body(); r < grid.rows(); r++) {
            for (String role : OWN) {
                Cell cell = header.cell(grid, r, role);
                if (cell != null && cell.rowSpan() > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the columns of the project say in a row. */
    private String said(int r) {
        StringBuilder said = new StringBuilder();
        OWN.forEach(role -> said.append(GoalLabels.text(header.cell(grid, r, role))));
        return said.toString();
    }

    /** A part that names no project goes to the one it was cut from: the part beside it across the turn of the page. */
    private List<Group> merged(List<Group> groups) {
        List<Group> merged = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Group before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && continues(before, group)) {
                List<Integer> rows = new ArrayList<>(before.rows());
                rows.addAll(group.rows());
                boolean open = header.has("projectName") && (name(group).isEmpty() || name(before).isEmpty());
                merged.set(merged.size() - 1, new Group(rows, before.sure() && group.sure() && !open));
            } else {
                merged.add(group);
            }
        }
        return merged;
    }

    private boolean continues(Group before, Group group) {
        boolean turn = page(group.rows().get(0)) != page(before.rows().get(before.rows().size() - 1));
        boolean amount = budget(before).equals(budget(group)) || budget(before).isEmpty() || budget(group).isEmpty();
        boolean same = !name(before).isEmpty() && name(before).equals(name(group)) && amount;
        return turn && (same || name(group).isEmpty() || name(before).isEmpty());
    }

    String name(Group group) {
        return joined(group, "projectName");
    }

    /** The same amount in whatever print. */
    private String budget(Group group) {
        String printed = joined(group, "projectBudget");
        return Numbers.parse(printed).map(number -> number.value().stripTrailingZeros().toPlainString()).orElse(printed);
    }

    private String joined(Group group, String role) {
        StringBuilder text = new StringBuilder();
        cells(group, role).forEach(cell -> text.append(GoalLabels.text(cell)));
        return text.toString();
    }

    /** The different cells of a column in the rows of a group; what a page repeats counts once. */
    List<Cell> cells(Group group, String role) {
        List<Cell> cells = new ArrayList<>();
        for (int r : group.rows()) {
            Cell cell = header.cell(grid, r, role);
            boolean again = cell == null || cells.contains(cell) || !GoalLabels.blank(cell)
                    && cells.stream().anyMatch(other -> same(GoalLabels.text(other), GoalLabels.text(cell)));
            if (!again) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** The same words, or the same number in whatever print. */
    private static boolean same(String one, String other) {
        Optional<Numbers.Printed> number = one.equals(other) ? Optional.empty() : Numbers.parse(one);
        return one.equals(other) || number.isPresent() && Numbers.parse(other)
                .filter(printed -> printed.value().compareTo(number.get().value()) == 0).isPresent();
    }

    private int page(int r) {
        for (int c = 0; c < grid.columns(); c++) {
            Cell cell = grid.at(r, c);
            if (cell != null && cell.at().row() - 1 == r) {
                return cell.at().page();
            }
        }
        return 0;
    }
}
