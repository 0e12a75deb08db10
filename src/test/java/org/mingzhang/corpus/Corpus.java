package org.mingzhang.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.mingzhang.document.Document;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Joiner;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Checked;
import org.mingzhang.samples.Samples;

/** The real disclosures, each checked once for all tests. Tests that need them are skipped where they are not there. */
final class Corpus {
    static final Path ROOT = Path.of("../shared/corpus");
    private static final String NARRATIVE = "_narrative.pdf";
    private static final String TABLES = "_tables.pdf";
    private static final Map<String, Checked> CHECKED = new HashMap<>();

    private Corpus() {
    }

    /** Says visibly that nothing was looked at when the corpus is not there. */
    static void mustBeThere() {
        Assumptions.assumeTrue(Files.isDirectory(ROOT), "../shared/corpus is not there: nothing was compared");
    }

    /** Every file that is one disclosure or half of one, by its path below the corpus, sorted. */
    static List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile).map(path -> ROOT.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/") && !name.startsWith("labels/")).sorted().toList();
        }
    }

    /**
     * The files of every disclosure by its name. Two halves are one disclosure unless only one of them is held out.
     *
     * @param heldOut the files that must not be read
     */
    static Map<String, List<String>> documents(List<String> heldOut) throws IOException {
        List<String> files = files();
        Map<String, List<String>> documents = new TreeMap<>();
        for (String file : files) {
            String stem = file.substring(0, file.lastIndexOf('.'));
            for (List<String> half : List.of(List.of(NARRATIVE, TABLES), List.of(TABLES, NARRATIVE))) {
                if (file.endsWith(half.get(0))) {
                    String whole = file.substring(0, file.length() - half.get(0).length());
                    String other = whole + half.get(1);
                    stem = files.contains(other) && heldOut.contains(file) == heldOut.contains(other) ? whole : stem;
                }
            }
            documents.computeIfAbsent(stem.replace("/", "__"), name -> new ArrayList<>()).add(file);
        }
        return documents;
    }

    /** What the whole program finds in these files, which are one disclosure. */
    static Checked check(List<String> files) throws UnreadableException {
        String name = String.join(" + ", files);
        if (!CHECKED.containsKey(name)) {
            Document document = read(name, files);
            CHECKED.put(name, Samples.CHECKER.check(name, document.files(), document.problems(),
                    Samples.EXTRACTOR.extract(document, ""), "", Optional.empty(), Optional.empty()));
        }
        return CHECKED.get(name);
    }

    private static Document read(String name, List<String> files) throws UnreadableException {
        if (files.size() == 1) {
            return Readers.read(new Input(files.get(0), ROOT.resolve(files.get(0))), Limits.DEFAULT);
        }
        Joiner joiner = new Joiner(name, Limits.DEFAULT);
        for (String file : files) {
            joiner.add(Readers.read(new Input(file, ROOT.resolve(file)), Limits.DEFAULT));
        }
        return joiner.document();
    }
}
