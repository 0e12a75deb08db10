package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.ThreePublicItem;
import org.mingzhang.pack.Vocabulary;

/** The 三公 items that stand in a table only: named at the left of the rows or above the columns. */
final class ThreePublicTables {
    private final Reading reading;
    private final Set<String> known = new HashSet<>();

    ThreePublicTables(Reading reading) {
        this.reading = reading;
    }

    void read(List<DataTables.Titled> tables) {
        reading.facts(ThreePublicItem.class).forEach(item -> known.add(item.item()));
        for (DataTables.Titled table : tables) {
            List<List<Cell>> rows = table.table().rows();
            for (int r = 0; r < rows.size(); r++) {
                if (items(rows.get(r)) >= 2) {
                    named(table, r);
                    return;
                }
            }
            for (int c = 0; c < 2; c++) {
                if (items(column(table.table(), c)) >= 2) {
                    labelled(table, c);
                    return;
                }
            }
        }
    }

    /** A row for each item: the amount in the column of this year. */
    private void labelled(DataTables.Titled table, int column) {
        List<Cell> header = List.of();
        for (List<Cell> row : table.table().rows()) {
            if (column >= row.size() || item(row.get(column)).isEmpty()) {
                boolean names = row.stream().filter(cell -> !cell.text().isBlank()).count() > 1
                        && row.stream().noneMatch(cell -> Numbers.parse(cell.text()).isPresent());
                header = header.isEmpty() && names ? row : header;
                continue;
            }
            boolean aligned = header.size() == row.size();
            int amount = aligned ? amountColumn(header, column + 1) : column + 1;
            int change = aligned ? changeColumn(header, column + 1) : -1;
            String rise = change < 0 ? "" : row.get(change).text();
            add(table, item(row.get(column)), row.get(column), amount < row.size() ? row.get(amount) : null,
                    row.get(column).text().strip(), aligned ? header.get(amount).text().strip() : "", direction(rise));
        }
    }

    /** A column for each item: the amount in the row of this year, or the only row of numbers. */
    private void named(DataTables.Titled table, int header) {
        List<List<Cell>> rows = table.table().rows();
        List<Cell> names = rows.get(header);
        List<Cell> below = header + 1 < rows.size() && subheads(rows.get(header + 1)) ? rows.get(header + 1) : List.of();
        List<Cell> data = List.of();
        for (List<Cell> row : rows.subList(header + 1 + (below.isEmpty() ? 0 : 1), rows.size())) {
            boolean years = !data.isEmpty() && row.get(0).text().contains(String.valueOf(reading.subject.year()));
            if (years || (data.isEmpty() && !DataTables.columnNumbers(row, reading.vocabulary)
                    && row.stream().anyMatch(cell -> Numbers.parse(cell.text()).isPresent()))) {
                data = row;
            }
        }
        List<Cell> leaves = leaves(names, below, data.size());
        List<Cell> used = leaves.isEmpty() ? names : leaves;
        for (int i = 0; i < used.size(); i++) {
            int c = reading.subject.kind() == Kind.FINAL ? used.size() - 1 - i : i;
            if (!item(used.get(c)).isEmpty()) {
                add(table, item(used.get(c)), used.get(c), leaves.isEmpty() ? null : data.get(c),
                        data.isEmpty() ? "" : data.get(0).text().strip(), used.get(c).text().strip(), Direction.NONE);
            }
        }
    }

    /** The names over the columns of the data; none where merged cells leave it open which stands over which. */
    private List<Cell> leaves(List<Cell> names, List<Cell> below, int width) {
        List<Cell> leaves = new ArrayList<>();
        if (width == names.size()) {
            for (int c = 0; c < width; c++) {
                boolean own = below.size() == width && !item(below.get(c)).isEmpty();
                leaves.add(own ? below.get(c) : names.get(c));
            }
        } else if (!below.isEmpty() && width == names.size() - 1 + below.size()) {
            for (Cell name : names) {
                if (item(name).equals("vehicle")) {
                    leaves.add(name);
                    leaves.addAll(below.subList(1, below.size()));
                } else {
                    leaves.add(name);
                }
            }
        }
        return leaves.size() == width ? leaves : List.of();
    }

    private void add(DataTables.Titled table, String item, Cell name, Cell amount, String row, String column,
                     Direction direction) {
        if (!known.add(item)) {
            return;
        }
        Optional<Numbers.Printed> number = amount == null ? Optional.empty() : Numbers.parse(amount.text());
        String printed = number.isEmpty() ? "" : amount.text().strip() + table.printedUnit();
        boolean zero = number.isPresent() ? number.get().value().signum() == 0
                : amount != null || !DataTables.printsAmounts(table.table(), reading.vocabulary);
        Passage source = reading.cell(number.isPresent() ? amount : name, table.title(), row, column);
        reading.add(new ThreePublicItem(source, item, ThreePublics.name(item), printed, zero, direction, "", false));
    }

    /** The column of this year: no column of a change, of the year before or of a share. */
    private int amountColumn(List<Cell> header, int from) {
        int best = from;
        int rank = -1;
        for (int c = from; c < header.size(); c++) {
            String plain = Reading.plain(header.get(c));
            boolean other = plain.contains("增减") || plain.contains("%") || plain.contains("上年")
                    || plain.contains(String.valueOf(reading.subject.year() - 1));
            String stage = reading.subject.kind() == Kind.FINAL ? "决算" : "预算";
            int own = other ? 0 : 1 + (plain.contains(stage) ? 1 : 0)
                    + (plain.contains(String.valueOf(reading.subject.year())) || plain.contains("本年") ? 2 : 0);
            if (own > rank) {
                best = c;
                rank = own;
            }
        }
        return best;
    }

    private static int changeColumn(List<Cell> header, int from) {
        for (int c = from; c < header.size(); c++) {
            String plain = Reading.plain(header.get(c));
            if (plain.contains("增减") && !plain.contains("%") && !plain.contains("率") && !plain.contains("原因")) {
                return c;
            }
        }
        return -1;
    }

    private static Direction direction(String change) {
        int sign = Numbers.parse(change).map(number -> number.value().signum()).orElse(2);
        return sign == 2 ? Direction.NONE : sign > 0 ? Direction.UP : sign < 0 ? Direction.DOWN : Direction.FLAT;
    }

    private boolean subheads(List<Cell> row) {
        return items(row) > 0 && row.stream().noneMatch(cell -> Numbers.parse(cell.text()).isPresent());
    }

    private int items(List<Cell> cells) {
        Set<String> found = new HashSet<>();
        cells.forEach(cell -> found.add(item(cell)));
        found.remove("");
        return found.size();
    }

    private static List<Cell> column(Table table, int column) {
        List<Cell> cells = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            if (column < row.size()) {
                cells.add(row.get(column));
            }
        }
        return cells;
    }

    /** The item a cell names: "1.因公出国（境）费", "其中：公务用车购置费", "购置费". */
    private String item(Cell cell) {
        String text = NormalText.of(cell.text(), cell.at()).text();
        text = text.substring(HeadingMark.of(text).length());
        String plain = Vocabulary.plain(text.startsWith("其中：") ? text.substring(3) : text);
        if (reading.vocabulary.words("vehiclePurchaseColumn").contains(plain)) {
            return "vehiclePurchase";
        }
        if (reading.vocabulary.words("vehicleOperationColumn").contains(plain)) {
            return "vehicleOperation";
        }
        String concept = reading.vocabulary.concept(plain);
        return ThreePublics.ITEMS.contains(concept) ? concept : "";
    }
}
