package org.mingzhang.reader;

import org.mingzhang.document.Anchor;

/** Puts the text of RTF together to paragraphs and tables. */
final class RtfBlocks {
    private final BlockList blocks;
    private final Room room;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private RtfTable table;
    private int paragraphs;
    private int tables;
    private int outline;
    private boolean inTable;

    RtfBlocks(BlockList blocks, Room room) {
        this.blocks = blocks;
        this.room = room;
        this.table = new RtfTable(room);
    }

    void text(String more) throws UnreadableException {
        room.characters(more.length());
        text.append(more);
    }

    /** What holds for the paragraph at hand. */
    void paragraph(boolean within, int level) {
        inTable = within;
        outline = level;
    }

    void word(String word, int number) throws UnreadableException {
        switch (word) {
            case "par", "sect", "page" -> endParagraph();
            case "line", "column", "nestrow" -> endLine();
            case "nestcell" -> text(" ");
            case "cell" -> endCell();
            case "row" -> {
                table.endRow();
                cell.setLength(0);
            }
            default -> table.define(word, number);
        }
    }

    void end() throws UnreadableException {
        endParagraph();
        if (cell.length() > 0) {
            endCell();
        }
        endTable();
    }

    private void endParagraph() throws UnreadableException {
        if (inTable) {
            endCellLine();
        } else if (!FlowText.blank(text.toString()) || table.rows() > 0 && !table.rowOpen()) {
            endTable();
            addParagraph();
        }
        text.setLength(0);
    }

    private void endLine() throws UnreadableException {
        if (inTable) {
            endCellLine();
        } else {
            addParagraph();
        }
        text.setLength(0);
    }

    private void addParagraph() throws UnreadableException {
        String line = text.toString();
        if (!FlowText.blank(line)) {
            endTable();
            blocks.addParagraph(0, line, outline, new Anchor.Element("p[" + ++paragraphs + "]"));
        }
    }

    private void endCellLine() {
        if (!FlowText.blank(text.toString())) {
            cell.append(cell.length() > 0 ? "\n" : "").append(text);
        }
    }

    private void endCell() throws UnreadableException {
        endCellLine();
        table.addCell(cell.toString());
        cell.setLength(0);
        text.setLength(0);
    }

    private void endTable() throws UnreadableException {
        table.endRow();
        if (table.rows() > 0) {
            tables++;
            TableHead.add(table.grid("table[" + tables + "]"), blocks);
            table = new RtfTable(room);
        }
    }
}
