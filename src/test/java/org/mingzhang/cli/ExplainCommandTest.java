package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.report.Golden;

class ExplainCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"PRF-10b", "CMP-05", "PRF-10", "GB-15", "DET-01", "MED-01"})
    void explains(String id) {
        Run run = Run.of("explain", id);
        assertEquals(ExitCode.OK, run.code());
        Golden.assertSame("cli/explain-" + id + ".txt", run.out());
    }

    @Test
    void theCaseOfAnIdDoesNotMatter() {
        assertEquals(Run.of("explain", "PRF-10b"), Run.of("explain", "prf-10B"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PRF-1   | 没有编号为“PRF-1”的规则或检查项，相近的有：PRF-10、PRF-10a、PRF-10b。用法见：mingzhang explain --help",
        "PRF10b  | 没有编号为“PRF10b”的规则或检查项，相近的有：PRF-10b、PRF-10、PRF-10a。用法见：mingzhang explain --help",
        "ZZZZZZZ | 没有编号为“ZZZZZZZ”的规则或检查项，全部编号见 mingzhang rules。用法见：mingzhang explain --help",
    })
    void anUnknownIdNamesItsNeighbours(String id, String message) {
        assertEquals(new Run(ExitCode.USAGE, "", message + "\n"), Run.of("explain", id.strip()));
    }

    @Test
    void rulesAreListedByDimension() {
        Run run = Run.of("rules");
        assertEquals(ExitCode.OK, run.code());
        Golden.assertSame("cli/rules.txt", run.out());
    }
}
