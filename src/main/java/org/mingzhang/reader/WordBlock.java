package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Anchor;

/** A paragraph or table of a word-processor file before it is known whether it stands in the text or in a cell. */
sealed interface WordBlock {
    /** As it stands in a cell: its lines. */
    String inCell();

    /** As it stands in the text. */
    void addTo(BlockList blocks) throws UnreadableException;

    /** @param text line breaks within the paragraph as line ends */
    record WordParagraph(String path, String text, int outline) implements WordBlock {
        @Override
        public String inCell() {
            return text;
        }

        /**
         * A forced line break makes two paragraphs of one, as a text export and {@link TextReader} do: writers set it between
         * lines of their own (the two lines of a title, items of a list), never at the width of the page.
         */
        @Override
        public void addTo(BlockList blocks) throws UnreadableException {
            String[] lines = text.split("\n");
            for (int i = 0; i < lines.length; i++) {
                blocks.addParagraph(0, lines[i], outline, new Anchor.Element(i == 0 ? path : path + ":" + (i + 1)));
            }
        }
    }

    /** A table; each row its cells as their elements stand. */
    record WordTable(String path, List<List<WordCell>> rows) implements WordBlock {
        @Override
        public String inCell() {
            StringBuilder text = new StringBuilder();
            for (List<WordCell> row : rows) {
                text.append(text.length() > 0 ? "\n" : "");
                for (int i = 0; i < row.size(); i++) {
                    text.append(i > 0 ? " " : "").append(row.get(i).text());
                }
            }
            return text.toString();
        }

        /** Rows of a single cell at the head are the captions of the table; a table of nothing else is a frame around text. */
        @Override
        public void addTo(BlockList blocks) throws UnreadableException {
            int captions = 0;
            while (captions < rows.size() && isCaption(rows.get(captions))) {
                for (WordCell cell : rows.get(captions)) {
                    for (WordBlock block : cell.blocks) {
                        block.addTo(blocks);
                    }
                }
                captions++;
            }
            List<List<GridCell>> grid = new ArrayList<>();
            for (List<WordCell> row : rows.subList(captions, rows.size())) {
                grid.add(row.stream().map(WordCell::gridCell).toList());
            }
            blocks.addTable(0, grid);
        }

        private static boolean isCaption(List<WordCell> row) {
            return row.size() == 1 && row.get(0).rowSpan == 1;
        }
    }

    /** A cell, which grows downwards while cells below are merged into it. */
    final class WordCell {
        final String path;
        final int column;
        final List<WordBlock> blocks;
        int columnSpan;
        int rowSpan = 1;

        /** @param column 1-based in the grid */
        WordCell(String path, int column, int columnSpan, List<WordBlock> blocks) {
            this.path = path;
            this.column = column;
            this.columnSpan = columnSpan;
            this.blocks = blocks;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (WordBlock block : blocks) {
                String own = block.inCell();
                if (!own.isBlank()) {
                    text.append(text.length() > 0 ? "\n" : "").append(own);
                }
            }
            return text.toString();
        }

        private GridCell gridCell() {
            return new GridCell(0, column, text(), rowSpan, columnSpan, new Anchor.Element(path));
        }
    }
}
