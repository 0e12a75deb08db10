package org.mingzhang.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingzhang.document.Document;

/**
 * Word 97-2003 and WPS texts (.doc, .wps). What a person reads on paper without headers and footers, as {@link WordReader}
 * gives it; but text boxes, which this format keeps apart, follow at the end, after the notes.
 *
 * <p>Anchors as in {@link WordReader}: "body/12", "body/12:2", "body/12/3/2"; "footnotes/1", "endnotes/1", "boxes/1".
 */
final class Word97Reader implements FormatReader {
    private static final List<String> CONTENTS =
            List.of("Workbook", "Book", "WordDocument", "PowerPoint Document", "Package", "\u0001Ole10Native");

    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        return OfficeFile.read(source, limits, files -> read(source, limits, files));
    }

    private static Document read(Source source, Limits limits, POIFSFileSystem files) throws Exception {
        BlockList blocks = new BlockList(source.name(), limits);
        int embedded = objects(files);
        try (HWPFDocument document = new HWPFDocument(files)) {
            Word97Story story = new Word97Story(document, new Room(source.name(), limits));
            add(story, document.getRange(), "body", blocks);
            add(story, document.getFootnoteRange(), "footnotes", blocks);
            add(story, document.getEndnoteRange(), "endnotes", blocks);
            add(story, document.getMainTextboxRange(), "boxes", blocks);
        }
        return WordReader.finished(source, embedded, 0, blocks);
    }

    private static void add(Word97Story story, Range range, String path, BlockList blocks) throws UnreadableException {
        List<WordBlock> found = new ArrayList<>();
        story.blocks(range, path, found);
        for (WordBlock block : found) {
            block.addTo(blocks);
        }
    }

    /** Objects of other programs, of which only a picture is shown; buttons and formulas are none. */
    private static int objects(POIFSFileSystem files) throws IOException {
        int objects = 0;
        if (files.getRoot().hasEntry("ObjectPool") && files.getRoot().getEntry("ObjectPool") instanceof DirectoryEntry pool) {
            for (Entry entry : pool) {
                objects += entry instanceof DirectoryEntry object && CONTENTS.stream().anyMatch(object::hasEntry) ? 1 : 0;
            }
        }
        return objects;
    }
}
