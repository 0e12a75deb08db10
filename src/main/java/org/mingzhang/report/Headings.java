package org.mingzhang.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

/** What is shown as a heading: how a page looks depends on it, no verdict does. */
final class Headings {
    private static final int LONGEST = 40;
    private static final int LOWEST = 4;
    private static final int CONTENTS = 5;
    private static final int HEAD_ROWS = 6;
    private static final Pattern PART = Pattern.compile("第[一二三四五六七八九十]{1,3}(部分|章|篇).*");
    private static final Pattern CHAPTER = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");
    private static final Pattern SECTION = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[)）].*");
    /** A sentence, or an entry of a list of contents. */
    private static final Pattern NO_HEADING = Pattern.compile(".*([。；;，：:]|[.…·]{3,}.*|\\s\\d{1,3})\\s*", Pattern.DOTALL);

    private Headings() {
    }

    /** 1 to 4 for every paragraph that is a heading. What follows one on the other is a list of contents and no heading. */
    static Map<Paragraph, Integer> levels(Document document) {
        Map<Paragraph, Integer> levels = new IdentityHashMap<>();
        List<Paragraph> run = new ArrayList<>();
        for (Block block : document.blocks()) {
            boolean blank = block instanceof Paragraph paragraph && paragraph.text().isBlank();
            int level = block instanceof Paragraph paragraph ? level(paragraph) : 0;
            if (level > 0) {
                levels.put((Paragraph) block, level);
                run.add((Paragraph) block);
            } else if (!blank) {
                forget(run, levels);
            }
        }
        forget(run, levels);
        return levels;
    }

    private static void forget(List<Paragraph> run, Map<Paragraph, Integer> levels) {
        for (Paragraph paragraph : run) {
            if (run.size() >= CONTENTS && paragraph.outline() == 0) {
                levels.remove(paragraph);
            }
        }
        run.clear();
    }

    private static int level(Paragraph paragraph) {
        if (paragraph.outline() > 0) {
            return Math.min(paragraph.outline(), LOWEST);
        }
        String text = paragraph.text().strip();
        if (text.length() > LONGEST || NO_HEADING.matcher(text).matches()) {
            return 0;
        }
        return PART.matcher(text).matches() ? 1 : CHAPTER.matcher(text).matches() ? 2
                : SECTION.matcher(text).matches() ? 3 : 0;
    }

    /** The rows above the first row of numbers; 0 where there is none near the top, as in a form. */
    static int headRows(Table table) {
        for (int i = 0; i < Math.min(HEAD_ROWS + 1, table.rows().size()); i++) {
            int amounts = 0;
            for (Cell cell : table.rows().get(i)) {
                amounts += number(cell.text()) && cell.text().indexOf('.') >= 0 ? 1 : 0;
            }
            if (amounts > 0) {
                return amounts * 3 >= table.rows().get(i).size() ? i : 0;
            }
        }
        return 0;
    }

    /** Whether it is set to the right: digits with what belongs to them. */
    static boolean number(String text) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if (",，.%-－—+ ".indexOf(c) < 0) {
                return false;
            }
        }
        return digits;
    }
}
