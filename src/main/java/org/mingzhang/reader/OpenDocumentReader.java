package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Document;

/**
 * OpenDocument texts (.odt) and workbooks (.ods): what is printed, formulas by their stored results. Objects are not opened,
 * links not followed.
 */
final class OpenDocumentReader implements FormatReader {
    private static final String CONTENT = "content.xml";

    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        try (OfficeParts parts = OfficeParts.open(source, limits)) {
            refuseLocked(parts);
            OdfStyles styles = new OdfStyles();
            for (String part : List.of("styles.xml", CONTENT)) {
                if (parts.has(part)) {
                    styles.read(parts.xml(part));
                }
            }
            BlockList blocks = new BlockList(source.name(), limits);
            SheetNotes notes = new SheetNotes();
            XmlCursor xml = parts.xml(CONTENT);
            xml.child(0);
            for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
                if (name.equals("body")) {
                    body(xml, styles, source.name(), limits, notes, blocks);
                }
            }
            notes.addTo(blocks);
            Document document = blocks.document();
            if (document.blocks().isEmpty()) {
                throw new UnreadableException(source.name(), "文件里没有文字，可能只有图片，或工作表都是空的、隐藏的；请提供带文字的版本");
            }
            return document;
        }
    }

    private static void body(XmlCursor xml, OdfStyles styles, String file, Limits limits, SheetNotes notes, BlockList blocks)
            throws UnreadableException {
        int own = xml.depth();
        for (String kind = xml.child(own); !kind.isEmpty(); kind = xml.child(own)) {
            switch (kind) {
                case "text" -> text(xml, new OdfStory(styles, new Room(file, limits)), blocks);
                case "spreadsheet" -> sheets(xml, styles, file, limits, notes, blocks);
                default -> throw new UnreadableException(file, "不是文字或表格文档（可能是演示文稿或绘图），暂不支持；请另存为 .odt 或文本（.txt）");
            }
        }
    }

    /** Block by block, so that a long text is never held twice; the notes follow at the end. */
    private static void text(XmlCursor xml, OdfStory story, BlockList blocks) throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            List<WordBlock> found = new ArrayList<>();
            story.block(xml, name, found);
            for (WordBlock block : found) {
                block.addTo(blocks);
            }
        }
        for (WordBlock note : story.notes()) {
            note.addTo(blocks);
        }
    }

    private static void sheets(XmlCursor xml, OdfStyles styles, String file, Limits limits, SheetNotes notes, BlockList blocks)
            throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            if (!name.equals("table")) {
                continue;
            }
            boolean shown = !styles.hidden(xml.attribute("style-name"));
            SheetGrid grid = new SheetGrid(xml.attribute("name"), new Room(file, limits));
            OdfStory story = new OdfStory(styles, new Room(file, limits));
            new OdfSheet(styles, story, shown ? notes : new SheetNotes(), grid).read(xml);
            if (shown) {
                new SheetBlocks(grid, file, limits, blocks).add();
            } else if (!grid.empty()) {
                SheetNotes.hidden(grid.name(), blocks);
            }
        }
    }

    private static void refuseLocked(OfficeParts parts) throws UnreadableException {
        String manifest = "META-INF/manifest.xml";
        if (!parts.has(manifest)) {
            return;
        }
        XmlCursor xml = parts.xml(manifest);
        xml.child(0);
        for (String entry = xml.child(1); !entry.isEmpty(); entry = xml.child(1)) {
            if (xml.attribute("full-path").equals(CONTENT) && xml.child(2).equals("encryption-data")) {
                throw OfficeFile.locked(parts.file());
            }
        }
    }
}
