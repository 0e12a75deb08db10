package org.mingzhang.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The name of a file in a ZIP, as a person reads it. It never becomes a path. */
final class ZipName {
    /** What Chinese Windows writes; a superset of GBK. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private ZipName() {
    }

    /**
     * The name with strokes between folders. Parts that would lead out of a folder if somebody took the name for a path are
     * spelled out: {@code %2e%2e/a.txt}, {@code %2fetc/a.txt}, {@code C%3a/a.txt}; so are controls.
     */
    static String of(ZipArchiveEntry entry) {
        String name = entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD ? entry.getName()
                : decoded(entry.getRawName());
        return harmless(name.replace('\\', '/'));
    }

    /** The flag for UTF-8 is not believed: both ways programs get it wrong. */
    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, CHINESE);
        }
    }

    private static String harmless(String name) {
        List<String> parts = new ArrayList<>();
        String rest = name;
        String root = "";
        while (rest.startsWith("/")) {
            rest = rest.substring(1);
            root = "%2f";
        }
        for (String part : rest.split("/")) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part.equals("..") ? "%2e%2e" : escaped(part));
            }
        }
        return root + String.join("/", parts);
    }

    private static String escaped(String part) {
        StringBuilder out = new StringBuilder();
        for (char c : part.toCharArray()) {
            if (c < ' ' || c == 0x7f || c == ':') {
                out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
