package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;

/** Finds the runs of lines with tabs, and in which of the two forms each is written. */
final class TabRuns {
    private final List<Line> lines;
    /** Lines before this one were looked at and are not a cell a line: looking again would take quadratic time. */
    private int notCellsBefore;

    TabRuns(List<Line> lines) {
        this.lines = lines;
    }

    /** The run that begins at a line with a tab. */
    TabRun from(int from) {
        if (from >= notCellsBefore) {
            int to = end(from, true);
            if (isCellALine(from, to)) {
                return new TabRun(from, to, true, cellALine(from, to));
            }
            notCellsBefore = to;
        }
        int to = end(from, false);
        return new TabRun(from, to, false, rowALine(from, to));
    }

    /**
     * Goes on over one empty line, not over two, not over a page.
     *
     * @param continued whether a line without a tab, directly below, still belongs to the cell above
     */
    private int end(int from, boolean continued) {
        int page = lines.get(from).page();
        int end = from + 1;
        for (int i = from + 1; i < lines.size() && lines.get(i).page() == page; i++) {
            Line line = lines.get(i);
            boolean below = i == end;
            if (line.tabs() > 0 || continued && below && !line.empty()) {
                end = i + 1;
            } else if (!below || !line.empty()) {
                break;
            }
        }
        return end;
    }

    /** Every line begins with its only tab; a few may have another, for a tab can stand in a cell of a Word table. */
    private boolean isCellALine(int from, int to) {
        int cells = 0;
        int more = 0;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (line.tabs() == 0) {
                continue;
            }
            if (line.cellStart() < 0) {
                return false;
            }
            cells++;
            more += line.tabs() > 1 ? 1 : 0;
        }
        return more * 10 <= cells;
    }

    private List<TabRun.Row> cellALine(int from, int to) {
        List<TabRun.Row> rows = new ArrayList<>();
        TabRun.Row row = null;
        int i = from;
        while (i < to) {
            Line line = lines.get(i);
            if (line.empty()) {
                row = null;
                i++;
                continue;
            }
            if (row == null) {
                row = new TabRun.Row(i, new ArrayList<>());
                rows.add(row);
            }
            int next = i + 1;
            while (next < to && lines.get(next).tabs() == 0 && !lines.get(next).empty()) {
                next++;
            }
            row.cells().add(new TabRun.Item(cellText(i, next), line.number()));
            i = next;
        }
        return rows;
    }

    private String cellText(int from, int to) {
        Line first = lines.get(from);
        String text = first.text().substring(first.cellStart());
        if (to == from + 1) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text);
        for (int i = from + 1; i < to; i++) {
            joined.append('\n').append(lines.get(i).text());
        }
        return joined.toString();
    }

    private List<TabRun.Row> rowALine(int from, int to) {
        List<TabRun.Row> rows = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (!line.empty()) {
                rows.add(new TabRun.Row(i, split(line)));
            }
        }
        return rows;
    }

    private static List<TabRun.Item> split(Line line) {
        List<TabRun.Item> cells = new ArrayList<>(line.tabs() + 1);
        String text = line.text();
        int start = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', start)) {
            cells.add(new TabRun.Item(text.substring(start, tab), line.number()));
            start = tab + 1;
        }
        cells.add(new TabRun.Item(text.substring(start), line.number()));
        return cells;
    }
}
