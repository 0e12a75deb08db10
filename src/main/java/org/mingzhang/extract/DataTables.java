package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.AsOfDate;
import org.mingzhang.fact.Blank;
import org.mingzhang.fact.DataTable;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Money;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.QuantityKey;
import org.mingzhang.pack.Vocabulary;

/** Tables of amounts: what they are, whether they hold numbers, the note of an empty one, fields left blank. */
final class DataTables {
    /** An asset table whose rows must add up, for {@link Equations}. */
    record AssetSum(Amount total, List<Amount> rows) {
    }

    /** A table of 三公 items, for {@link ThreePublicTables}. */
    record Titled(Table table, String title, String printedUnit) {
    }

    private static final int HEADER_ROWS = 4;
    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Captions captions;
    private final Sheets sheets;
    private final List<AssetSum> assets = new ArrayList<>();
    private final List<Titled> threePublics = new ArrayList<>();

    DataTables(Reading reading) {
        this.reading = reading;
        this.vocabulary = reading.vocabulary;
        this.captions = new Captions(reading);
        this.sheets = new Sheets(reading);
    }

    List<AssetSum> assets() {
        return assets;
    }

    Sheets sheets() {
        return sheets;
    }

    List<Titled> threePublics() {
        return threePublics;
    }

    void read(boolean[] projectTables) {
        int count = 0;
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.blocks.get(i) instanceof Table own && !projectTables[i] && !own.rows().isEmpty()) {
                Table table = own;
                int last = i;
                for (int next = following(i); next > 0 && !projectTables[next]; next = following(next)) {
                    Optional<Table> joined = continued(table, (Table) reading.blocks.get(next));
                    if (joined.isEmpty()) {
                        break;
                    }
                    table = joined.get();
                    last = next;
                }
                table(i, table, "table" + (++count));
                i = last;
            }
        }
    }

    /** The block of the table below this one with nothing printed between, 0 where there is none. */
    private int following(int block) {
        int next = block + 1;
        while (next < reading.lines.length && reading.lines[next] != null && reading.lines[next].text().isEmpty()) {
            next++;
        }
        return next < reading.blocks.size() && reading.blocks.get(next) instanceof Table ? next : 0;
    }

    /** One table out of two where the second repeats the header of the first and goes on without a total of its own. */
    private Optional<Table> continued(Table first, Table second) {
        int header = 0;
        while (header < Math.min(first.rows().size(), second.rows().size())
                && texts(first.rows().get(header)).equals(texts(second.rows().get(header)))) {
            header++;
        }
        boolean names = header > 0 && header < second.rows().size()
                && second.rows().get(0).stream().noneMatch(cell -> Numbers.parse(cell.text()).isPresent());
        boolean total = names && second.rows().get(header).stream()
                .anyMatch(cell -> vocabulary.words("grandTotals").contains(Reading.plain(cell)));
        if (!names || total) {
            return Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>(first.rows());
        rows.addAll(second.rows().subList(header, second.rows().size()));
        return Optional.of(new Table(first.at(), rows));
    }

    private static List<String> texts(List<Cell> row) {
        return row.stream().map(Reading::plain).toList();
    }

    private void table(int block, Table table, String id) {
        Captions.Caption caption = captions.of(block, table);
        Passage title = caption.title();
        String meaning = caption.meaning();
        String section = reading.outline.nodeOf(block).nearestMeaning();
        int numbers = 0;
        int nonZero = 0;
        List<Cell> ordinals = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            ordinals = ordinals.isEmpty() ? ordinalHeader(row) : ordinals;
            boolean numbered = columnNumbers(row, vocabulary);
            for (int c = 0; c < row.size(); c++) {
                boolean ordinal = numbered || (c < ordinals.size() && ordinal(ordinals.get(c))
                        && (c == 0 || row.size() == ordinals.size()));
                Optional<Numbers.Printed> number = ordinal ? Optional.empty() : Numbers.parse(row.get(c).text());
                numbers += number.isPresent() ? 1 : 0;
                nonZero += number.isPresent() && number.get().value().signum() != 0 ? 1 : 0;
                field(row, c, title.text(), section);
            }
        }
        Passage note = caption.note().missing() && numbers == 0 ? captions.noteInText(meaning) : caption.note();
        reading.add(new DataTable(title, id, meaning, title.text(), caption.unit(), numbers, nonZero, note, headers(table),
                section));
        if (!captions.withheld(block, table)) {
            sheets.add(meaning, table, title.text(), caption.unit());
        }
        if (meaning.equals("threePublicTable")) {
            threePublics.add(new Titled(table, title.text(), caption.unit()));
        }
        if (meaning.equals("procurementTable")) {
            new UnpricedPurchases(reading).read(table, title.text());
        }
        if (meaning.equals("assetTable") && !caption.unit().isEmpty()) {
            assetRows(table, title.text(), caption.unit());
        }
    }

    /** A header with a column of row numbers (行次) or subject codes: what stands there is no amount. */
    private List<Cell> ordinalHeader(List<Cell> row) {
        return row.stream().anyMatch(this::ordinal) ? row : List.of();
    }

    private boolean ordinal(Cell cell) {
        return vocabulary.words("ordinals").contains(Reading.plain(cell));
    }

    /** The row of column numbers: named 栏次, or 1, 2, 3 in order; after stars one number is enough. */
    static boolean columnNumbers(List<Cell> row, Vocabulary vocabulary) {
        int next = 1;
        boolean stars = false;
        for (Cell cell : row) {
            String plain = Reading.plain(cell);
            if (next == 1 && vocabulary.words("columnNumbers").contains(plain)) {
                return true;
            }
            if (plain.equals(String.valueOf(next))) {
                next++;
            } else if (!plain.replace("*", "").isEmpty()) {
                return false;
            }
            stars |= plain.contains("*");
        }
        return next > 3 || stars && next > 1;
    }

    /** Whether a number stands anywhere but in a row of column numbers. */
    static boolean printsAmounts(Table table, Vocabulary vocabulary) {
        return table.rows().stream().filter(row -> !columnNumbers(row, vocabulary)).flatMap(List::stream)
                .anyMatch(cell -> Numbers.parse(cell.text()).isPresent());
    }

    /** "编制部门：" with nothing behind it, "截止时间：2018年12月31日". */
    private void field(List<Cell> row, int c, String title, String section) {
        Cell cell = row.get(c);
        String plain = Reading.plain(cell);
        int colon = plain.indexOf(':');
        if (colon < 2) {
            return;
        }
        String label = plain.substring(0, colon);
        String value = plain.substring(colon + 1);
        Passage source = reading.cell(cell, title, "", "");
        if (vocabulary.words("asOfLabels").contains(label)) {
            Dates.find(NormalText.of(cell.text(), cell.at()).text(), 0).ifPresent(date ->
                    reading.add(new AsOfDate(source, date.date(), false, section, true)));
        }
        boolean valueBeside = c + 1 < row.size() && !row.get(c + 1).text().isBlank()
                && Reading.plain(row.get(c + 1)).indexOf(':') < 0;
        if (value.isEmpty() && !valueBeside && vocabulary.words("blankFields").contains(label)) {
            reading.add(new Blank(source, "field", label));
        }
    }

    private String headers(Table table) {
        StringBuilder headers = new StringBuilder();
        for (int r = 0; r < Math.min(HEADER_ROWS, table.rows().size()); r++) {
            for (Cell cell : table.rows().get(r)) {
                headers.append(Reading.plain(cell)).append(' ');
            }
        }
        for (int r = HEADER_ROWS; r < table.rows().size(); r++) {
            String label = label(table.rows().get(r));
            if (!vocabulary.concept(label).isEmpty()) {
                headers.append(label).append(' ');
            }
        }
        return headers.toString();
    }

    /** The name of a row without its number: "三、项目支出", "基本支出小计". */
    private static String label(List<Cell> row) {
        for (Cell cell : row.subList(0, Math.min(2, row.size()))) {
            if (!cell.text().isBlank() && Numbers.parse(cell.text()).isEmpty()) {
                String text = NormalText.of(cell.text(), cell.at()).text();
                String plain = Vocabulary.plain(text.substring(HeadingMark.of(text).length()));
                return plain.replaceAll("(小计|合计|总计)$", "");
            }
        }
        return "";
    }

    private void assetRows(Table table, String title, String unit) {
        int column = -1;
        Amount total = null;
        List<Amount> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            if (column < 0) {
                column = valueColumn(row);
                continue;
            }
            if (column >= row.size()) {
                continue;
            }
            Optional<Numbers.Printed> number = Numbers.parse(row.get(column).text());
            String label = Reading.plain(row.get(0));
            if (number.isEmpty()) {
                if (!row.get(column).text().isBlank()) {
                    return;
                }
                continue;
            }
            boolean isTotal = vocabulary.words("assetTotal").contains(label);
            QuantityKey key = new QuantityKey(isTotal ? "fixedAssets" : "", "", "all", "stock",
                    reading.subject.year() - 1, "");
            Amount amount = new Amount(reading.cell(row.get(column), title, row.get(0).text().strip(), "价值"), key,
                    row.get(0).text().strip(), number.get().value().multiply(Money.factor(unit)), unit,
                    number.get().decimals(), Direction.NONE, title);
            reading.add(amount);
            if (isTotal) {
                total = amount;
            } else if (!label.startsWith("其中")) {
                rows.add(amount);
            }
        }
        if (total != null && (!rows.isEmpty() || total.value().signum() != 0)) {
            assets.add(new AssetSum(total, rows));
        }
    }

    private int valueColumn(List<Cell> row) {
        for (int c = 1; c < row.size(); c++) {
            String plain = Reading.plain(row.get(c));
            for (String word : vocabulary.words("assetValue")) {
                if (plain.startsWith(word) && !plain.startsWith("金额单位")) {
                    return c;
                }
            }
        }
        return -1;
    }

    /** Yuan of a printed cell of a project table; the unit may stand behind the number. */
    static Optional<Amount> amount(Passage cell, Passage unitCell, QuantityKey key, String label) {
        String own = unit(Vocabulary.plain(cell.text()));
        String unit = own.isEmpty() ? unit(Vocabulary.plain(unitCell.text())) : own;
        String digits = own.isEmpty() ? cell.text() : cell.text().strip().replaceAll(own + "$", "");
        Optional<Numbers.Printed> number = Numbers.parse(digits);
        if (number.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal yuan = number.get().value().multiply(Money.factor(unit));
        return Optional.of(new Amount(cell, key, label, yuan, unit, number.get().decimals(), Direction.NONE, label));
    }

    /** The unit that a cell ends with: "单位：元", "资金金额万元", "500万元". */
    private static String unit(String plain) {
        for (String unit : List.of("万元", "千元", "亿元", "元")) {
            if (plain.endsWith(unit)) {
                return unit;
            }
        }
        return "";
    }
}
