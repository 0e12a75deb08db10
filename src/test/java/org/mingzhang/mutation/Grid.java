package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;

/** A table: its amounts by row and column, what its rows and columns are called and their codes. */
final class Grid {
    private static final Pattern CODE = Pattern.compile("^\\[?(\\d{3,9})]?(?:[-—－]?(\\D.*))?$", Pattern.DOTALL);
    private static final Pattern NOT_MONEY = Pattern.compile("编码|编号|代码|序号|数量|人数|人次|辆|台|套|面积|权重|分值|指标|时间");

    final int block;
    final String title;
    final Table table;
    /** What the caption says, "" where it says nothing. */
    final String unit;
    /** The row of the first amount; those before are headers. */
    final int first;
    private final Map<Integer, Map<Integer, Cell>> cells = new TreeMap<>();
    private final Map<Integer, Map<Integer, Num>> numbers = new TreeMap<>();
    private final Map<Integer, String> split = new HashMap<>();

    Grid(int block, String title, String caption, Table table) {
        this.block = block;
        this.title = title;
        this.table = table;
        String own = "";
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                cells.computeIfAbsent(cell.at().row(), key -> new TreeMap<>()).put(cell.at().column(), cell);
                own = own.isEmpty() && cell.at().row() <= 4 ? Words.unit(cell.text()) : own;
            }
        }
        this.unit = Words.unit(caption).isEmpty() ? own : Words.unit(caption);
        this.first = firstAmount();
        splitCodes();
        readNumbers();
    }

    private static boolean decimal(String text) {
        return Words.CELL_AMOUNT.matcher(text).matches() && (text.contains(".") || text.contains(","));
    }

    private int firstAmount() {
        for (Map.Entry<Integer, Map<Integer, Cell>> row : cells.entrySet()) {
            for (Cell cell : row.getValue().values()) {
                if (decimal(cell.text().strip()) && !NOT_MONEY.matcher(above(row.getKey(), cell.at().column())).find()) {
                    return row.getKey();
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    private void readNumbers() {
        TreeSet<Integer> money = new TreeSet<>();
        cells.forEach((row, line) -> line.forEach((column, cell) -> {
            if (row >= first && decimal(cell.text().strip()) && !NOT_MONEY.matcher(header(column)).find()) {
                money.add(column);
            }
        }));
        BigDecimal yuan = Words.yuan(unit.isEmpty() ? "万元" : unit);
        cells.forEach((row, line) -> line.forEach((column, cell) -> {
            String text = cell.text().strip();
            boolean counter = line.values().stream().filter(other -> other.text().strip().matches("\\d{1,2}")).count() > 2
                    && line.values().stream().noneMatch(other -> decimal(other.text().strip()));
            if (row >= first && money.contains(column) && Words.CELL_AMOUNT.matcher(text).matches() && !counter) {
                int start = cell.text().indexOf(text);
                numbers.computeIfAbsent(row, key -> new TreeMap<>()).put(column,
                        new Num(new Spot(block, row, column, start, start + text.length()), text, Num.Kind.AMOUNT, yuan, 0,
                                Spot.NONE, label(row, column)));
            }
        }));
    }

    /** Codes whose 类, 款 and 项 stand in columns of their own; an upper level that is left out is that of the row above. */
    private void splitCodes() {
        List<Integer> levels = new ArrayList<>();
        cells.forEach((row, line) -> line.forEach((column, cell) -> {
            if (row < first && Words.plain(cell.text()).matches("[类款项]") && !levels.contains(column)) {
                levels.add(column);
            }
        }));
        if (levels.size() < 2) {
            return;
        }
        levels.sort(null);
        String[] last = new String[levels.size()];
        for (int row : cells.keySet()) {
            StringBuilder code = new StringBuilder();
            int deepest = -1;
            for (int i = 0; i < levels.size(); i++) {
                String text = text(row, levels.get(i)).strip();
                if (row >= first && text.matches("\\d{2,3}")) {
                    last[i] = text;
                    deepest = i;
                }
            }
            for (int i = 0; i <= deepest; i++) {
                code.append(last[i] == null ? "" : last[i]);
            }
            if (deepest >= 0) {
                split.put(row, code.toString());
            }
        }
    }

    private String above(int row, int column) {
        StringBuilder text = new StringBuilder();
        cells.forEach((r, line) -> line.forEach((c, cell) -> {
            if (r < row && c <= column && column < c + cell.columnSpan()) {
                text.append(Words.plain(cell.text())).append('/');
            }
        }));
        return text.toString();
    }

    /** The header cells above a column, outer first. */
    String header(int column) {
        return above(first, column);
    }

    /** "" where no cell begins. */
    String text(int row, int column) {
        Cell cell = cells.getOrDefault(row, Map.of()).get(column);
        return cell == null ? "" : cell.text();
    }

    /** The nearest words left of a cell. */
    String label(int row, int column) {
        String label = "";
        for (Map.Entry<Integer, Cell> cell : cells.getOrDefault(row, Map.of()).entrySet()) {
            String text = Words.plain(cell.getValue().text());
            if (cell.getKey() < column && !text.isEmpty() && !text.matches("[-\\d.,]+")) {
                Matcher code = CODE.matcher(text);
                label = code.matches() ? code.group(2) : text;
            }
        }
        return label == null ? "" : label;
    }

    /** The nearest subject code left of a cell, "" for none. */
    String code(int row, int column) {
        if (split.containsKey(row)) {
            return split.get(row);
        }
        String code = "";
        for (Map.Entry<Integer, Cell> cell : cells.getOrDefault(row, Map.of()).entrySet()) {
            Matcher matcher = CODE.matcher(Words.plain(cell.getValue().text()));
            if (cell.getKey() < column && matcher.matches() && number(row, cell.getKey()) == null) {
                code = matcher.group(1);
            }
        }
        return code;
    }

    /** Null where no amount stands. */
    Num number(int row, int column) {
        return numbers.getOrDefault(row, Map.of()).get(column);
    }

    List<Num> numbers() {
        List<Num> all = new ArrayList<>();
        numbers.values().forEach(row -> all.addAll(row.values()));
        return all;
    }

    List<Integer> rows() {
        return cells.keySet().stream().filter(row -> row >= first).toList();
    }

    List<Integer> allRows() {
        return List.copyOf(cells.keySet());
    }

    Map<Integer, Cell> row(int row) {
        return cells.getOrDefault(row, Map.of());
    }

    /** Columns with amounts. */
    TreeSet<Integer> columns() {
        TreeSet<Integer> columns = new TreeSet<>();
        numbers.values().forEach(row -> columns.addAll(row.keySet()));
        return columns;
    }

    /** No number at all below the header, not even a zero. */
    boolean empty() {
        return numbers.isEmpty() && cells.values().stream().flatMap(row -> row.values().stream())
                .noneMatch(cell -> decimal(cell.text().strip()) || cell.text().strip().equals("0"));
    }

    /** Whether a merged cell begins above a row and reaches into it, or begins in it and reaches below. */
    boolean merged(int row) {
        return cells.entrySet().stream().anyMatch(line -> line.getValue().values().stream().anyMatch(cell -> cell.rowSpan() > 1
                && line.getKey() <= row && row < line.getKey() + cell.rowSpan()));
    }
}
