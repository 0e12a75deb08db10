package org.mingzhang.reader.mark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Mark;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Source;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.reader.WordPlaces;

/** Marks as comments in a .docx. Its parts are copied as they are packed; only the text gets the ends of the comments. */
final class WordMarker {
    private final String xml;
    private final XmlElements elements;
    private final XmlEdits edits;
    private final WordSpans spans;
    private final WordPlaces places;
    private final WordComments comments;
    private final String prefix;
    private final String space;

    private WordMarker(String xml, WordPlaces places, String formerComments) throws IOException {
        this.xml = xml;
        this.places = places;
        this.elements = XmlElements.of(xml);
        this.edits = new XmlEdits(xml);
        this.spans = new WordSpans(places);
        String own = elements.prefix(0);
        String name = WordComments.namespace(elements.tag(0), own);
        this.prefix = own.isEmpty() ? "w:" : own;
        this.space = own.isEmpty() ? " xmlns:w=\"" + name + "\"" : "";
        this.comments = new WordComments(formerComments, name, WordComments.highestId(elements));
    }

    static Copy mark(Source source, List<Mark> marks, Limits limits, String extension) throws UnreadableException, IOException {
        WordPlaces places = WordPlaces.of(source, WordSpans.paths(marks), limits);
        try (WordFile file = WordFile.open(source, limits)) {
            file.refuseSigned();
            String former = places.comments().isEmpty() ? "" : file.text(places.comments());
            WordMarker marker = new WordMarker(file.text(places.main()), places, former);
            Marked marked = Marked.NONE;
            for (Mark mark : marks) {
                marked = marked.with(marker.set(mark));
            }
            String part = file.commentsPart(places);
            Map<String, String> changed = file.linking(places, part, marker.comments.space());
            changed.put(places.main(), marker.edits.applied());
            changed.put(part, marker.comments.xml());
            ByteArrayOutputStream copy = new ByteArrayOutputStream(source.bytes().length + (1 << 16));
            file.copy(changed, copy);
            return new Copy(copy.toByteArray(), extension, marked);
        }
    }

    private Marked.Hit set(Mark mark) {
        boolean whole = mark.anchor().equals(Anchor.NONE);
        Optional<WordSpans.Span> span = whole ? Optional.empty() : spans.of(mark);
        int id = comments.add(mark, whole || span.isPresent());
        if (span.isEmpty()) {
            places.first().ifPresent(first -> point(id, WordEdge.whole(elements, first.element() - 1, true).at()));
            return whole ? Marked.Hit.WHOLE : Marked.Hit.LOST;
        }
        return range(id, span.get()) ? Marked.Hit.EXACT : Marked.Hit.COARSE;
    }

    private boolean range(int id, WordSpans.Span span) {
        int first = span.first().element() - 1;
        int last = span.last().element() - 1;
        if (first == last && elements.single(first)) {
            edits.open(elements.end(first), elements.qualifiedName(first));
            point(id, elements.end(first));
            return true;
        }
        boolean empty = span.first().text().isBlank();
        WordEdge from = span.exact() ? WordEdge.of(xml, elements, span.first(), span.start(), true)
                : WordEdge.whole(elements, first, true);
        WordEdge to = span.exact() ? WordEdge.of(xml, elements, span.last(), span.end(), false)
                : WordEdge.whole(elements, last, false);
        if (from.at() >= to.at()) {
            point(id, from.at());
            return empty;
        }
        cut(from);
        cut(to);
        edits.begin(from.at(), element("commentRangeStart", id));
        edits.end(to.at(), element("commentRangeEnd", id) + reference(id));
        return from.exact() && to.exact();
    }

    private void cut(WordEdge edge) {
        if (!edge.ends().isEmpty()) {
            edits.cut(edge.at(), edge.ends(), edge.begins());
        }
        if (edge.keeps() >= 0) {
            edits.attribute(edge.keeps(), WordEdge.KEEPING);
        }
    }

    /** A comment on no characters. */
    private void point(int id, int at) {
        edits.end(at, element("commentRangeStart", id) + element("commentRangeEnd", id) + reference(id));
    }

    private String element(String name, int id) {
        return "<" + prefix + name + space + " " + prefix + "id=\"" + id + "\"/>";
    }

    private String reference(int id) {
        return "<" + prefix + "r" + space + "><" + prefix + "commentReference " + prefix + "id=\"" + id + "\"/></" + prefix + "r>";
    }
}
