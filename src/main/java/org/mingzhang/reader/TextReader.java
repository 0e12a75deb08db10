package org.mingzhang.reader;

import java.util.List;
import org.mingzhang.document.Document;

/**
 * Plain text. A line is a paragraph; lines with tabs are tables in one of two forms: a cell a line behind a tab, where
 * an empty line ends the row and two end the table (how Word files become text), or a row a line, cells between tabs.
 */
final class TextReader implements FormatReader {
    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        List<Line> lines = Line.split(TextDecoder.decode(source, limits), source.name(), limits);
        BlockList blocks = new BlockList(source.name(), limits);
        TabRuns runs = new TabRuns(lines);
        HardWraps wraps = HardWraps.of(lines);
        int next = 0;
        while (next < lines.size()) {
            Line line = lines.get(next);
            if (line.tabs() == 0) {
                List<Line> paragraph = line.printed() ? wraps.paragraph(next) : List.of(line);
                blocks.addParagraph(paragraph);
                Line last = paragraph.get(paragraph.size() - 1);
                do {
                    next++;
                } while (lines.get(next - 1) != last);
            } else {
                TabRun run = runs.from(next);
                add(run, lines, blocks);
                next = run.to();
            }
        }
        return blocks.document();
    }

    private static void add(TabRun run, List<Line> lines, BlockList blocks) throws UnreadableException {
        int captions = TableSense.isTable(run) ? TableSense.captions(run) : run.rows().size();
        int tableFrom = captions < run.rows().size() ? run.rows().get(captions).from() : run.to();
        for (int i = run.from(); i < tableFrom; i++) {
            blocks.addParagraph(lines.subList(i, i + 1));
        }
        if (tableFrom < run.to()) {
            blocks.addTable(run.rows().subList(captions, run.rows().size()), lines.get(tableFrom).page());
        }
    }
}
