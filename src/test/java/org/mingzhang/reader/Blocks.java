package org.mingzhang.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingzhang.document.Document;

/** Reads inline samples of any format. */
final class Blocks {
    private Blocks() {
    }

    static Document read(FormatReader reader, byte[] bytes) {
        try {
            return reader.read(new Source("样例", bytes), Limits.DEFAULT);
        } catch (UnreadableException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static Document read(FormatReader reader, String text) {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A paragraph as its text, a table as its rows: “[a|b / c|d]”. */
    static List<String> of(FormatReader reader, String text) {
        return Texts.printed(read(reader, text));
    }

    /** The reason why it cannot be read. */
    static String refused(FormatReader reader, byte[] bytes, Limits limits) {
        try {
            throw new AssertionError("read: " + reader.read(new Source("样例", bytes), limits).blocks().size() + " blocks");
        } catch (UnreadableException e) {
            return e.reason();
        }
    }

    static byte[] resource(String name) {
        try (InputStream in = Blocks.class.getResourceAsStream("/reader/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
