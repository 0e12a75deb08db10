package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.pack.Vocabulary;

/**
 * A table of amounts resolved: where its header ends, what each column is, which columns belong together, what each row
 * is called. Rows and columns are 0-based places of the grid.
 */
final class Sheet {
    /** What stands in a column. */
    enum Role { CODE, ORDINAL, NAME, NUMBER, OTHER }

    /** Columns that belong together: a two-sided table has two. */
    record Side(List<Integer> codes, List<Integer> names, List<Integer> numbers) {
        /** The names before the second run of codes: one subject may be named in two classifications. */
        List<Side> readings() {
            int second = 0;
            for (int i = 1; i < codes.size(); i++) {
                int left = codes.get(i - 1);
                int right = codes.get(i);
                if (second == 0 && names.stream().anyMatch(name -> name > left && name < right)) {
                    second = i;
                }
            }
            if (second == 0) {
                return List.of(this);
            }
            int from = codes.get(second);
            Side first = new Side(codes.subList(0, second), names.stream().filter(name -> name < from).toList(), numbers);
            Side last = new Side(codes.subList(second, codes.size()), names.stream().filter(name -> name > from).toList(), numbers);
            return List.of(last, first);
        }
    }

    /**
     * A row of one side.
     *
     * @param label as printed, without its subject code
     * @param code  digits of the subject, unit or project code, "" for none
     * @param mark  the number in front of the label
     */
    record Row(int index, String label, String code, HeadingMark mark) {
        /** Whether the code is that of a functional subject: 类, 款 or 项. */
        boolean functional() {
            return code.startsWith("2") && (code.length() == 3 || code.length() == 5 || code.length() == 7);
        }
    }

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern SUBJECT = Pattern.compile("\\d{3}|\\d{5}|\\d{7}");
    private static final int FEWEST_NAMES = 3;
    private static final int MOST_HEADER_ROWS = 12;
    /** A subject code may be printed in three columns. */
    private static final List<String> PARTS = List.of("类", "款", "项");
    private static final Pattern CODED = Pattern.compile("^\\d{3,}[-—–_]");
    private final Vocabulary vocabulary;
    private final Grid grid;
    private final int firstBody;
    private final List<Integer> header;
    private final List<List<String>> paths = new ArrayList<>();
    private final List<Integer> body = new ArrayList<>();
    private final Role[] roles;
    private final List<Side> sides = new ArrayList<>();
    private final Map<Side, List<Row>> rows = new IdentityHashMap<>();
    private final Map<Side, SheetColumns> columns = new IdentityHashMap<>();
    private final Map<Side, List<Side>> readings = new IdentityHashMap<>();

    Sheet(Grid grid, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.grid = grid;
        this.firstBody = firstBody();
        grid.spreadHeader(firstBody);
        this.header = findHeader();
        for (int c = 0; c < grid.columns(); c++) {
            paths.add(findPath(c));
        }
        for (int r = firstBody; r < grid.rows(); r++) {
            if (!columnNumbers(r) && !repeatsHeader(r) && !isNote(r)) {
                body.add(r);
            }
        }
        roles = new Role[grid.columns()];
        for (int c = 0; c < roles.length; c++) {
            roles[c] = role(c);
        }
        findSides();
    }

    Grid grid() {
        return grid;
    }

    /** The rows below the header, without column numbers, repeated headers and notes. */
    List<Integer> body() {
        return body;
    }

    List<Side> sides() {
        return sides;
    }

    /** The rows of the header that name columns: those over the whole width, and lines of fields, are none. */
    List<Integer> header() {
        return header;
    }

    private List<Integer> findHeader() {
        List<Integer> header = new ArrayList<>();
        for (int r = 0; r < firstBody && header.size() < MOST_HEADER_ROWS; r++) {
            if (!columnNumbers(r) && grid.printed(r) > 1 && !fields(r)) {
                header.add(r);
            }
        }
        return header;
    }

    /** The names over a column, from the top, none twice. */
    List<String> path(int column) {
        return paths.get(column);
    }

    private List<String> findPath(int column) {
        List<String> path = new ArrayList<>();
        for (int r : header) {
            String name = grid.plain(r, column);
            if (!name.isEmpty() && !path.contains(name)) {
                path.add(name);
            }
        }
        return path;
    }

