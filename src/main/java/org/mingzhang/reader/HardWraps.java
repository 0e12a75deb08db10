package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines that were broken at a page's width, as text taken from a PDF is. A line that reaches the width goes on in the next one,
 * unless that one is indented like a new paragraph. Text whose lines are whole paragraphs is left alone. Text with form feeds is
 * judged page by page, for every page has margins of its own, and a sentence may go on over the foot of a page.
 */
final class HardWraps {
    private static final int NARROWEST = 48;
    private static final int WIDEST = 130;
    private static final int SLACK = 4;
    private static final int PAGE_SLACK = 10;
    private static final int FEWEST = 8;
    private static final int FEWEST_ON_PAGE = 2;
    private static final int GAP = 3;
    private static final int FOOT = 12;
    private static final int FEWEST_HEADS = 3;
    private static final int DEEPEST = 16;
    private final List<Line> lines;
    /** The width of the page a line stands on, 0 where nothing is joined. */
    private final int[] width;
    /** Whether an empty line stands between any two lines of the page. */
    private final boolean[] spaced;
    private final int[] margin;
    private final Set<String> running = new HashSet<>();

    private HardWraps(List<Line> lines) {
        this.lines = lines;
        this.width = new int[lines.size()];
        this.spaced = new boolean[lines.size()];
        this.margin = new int[lines.size()];
    }

