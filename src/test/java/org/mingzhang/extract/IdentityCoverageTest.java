package org.mingzhang.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.reader.UnreadableException;

/** Silence about a document counts only where it was really judged. */
class IdentityCoverageTest {
    /** Percent that were evaluated when this was written. */
    private static final int REACHED = 94;

    @Test
    void mostIdentitiesAreEvaluatedAndTablesAreWhatTheyAre() throws IOException, UnreadableException {
        IdentityCoverage coverage = IdentityCoverage.measured();
        System.out.println(coverage);
        assertEquals(List.of(), coverage.otherKind(), "tables taken for something else");
        assertTrue(coverage.percent() >= REACHED, coverage::toString);
    }
}
