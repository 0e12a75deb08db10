package org.mingzhang.report;

import org.mingzhang.document.Location;

/** How a person is told a place. */
public final class Place {
    private Place() {
    }

    /** Nothing but the document as a whole. */
    static boolean nowhere(Location at) {
        return at.block() < 0 && at.page() == 0 && at.line() == 0 && at.section().isEmpty() && at.table().isEmpty();
    }

    /** {@code 第3页，第361行，表《…》行“…”列“…”}; "" for a place that is not known. */
    public static String printed(Location at, boolean withFile) {
        StringBuilder text = new StringBuilder();
        if (withFile && !at.file().isEmpty()) {
            append(text, at.file());
        }
        if (at.page() > 0) {
            append(text, "第" + at.page() + "页");
        }
        if (at.line() > 0) {
            append(text, "第" + at.line() + "行");
        }
        String row = row(at);
        String column = column(at);
        if (!at.table().isEmpty()) {
            append(text, at.table().startsWith("《") ? "表" + at.table() : "表《" + at.table() + "》");
        } else if (!row.isEmpty() || !column.isEmpty()) {
            append(text, "表内");
        }
        if (!row.isEmpty()) {
            text.append(at.rowName().isEmpty() ? row : "行“" + row + "”");
        }
        if (!column.isEmpty()) {
            text.append(at.columnName().isEmpty() ? column : "列“" + column + "”");
        }
        return TerminalText.safe(text.indexOf("\n") < 0 && text.indexOf("\f") < 0 ? text.toString()
                : text.toString().replaceAll("\\s*[\\n\\f]\\s*", ""));
    }

    /** Label of the row, else its number, "" outside tables. */
    static String row(Location at) {
        return !at.rowName().isEmpty() ? at.rowName() : at.row() > 0 ? "第" + at.row() + "行" : "";
    }

    /** Label of the column, else its number, "" outside tables. */
    static String column(Location at) {
        return !at.columnName().isEmpty() ? at.columnName() : at.column() > 0 ? "第" + at.column() + "列" : "";
    }

    private static void append(StringBuilder text, String part) {
        if (!text.isEmpty()) {
            text.append('，');
        }
        text.append(part);
    }
}
