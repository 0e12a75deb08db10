package org.mingzhang.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows the lists of an OpenDocument text: the number that is printed before the next paragraph. */
final class OdfLists {
    private static final String HEADINGS = "headings";

    private record Open(String style, String list) {
    }

    private final OdfStyles styles;
    private final ListNumbers numbers = new ListNumbers();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, String> ofId = new HashMap<>();
    private final Map<String, String> lastOfStyle = new HashMap<>();
    private int count;
    private boolean itemBegins;

    OdfLists(OdfStyles styles) {
        this.styles = styles;
    }

    /** Enters the list whose element was just entered. */
    void begin(XmlCursor xml) {
        Open outer = open.peek();
        String style = xml.attribute("style-name");
        style = style.isEmpty() && outer != null ? outer.style() : style;
        String list = outer != null ? outer.list() : "list" + ++count;
        if (outer == null && xml.attribute("continue-numbering").equals("true")) {
            list = lastOfStyle.getOrDefault(style, list);
        }
        String continued = xml.attribute("continue-list");
        list = outer == null && !continued.isEmpty() ? ofId.getOrDefault(continued, list) : list;
        ofId.put(xml.attribute("id"), list);
        lastOfStyle.put(style, list);
        open.push(new Open(style, list));
    }

    void end() {
        open.pop();
        itemBegins = false;
    }

    /** Enters an item, whose first paragraph has the number. */
    void item(XmlCursor xml) {
        int start = xml.number("start-value", 0);
        if (start > 0 && level() < ListNumbers.LEVELS) {
            numbers.restart("item" + ++count, open.getFirst().list(), level(), start);
        }
        itemBegins = true;
    }

    /** Enters what has no number in a list. */
    void header() {
        itemBegins = false;
    }

    /** The number before a paragraph, "" where none is printed. */
    String next() {
        if (!itemBegins || open.isEmpty()) {
            return "";
        }
        itemBegins = false;
        return number(styles.list(open.getFirst().style()), open.getFirst().list(), level());
    }

    /** The number before a heading outside lists. */
    String heading(int outline) {
        return open.isEmpty() ? number(styles.list(""), HEADINGS, outline - 1) : next();
    }

    private String number(List<ListNumbers.Level> levels, String list, int level) {
        if (level < 0 || level >= levels.size() || levels.get(level).format().isEmpty() || levels.get(level).format().equals("none")) {
            return "";
        }
        return numbers.next(list, levels, level);
    }

    private int level() {
        return open.size() - 1;
    }
}
