package org.mingzhang.reader;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of an Office Open XML file, unpacked one at a time while they are read. All that is unpacked counts against
 * {@link Limits#inflated}, which bounds a ZIP bomb whatever its ratio; real sheets are packed fifty to one. Links that lead
 * out of the file are not followed.
 */
final class OfficeParts implements Closeable {
    /**
     * A relation of a part to another.
     *
     * @param type   the last word of its type: styles, worksheet …
     * @param target name of the part
     */
    record Relation(String type, String target) {
    }

    private static final String DAMAGED = "文件已损坏或不完整，打不开；请重新导出或重新下载";
    private final String file;
    private final Limits limits;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long unpacked;

    private OfficeParts(String file, Limits limits, ZipFile zip) {
        this.file = file;
        this.limits = limits;
        this.zip = zip;
    }

    static OfficeParts open(Source source, Limits limits) throws UnreadableException {
        refuseManyEntries(source, limits);
        try {
            ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(source.bytes()))
                    .setIgnoreLocalFileHeader(true).get();
            OfficeParts parts = new OfficeParts(source.name(), limits, zip);
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements();) {
                ZipArchiveEntry entry = all.nextElement();
                parts.entries.putIfAbsent(key(entry.getName()), entry);
            }
            return parts;
        } catch (IOException | RuntimeException e) {
            throw damaged(source.name());
        }
    }

    /** Each entry costs memory before a byte of it is unpacked. */
    private static void refuseManyEntries(Source source, Limits limits) throws UnreadableException {
        byte[] bytes = source.bytes();
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        if (count > limits.entries()) {
            throw new UnreadableException(source.name(),
                    "超过大小限制（" + limits.entries() + " 个内部文件），不像正常的公开文本；请重新另存后再检查");
        }
    }

    /** The part the file is about: word/document.xml, xl/workbook.xml. */
    String main() throws UnreadableException {
        for (Relation relation : relations("").values()) {
            if (relation.type().equals("officeDocument") && has(relation.target())) {
                return relation.target();
            }
        }
        throw damaged(file);
    }

    String file() {
        return file;
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    XmlCursor xml(String part) throws UnreadableException {
        ZipArchiveEntry entry = entries.get(key(part));
        if (entry == null) {
            throw damaged(file);
        }
        try {
            return new XmlCursor(new Counted(zip.getInputStream(entry)), this);
        } catch (IOException | RuntimeException e) {
            throw failure();
        }
    }

    /** The relations of a part by their ids; those of the file itself for "". */
    Map<String, Relation> relations(String part) throws UnreadableException {
        int slash = part.lastIndexOf('/');
        String name = part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (!has(name)) {
            return relations;
        }
        XmlCursor xml = xml(name);
        xml.child(0);
        for (String child = xml.child(1); !child.isEmpty(); child = xml.child(1)) {
            if (!xml.attribute("TargetMode").equals("External")) {
                String type = xml.attribute("Type");
                relations.put(xml.attribute("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1),
                        resolved(part, xml.attribute("Target"))));
            }
        }
        return relations;
    }

    /** The part of a kind that belongs to another, "" where there is none. */
    String related(String part, String type) throws UnreadableException {
        for (Relation relation : relations(part).values()) {
            if (relation.type().equals(type) && has(relation.target())) {
                return relation.target();
            }
        }
        return "";
    }

    private static String resolved(String part, String target) {
        try {
            String path = new URI(null, null, "/" + part, null).resolve(new URI(target)).getPath();
            return path == null || path.isEmpty() ? "" : path.substring(1);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    static UnreadableException damaged(String file) {
        return new UnreadableException(file, DAMAGED);
    }

    /** Whether this is damage, which may cost one part alone, and no limit, which ends the reading. */
    static boolean isDamage(UnreadableException e) {
        return e.reason().equals(DAMAGED);
    }

    /** Whether one of its parts is encrypted in the ZIP itself. */
    boolean locked() {
        return entries.values().stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption());
    }

    /** Why a part could not be read to its end: a limit, or damage. */
    UnreadableException failure() {
        return unpacked <= limits.inflated() ? damaged(file) : new UnreadableException(file,
                "解压后超过大小限制（" + limits.inflated() + " 字节），不像正常的公开文本；请重新另存后再检查");
    }

    void checkLength(int characters) throws UnreadableException {
        if (characters > limits.characters()) {
            throw new UnreadableException(file, "超过大小限制（" + limits.characters() + " 个字符），请拆分后再检查");
        }
    }

    void checkDepth(int depth) throws UnreadableException {
        if (depth > Limits.DEPTH) {
            throw new UnreadableException(file,
                    "内容嵌套超过限制（" + Limits.DEPTH + " 层），不像正常的公开文本；请重新另存后再检查");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends when all parts together have given more than the limit. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws IOException {
            unpacked += more;
            if (unpacked > limits.inflated()) {
                throw new IOException("unpacked too large");
            }
        }
    }
}
