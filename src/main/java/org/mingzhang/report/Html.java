package org.mingzhang.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** HTML being written. Markup goes in by {@link #raw} and is ours; what comes from documents goes in as text only. */
final class Html {
    /** Stands in a kept page where the report puts the prefix that tells the documents' ids apart; never text, a control. */
    static final char PREFIX = '\u0001';

    private final Writer out;

    Html(Writer out) {
        this.out = out;
    }

    Html raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    Html raw(int number) throws IOException {
        out.write(Integer.toString(number));
        return this;
    }

    Html text(String text) throws IOException {
        return text(text, 0, text.length());
    }

    /** Part of a text; what a person would not see is spelled out. */
    Html text(String text, int from, int to) throws IOException {
        int at = from;
        while (at < to) {
            int plain = at;
            while (plain < to && plain(text.charAt(plain))) {
                plain++;
            }
            out.write(text, at, plain - at);
            at = plain;
            if (at < to) {
                int c = text.codePointAt(at);
                at += Character.charCount(c);
                if (hidden(c)) {
                    out.write("<i class=\"ctl\">" + code(c) + "</i>");
                } else {
                    out.write(escaped(c));
                }
            }
        }
        return this;
    }

    /** {@code  name="value"}. */
    Html attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        for (int at = 0; at < value.length();) {
            int c = value.codePointAt(at);
            at += Character.charCount(c);
            out.write(hidden(c) ? code(c) : escaped(c));
        }
        out.write('"');
        return this;
    }

    Html attribute(String name, int value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        out.write(Integer.toString(value));
        out.write('"');
        return this;
    }

    private static boolean plain(char c) {
        return c >= 0x3000 && c < 0xd800 || c >= ' ' && c < 0x7f && c != '<' && c != '>' && c != '&' && c != '"' && c != '\''
                || c >= 0x2010 && c <= 0x2027 || c >= 0xff00 && c <= 0xffef;
    }

    private static String escaped(int c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> Character.toString(c);
        };
    }

    /** Controls but for the tab, direction marks, what has no width, halves of a surrogate pair, what is no character. */
    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL && c != '\t' || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || (c & 0xfffe) == 0xfffe;
    }

    private static String code(int c) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }
}
