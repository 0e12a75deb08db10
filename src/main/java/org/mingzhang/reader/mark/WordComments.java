package org.mingzhang.reader.mark;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Mark;

/** The part with the comments of a .docx: those that were there, and behind them ours. No clock: the same marks, the same part. */
final class WordComments {
    private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*[\"'](\\d{1,9})[\"']");
    private static final String INITIALS = "明账";
    private final String former;
    private final String space;
    private final StringBuilder added = new StringBuilder();
    private int next;

    /**
     * @param former  the part as it was, "" for none
     * @param space   namespace of the document
     * @param highest of the numbers that the document itself uses
     */
    WordComments(String former, String space, int highest) throws IOException {
        this.former = former;
        this.space = space;
        XmlElements elements = former.isEmpty() ? null : XmlElements.of(former);
        this.next = 1 + Math.max(highest, elements == null ? -1 : highestId(elements));
    }

    /** The highest number of a comment or of an end of one, -1 for none. */
    static int highestId(XmlElements elements) {
        int highest = -1;
        for (int i = 0; i < elements.count(); i++) {
            if (elements.name(i).startsWith("comment")) {
                Matcher id = ID.matcher(elements.tag(i));
                highest = id.find() ? Math.max(highest, Integer.parseInt(id.group(1))) : highest;
            }
        }
        return highest;
    }

    /** What the prefix of an element stands for in its own tag. */
    static String namespace(String tag, String prefix) throws IOException {
        String declared = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
        Matcher name = Pattern.compile("\\s" + Pattern.quote(declared) + "\\s*=\\s*[\"']([^\"'<>&]+)[\"']").matcher(tag);
        if (!name.find()) {
            throw new IOException("no namespace");
        }
        return name.group(1);
    }

    String space() {
        return space;
    }

    /**
     * @param placed whether it stands where it belongs
     * @return its number
     */
    int add(Mark mark, boolean placed) {
        int id = next++;
        added.append("<w:comment xmlns:w=\"").append(space).append("\" w:id=\"").append(id).append("\" w:author=\"")
                .append(Note.AUTHOR).append("\" w:initials=\"").append(INITIALS).append("\">");
        paragraph(Note.title(mark), true);
        for (String line : Note.lines(placed ? Note.comment(mark) : Note.withWords(mark))) {
            paragraph(line, false);
        }
        added.append("</w:comment>");
        return id;
    }

    private void paragraph(String text, boolean title) {
        added.append("<w:p><w:r>").append(title ? "<w:rPr><w:b/></w:rPr>" : "").append("<w:t xml:space=\"preserve\">")
                .append(escaped(text)).append("</w:t></w:r></w:p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String xml() throws IOException {
        if (former.isEmpty()) {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"" + space + "\">" + added
                    + "</w:comments>";
        }
        XmlElements elements = XmlElements.of(former);
        if (elements.single(0)) {
            return former.substring(0, elements.end(0) - 2) + ">" + added + "</" + elements.qualifiedName(0) + ">";
        }
        return former.substring(0, elements.close(0)) + added + former.substring(elements.close(0));
    }
}
