package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mingzhang.document.Anchor;

/** A table of RTF: rows of cells with right edges, from which the columns follow. */
final class RtfTable {
    /** Edges nearer than this (twips, about a millimetre) are one line to the eye. */
    private static final int SAME_EDGE = 57;
    private static final int WIDEST_ROW = 5000;
    private static final int WIDEST_PAGE = 1_000_000;
    private static final int USUAL_WIDTH = 1000;

    /** What is said of a cell before its row: where it ends and how it is merged. */
    private record Shape(int right, boolean joinsLeft, boolean beginsDown, boolean joinsUp) {
    }

    private record Printed(int left, Shape shape, String text) {
    }

    private final Room room;
    private final List<List<Printed>> rows = new ArrayList<>();
    private List<Shape> shapes = new ArrayList<>();
    private List<String> texts = new ArrayList<>();
    private int left;
    private boolean joinsLeft;
    private boolean beginsDown;
    private boolean joinsUp;

    RtfTable(Room room) {
        this.room = room;
    }

    int rows() {
        return rows.size();
    }

    /** Whether cells came that no end of a row followed yet. */
    boolean rowOpen() {
        return !texts.isEmpty();
    }

    void define(String word, int value) {
        int number = Math.max(-WIDEST_PAGE, Math.min(WIDEST_PAGE, value));
        switch (word) {
            case "trowd" -> {
                shapes = new ArrayList<>();
                left = 0;
            }
            case "trleft" -> left = number;
            case "clmrg" -> joinsLeft = true;
            case "clvmgf" -> beginsDown = true;
            case "clvmrg" -> joinsUp = true;
            case "cellx" -> {
                if (shapes.size() < WIDEST_ROW) {
                    shapes.add(new Shape(number, joinsLeft, beginsDown, joinsUp));
                }
                joinsLeft = false;
                beginsDown = false;
                joinsUp = false;
            }
            default -> {
                // How it looks does not matter here.
            }
        }
    }

    void addCell(String text) throws UnreadableException {
        room.cells(1);
        texts.add(text);
    }

    void endRow() {
        if (texts.isEmpty()) {
            return;
        }
        List<Printed> row = new ArrayList<>(texts.size());
        int edge = left;
        for (int i = 0; i < texts.size(); i++) {
            Shape shape = i < shapes.size() ? shapes.get(i) : new Shape(edge + USUAL_WIDTH, false, false, false);
            shape = shape.right() > edge ? shape : new Shape(edge + 1, shape.joinsLeft(), shape.beginsDown(), shape.joinsUp());
            row.add(new Printed(edge, shape, texts.get(i)));
            edge = shape.right();
        }
        rows.add(row);
        texts = new ArrayList<>();
    }

    /** @param path of the table */
    List<List<GridCell>> grid(String path) {
        int[] edges = edges();
        List<List<GridCell>> grid = new ArrayList<>(rows.size());
        int[][] above = new int[edges.length + 1][];
        for (List<Printed> row : rows) {
            List<GridCell> cells = new ArrayList<>(row.size());
            grid.add(cells);
            for (int i = 0; i < row.size(); i++) {
                int last = i;
                while (last + 1 < row.size() && row.get(last + 1).shape().joinsLeft()) {
                    last++;
                }
                int column = column(edges, row.get(i).left());
                int span = Math.max(1, column(edges, row.get(last).shape().right()) - column);
                place(grid, above, row.get(i), column, span, path + "/tr[" + grid.size() + "]/td[" + (i + 1) + "]");
                i = last;
            }
        }
        return grid;
    }

    /** {@code above}: for each column the row and the index of the cell that goes on downwards. */
    private static void place(List<List<GridCell>> grid, int[][] above, Printed printed, int column, int span, String path) {
        List<GridCell> cells = grid.get(grid.size() - 1);
        int[] upper = above[column];
        if (printed.shape().joinsUp() && upper != null) {
            GridCell cell = grid.get(upper[0]).get(upper[1]);
            int height = grid.size() - upper[0];
            grid.get(upper[0]).set(upper[1], new GridCell(0, cell.column(), cell.text(), height, cell.columnSpan(), cell.anchor()));
            return;
        }
        above[column] = printed.shape().beginsDown() ? new int[] {grid.size() - 1, cells.size()} : null;
        cells.add(new GridCell(0, column + 1, printed.text(), 1, span, new Anchor.Element(path)));
    }

    /** Of all rows, from left to right; near ones are one. */
    private int[] edges() {
        TreeSet<Integer> all = new TreeSet<>();
        for (List<Printed> row : rows) {
            for (Printed printed : row) {
                all.add(printed.left());
                all.add(printed.shape().right());
            }
        }
        List<Integer> kept = new ArrayList<>();
        int last = Integer.MIN_VALUE / 2;
        for (int edge : all) {
            if ((long) edge - last > SAME_EDGE || kept.isEmpty()) {
                kept.add(edge);
                last = edge;
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The last edge at or left of a place, with its neighbourhood. */
    private static int column(int[] edges, int place) {
        int low = 0;
        int high = edges.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (edges[middle] <= (long) place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
