package org.mingzhang.reader;

import java.util.List;

/** Tells tables from paragraphs that were only indented, numbered or listed with tabs. */
final class TableSense {
    private static final int LAST_PAGE = 999;

    private TableSense() {
    }

    static boolean isTable(TabRun run) {
        return run.cellALine() ? hasWideRows(run) && !isProse(run)
                : run.rows().size() > 1 && hasRowOfTwo(run) && !isNumbered(run) && !isContents(run);
    }

    /** How many rows at the top are captions: a single cell above wider rows, or only the first cell filled. */
    static int captions(TabRun run) {
        int captions = 0;
        while (captions < run.rows().size() && isCaption(run, run.rows().get(captions))) {
            captions++;
        }
        return captions;
    }

    private static boolean isCaption(TabRun run, TabRun.Row row) {
        if (run.cellALine()) {
            return row.cells().size() == 1;
        }
        return printed(row) == 1 && row.cells().get(0).printed();
    }

    /** Two texts in a row, or a form of names and blanks in two rows; one text and a stray tab is neither. */
    private static boolean hasWideRows(TabRun run) {
        int wide = 0;
        boolean printed = false;
        for (TabRun.Row row : run.rows()) {
            wide += row.cells().size() > 1 ? 1 : 0;
            printed |= printed(row) > 0;
        }
        return wide > 1 && printed || hasRowOfTwo(run);
    }

    private static boolean hasRowOfTwo(TabRun run) {
        for (TabRun.Row row : run.rows()) {
            if (printed(row) > 1) {
                return true;
            }
        }
        return false;
    }

    /** Indented paragraphs without empty lines between look like one long row: sentences and list items, no gaps. */
    private static boolean isProse(TabRun run) {
        int cells = 0;
        int prose = 0;
        for (TabRun.Row row : run.rows()) {
            for (TabRun.Item cell : row.cells()) {
                if (!cell.printed()) {
                    return false;
                }
                cells++;
                prose += isSentence(cell.text()) || markEnd(cell.text()) > 0 ? 1 : 0;
            }
        }
        return prose * 2 > cells;
    }

    /** “1.” tab text: how Word's own numbering becomes text. */
    private static boolean isNumbered(TabRun run) {
        for (TabRun.Row row : run.rows()) {
            int printed = printed(row);
            if (printed > 2 || printed == 2 && !isMark(firstPrinted(row))) {
                return false;
            }
        }
        return true;
    }

    /** A title behind a number, a tab, a page number, in every line, pages never falling. */
    private static boolean isContents(TabRun run) {
        int page = 1;
        for (TabRun.Row row : run.rows()) {
            List<TabRun.Item> cells = row.cells();
            int next = pageNumber(cells.get(cells.size() - 1).text());
            if (printed(row) != 2 || next < page || markEnd(firstPrinted(row)) <= 0) {
                return false;
            }
            page = next;
        }
        return true;
    }

    private static int printed(TabRun.Row row) {
        int printed = 0;
        for (TabRun.Item cell : row.cells()) {
            printed += cell.printed() ? 1 : 0;
        }
        return printed;
    }

    private static String firstPrinted(TabRun.Row row) {
        for (TabRun.Item cell : row.cells()) {
            if (cell.printed()) {
                return cell.text();
            }
        }
        return "";
    }

    private static boolean isSentence(String text) {
        int last = text.length() - 1;
        while (last >= 0 && Line.isBlank(text.charAt(last))) {
            last--;
        }
        return last >= 0 && "。；：！".indexOf(text.charAt(last)) >= 0;
    }

    private static boolean isMark(String text) {
        int end = markEnd(text);
        while (end > 0 && end < text.length() && Line.isBlank(text.charAt(end))) {
            end++;
        }
        return end > 0 && end == text.length();
    }

    /** One behind a list number at the start (一、 （一） 1. ① ● 第一部分), 0 where there is none. */
    static int markEnd(String text) {
        int i = 0;
        while (i < text.length() && Line.isBlank(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return 0;
        }
        char first = text.charAt(i);
        if (first >= '①' && first <= '⑳' || "●•■◆★".indexOf(first) >= 0) {
            return i + 1;
        }
        boolean opened = "（(第".indexOf(first) >= 0;
        int numerals = opened ? i + 1 : i;
        int end = numerals;
        while (end < text.length() && isNumeral(text.charAt(end))) {
            end++;
        }
        if (end == numerals || end == text.length()) {
            return 0;
        }
        char behind = text.charAt(end);
        if (behind == '.' && end + 1 < text.length() && text.charAt(end + 1) >= '0' && text.charAt(end + 1) <= '9') {
            return 0;
        }
        return (first == '第' ? "部章节" : "、.．）)").indexOf(behind) >= 0 ? end + 1 : 0;
    }

    private static boolean isNumeral(char c) {
        return c >= '0' && c <= '9' || "一二三四五六七八九十".indexOf(c) >= 0;
    }

    /** 0 where the text is no page number. */
    private static int pageNumber(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Line.isBlank(c)) {
                continue;
            }
            if (c < '0' || c > '9' || number > LAST_PAGE) {
                return 0;
            }
            number = number * 10 + (c - '0');
        }
        return number > LAST_PAGE ? 0 : number;
    }
}
