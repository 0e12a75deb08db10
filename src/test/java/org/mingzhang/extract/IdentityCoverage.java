package org.mingzhang.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.fact.DataTable;
import org.mingzhang.pack.Vocabulary;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.samples.Samples;

/**
 * How many of the identities whose tables stand in the real disclosures are evaluated, and which tables are taken for
 * something else than readers wrote down. Measured once for all tests.
 */
public final class IdentityCoverage {
    private static final Vocabulary WORDS = Samples.PACK.vocabulary();
    private static IdentityCoverage measured;

    private int standing;
    private int evaluated;
    private final List<String> otherKind = new ArrayList<>();

    private IdentityCoverage() {
    }

    /** Over the whole corpus; the test is skipped where that is not there. */
    public static synchronized IdentityCoverage measured() throws IOException, UnreadableException {
        if (measured == null) {
            IdentityCoverage coverage = new IdentityCoverage();
            for (Map.Entry<String, JsonNode> sheet : CorpusSheets.all().entrySet()) {
                if (!sheet.getValue().get("tables").isEmpty()) {
                    coverage.read(sheet.getKey(), sheet.getValue());
                }
            }
            measured = coverage;
        }
        return measured;
    }

    public int percent() {
        return standing == 0 ? 0 : evaluated * 100 / standing;
    }

    List<String> otherKind() {
        return otherKind;
    }

    @Override
    public String toString() {
        return "identities evaluated: " + evaluated + " of " + standing;
    }

    private void read(String name, JsonNode expected) throws UnreadableException {
        Reading reading = CorpusSheets.read(name);
        DataTables tables = new DataTables(reading);
        tables.read(new ProjectTables(reading).read());
        kinds(name, expected, reading.facts(DataTable.class));

        Set<String> kinds = new HashSet<>();
        for (JsonNode table : expected.get("tables")) {
            if (!table.path("empty").asBoolean()) {
                kinds.add(table.get("kind").asText());
            }
        }
        boolean isFinal = expected.get("subject").get("kind").asText().equals("final");
        Identities identities = new Identities(tables.sheets().sheets(), WORDS);
        List<String> left = new ArrayList<>();
        int own = 0;
        for (Vocabulary.Identity identity : WORDS.identities()) {
            String requirement = isFinal ? identity.last() : identity.budget();
            if (!requirement.isEmpty() && !identity.optional() && stands(identity, kinds)) {
                own++;
                if (identities.balances(identity, requirement).isEmpty()) {
                    left.add(requirement + " " + identity.left());
                }
            }
        }
        standing += own;
        evaluated += own - left.size();
        System.out.println(own - left.size() + " of " + own + " " + name + (left.isEmpty() ? "" : ", not " + left));
    }

    private static boolean stands(Vocabulary.Identity identity, Set<String> kinds) {
        return kinds.contains(table(identity.left())) && identity.right().stream()
                .anyMatch(right -> Stream.of(right.split("\\+")).allMatch(place -> kinds.contains(table(place))));
    }

    private static String table(String place) {
        return place.substring(0, place.indexOf('/'));
    }

    /** A text file that was copied out of a PDF has no tables: its columns are blanks. */
    private void kinds(String name, JsonNode expected, List<DataTable> tables) {
        for (JsonNode table : tables.isEmpty() ? List.<JsonNode>of() : expected.get("tables")) {
            String kind = table.get("kind").asText();
            int page = table.get("page").asInt();
            String title = Vocabulary.plain(table.get("title").asText());
            List<String> found = tables.stream().filter(read -> page == 0 || read.source().at().page() == page)
                    .filter(read -> Vocabulary.plain(read.title()).contains(title)).map(DataTable::meaning).toList();
            boolean goals = kind.endsWith("Goals") && (found.isEmpty() || found.contains("goalTable") || found.contains(""));
            if (!kind.equals("other") && !goals && !found.contains(kind)) {
                otherKind.add(name + " page " + page + " " + title + ": " + kind + ", read as " + found);
            }
        }
    }
}
