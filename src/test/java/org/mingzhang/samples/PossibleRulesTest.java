package org.mingzhang.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Checker;
import org.mingzhang.rule.RuleBase;

/** The few rules that judge the first disclosure of a rule base find in it what all rules find. */
class PossibleRulesTest {
    private static final Path FIRST = Path.of("samples/documents/hebei-2020-compliant.txt");

    /** Its first disclosure is behind it: from now on all its rules judge. */
    @BeforeAll
    static void useUp() throws Exception {
        Samples.check(FIRST);
    }

    @Test
    void findTheSameInWholeDocuments() throws Exception {
        findTheSame(Samples.ROOT.resolve("documents"), name -> name.endsWith(".txt"));
    }

    @Test
    void findTheSameWhereEachRuleFires() throws Exception {
        findTheSame(Samples.ROOT.resolve("rules"), name -> name.startsWith("fail-"));
    }

    private static void findTheSame(Path root, Predicate<String> name) throws Exception {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> name.test(file.getFileName().toString())).sorted().toList();
        }
        assertTrue(files.size() > 5);
        for (Path file : files) {
            Map<String, String> options = Samples.options(file.getParent());
            Checked all = Samples.check(file, options);
            Checked few = Samples.check(file, options, new Checker(Samples.PACK, RuleBase.bundled()));
            assertEquals(all, few, file.toString());
        }
    }
}
