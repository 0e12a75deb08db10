package org.mingzhang.document;

/**
 * A place in a disclosure: a span of printed text, and how a person finds it.
 *
 * @param file    the file as the user named it
 * @param page    1-based page, 0 where the format has none
 * @param line    1-based line in the source text, 0 where the format has none
 * @param block   0-based index of the block in the document, -1 when unknown
 * @param row     1-based row inside a table, 0 outside tables
 * @param column  1-based column inside a table, 0 outside tables
 * @param start   first character in the printed text of the paragraph or cell
 * @param end     one behind the last character
 * @param section the heading path a reader of the report knows the place by, "" when unknown
 * @param table   title of the table, "" outside tables
 * @param rowName label of the row, "" when it has none
 * @param columnName label of the column, "" when it has none
 */
public record Location(String file, int page, int line, int block, int row, int column, int start, int end,
                       String section, String table, String rowName, String columnName)
        implements Comparable<Location> {

    /** The place of something that belongs to the document as a whole. */
    public static final Location NOWHERE = new Location("", 0, 0, -1, 0, 0, 0, 0, "", "", "", "");

    /** A block of a text file. */
    public static Location ofLine(String file, int line, int block, int length) {
        return new Location(file, 0, line, block, 0, 0, 0, length, "", "", "", "");
    }

    public static Location ofFile(String file) {
        return new Location(file, 0, 0, -1, 0, 0, 0, 0, "", "", "", "");
    }

    public Location span(int from, int to) {
        return new Location(file, page, line, block, row, column, from, to, section, table, rowName, columnName);
    }

    public Location atLine(int otherLine) {
        return new Location(file, page, otherLine, block, row, column, start, end, section, table, rowName, columnName);
    }

    public Location onPage(int otherPage) {
        return new Location(file, otherPage, line, block, row, column, start, end, section, table, rowName, columnName);
    }

    public Location inSection(String path) {
        return new Location(file, page, line, block, row, column, start, end, path, table, rowName, columnName);
    }

    public Location inTable(String title, String rowLabel, String columnLabel) {
        return new Location(file, page, line, block, row, column, start, end, section, title, rowLabel, columnLabel);
    }

    @Override
    public int compareTo(Location other) {
        int order = file.compareTo(other.file);
        order = order != 0 ? order : Integer.compare(block, other.block);
        order = order != 0 ? order : Integer.compare(row, other.row);
        order = order != 0 ? order : Integer.compare(column, other.column);
        order = order != 0 ? order : Integer.compare(start, other.start);
        order = order != 0 ? order : Integer.compare(end, other.end);
        order = order != 0 ? order : Integer.compare(page, other.page);
        order = order != 0 ? order : Integer.compare(line, other.line);
        order = order != 0 ? order : section.compareTo(other.section);
        order = order != 0 ? order : table.compareTo(other.table);
        order = order != 0 ? order : rowName.compareTo(other.rowName);
        return order != 0 ? order : columnName.compareTo(other.columnName);
    }
}
