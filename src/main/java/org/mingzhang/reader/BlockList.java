package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Problem;
import org.mingzhang.document.Table;

/** The blocks of a text file while they are collected: gives each its place and watches the limit of cells. */
final class BlockList {
    private final String file;
    private final Limits limits;
    private final List<Block> blocks = new ArrayList<>();
    private int cells;
    private int lost;
    private Location firstLost = Location.NOWHERE;

    BlockList(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** The lines of one paragraph, joined by as many line ends as lie between them. A line of nothing but blanks gives no block. */
    void addParagraph(List<Line> lines) {
        Line first = lines.get(0);
        if (!first.printed()) {
            return;
        }
        String text = first.text();
        if (lines.size() > 1) {
            StringBuilder joined = new StringBuilder(text);
            int number = first.number();
            for (Line line : lines.subList(1, lines.size())) {
                joined.append("\n".repeat(line.number() - number)).append(line.text());
                number = line.number();
            }
            text = joined.toString();
        }
        Location at = at(first.number(), first.page(), 0, 0, text.length());
        noteLost(text, at);
        blocks.add(new Paragraph(at, text, 0));
    }

    void addTable(List<TabRun.Row> rows, int page) throws UnreadableException {
        List<List<Cell>> table = new ArrayList<>(rows.size());
        for (TabRun.Row row : rows) {
            countCells(row.cells().size());
            List<Cell> printed = new ArrayList<>(row.cells().size());
            for (TabRun.Item item : row.cells()) {
                Location at = at(item.line(), page, table.size() + 1, printed.size() + 1, item.text().length());
                noteLost(item.text(), at);
                printed.add(new Cell(at, item.text()));
            }
            table.add(printed);
        }
        blocks.add(new Table(at(rows.get(0).cells().get(0).line(), page, 0, 0, 0), table));
    }

    Document document() {
        List<Problem> problems = lost == 0 ? List.of() : List.of(new Problem(
                "文中有 " + lost + " 个字符已在转换时丢失（显示为 \ufffd），所在的句子可能查不全；请从原文件重新导出", firstLost));
        return new Document(file, List.of(file), blocks, problems);
    }

    private Location at(int line, int page, int row, int column, int length) {
        return new Location(file, page, line, blocks.size(), row, column, 0, length, "", "", "", "");
    }

    private void countCells(int more) throws UnreadableException {
        cells += more;
        if (cells > limits.cells()) {
            throw new UnreadableException(file, "超过大小限制（" + limits.cells() + " 个单元格），请拆分后再检查");
        }
    }

    private void noteLost(String text, Location at) {
        for (int i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
            firstLost = lost == 0 ? at.span(i, i + 1) : firstLost;
            lost++;
        }
    }
}
