package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Problem;
import org.mingzhang.document.Table;

/** The blocks of a file while they are collected: gives each its place and watches the limits of characters and cells. */
final class BlockList {
    private final String file;
    private final Room room;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int lost;
    private Location firstLost = Location.NOWHERE;

    BlockList(String file, Limits limits) {
        this.file = file;
        this.room = new Room(file, limits);
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

    /**
     * A paragraph of a format without lines. Text of nothing but blanks gives no block.
     *
     * @param page 1-based, 0 where the format has none
     */
    void addParagraph(int page, String text, int outline, Anchor anchor) throws UnreadableException {
        if (text.isBlank()) {
            return;
        }
        room.characters(text.length());
        Location at = at(0, page, 0, 0, text.length());
        noteLost(text, at);
        blocks.add(new Paragraph(at, text, outline, anchor));
    }

    void addTable(List<TabRun.Row> rows, int page) throws UnreadableException {
        List<List<Cell>> table = new ArrayList<>(rows.size());
        for (TabRun.Row row : rows) {
            room.cells(row.cells().size());
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

    /** A table of a format that knows its cells; without a row it gives no block. */
    void addTable(int page, List<List<GridCell>> rows) throws UnreadableException {
        if (rows.isEmpty()) {
            return;
        }
        List<List<Cell>> table = new ArrayList<>(rows.size());
        for (List<GridCell> row : rows) {
            room.cells(row.size());
            List<Cell> printed = new ArrayList<>(row.size());
            for (GridCell cell : row) {
                room.characters(cell.text().length());
                Location at = at(0, cell.page(), table.size() + 1, cell.column(), cell.text().length());
                noteLost(cell.text(), at);
                printed.add(new Cell(at, cell.text(), cell.rowSpan(), cell.columnSpan(), cell.anchor()));
            }
            table.add(printed);
        }
        blocks.add(new Table(at(0, page, 0, 0, 0), table));
    }

    /**
     * Something that was read, but not well.
     *
     * @param what a Chinese sentence
     * @param page 1-based, 0 for the whole file
     */
    void addProblem(String what, int page) {
        problems.add(new Problem(what, place(page)));
    }

    /** A part of the file that was not read at all. */
    void addUnread(String what, int page) {
        problems.add(new Problem(what, place(page), true));
    }

    private Location place(int page) {
        return page == 0 ? Location.ofFile(file) : Location.ofFile(file).onPage(page);
    }

    Document document() {
        if (lost > 0) {
            problems.add(new Problem("文中有 " + lost + " 个字符已在转换时丢失（显示为 \ufffd），所在的句子可能查不全；请从原文件重新导出",
                    firstLost));
        }
        return new Document(file, List.of(file), blocks, problems);
    }

    private Location at(int line, int page, int row, int column, int length) {
        return new Location(file, page, line, blocks.size(), row, column, 0, length, "", "", "", "");
    }

    private void noteLost(String text, Location at) {
        for (int i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
            firstLost = lost == 0 ? at.span(i, i + 1) : firstLost;
            lost++;
        }
    }
}
