package org.mingzhang.reader;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Mark;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.mingzhang.reader.mark.Copy;
import org.mingzhang.reader.mark.Marked;
import org.mingzhang.reader.mark.Marker;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** An annotated copy of a .docx, and what was said where in it. */
final class MarkedWord {
    private static final Pattern RANGE = Pattern.compile("<w:commentRange(Start|End) w:id=\"(\\d+)\"/>");
    private final byte[] original;
    private final Document document;
    private final List<Mark> marks = new ArrayList<>();
    private Map<String, String> parts;
    private Marked marked;
    private byte[] copy;

    private MarkedWord(byte[] original, Document document) {
        this.original = original;
        this.document = document;
    }

    static MarkedWord of(Docx docx) throws UnreadableException {
        byte[] bytes = docx.bytes();
        return new MarkedWord(bytes, docx.read());
    }

    static MarkedWord of(byte[] bytes) throws UnreadableException {
        return new MarkedWord(bytes, Readers.read(new Source("样例.docx", bytes), Limits.DEFAULT));
    }

    /** A mark on these words, where they are first printed. */
    MarkedWord on(String words) {
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph && paragraph.text().contains(words)) {
                return on(paragraph.anchor(), paragraph.text(), words);
            }
            if (block instanceof Table table) {
                for (List<Cell> row : table.rows()) {
                    for (Cell cell : row) {
                        if (cell.text().contains(words)) {
                            return on(cell.anchor(), cell.text(), words);
                        }
                    }
                }
            }
        }
        throw new AssertionError("not printed: " + words);
    }

    private MarkedWord on(Anchor anchor, String text, String words) {
        int start = text.indexOf(words);
        marks.add(new Mark("样例.docx", anchor, start, start + words.length(), text, "X-01 错误", "说明：" + words, "error"));
        return this;
    }

    MarkedWord on(Mark mark) {
        marks.add(mark);
        return this;
    }

    Document document() {
        return document;
    }

    /** Makes the copy, in which nothing else has changed. */
    MarkedWord made() throws Exception {
        Copy made = Marker.copy(new Source("样例.docx", original), marks, Limits.DEFAULT);
        marked = made.marked();
        copy = made.bytes();
        parts = parts(copy);
        Map<String, String> before = parts(original);
        for (Map.Entry<String, String> part : before.entrySet()) {
            if (!part.getKey().matches("word/document.xml|word/comments.xml|word/_rels/document.xml.rels|\\[Content_Types].xml")) {
                same(part.getValue(), parts.get(part.getKey()), part.getKey());
            }
        }
        same(normal(before.get("word/document.xml")), normal(unmarked(before.get("word/document.xml"))), "document.xml");
        Document again = Readers.read(new Source("样例.docx", copy), Limits.DEFAULT);
        same(document.blocks(), again.blocks(), "blocks");
        same(document.problems(), again.problems(), "problems");
        return this;
    }

    private static void same(Object before, Object after, String what) {
        if (!before.equals(after)) {
            throw new AssertionError(what + "\n" + before + "\n" + after);
        }
    }

    /** Without what was put in; what was there before stays. */
    private String unmarked(String before) {
        String xml = parts.get("word/document.xml");
        for (String id : ours()) {
            if (!before.contains("w:id=\"" + id + "\"/>")) {
                xml = xml.replaceAll("<w:commentRange(Start|End) w:id=\"" + id + "\"/>", "")
                        .replaceAll("<w:r><w:commentReference w:id=\"" + id + "\"/></w:r>", "");
            }
        }
        return xml;
    }

    private List<String> ours() {
        List<String> ids = new ArrayList<>();
        Matcher id = Pattern.compile("w:id=\"(\\d+)\" w:author=\"mingzhang 明账\"").matcher(comments());
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    /** With runs of the same look joined, as one text. */
    private static String normal(String xml) throws Exception {
        StringBuilder text = new StringBuilder();
        normal(parsed(xml), text);
        return text.toString();
    }

    private static void normal(Node node, StringBuilder text) {
        String last = null;
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals("r")) {
                Node first = element.getFirstChild();
                StringBuilder look = new StringBuilder();
                if (first instanceof Element properties && properties.getLocalName().equals("rPr")) {
                    normal(properties, look);
                }
                StringBuilder whole = new StringBuilder();
                normal(element, whole);
                String own = whole.toString().replace("<rPr>" + look + "</rPr>", "");
                if (look.toString().equals(last)) {
                    text.append(own);
                } else {
                    text.append("<r ").append(look).append('>').append(own);
                }
                last = look.toString();
            } else if (child instanceof Element element) {
                last = null;
                boolean t = element.getLocalName().equals("t");
                text.append(t ? "" : "<" + element.getLocalName() + ">");
                normal(element, text);
                text.append(t ? "" : "</" + element.getLocalName() + ">");
            } else {
                text.append(child.getNodeValue());
            }
        }
    }

    private static Element parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    Marked marked() {
        return marked;
    }

    byte[] copy() {
        return copy;
    }

    String comments() {
        return parts.get("word/comments.xml");
    }

    String part(String name) {
        return parts.get(name);
    }

    /** What each of our comments embraces: tags left out, tabs and breaks printed. */
    List<String> embraced() {
        String xml = parts.get("word/document.xml");
        Map<String, String> embraced = new LinkedHashMap<>();
        Matcher range = RANGE.matcher(xml);
        Map<String, Integer> begun = new LinkedHashMap<>();
        while (range.find()) {
            if (range.group(1).equals("Start")) {
                begun.put(range.group(2), range.end());
            } else {
                String inside = xml.substring(begun.get(range.group(2)), range.start()).replaceAll("<w:instrText.*?</w:instrText>", "");
                embraced.put(range.group(2), inside.replaceAll("<w:tab/>", "\t").replaceAll("<w:br/>", "\n").replaceAll("<[^>]*>", ""));
            }
        }
        return ours().stream().map(embraced::get).toList();
    }

    static Map<String, String> parts(byte[] docx) throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