    static HardWraps of(List<Line> lines) {
        HardWraps wraps = new HardWraps(lines);
        wraps.headers();
        for (Line line : lines) {
            if (line.tabs() > 0) {
                return wraps;
            }
        }
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && lines.get(to).page() == lines.get(from).page()) {
                to++;
            }
            wraps.measure(from, to);
            from = to;
        }
        wraps.measureTheRest();
        return wraps;
    }

    /** What stands at the head of three pages or more. */
    private void headers() {
        Map<String, Integer> heads = new HashMap<>();
        int page = 0;
        for (Line line : lines) {
            if (line.printed() && line.page() > page && !pageNumber(line.text())) {
                page = line.page();
                heads.merge(line.text().strip(), 1, Integer::sum);
            }
        }
        heads.forEach((text, count) -> {
            if (count >= FEWEST_HEADS) {
                running.add(text);
            }
        });
    }

    /** A page of a few lines, or half a table, has the width of the others. */
    private void measureTheRest() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (width[i] > 0 && lines.get(i).page() > 0) {
                widths.add(width[i]);
            }
        }
        if (widths.isEmpty()) {
            return;
        }
        Collections.sort(widths);
        int usual = widths.get(widths.size() / 2);
        for (int i = 0; i < lines.size(); i++) {
            width[i] = width[i] == 0 ? usual : width[i];
        }
    }

    private void measure(int from, int to) {
        boolean paged = lines.get(from).page() > 0;
        int[] edges = new int[to - from];
        int count = 0;
        int printed = 0;
        int alone = 0;
        int left = WIDEST;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (!line.printed()) {
                continue;
            }
            printed++;
            alone += i + 1 < to && !lines.get(i + 1).printed() ? 1 : 0;
            if (!paged || prose(line) && !running.contains(line.text().strip())) {
                edges[count++] = edge(line.text());
                left = paged && edge(line.text()) <= FOOT ? left : Math.min(left, indent(line.text()));
            }
        }
        if (count == 0) {
            return;
        }
        Arrays.sort(edges, 0, count);
        int page = edges[Math.min(count - 1, count * 97 / 100)];
        int widest = edges[count - 1];
        int full = 0;
        for (int i = 0; i < count; i++) {
            full += edges[i] >= page - SLACK ? 1 : 0;
        }
        boolean wrapped = page >= NARROWEST && page <= WIDEST && widest <= page * 3 / 2
                && full >= (paged ? FEWEST_ON_PAGE : FEWEST) && full * 10 >= count;
        for (int i = from; i < to; i++) {
            width[i] = wrapped ? page : 0;
            spaced[i] = paged && alone * 10 >= printed * 7;
            margin[i] = left;
        }
    }

    /** The lines of the paragraph that begins here; its last line is the last of the list. */
    List<Line> paragraph(int from) {
        List<Line> paragraph = new ArrayList<>();
        paragraph.add(lines.get(from));
        int last = from;
        int next = next(last);
        while (next > 0 && full(last) && goesOn(from, last, next)) {
            paragraph.add(lines.get(next));
            last = next;
            next = next(last);
        }
        return paragraph;
    }

    /** The line that could go on: the next one, behind the empty line of a spaced page, or behind the foot of the page. */
    private int next(int last) {
        if (width[last] == 0) {
            return 0;
        }
        int page = lines.get(last).page();
        int next = last + 1;
        if (spaced[last] && next < lines.size() && !lines.get(next).printed() && lines.get(next).page() == page) {
            next++;
        }
        if (next < lines.size() && lines.get(next).page() == page && lines.get(next).printed()
                && !pageNumber(lines.get(next).text())) {
            return next;
        }
        while (next < lines.size() && (!lines.get(next).printed() || pageNumber(lines.get(next).text())
                || lines.get(next).page() > page && running.contains(lines.get(next).text().strip()))) {
            next++;
        }
        return next < lines.size() && page > 0 && lines.get(next).page() == page + 1 && width[next] > 0 ? next : 0;
    }

    private boolean full(int line) {
        String text = lines.get(line).text().stripTrailing();
        boolean paged = lines.get(line).page() > 0;
        return !text.isEmpty() && edge(text) >= width[line] - (paged ? PAGE_SLACK : SLACK)
                && !ends(lines.get(line).text()) && !isRow(text) && (!paged || prose(lines.get(line)));
    }

    private boolean goesOn(int from, int last, int next) {
        Line line = lines.get(next);
        int first = indent(lines.get(from).text());
        int own = indent(line.text());
        if (line.page() == 0) {
            boolean item = stops(lines.get(last)) && TableSense.markEnd(line.text()) > 0;
            return line.printed() && !isRow(line.text()) && !item && (own < first || (own == first && next > from + 1) || (own == first && own == 0));
        }
        if (TableSense.markEnd(line.text()) > 0 || isRow(line.text()) || !prose(line)) {
            return false;
        }
        if (line.page() != lines.get(last).page()) {
            return !stops(lines.get(last)) && own <= margin[next] + 1;
        }
        boolean flush = own == first && (last > from || own == 0);
        return own < first || flush && edge(lines.get(last).text()) >= width[last] - SLACK;
    }

    /** No gaps as between columns, no leaders of a contents list. */
    private static boolean prose(Line line) {
        String text = line.text().strip();
        if (indent(line.text()) > DEEPEST) {
            return false;
        }
        int blanks = 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            blanks = Line.isBlank(c) ? blanks + 1 : 0;
            dots = c == '.' || c == '…' || c == '·' ? dots + 1 : 0;
            if (blanks >= GAP || dots >= GAP) {
                return false;
            }
        }
        return true;
    }

    /** “19”, “- 19 -”, “— 19 —”. */
    private static boolean pageNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (!Line.isBlank(c) && "-—–－".indexOf(c) < 0) {
                return false;
            }
        }
        return digits > 0 && digits < 4;
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

    private static int indent(String text) {
        int columns = 0;
        for (int i = 0; i < text.length() && Line.isBlank(text.charAt(i)); i++) {
            columns += text.charAt(i) == '\u3000' ? 2 : 1;
        }
        return columns;
    }

    /** Columns to the right end of the text; a Chinese character takes two, a blank that only spreads Chinese text none. */
    private static int edge(String text) {
        int columns = 0;
        int edge = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean spread = c == ' ' && i > 0 && i + 1 < text.length() && text.charAt(i - 1) >= 0x1100
                    && text.charAt(i + 1) >= 0x1100;
            columns += spread ? 0 : c < 0x1100 ? 1 : 2;
            edge = Line.isBlank(c) ? edge : columns;
        }
        return edge;
    }
}
