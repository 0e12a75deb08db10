package org.mingzhang.extract;

import org.mingzhang.document.Location;
import org.mingzhang.fact.Passage;

/**
 * Printed text in one spelling, with the way back to the printed characters. Digits, letters and signs become half-width,
 * Chinese punctuation full-width; blanks and quotation marks go, except a blank between two digits; so do commas that group digits.
 */
final class NormalText {
    private static final String QUOTES = "“”\"'‘’「」『』＂〝〞";
    private final String printed;
    private final String text;
    private final int[] origin;
    private final Location at;

    private NormalText(String printed, String text, int[] origin, Location at) {
        this.printed = printed;
        this.text = text;
        this.origin = origin;
        this.at = at;
    }

    static NormalText of(String printed, Location at) {
        int length = printed.length();
        char[] out = new char[length];
        int[] origin = new int[length + 1];
        int size = 0;
        boolean blank = false;
        for (int i = 0; i < length; i++) {
            char c = printed.charAt(i);
            if (c >= '\u4e00' && c <= '\u9fff') {
                // Han: most of all text, and nothing to change.
                blank = false;
                origin[size] = i;
                out[size++] = c;
                continue;
            }
            if (c == '\f') {
                // Where the page turned, an amount may have been torn.
                continue;
            }
            if (blank(c)) {
                blank = true;
                continue;
            }
            if (QUOTES.indexOf(c) >= 0) {
                continue;
            }
            char n = normal(c);
            if (n == '=' && size > 0 && (out[size - 1] == '>' || out[size - 1] == '<')) {
                out[size - 1] = out[size - 1] == '>' ? '≥' : '≤';
                continue;
            }
            if (n == '，' && c != '、' && size > 0 && digit(out[size - 1]) && groups(printed, i)) {
                continue;
            }
            if (blank && size > 0 && digit(n) && digit(out[size - 1])) {
                origin[size] = i - 1;
                if (size < length) {
                    out[size++] = ' ';
                }
            }
            blank = false;
            origin[size] = i;
            out[size++] = n;
        }
        origin[size] = length;
        return new NormalText(printed, new String(out, 0, size), origin, at);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }

    private static boolean groups(String printed, int comma) {
        int digits = 0;
        for (int i = comma + 1; i < printed.length() && digit(normal(printed.charAt(i))); i++) {
            digits++;
        }
        return digits == 3;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char normal(char c) {
        return switch (c) {
            case ',', '﹐' -> '，';
            case ';' -> '；';
            case ':', '∶' -> '：';
            case '(', '〔', '﹙' -> '（';
            case ')', '〕', '﹚' -> '）';
            case '﹪' -> '%';
            case '–', '−' -> '-';
            case '，', '；', '：', '（', '）' -> c;
            case '≧', '⩾' -> '≥';
            case '≦', '⩽' -> '≤';
            default -> c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
        };
    }

    String text() {
        return text;
    }

    String printed() {
        return printed;
    }

    Location at() {
        return at;
    }

    boolean empty() {
        return text.isEmpty();
    }

    /** The printed words behind a span of the normal text. */
    Passage passage(int from, int to) {
        if (from >= to) {
            int start = origin[Math.min(from, text.length())];
            return new Passage("", place(start, start));
        }
        int start = origin[from];
        int end = origin[to - 1] + 1;
        return new Passage(printed.substring(start, end), place(start, end));
    }

    /** Line ends and page turns inside the paragraph are counted. */
    private Location place(int start, int end) {
        Location span = at.span(at.start() + start, at.start() + end);
        int lines = at.line() == 0 ? 0 : count('\n', start);
        int pages = at.page() == 0 ? 0 : count('\f', start);
        span = lines == 0 ? span : span.atLine(at.line() + lines);
        return pages == 0 ? span : span.onPage(at.page() + pages);
    }

    private int count(char mark, int before) {
        int count = 0;
        for (int i = printed.indexOf(mark); i >= 0 && i < before; i = printed.indexOf(mark, i + 1)) {
            count++;
        }
        return count;
    }

    /** The first character of the normal text that is printed at or behind a place. */
    int index(int printedPlace) {
        int wanted = printedPlace - at.start();
        int index = 0;
        while (index < text.length() && origin[index] < wanted) {
            index++;
        }
        return index;
    }

    /** All that is printed, with its quotation marks, without blanks around it. */
    Passage whole() {
        int start = 0;
        int end = printed.length();
        while (start < end && blank(printed.charAt(start))) {
            start++;
        }
        while (end > start && blank(printed.charAt(end - 1))) {
            end--;
        }
        return new Passage(printed.substring(start, end), place(start, end));
    }
}
