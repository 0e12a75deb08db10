package org.mingzhang.reader.mark;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Source;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.reader.WordPlaces;

/** The parts of a .docx that has been read before, and a copy of it with some of them changed. */
final class WordFile implements Closeable {
    private static final String TYPES = "[Content_Types].xml";
    private static final String COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    /** Of our own parts: where the time of a ZIP begins. */
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);
    private final Source source;
    private final Limits limits;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, Charset> charsets = new HashMap<>();

    private WordFile(Source source, Limits limits, ZipFile zip) {
        this.source = source;
        this.limits = limits;
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    static WordFile open(Source source, Limits limits) throws IOException {
        return new WordFile(source, limits, ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(source.bytes())).setIgnoreLocalFileHeader(true).get());
    }

    void refuseSigned() throws UnreadableException {
        if (entries.keySet().stream().anyMatch(name -> name.startsWith("_xmlsignatures/"))) {
            throw new UnreadableException(source.name(), "有数字签名，写入批注会使签名失效，没有生成批注文件；请按报告中的位置查看");
        }
    }

    /** The characters of a part. */
    String text(String part) throws IOException, UnreadableException {
        ZipArchiveEntry entry = entries.get(key(part));
        if (entry == null) {
            throw new IOException("no " + part);
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes((int) Math.min(limits.inflated() + 1, Integer.MAX_VALUE - 8));
        }
        Charset charset = bytes.length > 1 && (bytes[0] & 0xff) == 0xff ? StandardCharsets.UTF_16LE
                : bytes.length > 1 && (bytes[0] & 0xff) == 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        if (bytes.length > limits.inflated() || !Arrays.equals(text.getBytes(charset), bytes)) {
            throw new IOException("not in " + charset);
        }
        charsets.put(key(part), charset);
        return text;
    }

    /** The part for the comments: the one that is there, or a new one. */
    String commentsPart(WordPlaces places) {
        if (!places.comments().isEmpty()) {
            return places.comments();
        }
        String folder = folder(places.main());
        String name = folder + "comments.xml";
        for (int i = 1; entries.containsKey(key(name)); i++) {
            name = folder + "comments" + i + ".xml";
        }
        return name;
    }

    /** What must change so that the document knows its new part; nothing where it is not new. */
    Map<String, String> linking(WordPlaces places, String part, String space) throws IOException, UnreadableException {
        Map<String, String> changed = new LinkedHashMap<>();
        if (!places.comments().isEmpty()) {
            return changed;
        }
        String types = text(TYPES);
        changed.put(TYPES, with(types, "Override", " PartName=\"/" + part + "\" ContentType=\"" + COMMENTS_TYPE + "\""));
        String main = places.main();
        String relations = folder(main) + "_rels/" + main.substring(folder(main).length()) + ".rels";
        String former = entries.containsKey(key(relations)) ? text(relations)
                : "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
        String id = "mingzhang";
        for (int i = 1; former.contains("\"" + id + "\""); i++) {
            id = "mingzhang" + i;
        }
        String type = (space.startsWith(STRICT) ? STRICT + "officeDocument/" : "http://schemas.openxmlformats.org/officeDocument/2006/")
                + "relationships/comments";
        changed.put(relations, with(former, "Relationship", " Id=\"" + id + "\" Type=\"" + type + "\" Target=\""
                + part.substring(folder(main).length()) + "\""));
        return changed;
    }

    /** A further child of the root. */
    private static String with(String xml, String name, String attributes) throws IOException {
        XmlElements elements = XmlElements.of(xml);
        String child = "<" + elements.prefix(0) + name + attributes + "/>";
        if (elements.single(0)) {
            return xml.substring(0, elements.end(0) - 2) + ">" + child + "</" + elements.qualifiedName(0) + ">";
        }
        return xml.substring(0, elements.close(0)) + child + xml.substring(elements.close(0));
    }

    /** Everything else is copied as it is packed. */
    void copy(Map<String, String> changed, OutputStream out) throws IOException {
        Map<String, String> left = new LinkedHashMap<>();
        changed.forEach((name, text) -> left.put(key(name), text));
        try (ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out)) {
            copy.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (ZipArchiveEntry entry : entries.values()) {
                String text = left.remove(key(entry.getName()));
                if (text == null) {
                    copy.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                } else {
                    write(copy, entry.getName(), entry.getTimeLocal(), text);
                }
            }
            for (String name : changed.keySet()) {
                if (left.containsKey(key(name))) {
                    write(copy, name, FIRST_DAY, left.get(key(name)));
                }
            }
        }
    }

    private void write(ZipArchiveOutputStream copy, String name, LocalDateTime time, String text) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(time);
        copy.putArchiveEntry(entry);
        new ByteArrayInputStream(text.getBytes(charsets.getOrDefault(key(name), StandardCharsets.UTF_8))).transferTo(copy);
        copy.closeArchiveEntry();
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
