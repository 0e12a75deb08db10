package org.mingzhang.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.pack.Requirement;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

/** Whole disclosures: the findings beside them, and no other finding. */
class DocumentsTest {
    private static final Path ROOT = Samples.ROOT.resolve("documents");
    private static final String EXPECTED = ".expected.yaml";
    /** Parts that a narrative handed in alone does not have. */
    private static final Set<String> ELSEWHERE = Set.of("statement-tables", "expenditure-table", "fund-table", "dates", "ratings");
    /** Tables that only the Hebei form carries inside its narrative. */
    private static final Set<String> ATTACHED_ELSEWHERE = Set.of("indicators", "project-tables", "asset-table");

    /** One line of an expectation. */
    record Expected(String rule, int line, String severity) {
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> list = Files.list(ROOT)) {
            return list.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static Path expectation(Path document) {
        String name = document.getFileName().toString();
        return ROOT.resolve(name.substring(0, name.lastIndexOf('.')) + EXPECTED);
    }

    @TestFactory
    List<DynamicTest> theFindingsAndNoOthers() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents()) {
            tests.add(DynamicTest.dynamicTest(document.getFileName().toString(), () -> {
                List<Expected> expected = new ObjectMapper(new YAMLFactory()).readValue(
                        expectation(document).toFile(), new TypeReference<>() { });
                assertEquals(lines(expected), lines(found(document)));
            }));
        }
        return tests;
    }

    private static List<Expected> found(Path document) throws Exception {
        List<Expected> found = new ArrayList<>();
        for (Finding finding : Samples.check(document).findings()) {
            found.add(new Expected(finding.rule(), finding.location().line(), finding.severity().id()));
        }
        return found;
    }

    private static String lines(List<Expected> findings) {
        StringBuilder lines = new StringBuilder();
        findings.stream().map(Expected::toString).sorted().forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    @TestFactory
    List<DynamicTest> aCompliantNarrativePassesEverythingAboutNarratives() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents()) {
            if (!document.getFileName().toString().contains("faulty")) {
                tests.add(DynamicTest.dynamicTest(document.getFileName().toString(), () -> passes(document)));
            }
        }
        return tests;
    }

    private static void passes(Path document) throws Exception {
        boolean attached = !document.getFileName().toString().startsWith("hebei-");
        Checked checked = Samples.check(document);
        assertEquals("pass", checked.verdict());
        assertEquals(0, checked.count(Severity.ERROR) + checked.count(Severity.WARNING));
        List<Outcome> open = new ArrayList<>();
        for (Outcome outcome : checked.outcomes()) {
            Requirement requirement = Samples.PACK.requirements().find(outcome.requirement()).orElseThrow();
            boolean manual = outcome.rules().isEmpty();
            List<String> needs = new ArrayList<>(requirement.needs());
            Samples.RULES.rules().stream().filter(rule -> outcome.rules().contains(rule.id()))
                    .forEach(rule -> needs.addAll(rule.needs()));
            boolean narrative = !manual && needs.stream()
                    .noneMatch(need -> ELSEWHERE.contains(need) || (attached && ATTACHED_ELSEWHERE.contains(need)));
            boolean settled = outcome.state() == Outcome.State.PASS || outcome.state() == Outcome.State.NOT_APPLICABLE;
            if (narrative && !settled) {
                open.add(outcome);
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    void aFaultyDocumentBreaksManyDifferentRules() throws Exception {
        Set<String> rules = new java.util.TreeSet<>();
        found(ROOT.resolve("hebei-2020-faulty.txt")).forEach(finding -> rules.add(finding.rule()));
        assertTrue(rules.size() >= 15, () -> "only " + rules);
    }

    @Test
    void everyDocumentHasItsExpectationAndEveryExpectationItsDocument() throws IOException {
        Set<Path> wanted = new java.util.TreeSet<>();
        for (Path document : documents()) {
            wanted.add(document);
            wanted.add(expectation(document));
        }
        try (Stream<Path> list = Files.list(ROOT)) {
            assertEquals(wanted, new java.util.TreeSet<>(list.toList()));
        }
        assertTrue(wanted.size() >= 6);
    }
}
