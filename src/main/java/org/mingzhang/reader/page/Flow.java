package org.mingzhang.reader.page;

import java.util.ArrayList;
import java.util.List;

/** Lines into paragraphs, parts of tables into tables, over the ends of pages. */
final class Flow {
    /** A full line ends closer to the margin than this, in parts of the type: punctuation may hang. */
    private static final float FULL = 1.6f;
    private static final float INDENT = 0.9f;
    /** Lines of one paragraph follow each other within this, in parts of the type. */
    private static final float PITCH = 2.6f;
    private static final int LONGEST_TITLE = 45;
    private static final float SAME_TYPE = 0.2f;
    private final List<Pages.Page> pages;
    private final List<PagePiece> pieces = new ArrayList<>();
    private final List<TextLine> paragraph = new ArrayList<>();
    private Margins margins = new Margins(0, Float.MAX_VALUE);
    private Margins formerMargins = margins;
    private OpenTable table;
    /** Whether the last line of the paragraph stands on the page, or in the column, before. */
    private boolean turned;

    Flow(List<Pages.Page> pages) {
        this.pages = pages;
    }

    List<PagePiece> pieces() {
        List<TextLine> all = new ArrayList<>();
        pages.forEach(page -> all.addAll(page.lines()));
        Margins usual = Margins.of(all, margins);
        for (Pages.Page page : pages) {
            formerMargins = margins;
            margins = Margins.of(page.lines(), usual);
            page(page);
        }
        endParagraph();
        endTable();
        return pieces;
    }

    private void page(Pages.Page page) {
        List<PageItem> items = page.items();
        turned = true;
        int next = table == null ? 0 : continued(items, page.height());
        for (int i = next; i < items.size(); i++) {
            if (items.get(i) instanceof TextLine line) {
                endTable();
                if (!paragraph.isEmpty() && !goesOn(paragraph.get(paragraph.size() - 1), line)) {
                    endParagraph();
                }
                paragraph.add(line);
                turned = false;
            } else {
                endParagraph();
                endTable();
                table = new OpenTable((PageTable) items.get(i), titles(), page.height());
            }
        }
    }

    /** How many items at the top of the page belong to the table that is open: a repeated title, and its next part. */
    private int continued(List<PageItem> items, float height) {
        int lines = 0;
        while (lines < items.size() && items.get(lines) instanceof TextLine) {
            lines++;
        }
        if (lines < items.size() && items.get(lines) instanceof PageTable part
                && table.repeatsTitle(items.subList(0, lines)) && table.add(part, lines > 0, height)) {
            return lines + 1;
        }
        return 0;
    }

    /** The lines directly above a table that begins. */
    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (int i = pieces.size() - 1; i >= 0 && titles.size() < OpenTable.TITLES; i--) {
            if (!(pieces.get(i) instanceof PagePiece.Text text)) {
                break;
            }
            titles.add(text.text());
        }
        return titles;
    }

    private boolean goesOn(TextLine above, TextLine line) {
        Margins of = turned ? formerMargins : margins;
        boolean type = Math.abs(above.size() - line.size()) < SAME_TYPE * line.size();
        boolean near = turned || line.top() - above.top() < PITCH * line.size();
        boolean columns = above.gap() > Margins.COLUMN_GAP || line.gap() > Margins.COLUMN_GAP || leaders(above.text());
        if (Marks.begins(line.text(), above.text())) {
            return false;
        }
        if (type && near && !columns && opens(above.text())) {
            return true;
        }
        if (!type || !near || columns || above.left() > of.left() + 6 * above.size()) {
            return false;
        }
        boolean full = above.right() + firstWord(line) > of.right() - FULL * above.size();
        boolean flush = line.left() < margins.left() + INDENT * line.size();
        boolean hanging = paragraph.size() > 1 && Math.abs(above.left() - line.left()) < INDENT * line.size();
        return full && (flush || hanging && !turned);
    }

    /** A bracket that the line opens and does not close: a title broken in the middle. */
    private static boolean opens(String text) {
        int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        return open >= 0 && text.length() < LONGEST_TITLE && Math.max(text.lastIndexOf('）'), text.lastIndexOf(')')) < open;
    }

    /** How wide the letters and digits are at which no line breaks. */
    private static float firstWord(TextLine line) {
        int letters = 0;
        while (letters < line.text().length() && line.text().charAt(letters) < 0x2e80 && line.text().charAt(letters) != ' ') {
            letters++;
        }
        return letters * line.size() / 2;
    }

    private static boolean leaders(String text) {
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            dots = c == '.' || c == '…' || c == '·' || c == '⋯' ? dots + 1 : c == ' ' ? dots : 0;
            if (dots > 3) {
                return true;
            }
        }
        return false;
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        List<PagePiece.Line> lines = new ArrayList<>();
        TextLine above = null;
        for (TextLine line : paragraph) {
            if (above != null) {
                text.append(above.page() != line.page() ? "\f" : words(above.text(), line.text()) ? " " : "");
            }
            text.append(line.text());
            lines.add(new PagePiece.Line(line.page(), line.left(), line.top(), line.right(), line.bottom()));
            above = line;
        }
        pieces.add(new PagePiece.Text(paragraph.get(0).page(), text.toString(), lines));
        paragraph.clear();
    }

    /** Two words of Latin letters that a line end parts; numbers are broken in the middle. */
    private static boolean words(String above, String below) {
        return Character.isLetter(below.charAt(0)) && below.charAt(0) < 0x2e80
                && Character.isLetter(above.charAt(above.length() - 1)) && above.charAt(above.length() - 1) < 0x2e80;
    }

    private void endTable() {
        if (table != null) {
            pieces.add(table.piece());
            table = null;
        }
    }
}
