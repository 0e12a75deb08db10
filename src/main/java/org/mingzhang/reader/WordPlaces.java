package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the printed text of paragraphs stands in the XML of a .docx, by the elements that print it. */
public final class WordPlaces {
    /**
     * A piece of the text of a paragraph.
     *
     * @param element number of the element that prints it, as they begin in the part, 1-based
     * @param start   first character in the text of the paragraph
     * @param length  of the piece
     */
    public record Piece(int element, int start, int length) {
    }

    /**
     * A paragraph.
     *
     * @param path    as in its {@link org.mingzhang.document.Anchor.Element}
     * @param element number of its element in the part
     * @param text    without an automatic number in front; with line ends where lines were broken
     */
    public record Place(String path, int element, String text, List<Piece> pieces) {
        public Place {
            pieces = List.copyOf(pieces);
        }
    }

    private static final String BODY = "body/";
    private final Set<String> wanted;
    private final Map<String, Place> paragraphs = new HashMap<>();
    private final Map<String, List<Place>> cells = new HashMap<>();
    private Place first;
    private String main = "";
    private String comments = "";

    private WordPlaces(Set<String> wanted) {
        this.wanted = wanted;
    }

    /** Notes nothing. */
    static WordPlaces none() {
        return new WordPlaces(null);
    }

    /**
     * Reads the file once more for these places.
     *
     * @param wanted paths of paragraphs and cells
     */
    public static WordPlaces of(Source source, Set<String> wanted, Limits limits) throws UnreadableException {
        WordPlaces places = new WordPlaces(Set.copyOf(wanted));
        WordReader.read(source, limits, places);
        return places;
    }

    /** The paragraph with this path. */
    public Optional<Place> paragraph(String path) {
        return Optional.ofNullable(paragraphs.get(path));
    }

    /** The paragraphs that stand directly in this cell. */
    public List<Place> cell(String path) {
        return cells.getOrDefault(path, List.of());
    }

    /** The first paragraph of the body in which something is printed. */
    public Optional<Place> first() {
        return Optional.ofNullable(first);
    }

    /** Name of the part that holds the body. */
    public String main() {
        return main;
    }

    /** Name of the part that holds the comments, "" where there are none. */
    public String comments() {
        return comments;
    }

    void main(String part, String itsComments) {
        main = part;
        comments = itsComments;
    }

    /** Where to collect the pieces of a paragraph, null where nobody wants them. */
    List<Piece> pieces(String path) {
        if (wanted == null) {
            return null;
        }
        boolean mayBeFirst = first == null && path.startsWith(BODY) && !path.contains("/box/");
        return mayBeFirst || wanted.contains(path) || wanted.contains(above(path)) ? new ArrayList<>() : null;
    }

    void add(String path, int element, String text, List<Piece> pieces) {
        Place place = new Place(path, element, text, pieces);
        if (first == null && path.startsWith(BODY) && !path.contains("/box/") && !text.isBlank()) {
            first = place;
        }
        if (wanted.contains(path)) {
            paragraphs.put(path, place);
        }
        if (wanted.contains(above(path))) {
            cells.computeIfAbsent(above(path), key -> new ArrayList<>()).add(place);
        }
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
