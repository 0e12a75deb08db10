package org.mingzhang.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Mark;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.Source;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.reader.mark.Copy;
import org.mingzhang.reader.mark.Marked;
import org.mingzhang.reader.mark.Marker;
import org.mingzhang.report.Marks;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Severity;
import org.mingzhang.samples.Samples;

/** Annotated copies of real PDF files: what was there is there byte by byte, and the marks stand at their words. */
class CorpusMarksTest {
    private static final int EVERY = 7;
    @TempDir
    private Path folder;

    @BeforeEach
    void corpus() {
        Corpus.mustBeThere();
    }

    @Test
    void findingsAreMarkedAndNothingElseChanges() throws Exception {
        int[] tally = new int[4];
        for (String file : files()) {
            Source source = source(file);
            Document document = Readers.read(new Input(file, Corpus.ROOT.resolve(file)), Limits.DEFAULT);
            Checked checked = Samples.CHECKER.check(file, document.files(), document.problems(),
                    Samples.EXTRACTOR.extract(document, ""), "", Optional.empty(), Optional.empty());
            tally(tally, marked(source, document, Marks.of(checked, document, Severity.INFO)));
        }
        assertEquals(0, tally[3], "places that were not found");
        assertTrue(tally[1] * 50 <= tally[0], Arrays.toString(tally));
    }

    @Test
    void wordsAreFoundAnywhere() throws Exception {
        int[] tally = new int[4];
        for (String file : files()) {
            Document document = Readers.read(new Input(file, Corpus.ROOT.resolve(file)), Limits.DEFAULT);
            tally(tally, marked(source(file), document, anywhere(document)));
        }
        assertTrue(tally[1] * 50 <= tally[0], Arrays.toString(tally));
    }

    private static List<String> files() throws Exception {
        List<String> files = new ArrayList<>();
        for (String file : Corpus.files()) {
            if (!Marker.extension(source(file)).isEmpty()) {
                files.add(file);
            }
        }
        return files;
    }

    private static Source source(String file) throws UnreadableException {
        return Readers.source(new Input(file, Corpus.ROOT.resolve(file)), Limits.DEFAULT);
    }

    private Marked marked(Source source, Document document, List<Mark> marks) throws Exception {
        Copy copy = Marker.copy(source, marks, Limits.DEFAULT);
        assertArrayEquals(source.bytes(), Arrays.copyOf(copy.bytes(), source.bytes().length), source.name());
        Path target = Files.write(folder.resolve("copy.pdf"), copy.bytes());
        Document again = Readers.read(new Input(source.name(), target), Limits.DEFAULT);
        assertEquals(document.blocks(), again.blocks(), source.name());
        assertEquals(document.problems(), again.problems(), source.name());
        return copy.marked();
    }

    private static void tally(int[] tally, Marked marked) {
        tally[0] += marked.exact();
        tally[1] += marked.coarse();
        tally[2] += marked.whole();
        tally[3] += marked.lost();
    }

    /** A few characters of every seventh paragraph and cell. */
    private static List<Mark> anywhere(Document document) {
        List<Mark> marks = new ArrayList<>();
        int count = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                add(count++, paragraph.at().file(), paragraph.anchor(), paragraph.text(), marks);
            } else {
                for (List<Cell> row : ((Table) block).rows()) {
                    for (Cell cell : row) {
                        add(count++, cell.at().file(), cell.anchor(), cell.text(), marks);
                    }
                }
            }
        }
        return marks;
    }

    private static void add(int count, String file, Anchor anchor, String text, List<Mark> marks) {
        if (count % EVERY == 0 && !text.isBlank()) {
            int start = text.length() / 2;
            marks.add(new Mark(file, anchor, start, Math.min(text.length(), start + 5), text, "X-00 错误", "说明", "error"));
        }
    }
}
