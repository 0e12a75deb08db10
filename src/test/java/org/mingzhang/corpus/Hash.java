package org.mingzhang.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256: lets a list point at printed words without repeating them. */
final class Hash {
    private Hash() {
    }

    /** The first hexadecimal digits. */
    static String of(byte[] bytes, int digits) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of words, wherever their lines and pages break. */
    static String of(String words, int digits) {
        return of(words.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8), digits);
    }
}
