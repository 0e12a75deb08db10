package org.mingzhang.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

/**
 * The errors and warnings of the real disclosures are those that readers judged, each of them and no other. Every run leaves
 * the lists as they would have to be in {@code target/pending}; what is new there has no verdict.
 */
class CorpusFindingsTest {
    private static final Path HELD_OUT = Path.of("src/test/resources/corpus/held-out.txt");

    @Test
    void everyErrorAndWarningIsOnItsListAndNoOtherIs() throws IOException, UnreadableException {
        Corpus.mustBeThere();
        Map<String, ApprovedList> approved = ApprovedList.all();
        List<String> heldOut = HoldOut.files();
        Pending pending = new Pending();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> document : Corpus.documents(heldOut).entrySet()) {
            if (heldOut.contains(document.getValue().get(0))) {
                continue;
            }
            ApprovedList list = approved.getOrDefault(document.getKey(), ApprovedList.nothing(document.getKey()));
            List<Finding> findings = ApprovedList.serious(Corpus.check(document.getValue()));
            ApprovedList found = new ApprovedList(document.getKey(), findings.stream().map(Entry::of).toList());
            pending.add(found.judgedLike(list), findings);
            found.without(list).forEach(entry -> wrong.add("new, to be judged: " + document.getKey() + " " + entry));
            list.without(found).forEach(entry -> wrong.add("no longer found:    " + document.getKey() + " " + entry));
        }
        assertEquals("", String.join("\n", wrong), "compare " + Pending.FOLDER + " with src/test/resources/corpus/findings");
    }

    @Test
    void everyEntryHasAVerdictAndAReader() throws IOException {
        List<String> open = new ArrayList<>();
        for (ApprovedList list : ApprovedList.all().values()) {
            for (Entry entry : list.entries()) {
                boolean judged = List.of("true", "false").contains(entry.verdict()) && !entry.readers().isEmpty();
                if (!judged || entry.verdict().equals("false") && entry.note().isEmpty()) {
                    open.add(list.document() + " " + entry);
                }
            }
        }
        assertEquals(List.of(), open, "without verdict, reader, or the reason why it is false");
    }

    @Test
    void everyDocumentThatMayBeReadHasItsListAndEveryListItsDocument() throws IOException {
        Corpus.mustBeThere();
        List<String> heldOut = HoldOut.files();
        Set<String> documents = new TreeSet<>();
        Corpus.documents(heldOut).forEach((name, files) -> {
            if (!heldOut.contains(files.get(0))) {
                documents.add(name);
            }
        });
        assertEquals(documents, ApprovedList.all().keySet());
    }

    @Test
    void theHeldOutFilesAreTheSameForEver() throws IOException {
        Corpus.mustBeThere();
        assertEquals(Files.readAllLines(HELD_OUT), HoldOut.files());
    }

    /** Of these only that they can be checked and how much is found; what is found nobody reads yet. */
    @Test
    void heldOutFilesAreChecked() throws IOException, UnreadableException {
        Corpus.mustBeThere();
        List<String> heldOut = HoldOut.files();
        int errors = 0;
        int warnings = 0;
        for (List<String> files : Corpus.documents(heldOut).values()) {
            if (heldOut.contains(files.get(0))) {
                Checked checked = Corpus.check(files);
                errors += (int) checked.count(Severity.ERROR);
                warnings += (int) checked.count(Severity.WARNING);
            }
        }
        System.out.println("hold-out, not read: " + heldOut.size() + " files, " + errors + " errors, " + warnings + " warnings");
    }
}
