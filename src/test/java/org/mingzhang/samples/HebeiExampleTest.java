package org.mingzhang.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;

/** The main example: its findings, no others, and what becomes of them when it is changed. Skipped without the corpus. */
class HebeiExampleTest {
    private static final List<String> BASE = List.of("CMP-05c ERROR 25", "ACC-03a INFO 45", "ACC-08a INFO 173",
            "PRF-04a INFO 198", "PRF-14a INFO 198", "PRF-11g INFO 216", "PRF-10f INFO 225",
            "PRF-04a INFO 263", "PRF-14a INFO 263", "PRF-11g INFO 281", "PRF-10f INFO 290", "PRF-05b ERROR 310",
            "PRF-04a INFO 328", "PRF-14a INFO 328", "PRF-10f INFO 355",
            "PRF-04a INFO 393", "PRF-14a INFO 393", "PRF-10f INFO 420",
            "ACC-08a INFO 458", "EMP-04a WARNING 554", "ACC-05a ERROR 555",
            "TIM-04a INFO 0", "CMP-14a INFO 30", "ACC-12a INFO 42", "PRF-12a INFO 146",
            "PRF-09a INFO 231", "PRF-09a INFO 296", "PRF-09a INFO 361", "PRF-09a INFO 426",
            "PRF-07a INFO 243", "PRF-07a INFO 373", "PRF-07b INFO 380", "PRF-07a INFO 438",
            "EMP-03a INFO 547", "EMP-03a INFO 586", "ACC-06a INFO 589", "ACC-07a INFO 593");

    @BeforeEach
    void corpus() {
        Assumptions.assumeTrue(ExampleText.here(), "corpus is not here: " + ExampleText.FILE);
    }

    @Test
    void theseFindingsAndNoOthers() throws Exception {
        List<String> found = new ArrayList<>();
        for (Finding finding : ExampleRun.base().findings()) {
            found.add(finding.rule() + " " + finding.severity() + " " + finding.location().line());
        }
        assertEquals(sorted(BASE), sorted(found));
        assertEquals("violation", ExampleRun.base().verdict());
        assertEquals(List.of(), ExampleRun.base().problems());
    }

    @Test
    void theseRequirementsCannotBeChecked() throws Exception {
        List<String> unchecked = ExampleRun.base().outcomes().stream()
                .filter(outcome -> outcome.state() == Outcome.State.UNCHECKED).map(Outcome::requirement).toList();
        assertEquals(List.of("ACC-02", "ACC-10", "CMP-01", "CMP-03", "DET-01", "DET-02", "DET-03", "GB-01", "GB-02", "GB-03",
                "GB-04", "GB-05", "GB-06", "GB-07", "GB-08", "GB-09", "GB-10", "GB-18", "TIM-01"), sorted(unchecked));
    }

    @TestFactory
    List<DynamicTest> orderOfFactsChangesNothing() {
        return IntStream.rangeClosed(1, 5).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
            List<Object> shuffled = ExampleRun.facts();
            List<Finding> expected = ExampleRun.check(new ArrayList<>(shuffled)).findings();
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(expected, ExampleRun.check(shuffled).findings());
        })).toList();
    }

    @TestFactory
    List<DynamicTest> aChangedAmountIsFound() throws Exception {
        return tests(ExampleNumbers.narrative(ExampleRun.text()));
    }

    @TestFactory
    List<DynamicTest> aChangedDirectionIsFound() throws Exception {
        return tests(ExampleNumbers.directions(ExampleRun.text()));
    }

    @TestFactory
    List<DynamicTest> aChangedProjectAmountIsFound() throws Exception {
        return tests(ExampleNumbers.projects(ExampleRun.text()));
    }

    @TestFactory
    List<DynamicTest> aWrongScheduleIsFound() throws Exception {
        return tests(ExampleGaps.schedules(ExampleRun.text()));
    }

    @TestFactory
    List<DynamicTest> aMissingSectionIsFound() throws Exception {
        return tests(ExampleGaps.sections(ExampleRun.text()));
    }

    @TestFactory
    List<DynamicTest> aMissingExplanationIsFound() throws Exception {
        return tests(ExampleGaps.narrative(ExampleRun.text()));
    }

    @TestFactory
    List<DynamicTest> aMissingProjectFieldIsFound() throws Exception {
        return tests(ExampleGaps.projects(ExampleRun.text()));
    }

    @TestFactory
    List<DynamicTest> anotherPrintingChangesNothing() throws Exception {
        return ExampleTwins.of(ExampleRun.text()).stream()
                .map(twin -> DynamicTest.dynamicTest(twin.name(), twin::judge)).toList();
    }

    private static List<DynamicTest> tests(List<Mutant> mutants) {
        Set<String> names = new HashSet<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (Mutant mutant : mutants) {
            assertFalse(!names.add(mutant.name()), () -> "two mutants named " + mutant.name());
            tests.add(DynamicTest.dynamicTest(mutant.name(), mutant::judge));
        }
        assertFalse(tests.isEmpty());
        return tests;
    }

    private static List<String> sorted(List<String> list) {
        return list.stream().sorted().toList();
    }
}
