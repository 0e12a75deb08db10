package org.mingzhang.reader.mark;

import java.io.IOException;
import java.util.Arrays;

/**
 * Where the elements of an XML text begin and end, numbered from 0 in the order in which they begin. For a text that a parser
 * has read before: nothing but its tags is looked at.
 */
final class XmlElements {
    private final String xml;
    private int[] start = new int[1024];
    private int[] open = new int[1024];
    private int[] end = new int[1024];
    private int[] parent = new int[1024];
    private int count;

    private XmlElements(String xml) {
        this.xml = xml;
    }

    /** @throws IOException where the text declares a document type, or its tags do not match */
    static XmlElements of(String xml) throws IOException {
        XmlElements elements = new XmlElements(xml);
        elements.scan();
        return elements;
    }

    private void scan() throws IOException {
        int inside = -1;
        for (int at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
            if (xml.startsWith("<!--", at)) {
                at = behind("-->", at);
            } else if (xml.startsWith("<![CDATA[", at)) {
                at = behind("]]>", at);
            } else if (xml.startsWith("<?", at)) {
                at = behind("?>", at);
            } else if (xml.startsWith("<!", at)) {
                throw new IOException("document type");
            } else if (xml.startsWith("</", at)) {
                at = behind(">", at);
                if (inside < 0) {
                    throw new IOException("end without begin");
                }
                end[inside] = at;
                inside = parent[inside];
            } else {
                int close = tagEnd(at);
                add(at, close, inside);
                inside = end[count - 1] == 0 ? count - 1 : inside;
                at = close;
            }
        }
        if (inside >= 0 || count == 0) {
            throw new IOException("begin without end");
        }
    }

    private void add(int from, int to, int inside) {
        if (count == start.length) {
            start = Arrays.copyOf(start, count * 2);
            open = Arrays.copyOf(open, count * 2);
            end = Arrays.copyOf(end, count * 2);
            parent = Arrays.copyOf(parent, count * 2);
        }
        start[count] = from;
        open[count] = to;
        end[count] = xml.charAt(to - 2) == '/' ? to : 0;
        parent[count] = inside;
        count++;
    }

    private int behind(String mark, int from) throws IOException {
        int at = xml.indexOf(mark, from);
        if (at < 0) {
            throw new IOException("no " + mark);
        }
        return at + mark.length();
    }

    /** Behind the next bracket that closes the tag and does not stand in a value. */
    private int tagEnd(int from) throws IOException {
        char quote = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw new IOException("no end of tag");
    }

    int count() {
        return count;
    }

    int start(int element) {
        return start[element];
    }

    /** Behind the start tag. */
    int open(int element) {
        return open[element];
    }

    /** Behind the end tag. */
    int end(int element) {
        return end[element];
    }

    /** Where the end tag begins; {@link #end} for an element of a single tag. */
    int close(int element) {
        return single(element) ? end[element] : xml.lastIndexOf('<', end[element] - 1);
    }

    /** The element around it, -1 for the root. */
    int parent(int element) {
        return parent[element];
    }

    /** Whether it has only one tag, which begins and ends it. */
    boolean single(int element) {
        return open[element] == end[element];
    }

    /** The first element in it, -1 where there is none. */
    int firstIn(int element) {
        return element + 1 < count && parent[element + 1] == element ? element + 1 : -1;
    }

    /** The next element beside it, -1 behind the last. */
    int next(int element) {
        for (int i = element + 1; i < count && start[i] < (parent[element] < 0 ? Integer.MAX_VALUE : end[parent[element]]); i++) {
            if (parent[i] == parent[element]) {
                return i;
            }
        }
        return -1;
    }

    String tag(int element) {
        return xml.substring(start[element], open[element]);
    }

    /** The whole element. */
    String outer(int element) {
        return xml.substring(start[element], end[element]);
    }

    /** With its prefix. */
    String qualifiedName(int element) {
        int to = start[element] + 1;
        while ("/> \t\r\n".indexOf(xml.charAt(to)) < 0) {
            to++;
        }
        return xml.substring(start[element] + 1, to);
    }

    String name(int element) {
        String name = qualifiedName(element);
        return name.substring(name.indexOf(':') + 1);
    }

    /** With its colon, "" where the name has none. */
    String prefix(int element) {
        String name = qualifiedName(element);
        return name.substring(0, name.indexOf(':') + 1);
    }
}
