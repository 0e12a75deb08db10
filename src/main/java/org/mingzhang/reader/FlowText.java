package org.mingzhang.reader;


/** Running text as a browser shows it: blanks and line ends of the source shrink to one blank, none stands at an edge. */
final class FlowText {
    private static final char FIRST_WIDE = '\u2e80';
    private final StringBuilder line = new StringBuilder();
    private boolean blank;
    private boolean lineEnd;

    void add(String source) {
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                blank = true;
                lineEnd |= c == '\n' || c == '\r';
                continue;
            }
            if (blank && line.length() > 0 && !betweenWide(c)) {
                line.append(' ');
            }
            blank = false;
            lineEnd = false;
            line.append(c);
        }
    }

    /** Text whose blanks count, without line ends. */
    void addAsIs(String source) {
        if (blank && line.length() > 0) {
            line.append(' ');
        }
        blank = false;
        lineEnd = false;
        line.append(source);
    }

    /** Ends the line; its text, "" where nothing is printed. */
    String end() {
        String text = line.toString();
        line.setLength(0);
        blank = false;
        lineEnd = false;
        return text;
    }

    /** Whether nothing but blanks is printed. */
    static boolean blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\t' && !Line.isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where a line of the source ends between two Chinese characters, nothing is printed. */
    private boolean betweenWide(char next) {
        return lineEnd && next >= FIRST_WIDE && line.charAt(line.length() - 1) >= FIRST_WIDE;
    }
}
