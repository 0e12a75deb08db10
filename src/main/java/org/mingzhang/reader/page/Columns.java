package org.mingzhang.reader.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in two columns: a gap runs down between lines that are prose on both sides. Such a page becomes several, one below
 * the other in reading order: what stands above, the left column, the right one, what stands below.
 */
final class Columns {
    private static final float GAP = 1.5f;
    private static final int FEWEST = 8;
    /** Lines of a column follow each other within this, in parts of the type. */
    private static final float PITCH = 2.6f;
    /** So many Chinese characters make prose of half a line; a name in a list has fewer. */
    private static final int PROSE = 8;

    private Columns() {
    }

    static List<Pages.Page> apart(List<Pages.Page> pages) {
        List<Pages.Page> apart = new ArrayList<>(pages.size());
        pages.forEach(page -> new Run(page).addTo(apart));
        return apart;
    }

    /** The longest run of lines of a page with one gap through all of them. */
    private static final class Run {
        private final Pages.Page page;
        private final List<PageItem> items;
        private int from;
        private int to;
        private float gapFrom;
        private float gapTo;

        Run(Pages.Page page) {
            this.page = page;
            this.items = page.items();
        }

        void addTo(List<Pages.Page> apart) {
            if (!find()) {
                apart.add(page);
                return;
            }
            List<PageItem> left = new ArrayList<>();
            List<PageItem> right = new ArrayList<>();
            for (PageItem item : items.subList(from, to)) {
                TextLine line = (TextLine) item;
                if (line.right() <= gapTo) {
                    left.add(line);
                } else if (line.left() >= gapFrom) {
                    right.add(line);
                } else {
                    left.add(line.before());
                    right.add(line.behind());
                }
            }
            for (List<PageItem> part : List.of(items.subList(0, from), left, right, items.subList(to, items.size()))) {
                if (!part.isEmpty()) {
                    apart.add(new Pages.Page(page.number(), page.width(), page.height(), new ArrayList<>(part)));
                }
            }
        }

        private boolean find() {
            int parted = 0;
            for (PageItem item : items) {
                parted += item instanceof TextLine line && line.gap() >= GAP ? 1 : 0;
            }
            if (parted < FEWEST) {
                return false;
            }
            for (int start = 0; start + FEWEST <= items.size(); start++) {
                if (items.get(start) instanceof TextLine first && prose(first) && grow(start, first) >= FEWEST) {
                    from = start;
                    return true;
                }
            }
            return false;
        }

        /** How many lines from this one on are prose on both sides of one gap; others in between keep to one side. */
        private int grow(int start, TextLine first) {
            gapFrom = first.gapFrom();
            gapTo = first.gapTo();
            int lines = 0;
            to = start;
            for (int i = start; i < items.size() && items.get(i) instanceof TextLine line; i++) {
                if (i > start && line.top() - items.get(i - 1).top() > PITCH * line.size()) {
                    break;
                }
                if (line.gap() >= GAP && Math.min(gapTo, line.gapTo()) - Math.max(gapFrom, line.gapFrom()) >= GAP * line.size()) {
                    if (!chinese(line.before().text()) || !chinese(line.behind().text())) {
                        break;
                    }
                    gapFrom = Math.max(gapFrom, line.gapFrom());
                    gapTo = Math.min(gapTo, line.gapTo());
                    lines += prose(line) ? 1 : 0;
                } else if (line.right() > gapTo && line.left() < gapFrom) {
                    break;
                }
                to = i + 1;
            }
            return lines;
        }

        private static boolean prose(TextLine line) {
            return line.gap() >= GAP && count(line.before().text()) >= PROSE && count(line.behind().text()) >= PROSE;
        }

        /** More Chinese than figures. */
        private static boolean chinese(String text) {
            return 2 * count(text) >= text.length();
        }

        private static int count(String text) {
            int count = 0;
            for (int i = 0; i < text.length(); i++) {
                count += text.charAt(i) >= 0x2e80 ? 1 : 0;
            }
            return count;
        }
    }
}
