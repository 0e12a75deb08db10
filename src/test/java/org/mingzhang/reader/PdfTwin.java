package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

/** Prints a document as Word would: paragraphs that are indented and broken at the margin, tables with rules. */
final class PdfTwin {
    private static final double SIZE = 10.5;
    private static final double PITCH = 18;
    private static final double LEFT = 72;
    private static final double RIGHT = Pdfs.WIDTH - LEFT;
    private static final double FIRST = 80;
    private static final double LAST = Pdfs.HEIGHT - 80;
    private static final double PAD = 2;
    private final Pdfs pdf = new Pdfs().packed();
    private StringBuilder page = new StringBuilder();
    private double top = FIRST;

    private PdfTwin() {
    }

    static byte[] of(Document document) {
        PdfTwin twin = new PdfTwin();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                twin.paragraph(paragraph.text().strip());
            } else {
                twin.table((Table) block);
            }
        }
        twin.turn();
        return twin.pdf.bytes();
    }

    private void turn() {
        pdf.page(page.toString());
        page = new StringBuilder();
        top = FIRST;
    }

    private void paragraph(String text) {
        double indent = 2 * SIZE;
        for (String line : lines(text, RIGHT - LEFT, indent)) {
            if (top > LAST) {
                turn();
            }
            page.append(Pdfs.text(LEFT + indent, top, SIZE, line));
            top += PITCH;
            indent = 0;
        }
    }

    private void table(Table table) {
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(1);
        double width = (RIGHT - LEFT) / columns;
        for (List<Cell> row : table.rows()) {
            List<List<String>> cells = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                // The last cell of a short row reaches to the edge.
                double own = c + 1 < row.size() ? width : width * (columns - c);
                cells.add(lines(row.get(c).text(), own - 2 * PAD, 0));
            }
            double height = cells.stream().mapToInt(List::size).max().orElse(1) * SIZE * 1.2 + 4;
            if (top + height > LAST + PITCH) {
                turn();
            }
            row(cells, width, height);
        }
        top += 2 * PITCH;
    }

    private void row(List<List<String>> cells, double width, double height) {
        double above = top - SIZE;
        page.append(Pdfs.rule(LEFT, above, RIGHT, above)).append(Pdfs.rule(LEFT, above + height, RIGHT, above + height));
        page.append(Pdfs.rule(RIGHT, above, RIGHT, above + height));
        for (int c = 0; c < cells.size(); c++) {
            page.append(Pdfs.rule(LEFT + c * width, above, LEFT + c * width, above + height));
            double y = top + 1;
            for (String line : cells.get(c)) {
                page.append(Pdfs.text(LEFT + c * width + PAD, y, SIZE, line));
                y += SIZE * 1.2;
            }
        }
        top += height;
    }

    private static double width(char c) {
        return c < 0x80 ? SIZE / 2 : SIZE;
    }

    /** Broken where the next character would pass the edge. */
    private static List<String> lines(String text, double room, double indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = indent;
        for (char c : text.toCharArray()) {
            boolean hangs = "，。；：、）”".indexOf(c) >= 0;
            if (c == '\n' || used + width(c) > room && !hangs) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (c >= ' ') {
                line.append(c);
                used += width(c);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
