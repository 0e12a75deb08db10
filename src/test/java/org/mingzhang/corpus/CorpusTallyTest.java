package org.mingzhang.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzhang.extract.IdentityCoverage;
import org.mingzhang.reader.UnreadableException;

/**
 * Prints what the approved lists amount to: {@code mvn -q test -Dtest=CorpusTallyTest}. Precision alone says nothing, for who
 * is silent is never wrong: how much was really evaluated is printed beside it.
 */
class CorpusTallyTest {
    private static final int ERRORS_TRUE = 95;
    private static final int WARNINGS_TRUE = 80;

    private static List<Entry> entries(Map<String, ApprovedList> lists) {
        return lists.values().stream().map(ApprovedList::entries).flatMap(Collection::stream).toList();
    }

    @Test
    void whatIsReportedIsTrue() throws IOException {
        Map<String, ApprovedList> lists = ApprovedList.all();
        List<Entry> entries = entries(lists);
        long silent = lists.values().stream().filter(list -> list.entries().isEmpty()).count();
        System.out.println("documents read: " + lists.size() + ", " + silent + " of them without error or warning\n" + Tally.table(entries));

        Tally errors = Tally.of(entries.stream().filter(Entry::error).toList());
        Tally warnings = Tally.of(entries.stream().filter(entry -> !entry.error()).toList());
        assertTrue(errors.judged() > 0 && warnings.judged() > 0, "nothing was judged");
        assertTrue(errors.precision() >= ERRORS_TRUE, "errors: " + errors);
        assertTrue(warnings.precision() >= WARNINGS_TRUE, "warnings: " + warnings);
    }

    @Test
    void howMuchWasEvaluated() throws IOException, UnreadableException {
        Corpus.mustBeThere();
        IdentityCoverage coverage = IdentityCoverage.measured();
        System.out.println(coverage + ", " + coverage.percent() + " %");
        assertTrue(coverage.percent() > 0);
    }
}
