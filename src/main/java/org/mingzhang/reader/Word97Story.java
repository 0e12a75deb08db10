package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.mingzhang.reader.WordBlock.WordCell;
import org.mingzhang.reader.WordBlock.WordParagraph;

/** Reads the paragraphs and tables of a part of a .doc. Tracked deletions and hidden text are dropped. */
final class Word97Story {
    private static final int RUNNING_TEXT = 9;
    /** Twentieths of a point; cells are wider. */
    private static final int SAME_EDGE = 60;
    private final Word97Numbering numbering;
    private final Room room;

    Word97Story(HWPFDocument document, Room room) {
        this.numbering = new Word97Numbering(document);
        this.room = room;
    }

    void blocks(Range range, String path, List<WordBlock> out) throws UnreadableException {
        int place = 0;
        // An empty part still counts a paragraph, that of the part before it.
        int count = range.getStartOffset() < range.getEndOffset() ? range.numParagraphs() : 0;
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            String own = path + "/" + (++place);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level(range)) {
                Table table = range.getTable(paragraph);
                out.add(table(table, own));
                i += Math.max(table.numParagraphs() - 1, 0);
            } else {
                out.add(paragraph(paragraph, own));
            }
        }
    }

    private static int level(Range range) {
        return range instanceof TableCell && range.numParagraphs() > 0 ? cellLevel(range) : 0;
    }

    /** The last paragraph of a cell is of the cell's own table; those before may be of one inside it. */
    private static int cellLevel(Range cell) {
        return cell.getParagraph(cell.numParagraphs() - 1).getTableLevel();
    }

    private WordBlock paragraph(Paragraph paragraph, String path) throws UnreadableException {
        WordText text = new WordText();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isVanished() && !run.isMarkedDeleted()) {
                run(run, text);
            } else {
                fields(run.text(), text);
            }
        }
        text.number(numbering.next(paragraph));
        String printed = text.toString();
        room.line();
        room.characters(printed.length());
        int level = paragraph.getLvl();
        return new WordParagraph(path, printed, level >= 0 && level < RUNNING_TEXT ? level + 1 : 0);
    }

    private static void run(CharacterRun run, WordText text) {
        if (run.isSymbol() && run.getSymbolFont() != null) {
            text.add(WordSymbols.print(run.getSymbolFont().getMainFontName(), Integer.toHexString(run.getSymbolCharacter())));
            return;
        }
        String all = run.text();
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            switch (c) {
                case 0x13, 0x14, 0x15 -> fields("" + c, text);
                case 0x0b, 0x0c, 0x0e -> text.add("\n");
                case 0x1e -> text.add("-");
                case 0x01, 0x02, 0x05, 0x07, 0x08, '\r', '\n', 0x1f -> { }
                default -> text.add("" + c);
            }
        }
    }

    /** Where fields begin and end counts in hidden text too. */
    private static void fields(String all, WordText text) {
        for (int i = 0; i < all.length(); i++) {
            switch (all.charAt(i)) {
                case 0x13 -> text.fieldBegins();
                case 0x14 -> text.resultBegins();
                case 0x15 -> text.fieldEnds();
                default -> { }
            }
        }
    }

    private WordBlock table(Table table, String path) throws UnreadableException {
        List<Integer> edges = edges(table);
        WordRows rows = new WordRows();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            rows.begin();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                room.cells(1);
                int from = nearest(edges, cell.getLeftEdge());
                int to = nearest(edges, cell.getLeftEdge() + cell.getWidth());
                rows.skip(Math.max(from + 1 - rows.column(), 0));
                List<WordBlock> blocks = new ArrayList<>();
                String place = path + "/" + (r + 1) + "/" + (c + 1);
                blocks(cell, place, blocks);
                rows.add(new WordCell(place, rows.column(), Math.max(to - from, 1), blocks),
                        cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged(), cell.isMerged() && !cell.isFirstMerged());
            }
            rows.end();
        }
        return new WordBlock.WordTable(path, rows.finished());
    }

    /** Where columns begin and end: the format knows cells by their edges alone, which rows may set a little apart. */
    private static List<Integer> edges(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int nearest(List<Integer> edges, int edge) {
        int nearest = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - edge) < Math.abs(edges.get(nearest) - edge)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
