package org.mingzhang.reader;

import java.nio.charset.StandardCharsets;

/** RTF cut into its parts: groups, control words, bytes of text. */
final class RtfTokens {
    enum Kind {
        OPEN, CLOSE,
        /** A control word or a control symbol, with or without a number. */
        WORD,
        /** A byte of text, printed or as hexadecimal digits. */
        BYTE
    }

    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 10;
    private final byte[] bytes;
    private int at;
    private int depth;
    private Kind kind;
    private String word = "";
    private int number;
    private boolean numbered;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    Kind kind() {
        return kind;
    }

    /** Without the backslash. */
    String word() {
        return word;
    }

    /** Of the word, 0 where it has none; the value of the byte. */
    int number() {
        return number;
    }

    boolean numbered() {
        return numbered;
    }

    /** Whether every group was closed. */
    boolean complete() {
        return depth <= 0;
    }

    /** False behind the outermost group and at the end of the file. */
    boolean next() {
        while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == 0)) {
            at++;
        }
        if (at >= bytes.length || kind == Kind.CLOSE && depth <= 0) {
            return false;
        }
        byte first = bytes[at++];
        switch (first) {
            case '{' -> {
                kind = Kind.OPEN;
                depth++;
            }
            case '}' -> {
                kind = Kind.CLOSE;
                depth--;
            }
            case '\\' -> control();
            case '\t' -> word("tab");
            default -> oneByte(first & 0xff);
        }
        return true;
    }

    private void control() {
        if (at >= bytes.length) {
            word("");
        } else if (letter(bytes[at])) {
            int from = at;
            while (at < bytes.length && letter(bytes[at]) && at - from < LONGEST_WORD) {
                at++;
            }
            word(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
            parameter();
            if (word.equals("bin")) {
                at = (int) Math.min(bytes.length, (long) at + Math.max(0, number));
            }
        } else if (bytes[at] == '\'' && at + 2 < bytes.length && hex(at + 1) >= 0 && hex(at + 2) >= 0) {
            oneByte(hex(at + 1) * 16 + hex(at + 2));
            at += 3;
        } else if (bytes[at] == '\\' || bytes[at] == '{' || bytes[at] == '}') {
            oneByte(bytes[at++]);
        } else {
            char symbol = (char) (bytes[at++] & 0xff);
            word(symbol == '\r' || symbol == '\n' ? "par" : String.valueOf(symbol));
        }
    }

    /** One blank behind a word belongs to it. */
    private void parameter() {
        boolean minus = at + 1 < bytes.length && bytes[at] == '-' && digit(bytes[at + 1]);
        int from = minus ? at + 1 : at;
        int end = from;
        long value = 0;
        while (end < bytes.length && digit(bytes[end]) && end - from < LONGEST_NUMBER) {
            value = value * 10 + bytes[end++] - '0';
        }
        if (end > from) {
            numbered = true;
            number = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, minus ? -value : value));
            at = end;
        }
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
    }

    private void word(String name) {
        kind = Kind.WORD;
        word = name;
        number = 0;
        numbered = false;
    }

    private void oneByte(int value) {
        kind = Kind.BYTE;
        number = value & 0xff;
    }

    private int hex(int index) {
        return Character.digit(bytes[index], 16);
    }

    private static boolean letter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
