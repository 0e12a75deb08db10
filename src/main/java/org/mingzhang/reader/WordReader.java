package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Document;

/**
 * Word 2007 and later (.docx, .docm; macros are not looked at). The text is what a person reads on paper without headers
 * and footers: automatic numbers are printed in front of their paragraphs, footnotes and endnotes follow at the end.
 *
 * <p>Anchors: "body/12" is the twelfth paragraph or table of the body, empty ones and those inside content controls counted;
 * "body/12:2" what stands behind its first line break; "body/12/3/2" the second cell element in the third row element of a
 * table, "body/12/1/1/1" the first paragraph in a cell that became text; "body/12/box/1" the first block of the text boxes that
 * hang on a paragraph; "footnotes/7" and "endnotes/7" count the blocks of all notes. An automatic number is no part of the runs.
 */
final class WordReader implements FormatReader {
    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        return read(source, limits, WordPlaces.none());
    }

    /** @param places notes where the text stands */
    static Document read(Source source, Limits limits, WordPlaces places) throws UnreadableException {
        try (OfficeParts parts = OfficeParts.open(source, limits)) {
            Map<String, String> related = new HashMap<>();
            String main = parts.main();
            parts.relations(main).values().forEach(relation -> related.putIfAbsent(relation.type(), relation.target()));
            WordStyles styles = WordStyles.read(parts, related.getOrDefault("styles", ""));
            WordStory story = new WordStory(styles,
                    WordNumbering.read(parts, related.getOrDefault("numbering", ""), styles),
                    new Room(source.name(), limits), places);
            BlockList blocks = new BlockList(source.name(), limits);
            places.main(main, related.getOrDefault("comments", ""));
            body(parts.xml(main), story, blocks);
            for (String notes : List.of("footnotes", "endnotes")) {
                if (parts.has(related.getOrDefault(notes, ""))) {
                    notes(parts.xml(related.get(notes)), notes, story, blocks);
                }
            }
            return finished(source, story.embedded(), story.foreign(), blocks);
        }
    }

    private static void body(XmlCursor xml, WordStory story, BlockList blocks) throws UnreadableException {
        xml.child(0);
        for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
            if (name.equals("body")) {
                inTurn(xml, story, new WordStory.Place("body"), blocks);
            }
        }
    }

    /** Block by block, so that a long text is never held twice. */
    private static void inTurn(XmlCursor xml, WordStory story, WordStory.Place place, BlockList blocks)
            throws UnreadableException {
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            List<WordBlock> found = new ArrayList<>();
            story.block(xml, name, place, found);
            for (WordBlock block : found) {
                block.addTo(blocks);
            }
        }
        List<WordBlock> rest = new ArrayList<>();
        story.endParagraph(place, rest);
        for (WordBlock block : rest) {
            block.addTo(blocks);
        }
    }

    private static void notes(XmlCursor xml, String kind, WordStory story, BlockList blocks) throws UnreadableException {
        WordStory.Place place = new WordStory.Place(kind);
        xml.child(0);
        for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
            String type = xml.attribute("type");
            if (type.isEmpty() || type.equals("normal")) {
                inTurn(xml, story, place, blocks);
            }
        }
    }

    /**
     * @param embedded objects of other programs, of which only a picture is shown
     * @param foreign  other files that the program was to put in when it opens the document
     */
    static Document finished(Source source, int embedded, int foreign, BlockList blocks) throws UnreadableException {
        if (embedded > 0) {
            blocks.addUnread("文中嵌入了 " + embedded
                    + " 个其他程序的对象（如 Excel 表格），其内容没有检查；请改为 Word 表格，或另附表格文件一并检查", 0);
        }
        if (foreign > 0) {
            blocks.addUnread("文中引入了另外的文件，其内容没有检查；请在 Word 或 WPS 里打开后重新保存再检查", 0);
        }
        Document document = blocks.document();
        if (document.blocks().isEmpty()) {
            throw new UnreadableException(source.name(), "文件里没有文字，可能只有图片；请提供带文字的版本");
        }
        return document;
    }
}
