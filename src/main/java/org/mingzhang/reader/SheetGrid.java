package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a sheet shows: the printed cells, which cells are merged, which rows and columns are hidden. Counted from 0. */
final class SheetGrid {
    /** Merged cells, the last row and column included. */
    record Region(int top, int left, int bottom, int right) {
    }

    /** How many hidden rows hold text, and how many hidden columns hold some besides. */
    record Hidden(int rows, int columns) {
    }

    private final String name;
    private final Room room;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final List<Region> regions = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet framedRows = new BitSet();

    SheetGrid(String name, Room room) {
        this.name = name;
        this.room = room;
    }

    String name() {
        return name;
    }

    /** Text of nothing but blanks is no text. */
    void put(int row, int column, String text) throws UnreadableException {
        if (!text.isBlank()) {
            room.cells(1);
            room.characters(text.length());
            rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, text);
        }
    }

    void merge(Region region) throws UnreadableException {
        room.cells(1);
        regions.add(region);
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    /** A cell of this row has a line on its left or right: the row belongs to a table even if nothing stands in it. */
    void frame(int row) {
        framedRows.set(row);
    }

    boolean empty() {
        return rows.isEmpty();
    }

    /** The printed rows, hidden ones included. */
    NavigableMap<Integer, NavigableMap<Integer, String>> rows() {
        return rows;
    }

    NavigableMap<Integer, String> row(int row) {
        return rows.getOrDefault(row, Collections.emptyNavigableMap());
    }

    List<Region> regions() {
        return regions;
    }

    boolean framed(int row) {
        return framedRows.get(row);
    }

    boolean framed() {
        return !framedRows.isEmpty();
    }

    boolean rowShown(int row) {
        return !hiddenRows.get(row);
    }

    boolean columnShown(int column) {
        return !hiddenColumns.get(column);
    }

    /**
     * Takes hidden rows and columns away; a merged cell that begins in one is shown where it begins to be seen.
     *
     * @return what was printed there
     */
    Hidden dropHidden() {
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            int top = hiddenRows.nextClearBit(region.top());
            int left = hiddenColumns.nextClearBit(region.left());
            if (top <= region.bottom() && left <= region.right() && (top > region.top() || left > region.left())) {
                String text = row(region.top()).get(region.left());
                if (text != null) {
                    rows.get(region.top()).remove(region.left());
                    rows.computeIfAbsent(top, key -> new TreeMap<>()).put(left, text);
                }
                regions.set(i, new Region(top, left, region.bottom(), region.right()));
            }
        }
        rows.values().removeIf(NavigableMap::isEmpty);
        int before = rows.size();
        rows.keySet().removeIf(row -> !rowShown(row));
        int droppedRows = before - rows.size();
        BitSet droppedColumns = new BitSet();
        for (NavigableMap<Integer, String> row : rows.values()) {
            row.keySet().stream().filter(column -> !columnShown(column)).forEach(droppedColumns::set);
            row.keySet().removeIf(column -> !columnShown(column));
        }
        rows.values().removeIf(NavigableMap::isEmpty);
        return new Hidden(droppedRows, droppedColumns.cardinality());
    }
}
