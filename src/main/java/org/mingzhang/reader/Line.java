package org.mingzhang.reader;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One printed line.
 *
 * @param text      without the line end
 * @param number    1-based in the source text, as an editor counts
 * @param page      1-based, 0 in a text without form feeds
 * @param tabs      how many tabs it has
 * @param cellStart behind the first tab where only blanks stand before it, else -1
 * @param printed   whether anything but blanks and tabs stands in it
 */
record Line(String text, int number, int page, int tabs, int cellStart, boolean printed) {
    /** Neither text nor tab: what ends a row or a table. A line of blanks counts as empty. */
    boolean empty() {
        return tabs == 0 && !printed;
    }

    /** Lines end with LF, CRLF, CR; a form feed or a soft line break ends a piece of the same line. */
    static List<Line> split(CharBuffer text, String file, Limits limits) throws UnreadableException {
        char[] chars = text.array();
        int length = text.length();
        List<Line> lines = new ArrayList<>();
        int page = firstPage(chars, length);
        int number = 1;
        int start = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c > '\r' && c != '\u2028' && c != '\u2029' || c < '\n') {
                continue;
            }
            if (lines.size() >= limits.lines()) {
                throw new UnreadableException(file, "超过大小限制（" + limits.lines() + " 行），请拆分后再检查");
            }
            lines.add(of(new String(chars, start, i - start), number, page));
            if (c == '\r' && i + 1 < length && chars[i + 1] == '\n') {
                i++;
            }
            if (c == '\f') {
                page++;
            } else if (c == '\n' || c == '\r') {
                number++;
            }
            start = i + 1;
        }
        if (start < length) {
            lines.add(of(new String(chars, start, length - start), number, page));
        }
        return lines;
    }

    private static int firstPage(char[] chars, int length) {
        for (int i = 0; i < length; i++) {
            if (chars[i] == '\f') {
                return 1;
            }
        }
        return 0;
    }

    private static Line of(String text, int number, int page) {
        int tabs = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', tab + 1)) {
            tabs++;
        }
        int first = 0;
        while (first < text.length() && (text.charAt(first) == '\t' || isBlank(text.charAt(first)))) {
            first++;
        }
        int tab = text.indexOf('\t');
        return new Line(text, number, page, tabs, tab >= 0 && tab < first ? tab + 1 : -1, first < text.length());
    }

    /** Spaces of every width; no tab, which means something here. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00a0' || c >= '\u2000' && c <= '\u200b' || c == '\u202f'
                || c >= '\n' && c <= '\r' || c == '\u2028' || c == '\u2029' || c == '\ufeff';
    }
}
