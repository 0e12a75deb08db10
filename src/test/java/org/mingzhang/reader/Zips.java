package org.mingzhang.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIPs made for a test. */
public final class Zips {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    public Zips() {
        this(StandardCharsets.UTF_8);
    }

    /** @param names how names are written; a flag says so for UTF-8 alone */
    public Zips(Charset names) {
        zip = new ZipOutputStream(bytes, names);
    }

    public Zips with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Zips with(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without compression, as some programs pack. */
    public Zips stored(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That many blanks. */
    public Zips blanks(String name, long count) {
        byte[] chunk = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try {
            zip.putNextEntry(new ZipEntry(name));
            for (long left = count; left > 0; left -= chunk.length) {
                zip.write(chunk, 0, (int) Math.min(left, chunk.length));
            }
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A deflate stream of that many times 16 MB of blanks: a flush makes its blocks independent, so that they can repeat. */
    public static byte[] deflated(int times) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(" ".repeat(16 << 20).getBytes(StandardCharsets.US_ASCII));
        byte[] buffer = new byte[1 << 20];
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        byte[] block = Arrays.copyOf(buffer, length);
        deflater.end();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            stream.writeBytes(block);
        }
        // A final empty block.
        stream.writeBytes(new byte[] {3, 0});
        return stream.toByteArray();
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ZIP with this bit set in the flags of every entry of the directory. */
    public static byte[] flagged(byte[] zip, int bit) {
        byte[] changed = zip.clone();
        for (int i = 0; i + 10 < changed.length; i++) {
            if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && changed[i + 3] == 2) {
                changed[i + 8] |= (byte) (1 << bit);
            }
        }
        return changed;
    }

    /** The ZIP with this compression method named for every entry of the directory. */
    public static byte[] packedBy(byte[] zip, int method) {
        byte[] changed = zip.clone();
        for (int i = 0; i + 10 < changed.length; i++) {
            if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && changed[i + 3] == 2) {
                changed[i + 10] = (byte) method;
            }
        }
        return changed;
    }
}
