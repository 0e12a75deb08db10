package org.mingzhang.reader.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands on the pages but not in the document: page numbers, running heads and feet. */
final class Furniture {
    /** They stand in this part of the page, at the top and at the bottom. */
    private static final float MARGIN = 0.2f;
    private static final int LINES = 3;
    private static final int FEWEST = 3;
    private static final Pattern UNIT = Pattern.compile("单\\s*位\\s*[:：]\\s*(人民币)?[百千万亿]*元");
    private final List<Pages.Page> pages;

    private Furniture(List<Pages.Page> pages) {
        this.pages = pages;
    }

    static void remove(List<Pages.Page> pages) {
        new Furniture(pages).remove();
    }

    private void remove() {
        Map<String, Integer> repeated = new HashMap<>();
        Map<Integer, Integer> offsets = new HashMap<>();
        for (Pages.Page page : pages) {
            Set<String> seen = new HashSet<>();
            for (TextLine line : marginal(page)) {
                int number = pageNumber(line.text());
                if (number >= 0) {
                    offsets.merge(page.number() - number, 1, Integer::sum);
                } else if (seen.add(key(line, page))) {
                    repeated.merge(key(line, page), 1, Integer::sum);
                }
            }
        }
        Set<String> met = new HashSet<>();
        for (Pages.Page page : pages) {
            int titles = titles(page);
            for (TextLine line : marginal(page)) {
                int number = pageNumber(line.text());
                boolean title = met.add(key(line, page)) && page.items().indexOf(line) < titles;
                boolean counted = number >= 0 && (offsets.get(page.number() - number) >= FEWEST || decorated(line.text())
                        || alone(line, page));
                boolean running = number < 0 && !namesUnit(line.text())
                        && repeated.get(key(line, page)) >= Math.max(FEWEST, (pages.size() + 1) / 2);
                if (counted || running && !title) {
                    page.items().remove(line);
                    titles--;
                }
            }
        }
    }

    /** How many lines at the head of the page stand directly above a table: its title, when they come for the first time. */
    private static int titles(Pages.Page page) {
        List<PageItem> items = page.items();
        int lines = 0;
        while (lines < items.size() && items.get(lines) instanceof TextLine) {
            lines++;
        }
        return lines < items.size() && lines <= LINES ? lines : 0;
    }

    /** The first and the last lines of a page that no table parts from its edge. */
    private static List<TextLine> marginal(Pages.Page page) {
        List<TextLine> lines = new java.util.ArrayList<>();
        List<PageItem> items = page.items();
        for (int i = 0; i < Math.min(LINES, items.size()); i++) {
            if (items.get(i) instanceof TextLine line && line.bottom() < MARGIN * page.height()) {
                lines.add(line);
            } else {
                break;
            }
        }
        for (int i = items.size() - 1; i >= Math.max(0, items.size() - LINES); i--) {
            if (items.get(i) instanceof TextLine line && line.top() > (1 - MARGIN) * page.height()) {
                if (!lines.contains(line)) {
                    lines.add(line);
                }
            } else {
                break;
            }
        }
        return lines;
    }

    /** The number of “19”, “- 19 -”, “第 19 页”, “第19页，共30页”, “19 / 30”; -1 for anything else. */
    static int pageNumber(String text) {
        int number = -1;
        int numbers = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                int from = i;
                while (i + 1 < text.length() && text.charAt(i + 1) >= '0' && text.charAt(i + 1) <= '9') {
                    i++;
                }
                if (i - from > 2 || ++numbers > 2) {
                    return -1;
                }
                number = number < 0 ? Integer.parseInt(text.substring(from, i + 1)) : number;
            } else if (" -—–－~·./|_，,第页共".indexOf(c) < 0) {
                return -1;
            }
        }
        return number;
    }

    /** “部门名称：…　单位：万元” belongs to the table below, on every page anew. */
    private static boolean namesUnit(String text) {
        return UNIT.matcher(text).find();
    }

    private static boolean decorated(String text) {
        char last = text.charAt(text.length() - 1);
        return "-—–－页".indexOf(last) >= 0 || text.indexOf('/') > 0;
    }

    /** In the middle or at the outer edge, where no line of text begins. */
    private static boolean alone(TextLine line, Pages.Page page) {
        return line.left() > 0.4f * page.width();
    }

    private static String key(TextLine line, Pages.Page page) {
        StringBuilder key = new StringBuilder(line.top() < page.height() / 2 ? "^" : "_");
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            if (c != ' ') {
                key.append(c >= '0' && c <= '9' ? '#' : c);
            }
        }
        return key.toString();
    }
}
