package org.mingzhang.extract;

import java.math.BigDecimal;
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
        Amount amount = amount(row, column, number.get(), "");
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
        Amount zero = known != null ? known : amount(row, column, new Numbers.Printed(BigDecimal.ZERO, 0, false), "（空着）");
        zeros.put(key, zero);
        return Optional.of(zero);
    }

    /** @param remark behind the label, for messages */
    private Amount amount(Sheet.Row row, int column, Numbers.Printed number, String remark) {
        Cell cell = sheet.grid().at(row.index(), column);
        String name = columnName(column);
        QuantityKey quantity = new QuantityKey("", row.code(), "all", stage, reading.subject.year(), "");
        return new Amount(reading.cell(cell, title, row.label(), name), quantity, label(row, name) + remark,
                number.value().multiply(Money.factor(unit)), unit, number.decimals(), Direction.NONE, title);
    }

    private static String label(Sheet.Row row, String column) {
        String name = row.label().isEmpty() ? row.code() : row.label();
        return name.isEmpty() ? column : column.isEmpty() ? name : name + "·" + column;
    }

    /** The lowest name over the column; where others are called the same, behind the first name that tells it from one of them. */
    private String columnName(int column) {
        List<String> path = sheet.path(column);
        if (path.isEmpty()) {
            return "";
        }
        String name = path.get(path.size() - 1);
        for (String above : path.subList(0, path.size() - 1)) {
            for (int other = 0; other < sheet.grid().columns(); other++) {
                List<String> others = sheet.path(other);
                if (other != column && !others.isEmpty() && others.get(others.size() - 1).equals(name) && !others.contains(above)) {
                    return above + "·" + name;
                }
            }
        }
        return name;
    }
}
