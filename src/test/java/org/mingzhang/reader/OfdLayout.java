package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

/** Prints paragraphs and tables on numbered A4 pages: indented and wrapped, tables ruled and cut where a page is full. */
public final class OfdLayout {
    private static final double LEFT = 28;
    private static final double RIGHT = 182;
    private static final double TOP = 30;
    private static final double FOOT = 270;
    private static final double SIZE = 5.5;
    private static final double SMALL = 3.2;
    private final Ofd ofd = new Ofd();
    private Ofd.Page page = new Ofd.Page();
    private double y = TOP;
    private int number = 1;

    public static byte[] of(Document document) {
        OfdLayout layout = new OfdLayout();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                layout.paragraph(paragraph.text());
            } else {
                layout.table((Table) block);
            }
        }
        layout.turn();
        return layout.ofd.bytes();
    }

    private void turn() {
        page.text(100, 285, 4, "- " + number + " -");
        ofd.page(page);
        page = new Ofd.Page();
        number++;
        y = TOP;
    }

    private void paragraph(String text) {
        y += SIZE * 0.3;
        for (String line : wrapped(text.strip(), RIGHT - LEFT, SIZE, 2 * SIZE)) {
            if (y + SIZE > FOOT) {
                turn();
            }
            boolean first = line.startsWith("\u0000");
            page.text(first ? LEFT + 2 * SIZE : LEFT, y + SIZE, SIZE, first ? line.substring(1) : line);
            y += SIZE * 1.6;
        }
    }

    /** The first line, marked, is shorter by the indent. */
    private static List<String> wrapped(String text, double width, double size, double indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent > 0 ? "\u0000" : "");
        double used = indent;
        for (char c : text.toCharArray()) {
            if (c == '\n' || used + Ofd.width(c, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (c != '\n') {
                line.append(c);
                used += Ofd.width(c, size);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private void table(Table table) {
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(1);
        double width = (RIGHT - LEFT) / columns;
        y += SIZE;
        List<Double> edges = new ArrayList<>(List.of(y));
        List<Integer> counts = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            List<List<String>> cells = row.stream().map(cell -> wrapped(cell.text(), width - 2, SMALL, 0)).toList();
            double height = cells.stream().mapToInt(List::size).max().orElse(1) * SMALL * 1.3 + 2;
            if (y + height > FOOT) {
                rules(edges, counts, columns, width);
                turn();
                edges = new ArrayList<>(List.of(y));
                counts.clear();
            }
            for (int i = 0; i < cells.size(); i++) {
                for (int k = 0; k < cells.get(i).size(); k++) {
                    page.text(LEFT + i * width + 1, y + 1 + SMALL + k * SMALL * 1.3, SMALL, cells.get(i).get(k));
                }
            }
            y += height;
            edges.add(y);
            counts.add(row.size());
        }
        rules(edges, counts, columns, width);
        y += SIZE;
    }

    /** The last cell of a short row reaches over the columns that are left. */
    private void rules(List<Double> edges, List<Integer> counts, int columns, double width) {
        for (double edge : edges) {
            page.line(LEFT, edge, RIGHT, edge);
        }
        for (int r = 0; r < counts.size(); r++) {
            for (int c = 0; c <= columns; c++) {
                if (c < counts.get(r) || c == columns) {
                    page.line(LEFT + c * width, edges.get(r), LEFT + c * width, edges.get(r + 1));
                }
            }
        }
    }
}
