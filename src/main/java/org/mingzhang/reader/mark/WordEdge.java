package org.mingzhang.reader.mark;

import java.util.Set;
import org.mingzhang.reader.WordPlaces.Piece;
import org.mingzhang.reader.WordPlaces.Place;

/**
 * Where in the XML of a paragraph a comment on some of its characters begins or ends. A run is cut only where nothing but plain
 * text, tabs and breaks stand in it; else the comment takes in more than was asked for.
 *
 * @param at     place in the XML
 * @param ends   ends what is cut there, "" where nothing is
 * @param begins begins it anew
 * @param keeps  where an attribute that keeps blanks is to come in, -1 where none is
 * @param exact  whether the comment takes in the very characters
 */
record WordEdge(int at, String ends, String begins, int keeps, boolean exact) {
    static final String KEEPING = " xml:space=\"preserve\"";
    private static final Set<String> PLAIN =
            Set.of("t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "lastRenderedPageBreak");

    /** What may stand around a run that is cut, and around the ends of a comment. */
    private static final Set<String> OPEN = Set.of("hyperlink", "smartTag");

    /** Before or behind this character of the paragraph. */
    static WordEdge of(String xml, XmlElements elements, Place place, int character, boolean beginning) {
        for (Piece piece : place.pieces()) {
            int from = piece.start();
            int to = from + piece.length();
            if (beginning ? character >= from && character < to : character > from && character <= to) {
                return of(xml, elements, place.element() - 1, piece, character - from, beginning);
            }
        }
        return whole(elements, place.element() - 1, beginning);
    }

    private static WordEdge of(String xml, XmlElements elements, int paragraph, Piece piece, int inside, boolean beginning) {
        int element = piece.element() - 1;
        int top = top(elements, paragraph, element);
        boolean side = inside == (beginning ? 0 : piece.length());
        if (elements.parent(element) == top && elements.name(top).equals("r")) {
            int other = neighbour(elements, element, beginning);
            if (side && other < 0) {
                return uncut(elements, top, beginning, true);
            }
            String tag = elements.tag(element);
            if (plain(elements, top) && side) {
                return new WordEdge(beginning ? elements.start(element) : elements.end(element), ends(elements, top),
                        begins(elements, top), -1, true);
            }
            int at = plain(elements, top) && elements.name(element).equals("t") ? textPlace(xml, elements, element, inside) : -1;
            boolean keeps = tag.contains("preserve");
            if (at >= 0 && (keeps || !tag.contains("space") && !Character.isWhitespace(xml.charAt(elements.open(element))))) {
                String text = elements.prefix(element) + "t";
                return new WordEdge(at, "</" + text + ">" + ends(elements, top),
                        begins(elements, top) + "<" + text + KEEPING + ">", keeps ? -1 : elements.open(element) - 1, true);
            }
        }
        return uncut(elements, top, beginning, false);
    }

    /** The run of an element; where more than a link is around that, what is. */
    private static int top(XmlElements elements, int paragraph, int element) {
        int top = -1;
        for (int i = element; i >= 0 && i != paragraph; i = elements.parent(i)) {
            if (!OPEN.contains(elements.name(i)) || top < 0) {
                top = i;
            }
        }
        return top;
    }

    /** The paragraph as a whole. */
    static WordEdge whole(XmlElements elements, int paragraph, boolean beginning) {
        int first = elements.firstIn(paragraph);
        boolean properties = first >= 0 && elements.name(first).equals("pPr");
        int begin = properties ? elements.end(first) : elements.open(paragraph);
        return new WordEdge(beginning ? begin : elements.close(paragraph), "", "", -1, false);
    }

    private static WordEdge uncut(XmlElements elements, int top, boolean beginning, boolean exact) {
        return new WordEdge(beginning ? elements.start(top) : elements.end(top), "", "", -1, exact);
    }

    /** What prints something beside the element in its run, -1 where nothing does. */
    private static int neighbour(XmlElements elements, int element, boolean before) {
        int run = elements.parent(element);
        int found = -1;
        for (int i = elements.firstIn(run); i >= 0; i = elements.next(i)) {
            boolean properties = elements.name(i).equals("rPr");
            if (!properties && (before ? i < element : i > element)) {
                found = i;
            }
        }
        return found;
    }

    /** Whether the run may be cut: a tracked change of its look has a number that must not stand twice. */
    private static boolean plain(XmlElements elements, int run) {
        for (int i = elements.firstIn(run); i >= 0; i = elements.next(i)) {
            if (!PLAIN.contains(elements.name(i)) && !(elements.name(i).equals("rPr") && !tracked(elements, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean tracked(XmlElements elements, int properties) {
        for (int i = elements.firstIn(properties); i >= 0; i = elements.next(i)) {
            if (Set.of("rPrChange", "ins", "del", "moveFrom", "moveTo").contains(elements.name(i))) {
                return true;
            }
        }
        return false;
    }

    private static String ends(XmlElements elements, int run) {
        return "</" + elements.qualifiedName(run) + ">";
    }

    private static String begins(XmlElements elements, int run) {
        int first = elements.firstIn(run);
        return elements.tag(run) + (first >= 0 && elements.name(first).equals("rPr") ? elements.outer(first) : "");
    }

    /** Behind so many characters of the text of an element; -1 where it holds anything but characters and entities. */
    private static int textPlace(String xml, XmlElements elements, int element, int characters) {
        int end = elements.close(element);
        int at = elements.open(element);
        int seen = 0;
        while (at < end && seen < characters) {
            char c = xml.charAt(at);
            if (c == '<') {
                return -1;
            }
            int next = at + 1;
            int width = 1;
            if (c == '&') {
                next = xml.indexOf(';', at) + 1;
                width = beyond(xml.substring(at, Math.max(at, next))) ? 2 : 1;
            } else if (Character.isHighSurrogate(c)) {
                next = at + 2;
                width = 2;
            } else if (c == '\r' && xml.charAt(next) == '\n') {
                next++;
            }
            if (next <= at || next > end) {
                return -1;
            }
            at = next;
            seen += width;
        }
        return xml.substring(at, end).indexOf('<') < 0 ? at : -1;
    }

    /** Whether an entity stands for a character that takes two. */
    private static boolean beyond(String entity) {
        try {
            boolean hex = entity.startsWith("&#x");
            return entity.startsWith("&#")
                    && Integer.parseInt(entity.substring(hex ? 3 : 2, entity.length() - 1), hex ? 16 : 10) > 0xffff;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
