package org.mingzhang.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

/**
 * A document changed in one place.
 *
 * @param origins by block of the changed document: its index in the document as it was
 */
record Variant(Document document, List<Integer> origins) {
    Variant {
        origins = List.copyOf(origins);
    }

    static Variant unchanged(Document document) {
        List<Integer> origins = new ArrayList<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            origins.add(i);
        }
        return new Variant(document, origins);
    }

    /** Other printed text in place of a span. */
    Variant with(Spot spot, String text) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        Block block = blocks.get(spot.block());
        if (block instanceof Paragraph paragraph) {
            String changed = spliced(paragraph.text(), spot, text);
            blocks.set(spot.block(), new Paragraph(paragraph.at().span(0, changed.length()), changed, paragraph.outline(),
                    paragraph.anchor()));
        } else {
            List<List<Cell>> rows = new ArrayList<>();
            for (List<Cell> row : ((Table) block).rows()) {
                rows.add(row.stream().map(cell -> isAt(cell, spot) ? cell(cell, spliced(cell.text(), spot, text)) : cell).toList());
            }
            blocks.set(spot.block(), new Table(block.at(), rows));
        }
        return new Variant(of(blocks), origins);
    }

    private static boolean isAt(Cell cell, Spot spot) {
        return cell.at().row() == spot.row() && cell.at().column() == spot.column();
    }

    private static Cell cell(Cell cell, String text) {
        return new Cell(cell.at().span(0, text.length()), text, cell.rowSpan(), cell.columnSpan(), cell.anchor());
    }

    private static String spliced(String text, Spot spot, String other) {
        return text.substring(0, spot.start()) + other + text.substring(spot.end());
    }

    /** Without these blocks. */
    Variant without(Set<Integer> gone) {
        List<Block> blocks = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            if (!gone.contains(i)) {
                blocks.add(moved(document.blocks().get(i), blocks.size(), Integer.MAX_VALUE));
                left.add(origins.get(i));
            }
        }
        return new Variant(of(blocks), left);
    }

    /** Without a row of a table that no merged cell runs through. */
    Variant withoutRow(int block, int row) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        Table table = (Table) blocks.get(block);
        List<List<Cell>> rows = new ArrayList<>(table.rows());
        rows.removeIf(cells -> !cells.isEmpty() && cells.get(0).at().row() == row);
        blocks.set(block, moved(new Table(table.at(), rows), block, row));
        return new Variant(of(blocks), origins);
    }

    private Document of(List<Block> blocks) {
        return new Document(document.name(), document.files(), blocks, document.problems(), document.stated());
    }

    private static Block moved(Block block, int index, int gone) {
        if (block instanceof Paragraph paragraph) {
            return new Paragraph(moved(paragraph.at(), index, gone), paragraph.text(), paragraph.outline(), paragraph.anchor());
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : ((Table) block).rows()) {
            rows.add(row.stream().map(cell -> new Cell(moved(cell.at(), index, gone), cell.text(), cell.rowSpan(),
                    cell.columnSpan(), cell.anchor())).toList());
        }
        return new Table(moved(block.at(), index, gone), rows);
    }

    private static Location moved(Location at, int block, int gone) {
        return new Location(at.file(), at.page(), at.line(), block, at.row() > gone ? at.row() - 1 : at.row(), at.column(),
                at.start(), at.end(), at.section(), at.table(), at.rowName(), at.columnName());
    }
}
