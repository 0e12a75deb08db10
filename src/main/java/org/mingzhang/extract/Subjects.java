package org.mingzhang.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Subject;
import org.mingzhang.pack.Vocabulary;

/**
 * Who discloses what: every attribute by its best witness, the title first, then fields, then headings, the name of the
 * file last; unknown rather than guessed.
 */
final class Subjects {
    private static final int REGION_LINES = 40;
    private static final int REGION_START = 14;
    private static final int REGION_LINE = 40;
    /** A name in so many fields is no slip. */
    private static final int MANY = 3;
    private final Document document;
    private final Line[] lines;
    private final Places places;
    private final SubjectClue title;
    private final FieldClues fields;
    private final HeadingClues headings;
    private final SubjectClue file;

    Subjects(Document document, Line[] lines, Vocabulary vocabulary) {
        this.document = document;
        this.lines = lines;
        this.places = new Places(vocabulary);
        BodyName names = new BodyName(vocabulary);
        this.title = new TitleClues(lines, names, places).best();
        this.fields = new FieldClues(document.blocks(), lines, names);
        this.headings = new HeadingClues(lines, names);
        this.file = new FileNameClue(document, names).read();
    }

    List<SubjectClue> fields() {
        return fields.own();
    }

    Subject subject() {
        SubjectClue field = fields.most();
        String titled = places.isPlace(title.name()) ? "" : title.name();
        String name = name(titled, field.name());
        int year = firstOf(0, title.year(), headings.year(), file.year());
        Kind kind = firstOf(Kind.UNKNOWN, title.kind(), headings.kind(), file.kind());
        Entity entity = firstOf(Entity.UNKNOWN, title.entity(), headings.entity(), field.entity(), file.entity());
        Places.Place place = place(name);
        Passage at = title.kind() != Kind.UNKNOWN ? title.at() : !field.name().isEmpty() ? field.at() : headings.at();
        boolean told = !titled.isEmpty() || !field.name().isEmpty() || !headings.name().isEmpty();
        boolean known = told && !name.isEmpty() && firstOf(0, title.year(), headings.year()) > 0
                && firstOf(Kind.UNKNOWN, title.kind(), headings.kind()) != Kind.UNKNOWN;
        return new Subject(at, name, year, kind, entity, place.region(), place.level(),
                !known ? "low" : certain(titled, field.name()) ? "high" : "medium");
    }

    /**
     * The name of the title, unless the fields give the fuller one; without a title that of the fields, of the headings,
     * of the file.
     */
    private String name(String titled, String field) {
        if (titled.isEmpty()) {
            return !field.isEmpty() ? field : !headings.name().isEmpty() ? headings.name() : file.name();
        }
        boolean fuller = field.length() > titled.length() && fields.count(field) >= MANY && abbreviates(titled, field);
        return fuller ? field : titled;
    }

    /** A short form: the same end, every character in its order. */
    private static boolean abbreviates(String brief, String full) {
        return Abbreviation.of(brief, full) && full.endsWith(brief.substring(brief.length() - Math.min(2, brief.length())));
    }

    /** A title with name, year and kind, and fields or headings that do not contradict it. */
    private boolean certain(String titled, String field) {
        boolean whole = !titled.isEmpty() && title.year() > 0 && title.kind() != Kind.UNKNOWN;
        boolean agrees = field.startsWith(titled) || titled.startsWith(field) || abbreviates(titled, field);
        return whole && agrees && (headings.year() == 0 || headings.year() == title.year());
    }

    @SafeVarargs
    private static <T> T firstOf(T unknown, T... said) {
        for (T one : said) {
            if (!one.equals(unknown)) {
                return one;
            }
        }
        return unknown;
    }

    /** By the name, else by the place in the title, else by who stands above it, else by the first lines. */
    private Places.Place place(String name) {
        Places.Place own = places.of(name);
        Places.Place above = places.of(fields.superior());
        boolean titlePlace = places.isPlace(title.name());
        Places.Place titled = titlePlace ? places.of(title.name()) : Places.Place.UNKNOWN;
        boolean central = own.region().isEmpty() && above.region().equals("central");
        String said = firstOf("", own.region(), titled.region(), above.region());
        String region = said.isEmpty() ? regionOfFirstLines() : said;
        String byRank = places.levelOfRank(title.rank(), region);
        String level = central || region.equals("central") ? "central" : firstOf("", own.level(), byRank, titled.level());
        return new Places.Place(region, level);
    }

    /** Of the first line that begins with a region, else the one region that the first lines or the tops of tables name. */
    private String regionOfFirstLines() {
        List<String> first = Arrays.stream(lines).filter(line -> line != null && !line.text().isEmpty()).limit(REGION_LINES)
                .map(line -> line.text().substring(HeadingMark.of(line.text()).length())).toList();
        Set<String> named = places.regions(String.join("\n", first));
        if (named.isEmpty()) {
            return places.onlyRegion(topsOfTables());
        }
        for (String text : named.size() > 1 ? first : List.<String>of()) {
            String region = text.length() > REGION_LINE ? ""
                    : places.onlyRegion(text.substring(0, Math.min(text.length(), REGION_START)));
            if (!region.isEmpty()) {
                return region;
            }
        }
        return named.size() == 1 ? named.iterator().next() : places.onlyRegion(topsOfTables());
    }

    private String topsOfTables() {
        StringBuilder tops = new StringBuilder();
        for (Block block : document.blocks()) {
            if (block instanceof Table table && !table.rows().isEmpty()) {
                for (Cell cell : table.rows().get(0)) {
                    tops.append(Vocabulary.plain(cell.text())).append('\n');
                }
            }
        }
        return tops.toString();
    }
}