    private static String last(List<String> path) {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** The readings of a side whose rows are named in several classifications; names that bear codes are one each. */
    List<Side> readings(Side side) {
        return readings.computeIfAbsent(side, this::findReadings);
    }

    private List<Side> findReadings(Side side) {
        boolean coded = side.codes().isEmpty() && side.names().size() > 1 && side.names().stream().allMatch(this::coded);
        List<Side> readings = new ArrayList<>();
        for (int i = side.names().size() - 1; coded && i >= 0; i--) {
            readings.add(new Side(List.of(), side.names().subList(i, i + 1), side.numbers()));
        }
        return coded ? readings : side.readings();
    }

    private boolean coded(int column) {
        return body.stream().filter(r -> CODED.matcher(grid.plain(r, column)).find()).count() * 2 > body.size();
    }

    SheetColumns columns(Side side) {
        return columns.computeIfAbsent(side, one -> new SheetColumns(this, one, vocabulary));
    }

    /** The cell that names a row: of the last column of names. Null where the side has none, or the table ends before it. */
    Cell nameCell(Side side, Row row) {
        return side.names().isEmpty() ? null : grid.at(row.index(), side.names().get(side.names().size() - 1));
    }

    List<Row> rows(Side side) {
        return rows.computeIfAbsent(side, this::findRows);
    }

    private List<Row> findRows(Side side) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, String> above = new HashMap<>();
        boolean parted = parted(side.codes());
        for (int r : body) {
            Row row = row(side, r, parted, above);
            boolean numbers = side.numbers().stream().anyMatch(c -> number(r, c).isPresent());
            if (!row.label().isEmpty() || !row.code().isEmpty() || numbers) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Whether the name of a row runs on over a column of numbers. */
    boolean isLabel(Side side, Row row, int column) {
        Cell cell = grid.at(row.index(), column);
        return cell != null && (side.names().stream().anyMatch(c -> grid.at(row.index(), c) == cell)
                || side.codes().stream().anyMatch(c -> grid.at(row.index(), c) == cell));
    }

    private Row row(Side side, int r, boolean parted, Map<Integer, String> above) {
        String code = code(side, r, parted, above);
        String label = "";
        for (int c : side.names()) {
            String own = grid.at(r, c) == null ? "" : NormalText.of(grid.at(r, c).text(), grid.at(r, c).at()).text();
            label = own.isEmpty() ? label : own;
        }
        String digits = digits(code);
        if (digits.isEmpty() && !label.isEmpty()) {
            int start = label.startsWith("[") ? 1 : 0;
            int end = start;
            while (end < label.length() && label.charAt(end) >= '0' && label.charAt(end) <= '9') {
                end++;
            }
            boolean divided = end < label.length() && "]-—–_ ".indexOf(label.charAt(end)) >= 0;
            if (end - start >= 2 && (divided || end - start >= 3 && end < label.length() && label.charAt(end) > 0x2e80)) {
                digits = label.substring(start, end);
                label = label.substring(divided ? end + 1 : end);
            }
        }
        if (digits.isEmpty() && label.isEmpty() && !code.isEmpty()) {
            label = code;
        }
        return new Row(r, label, digits, HeadingMark.of(label));
    }

    /** Columns named 类, 款 and 项, or under one name with no more than two digits behind the first. */
    private boolean parted(List<Integer> columns) {
        if (columns.size() < 2) {
            return false;
        }
        boolean oneName = columns.stream().allMatch(c -> path(c).equals(path(columns.get(0))));
        boolean pieces = columns.stream().skip(1).allMatch(c -> body.stream().allMatch(r -> piece(columns.get(0), c, r)));
        return columns.stream().allMatch(c -> PARTS.contains(last(path(c)))) || oneName && pieces;
    }

    private boolean piece(int first, int column, int row) {
        String plain = grid.plain(row, column);
        return grid.at(row, column) == grid.at(row, first) || plain.length() <= 2 && digits(plain).equals(plain);
    }

    /**
     * The code in one column, or put together of 类, 款 and 项.
     *
     * @param parted whether the columns hold the parts of one code
     * @param above  the parts of the rows above: 款 may be printed without its 类
     */
    private String code(Side side, int r, boolean parted, Map<Integer, String> above) {
        List<Integer> columns = side.codes();
        int first = 0;
        int end = columns.size();
        while (first < end && grid.plain(r, columns.get(first)).isEmpty()) {
            first++;
        }
        while (end > first && grid.plain(r, columns.get(end - 1)).isEmpty()) {
            end--;
        }
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < end; i++) {
            int c = columns.get(i);
            boolean wider = i > 0 && grid.at(r, c) == grid.at(r, columns.get(i - 1));
            String part = wider ? "" : grid.plain(r, c);
            if (parted && i < first) {
                part = above.getOrDefault(c, "");
            }
            above.put(c, part);
            code.append(parted || code.length() == 0 ? part : "");
        }
        columns.subList(end, columns.size()).forEach(above::remove);
        return code.toString();
    }

    /** A code is digits alone: 合计 may stand in its column. */
    private static String digits(String code) {
        String bare = code.startsWith("[") && code.endsWith("]") ? code.substring(1, code.length() - 1) : code;
        for (int i = 0; i < bare.length(); i++) {
            if (bare.charAt(i) < '0' || bare.charAt(i) > '9') {
                return "";
            }
        }
        return bare;
    }

    /** The number printed at a place; a cell that covers several columns prints it in the first of them. */
    Optional<Numbers.Printed> number(int row, int column) {
        Cell cell = grid.at(row, column);
        if (cell == null || cell.at().column() - 1 != column || cell.text().isBlank()) {
            return Optional.empty();
        }
        return Numbers.parse(cell.text());
    }

    /** Whether a place is blank or a dash: in a column of numbers it stands for 0. */
    boolean blank(int row, int column) {
        String plain = grid.plain(row, column);
        for (int i = 0; i < plain.length(); i++) {
            if ("-—–/*".indexOf(plain.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private int firstBody() {
        for (int r = 0; r < grid.rows(); r++) {
            if (columnNumbers(r)) {
                return r + 1;
            }
            if (!fields(r) && startsBody(r)) {
                return r;
            }
        }
        return grid.rows();
    }

    private boolean startsBody(int r) {
        for (int c = 0; c < grid.columns(); c++) {
            Optional<Numbers.Printed> number = number(r, c);
            boolean year = number.isPresent() && YEAR.matcher(grid.plain(r, c)).matches();
            if (number.isPresent() && !year) {
                return true;
            }
        }
        String first = "";
        for (int c = 0; c < grid.columns() && first.isEmpty(); c++) {
            first = grid.plain(r, c);
        }
        String own = grid.at(r, 0) == null ? "" : NormalText.of(grid.at(r, 0).text(), grid.at(r, 0).at()).text();
        boolean blankTotal = vocabulary.words("grandTotals").contains(first) && grid.printed(r) == 1;
        return HeadingMark.of(own).number() > 0 || blankTotal;
    }

    private boolean columnNumbers(int r) {
        List<Cell> row = new ArrayList<>();
        for (int c = 0; c < grid.columns(); c++) {
            if (grid.at(r, c) != null && (c == 0 || grid.at(r, c) != grid.at(r, c - 1))) {
                row.add(grid.at(r, c));
            }
        }
        return DataTables.columnNumbers(row, vocabulary);
    }

    /** "编制部门：…  单位：万元". */
    private boolean fields(int r) {
        for (int c = 0; c < grid.columns(); c++) {
            String plain = grid.plain(r, c);
            if (plain.contains("单位:") || plain.contains("部门:")) {
                return true;
            }
        }
        return false;
    }

    private boolean repeatsHeader(int r) {
        for (int h : header()) {
            boolean same = true;
            for (int c = 0; c < grid.columns(); c++) {
                same &= grid.plain(r, c).equals(grid.plain(h, c));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private boolean isNote(int r) {
        return grid.printed(r) == 1 && !grid.plain(r, 0).isEmpty() && grid.at(r, 0).columnSpan() > 1
                && (vocabulary.words("noteStarts").stream().anyMatch(grid.plain(r, 0)::startsWith)
                || grid.plain(r, 0).length() > 20);
    }

    private Role role(int column) {
        String last = last(path(column));
        if (vocabulary.words("codeColumns").stream().anyMatch(last::endsWith) || PARTS.contains(last)) {
            return Role.CODE;
        }
        if (vocabulary.words("ordinals").contains(last)) {
            return Role.ORDINAL;
        }
        if (Reading.containsAny(last, vocabulary.words("quantityColumns"))) {
            return Role.OTHER;
        }
        if (vocabulary.endsWith(last, "nameColumns")) {
            return Role.NAME;
        }
        int numbers = 0;
        int texts = 0;
        int codes = 0;
        for (int r : body) {
            boolean own = grid.at(r, column) != null && grid.at(r, column).at().column() - 1 == column;
            if (number(r, column).isPresent()) {
                numbers++;
                codes += SUBJECT.matcher(grid.plain(r, column)).matches() ? 1 : 0;
            } else if (own && !blank(r, column)) {
                texts++;
            }
        }
        if (texts > 0 && texts * 4 >= numbers) {
            return vocabulary.words("remarkColumns").contains(last) ? Role.OTHER : Role.NAME;
        }
        boolean coded = numbers > 1 && codes == numbers && column + 1 < grid.columns();
        return coded && last.contains("科目") ? Role.CODE : Role.NUMBER;
    }

    private void findSides() {
        List<Integer> codes = new ArrayList<>();
        List<Integer> names = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int c = 0; c <= roles.length; c++) {
            Role role = c == roles.length ? Role.NAME : roles[c];
            boolean names2 = role == Role.CODE || role == Role.NAME && (c == roles.length || names(c) >= FEWEST_NAMES);
            if (names2 && !numbers.isEmpty()) {
                sides.add(new Side(codes, names, numbers));
                codes = new ArrayList<>();
                names = new ArrayList<>();
                numbers = new ArrayList<>();
            }
            if (c < roles.length && role == Role.CODE) {
                codes.add(c);
            } else if (c < roles.length && role == Role.NAME) {
                names.add(c);
            } else if (role == Role.NUMBER) {
                numbers.add(c);
            }
        }
    }

    private int names(int column) {
        int names = 0;
        for (int r : body) {
            names += blank(r, column) || number(r, column).isPresent() ? 0 : 1;
        }
        return names;
    }
}
