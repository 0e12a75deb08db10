package org.mingzhang.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

/** Reads inline texts and prints blocks so that a test can compare them at a glance. */
final class Texts {
    private Texts() {
    }

    static Document read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }

    static Document read(byte[] bytes, Limits limits) {
        try {
            return new TextReader().read(new Source("样例.txt", bytes), limits);
        } catch (UnreadableException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** A paragraph as its text, a table as its rows: “[a|b / c|d]”. */
    static List<String> blocks(String text) {
        return printed(read(text));
    }

    static List<String> printed(Document document) {
        List<String> printed = new ArrayList<>();
        for (Block block : document.blocks()) {
            printed.add(block instanceof Paragraph paragraph ? paragraph.text() : printed((Table) block));
        }
        return printed;
    }

    static List<Table> tables(Document document) {
        List<Table> tables = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                tables.add(table);
            }
        }
        return tables;
    }

    private static String printed(Table table) {
        StringBuilder printed = new StringBuilder("[");
        for (List<Cell> row : table.rows()) {
            printed.append(printed.length() > 1 ? " / " : "");
            for (int i = 0; i < row.size(); i++) {
                printed.append(i > 0 ? "|" : "").append(row.get(i).text());
            }
        }
        return printed.append(']').toString();
    }
}
