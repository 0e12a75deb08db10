package org.mingzhang.reader;

import java.util.Arrays;
import java.util.List;

/**
 * Lines that were broken at a page's width, as text taken from a PDF is. A line that reaches the width goes on in the next one,
 * unless that one is indented like a new paragraph. Text whose lines are whole paragraphs is left alone.
 */
final class HardWraps {
    private static final int NARROWEST = 48;
    private static final int WIDEST = 130;
    private static final int SLACK = 4;
    private static final int FEWEST = 8;
    private final List<Line> lines;
    private final int width;

    private HardWraps(List<Line> lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    static HardWraps of(List<Line> lines) {
        int[] edges = new int[lines.size()];
        int count = 0;
        for (Line line : lines) {
            if (line.tabs() > 0) {
                return new HardWraps(lines, 0);
            }
            if (line.printed()) {
                edges[count++] = edge(line.text());
            }
        }
        Arrays.sort(edges, 0, count);
        int width = count == 0 ? 0 : edges[Math.min(count - 1, count * 97 / 100)];
        int widest = count == 0 ? 0 : edges[count - 1];
        int full = 0;
        for (int i = 0; i < count; i++) {
            full += edges[i] >= width - SLACK ? 1 : 0;
        }
        boolean wrapped = width >= NARROWEST && width <= WIDEST && widest <= width * 3 / 2 && full >= FEWEST
                && full * 10 >= count;
        return new HardWraps(lines, wrapped ? width : 0);
    }

    /** One behind the last line of the paragraph that begins here. */
    int end(int from) {
        int end = from + 1;
        while (width > 0 && end < lines.size() && full(lines.get(end - 1)) && goesOn(from, end)) {
            end++;
        }
        return end;
    }

    private boolean full(Line line) {
        String text = line.text().stripTrailing();
        return !text.isEmpty() && edge(text) >= width - SLACK && !ends(line.text()) && !isRow(text);
    }

    /** Blanks behind a full stop: a line broken at the width has none, the last one of a paragraph may. */
    private static boolean ends(String text) {
        String printed = text.stripTrailing();
        return printed.endsWith("。") && text.length() > printed.length();
    }

    /** The row of a table: several numbers that stand alone, and no sentence. */
    private static boolean isRow(String text) {
        int numbers = 0;
        for (String word : text.strip().split("[ \u3000\t]+")) {
            boolean number = !word.isEmpty() && "0123456789-".indexOf(word.charAt(0)) >= 0;
            for (int i = 0; i < word.length(); i++) {
                number &= "0123456789.,%-".indexOf(word.charAt(i)) >= 0;
            }
            numbers += number ? 1 : 0;
        }
        return numbers > 1 && text.indexOf('，') < 0 && text.indexOf('。') < 0 && text.indexOf('；') < 0;
    }

    private static boolean stops(Line line) {
        String text = line.text().stripTrailing();
        return !text.isEmpty() && "。；：！？".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private boolean goesOn(int from, int next) {
        Line line = lines.get(next);
        if (!line.printed() || line.page() != lines.get(next - 1).page() || isRow(line.text())
                || (stops(lines.get(next - 1)) && TableSense.markEnd(line.text()) > 0)) {
            return false;
        }
        int first = indent(lines.get(from).text());
        int own = indent(line.text());
        return own < first || (own == first && next > from + 1) || (own == first && own == 0);
    }

    private static int indent(String text) {
        int columns = 0;
        for (int i = 0; i < text.length() && Line.isBlank(text.charAt(i)); i++) {
            columns += text.charAt(i) == '\u3000' ? 2 : 1;
        }
        return columns;
    }

    /** Columns to the right end of the text; a Chinese character takes two. */
    private static int edge(String text) {
        int columns = 0;
        int edge = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            columns += c < 0x1100 ? 1 : 2;
            edge = Line.isBlank(c) ? edge : columns;
        }
        return edge;
    }
}
