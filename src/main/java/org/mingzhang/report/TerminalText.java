package org.mingzhang.report;

/** Text on one line of a terminal: safe to print, shortened, aligned. */
public final class TerminalText {
    private static final String HEX = "0123456789abcdef";

    private TerminalText() {
    }

    /**
     * The text with everything spelled out that a terminal would act on or hide: controls, line ends, direction
     * marks, characters without width, halves of a surrogate pair.
     */
    public static String safe(String text) {
        int at = 0;
        while (at < text.length() && plain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, at);
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\n') {
                out.append("\\n");
            } else if (c == '\r') {
                out.append("\\r");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (hidden(c)) {
                escape(c, out);
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    private static boolean plain(char c) {
        return c >= ' ' && c < 0x7f || c >= 0x2010 && c <= 0x2027 || c >= 0x3000 && c < 0xd800
                || c >= 0xff00 && c <= 0xffef;
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static void escape(int c, StringBuilder out) {
        out.append(c > 0xffff ? "\\u{" : "\\u");
        for (int shift = c > 0xffff ? 20 : 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 15));
        }
        if (c > 0xffff) {
            out.append('}');
        }
    }

    /** At most {@code limit} characters of the text, the part around [from, to) of it, with … where it was cut. */
    public static String excerpt(String text, int from, int to, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int begin = Math.max(0, from - Math.max(0, limit - (to - from)) / 2);
        int end = Math.min(text.length(), begin + limit);
        begin = Math.max(0, end - limit);
        if (begin > 0 && Character.isLowSurrogate(text.charAt(begin))) {
            begin++;
        }
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return (begin > 0 ? "…" : "") + text.substring(begin, end) + (end < text.length() ? "…" : "");
    }

    /** Columns the text takes on a terminal: Chinese characters take two. */
    public static int width(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            width += c < 0x1100 ? 1 : wide(c) ? 2 : 1;
        }
        return width;
    }

    private static boolean wide(int c) {
        return c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6
                || c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 && c <= 0x3fffd;
    }

    /** The text with blanks behind it up to that many columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** The number with blanks before it up to that many columns. */
    public static String pad(int number, int columns) {
        String text = Integer.toString(number);
        return " ".repeat(Math.max(0, columns - text.length())) + text;
    }
}
