package org.mingzhang.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mingzhang.document.Document;

/** A .docx put together from the XML of its parts. */
final class Docx {
    private static final String SPACES = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:v='urn:schemas-microsoft-com:vml'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' xmlns:o='urn:o'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    static Docx of(String... body) {
        Docx docx = new Docx();
        docx.parts.put("[Content_Types].xml", "<Types/>");
        docx.parts.put("_rels/.rels", "<Relationships><Relationship Id='r1' Type='" + TYPES
                + "officeDocument' Target='word/document.xml'/></Relationships>");
        docx.parts.put("word/document.xml", "<w:document" + SPACES + "><w:body>" + String.join("", body)
                + "</w:body></w:document>");
        return docx;
    }

    Docx part(String name, String content) {
        parts.put("word/" + name + ".xml", "<w:" + name + SPACES + ">" + content + "</w:" + name + ">");
        relations.append("<Relationship Id='").append(name).append("' Type='").append(TYPES).append(name)
                .append("' Target='").append(name).append(".xml'/>");
        return this;
    }

    Docx raw(String name, String content) {
        parts.put(name, content);
        return this;
    }

    String content(String name) {
        return parts.get(name);
    }

    Docx without(String name) {
        parts.remove(name);
        return this;
    }

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    byte[] bytes() {
        if (relations.length() > 0) {
            parts.put("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    Document read() throws UnreadableException {
        return new WordReader().read(new Source("样例.docx", bytes()), Limits.DEFAULT);
    }
}
