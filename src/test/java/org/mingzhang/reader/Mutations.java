package org.mingzhang.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Spoils a file at random, so that the same seed spoils it in the same way. */
final class Mutations {
    private static final String[] WORDS = {"0", "-1", "2147483648", "99999999999999999999", "NaN", "1e38", "<", ">", "&", "\"", "]]>",
        "/", "<<", ">>", "[", "]", "(", ")", " 0 R", "obj", "endobj", "stream", "endstream", "{", "}", "\\", "\\bin9999999",
        "<table>", "</td>", "<![CDATA[", "\u0000", "\ufffd", "\t", "\n", "colspan='999999'"};
    private static final int MOST_CHANGES = 8;
    private static final int LONGEST_PIECE = 400;
    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    byte[] of(byte[] good) {
        if (isZip(good) && random.nextInt(3) > 0) {
            return repacked(good);
        }
        return changed(good);
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
    }

    private byte[] changed(byte[] good) {
        byte[] bytes = good;
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0 && bytes.length > 0; left--) {
            bytes = change(bytes);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(LONGEST_PIECE));
        byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, at);
            case 1 -> replaced(bytes, at, length, new byte[0]);
            case 2 -> replaced(bytes, at, 0, piece);
            case 3 -> replaced(bytes, random.nextInt(bytes.length), 0, piece);
            case 4 -> replaced(bytes, at, 0, random(1 + random.nextInt(20)));
            case 5 -> replaced(bytes, at, 0, WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8));
            case 6 -> digit(bytes, at);
            default -> random.nextInt(6) == 0 ? Arrays.copyOf(bytes, at) : flipped(bytes, at);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] = (byte) (random.nextBoolean() ? flipped[at] ^ 1 << random.nextInt(8) : random.nextInt());
        return flipped;
    }

    /** Another number instead of the next one. */
    private byte[] digit(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] < '0' || bytes[at] > '9')) {
            at++;
        }
        int end = at;
        while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        String number = switch (random.nextInt(4)) {
            case 0 -> "0";
            case 1 -> "65536";
            case 2 -> "1000000000";
            default -> String.valueOf(random.nextInt(100));
        };
        return replaced(bytes, at, end - at, number.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] piece) {
        byte[] result = new byte[bytes.length - length + piece.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(piece, 0, result, at, piece.length);
        System.arraycopy(bytes, at + length, result, at + piece.length, bytes.length - at - length);
        return result;
    }

    /** One of the files in it spoiled, packed again. */
    private byte[] repacked(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                in.transferTo(part);
                parts.put(entry.getName(), part.toByteArray());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String[] names = parts.keySet().toArray(String[]::new);
        String name = names[random.nextInt(names.length)];
        parts.put(name, changed(parts.get(name)));
        Zips packed = new Zips();
        parts.forEach((part, bytes) -> {
            if (part.equals("mimetype")) {
                packed.stored(part, bytes);
            } else {
                packed.with(part, bytes);
            }
        });
        return packed.bytes();
    }
}
