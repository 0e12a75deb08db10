package org.mingzhang.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Cell;

/**
 * The header of a table of indicators or of a list of projects: which column holds what. Places are those of the grid, 0-based.
 *
 * @param row  the row that names the columns
 * @param body the first row below the header
 */
record GoalColumns(int row, int body, Map<String, Integer> columns) {
    /** The header of a list stands near its top. */
    private static final int HEADER_ROWS = 6;

    /** The header of indicators: a level or a name, and a value. Null where there is none. */
    static GoalColumns ofIndicators(Grid grid, GoalLabels labels) {
        for (int r = 0; r < grid.rows(); r++) {
            GoalColumns header = bind(grid, labels, r, "target");
            if (header != null && (header.has("level1") || header.has("level3"))) {
                return header;
            }
        }
        return null;
    }

    /** The header of a list of projects with a goal each; null where there is none. */
    static GoalColumns ofProjects(Grid grid, GoalLabels labels, String text) {
        for (int r = 0; r + 1 < grid.rows() && r < HEADER_ROWS; r++) {
            GoalColumns header = bind(grid, labels, r, "projectName");
            if (header != null && header.has(text)) {
                return header;
            }
        }
        return null;
    }

    private static GoalColumns bind(Grid grid, GoalLabels labels, int row, String anchor) {
        int place = column(grid, labels.names(anchor), row, row, grid.rows());
        if (place < 0) {
            return null;
        }
        int body = end(grid.at(row, place));
        Map<String, Integer> columns = new HashMap<>();
        for (String role : GoalLabels.ROLES) {
            int column = column(grid, labels.names(role), row, body - 1, body);
            if (column >= 0) {
                columns.put(role, column);
            }
        }
        return new GoalColumns(row, body, columns);
    }

    /** The first column that a header cell names so, an earlier name before a later one; a cell that goes on below is no header. */
    private static int column(Grid grid, List<String> names, int first, int last, int body) {
        for (String name : names) {
            for (int r = first; r <= last && r < grid.rows(); r++) {
                for (int c = 0; c < grid.columns(); c++) {
                    Cell cell = grid.at(r, c);
                    if (cell != null && named(grid, r, c, name) && end(cell) <= body) {
                        return c;
                    }
                }
            }
        }
        return -1;
    }

    private static boolean named(Grid grid, int r, int c, String name) {
        String plain = grid.plain(r, c);
        return plain.startsWith(name) && (plain.length() == name.length() || plain.equals(name + ":"));
    }

    private static int end(Cell cell) {
        return cell.at().row() - 1 + cell.rowSpan();
    }

    boolean has(String role) {
        return columns.containsKey(role);
    }

    /** The cell of a row under a name, null where the table has no such column or cell. */
    Cell cell(Grid grid, int r, String role) {
        Integer column = columns.get(role);
        return column == null ? null : grid.at(r, column);
    }

    /** A project stands in every row, not one above all. */
    boolean listsProjects() {
        return has("projectName") || has("projectGoal");
    }

    /** The header comes again at the top of a page. */
    boolean repeated(Grid grid, int r) {
        String anchor = has("target") ? "target" : "projectName";
        return GoalLabels.plain(cell(grid, r, anchor)).equals(GoalLabels.plain(cell(grid, row, anchor)))
                && !GoalLabels.plain(cell(grid, r, anchor)).isEmpty();
    }
}
