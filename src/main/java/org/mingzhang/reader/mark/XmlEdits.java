package org.mingzhang.reader.mark;

import java.util.Map;
import java.util.TreeMap;

/** What is to be put into an XML text, and where. All that stands in it already stays as it is. */
final class XmlEdits {
    /** What comes in at one place: first what ends there, then what begins, both outside of what is cut there. */
    private static final class Insert {
        private String before = "";
        private final StringBuilder ends = new StringBuilder();
        private final StringBuilder begins = new StringBuilder();
        private String behind = "";
        private boolean overSlash;
    }

    private final String xml;
    private final Map<Integer, Insert> inserts = new TreeMap<>();

    XmlEdits(String xml) {
        this.xml = xml;
    }

    /** Cuts an element in two: ends it in front of the place and begins it anew behind. */
    void cut(int at, String ends, String begins) {
        Insert insert = insert(at);
        insert.before = ends;
        insert.behind = begins;
    }

    void begin(int at, String what) {
        insert(at).begins.append(what);
    }

    void end(int at, String what) {
        insert(at).ends.append(what);
    }

    /** Text in a start tag; once. */
    void attribute(int at, String text) {
        insert(at).before = text;
    }

    /** Makes two tags of the only one of an element that ends here, around what comes in. */
    void open(int end, String name) {
        insert(end - 2).overSlash = true;
        insert(end).behind = "</" + name + ">";
    }

    private Insert insert(int at) {
        return inserts.computeIfAbsent(at, place -> new Insert());
    }

    String applied() {
        StringBuilder text = new StringBuilder(xml.length() + inserts.size() * 256);
        int from = 0;
        for (Map.Entry<Integer, Insert> one : inserts.entrySet()) {
            Insert insert = one.getValue();
            text.append(xml, from, one.getKey()).append(insert.before).append(insert.ends).append(insert.begins).append(insert.behind);
            from = one.getKey() + (insert.overSlash ? 1 : 0);
        }
        return text.append(xml, from, xml.length()).toString();
    }
}
