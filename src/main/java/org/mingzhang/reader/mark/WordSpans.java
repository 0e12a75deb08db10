package org.mingzhang.reader.mark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Mark;
import org.mingzhang.reader.WordPlaces;
import org.mingzhang.reader.WordPlaces.Place;

/** From a span of printed text to characters of the paragraphs of a .docx. */
final class WordSpans {
    private static final String BODY = "body/";
    private static final String BOX = "/box/";
    private static final int LONGEST_NUMBER = 20;

    /**
     * Characters of paragraphs that follow each other.
     *
     * @param start in the first of them
     * @param end   in the last of them
     * @param exact whether these are the very characters, else both paragraphs as a whole are meant
     */
    record Span(Place first, int start, Place last, int end, boolean exact) {
    }

    /** A paragraph with where its text begins in what was printed. */
    private record Printed(Place place, int at) {
    }

    private final WordPlaces places;

    WordSpans(WordPlaces places) {
        this.places = places;
    }

    /** The paragraphs and cells that marks ask for. */
    static Set<String> paths(List<Mark> marks) {
        Set<String> paths = new HashSet<>();
        for (Mark mark : marks) {
            paths.add(paragraph(path(mark)));
        }
        return paths;
    }

    /** Nothing where no comment can be set: in notes, or where the path leads nowhere. */
    Optional<Span> of(Mark mark) {
        String path = path(mark);
        if (!path.startsWith(BODY)) {
            return Optional.empty();
        }
        Optional<Place> paragraph = places.paragraph(paragraph(path));
        if (path.contains(BOX)) {
            return paragraph.map(WordSpans::whole);
        }
        return paragraph.isPresent() ? paragraph.map(place -> inLine(mark, place, lineOf(path))) : inCell(mark, places.cell(path));
    }

    private static String path(Mark mark) {
        return mark.anchor() instanceof Anchor.Element element ? element.path() : "";
    }

    /** Without the line; Word takes no comments in a text box, the paragraph it hangs on gets them. */
    private static String paragraph(String path) {
        String host = path.contains(BOX) ? path.substring(0, path.indexOf(BOX)) : path;
        return host.contains(":") ? host.substring(0, host.indexOf(':')) : host;
    }

    private static int lineOf(String path) {
        return path.contains(":") ? Integer.parseInt(path.substring(path.indexOf(':') + 1)) : 1;
    }

    private static Span whole(Place place) {
        return new Span(place, 0, place, place.text().length(), false);
    }

    private static Span inLine(Mark mark, Place place, int line) {
        String[] lines = place.text().split("\n");
        if (line > lines.length) {
            return whole(place);
        }
        int from = 0;
        for (int i = 1; i < line; i++) {
            from += lines[i - 1].length() + 1;
        }
        String own = lines[line - 1];
        boolean known = line == 1 ? mark.text().endsWith(own) : mark.text().equals(own);
        int number = mark.text().length() - own.length();
        if (!known || !inside(mark) || mark.end() <= number) {
            return whole(place);
        }
        return new Span(place, from + Math.max(0, mark.start() - number), place, from + mark.end() - number, true);
    }

    private static boolean inside(Mark mark) {
        return mark.start() >= 0 && mark.end() > mark.start() && mark.end() <= mark.text().length();
    }

    private static Optional<Span> inCell(Mark mark, List<Place> cell) {
        List<Place> said = cell.stream().filter(place -> !place.text().isBlank()).toList();
        if (said.isEmpty()) {
            return cell.isEmpty() ? Optional.empty() : Optional.of(whole(cell.get(0)));
        }
        Place first = said.get(0);
        Place last = said.get(said.size() - 1);
        Span all = new Span(first, 0, last, last.text().length(), false);
        List<Printed> printed = printed(mark.text(), said);
        if (printed.size() < said.size() || !inside(mark)) {
            return Optional.of(all);
        }
        Printed from = null;
        Printed to = null;
        for (Printed one : printed) {
            if (from == null && mark.start() < one.at + one.place.text().length()) {
                from = one;
            }
            to = one.at < mark.end() ? one : to;
        }
        if (from == null || to == null || from.at > to.at) {
            return Optional.of(all);
        }
        return Optional.of(new Span(from.place, Math.max(0, mark.start() - from.at), to.place,
                Math.min(to.place.text().length(), mark.end() - to.at), true));
    }

    /** Where each paragraph begins in the text of the cell; fewer where they do not make it up. */
    private static List<Printed> printed(String text, List<Place> said) {
        List<Printed> printed = new ArrayList<>();
        int at = 0;
        for (Place place : said) {
            int found = text.indexOf(place.text(), at);
            int gap = found - at;
            String between = found < 0 ? "" : text.substring(at, found);
            boolean parted = at == 0 ? !between.contains("\n") : between.lastIndexOf('\n') == 0;
            if (found < 0 || !parted || gap > LONGEST_NUMBER) {
                return List.of();
            }
            printed.add(new Printed(place, found));
            at = found + place.text().length();
        }
        return at == text.length() ? printed : List.of();
    }
}
