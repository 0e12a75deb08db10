package org.mingzhang.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.RuleInfo;

/** Every rule fires on its fail samples and not on its pass samples, where its requirement was really judged. */
class RuleSamplesTest {
    private static final Path ROOT = Samples.ROOT.resolve("rules");

    @Test
    void everyRuleHasAPassAndAFailSampleAndNoFolderIsLeftOver() throws IOException {
        List<String> wrong = new ArrayList<>();
        TreeSet<String> folders = new TreeSet<>();
        for (Path folder : Samples.folders(ROOT)) {
            folders.add(folder.getFileName().toString());
        }
        for (RuleInfo rule : Samples.RULES.rules()) {
            Path folder = ROOT.resolve(rule.id());
            if (!folders.remove(rule.id()) || Samples.files(folder, "pass-").isEmpty()
                    || Samples.files(folder, "fail-").isEmpty()) {
                wrong.add(rule.id());
            }
        }
        assertEquals(List.of(), wrong, "rules without a pass and a fail sample");
        assertEquals(new TreeSet<>(), folders, "sample folders without a rule");
    }

    @TestFactory
    List<DynamicTest> samples() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : Samples.folders(ROOT)) {
            for (Path file : Samples.files(folder, "")) {
                String name = file.getFileName().toString();
                if (name.startsWith("pass-") || name.startsWith("fail-") || name.startsWith("unchecked-")) {
                    tests.add(DynamicTest.dynamicTest(folder.getFileName() + "/" + name,
                            () -> judge(folder.getFileName().toString(), file)));
                } else {
                    assertEquals("options.txt", name, "only pass-*, fail-*, unchecked-* and options.txt belong here");
                }
            }
        }
        assertFalse(tests.isEmpty());
        return tests;
    }

    private static void judge(String rule, Path file) throws Exception {
        Checked checked = Samples.check(file);
        List<Finding> own = checked.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
        if (file.getFileName().toString().startsWith("fail-")) {
            assertFalse(own.isEmpty(), () -> rule + " should fire; fired: " + messages(checked));
            for (Finding finding : own) {
                assertFalse(finding.message().isBlank());
                assertFalse(finding.basis().isEmpty());
            }
            return;
        }
        assertTrue(own.isEmpty(), () -> rule + " should be silent: " + own);
        String requirement = rule.replaceAll("[a-z]$", "");
        Outcome outcome = checked.outcomes().stream().filter(o -> o.requirement().equals(requirement)).findFirst()
                .orElseThrow();
        boolean unchecked = file.getFileName().toString().startsWith("unchecked-");
        assertEquals(unchecked ? Outcome.State.UNCHECKED : Outcome.State.PASS, outcome.state(),
                () -> outcome + " " + messages(checked));
    }

    private static List<String> messages(Checked checked) {
        return checked.findings().stream().map(finding -> finding.rule() + " " + finding.message()).toList();
    }

    @Test
    void samplesAreTextThatAPersonCanRead() throws IOException {
        for (Path folder : Samples.folders(ROOT)) {
            for (Path file : Samples.files(folder, "")) {
                assertTrue(Files.size(file) < 8_000, () -> file + " is no small sample");
            }
        }
    }
}
