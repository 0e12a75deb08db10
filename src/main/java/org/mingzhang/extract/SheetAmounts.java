package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.document.Cell;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Money;
import org.mingzhang.fact.QuantityKey;

/** The amounts of one sheet, each made once: equations that share a cell share its amount. */
final class SheetAmounts {
    private final Reading reading;
    private final Sheet sheet;
    private final String title;
    private final String unit;
    private final String stage;
    private final Map<Integer, Amount> amounts = new HashMap<>();
    private final Map<Integer, Amount> zeros = new HashMap<>();
    private final Map<Integer, String> columnNames = new HashMap<>();

    /** @param unit of the whole sheet, as printed */
    SheetAmounts(Reading reading, Sheet sheet, String title, String unit, String stage) {
        this.reading = reading;
        this.sheet = sheet;
        this.title = title;
        this.unit = unit;
        this.stage = stage;
    }

    /** Of the table, as printed. */
    String title() {
        return title;
    }

    /** The amount at a place; nothing where no number is printed. */
    Optional<Amount> at(Sheet.Row row, int column) {
        int key = row.index() * sheet.grid().columns() + column;
        Amount known = amounts.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Numbers.Printed> number = sheet.number(row.index(), column);
        if (number.isEmpty() || number.get().percent()) {
            return Optional.empty();
        }
        Amount amount = amount(row, column, number.get());
        amounts.put(key, amount);
        return Optional.of(amount);
    }

    /** The amount at a place that is blank and stands for nothing; nothing where the table has no cell. */
    Optional<Amount> zero(Sheet.Row row, int column) {
        int key = row.index() * sheet.grid().columns() + column;
        if (sheet.grid().at(row.index(), column) == null) {
            return Optional.empty();
        }
        Amount known = zeros.get(key);
        Amount zero = known != null ? known : amount(row, column, new Numbers.Printed(BigDecimal.ZERO, 0, false));
        zeros.put(key, zero);
        return Optional.of(zero);
    }

    private Amount amount(Sheet.Row row, int column, Numbers.Printed number) {
        Cell cell = sheet.grid().at(row.index(), column);
        String name = columnName(column);
        QuantityKey quantity = new QuantityKey("", row.code(), "all", stage, reading.subject.year(), "");
        return new Amount(reading.cell(cell, title, row.label(), name), quantity, label(row, name),
                number.value().multiply(Money.factor(unit)), unit, number.decimals(), Direction.NONE, title);
    }

    private static String label(Sheet.Row row, String column) {
        String name = row.label().isEmpty() ? row.code() : row.label();
        return name.isEmpty() ? column : column.isEmpty() ? name : name + "·" + column;
    }

    /** The name right above the numbers; where columns beside it are called the same, with as many of those over it as tell them apart. */
    private String columnName(int column) {
        return columnNames.computeIfAbsent(column, this::telling);
    }

    private String telling(int column) {
        List<String> path = sheet.path(column);
        if (path.isEmpty()) {
            return "";
        }
        List<List<String>> others = new ArrayList<>();
        for (Sheet.Side side : sheet.sides()) {
            if (side.numbers().contains(column)) {
                side.numbers().stream().filter(other -> other != column && !sheet.path(other).isEmpty())
                        .forEach(other -> others.add(sheet.path(other)));
            }
        }
        for (List<String> name : names(path)) {
            if (others.stream().noneMatch(other -> names(other).contains(name))) {
                return String.join("·", name);
            }
        }
        return path.get(path.size() - 1);
    }

    /** The last name of a path, the first and the last, the last two, all of them. */
    private static List<List<String>> names(List<String> path) {
        int last = path.size() - 1;
        List<List<String>> names = new ArrayList<>(List.of(path.subList(last, last + 1)));
        if (last > 0) {
            names.add(List.of(path.get(0), path.get(last)));
            names.add(path.subList(last - 1, last + 1));
            names.add(path);
        }
        return names;
    }
}
