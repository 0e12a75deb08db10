package org.mingzhang.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

/**
 * What readers marked in eight disclosures against what the program finds in them. What is certainly wrong (H) must mostly be
 * found; what is doubtful (S) is never an error, what rounding explains (R) at most advice, what is right (T) nothing at all.
 */
class CorpusLabelsTest {
    /** Most of its items stand in one table: the others must do without it. */
    private static final String LARGEST = "shaanxi-xian__anjianju2019";
    private static final int MANY = 5;

    @BeforeAll
    static void corpusIsThere() {
        Corpus.mustBeThere();
    }

    private static List<Shown> found(Labels labels) throws UnreadableException {
        return Corpus.check(labels.files()).findings().stream().map(Shown::new).toList();
    }

    private static boolean serious(Shown shown) {
        return shown.finding().severity().atLeast(Severity.WARNING);
    }

    private static List<Labels.Item> tier(Labels labels, String tier) {
        return labels.items().stream().filter(item -> item.tier().equals(tier)).toList();
    }

    @Test
    void everyHardItemIsReadAndWhatIsReadIsFound() throws IOException, UnreadableException {
        Map<String, Readings> readings = Readings.all();
        List<String> wrong = new ArrayList<>();
        for (Labels labels : Labels.all()) {
            Map<String, Readings.Hard> hard = readings.get(labels.name()).hard();
            assertEquals(new TreeSet<>(tier(labels, "H").stream().map(Labels.Item::id).toList()), hard.keySet(), labels.name());
            List<Shown> found = found(labels);
            for (Labels.Item item : tier(labels, "H")) {
                Readings.Hard read = hard.get(item.id());
                boolean ofTheLabel = item.pages().containsAll(read.pages());
                if (!read.complete() || !ofTheLabel) {
                    wrong.add(labels.name() + " " + item.id() + ": rules, pages of the label and numbers, or why it is missed");
                } else if (read.found() && found.stream().noneMatch(one -> serious(one) && read.saidBy(one, item))) {
                    wrong.add(labels.name() + " " + item.id() + ": no error or warning of " + read);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void mostHardItemsAreFound() throws IOException, UnreadableException {
        Map<String, Readings> readings = Readings.all();
        Recall all = new Recall("all");
        Recall others = new Recall("without " + LARGEST);
        for (Labels labels : Labels.all()) {
            Recall own = new Recall(labels.name());
            List<Shown> found = found(labels);
            for (Labels.Item item : tier(labels, "H")) {
                Readings.Hard read = readings.get(labels.name()).hard().get(item.id());
                boolean said = read.found() && found.stream().anyMatch(one -> serious(one) && read.saidBy(one, item));
                own.count(item.id(), said, read.missed());
            }
            all.add(own);
            if (!labels.name().equals(LARGEST)) {
                others.add(own);
            }
            System.out.println(own);
            assertTrue(own.items < MANY || own.percent() >= 60, own::toString);
        }
        System.out.println(others + "\n" + all);
        assertTrue(others.percent() >= 70, others::toString);
        assertTrue(all.percent() >= 80, all::toString);
    }

    /** How many items of some documents are found, and which are not. */
    private static final class Recall {
        private final String name;
        private int items;
        private int found;
        private final List<String> missed = new ArrayList<>();

        Recall(String name) {
            this.name = name;
        }

        void count(String item, boolean said, String why) {
            items++;
            found += said ? 1 : 0;
            if (!said) {
                missed.add(item + " (" + why + ")");
            }
        }

        void add(Recall other) {
            items += other.items;
            found += other.found;
        }

        int percent() {
            return items == 0 ? 100 : found * 100 / items;
        }

        @Override
        public String toString() {
            return "labels found: " + found + " of " + items + " " + name + (missed.isEmpty() ? "" : ", missed: " + String.join("; ", missed));
        }
    }

    /** Every finding that resembles a label of another tier was read: it says something else, or it may say what it says. */
    @Test
    void whatIsNoCertainMistakeIsNotReportedAsOne() throws IOException, UnreadableException {
        Map<String, Readings> readings = Readings.all();
        List<String> wrong = new ArrayList<>();
        for (Labels labels : Labels.all()) {
            List<Readings.Hit> read = new ArrayList<>(readings.get(labels.name()).hits());
            for (Labels.Item item : labels.items()) {
                for (Shown shown : item.tier().equals("H") ? List.<Shown>of() : found(labels)) {
                    if ((item.pages().isEmpty() || shown.at(item, item.pages())) && shown.resembles(item.quote())) {
                        wrong.addAll(judge(labels.name(), item, shown, read));
                    }
                }
            }
            read.forEach(hit -> wrong.add(labels.name() + " no longer a hit: " + hit));
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** Takes the reading of this hit from the list. */
    private static List<String> judge(String name, Labels.Item item, Shown shown, List<Readings.Hit> read) {
        Readings.Hit hit = Readings.Hit.of(item, shown);
        for (Readings.Hit one : read) {
            if (one.sameAs(hit)) {
                read.remove(one);
                boolean allowed = !one.other().isEmpty() || mayBeSaid(item.tier(), shown.finding());
                return allowed ? List.of() : List.of(name + " " + item.id() + " is reported: " + shown);
            }
        }
        return List.of(name + " to be read: " + item.id() + " and " + shown);
    }

    private static boolean mayBeSaid(String tier, Finding finding) {
        Set<Severity> severities = switch (tier) {
            case "S" -> Set.of(Severity.WARNING, Severity.INFO);
            case "R" -> Set.of(Severity.INFO);
            default -> Set.of();
        };
        return severities.contains(finding.severity());
    }
}
