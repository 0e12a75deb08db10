package org.mingzhang.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.document.Document;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Checked;
import org.mingzhang.samples.Samples;

/** Facts written as YAML and read again give the same judgement; a slip in them is explained in Chinese. */
class FactFileTest {
    private static final Path DOCUMENTS = Samples.ROOT.resolve("documents");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");

    @TempDir
    Path folder;
    private String good;

    private static List<Path> documents() throws IOException {
        try (Stream<Path> list = Files.list(DOCUMENTS)) {
            return list.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static FactFile facts(Path file) throws UnreadableException {
        Document document = Readers.read(new Input(file.getFileName().toString(), file), Limits.DEFAULT);
        return new FactFile(document.files(), document.problems(), Samples.EXTRACTOR.extract(document, ""));
    }

    private static Checked check(FactFile facts) {
        return Samples.CHECKER.check("facts", facts.files(), facts.problems(), facts.facts(), "", Optional.empty(),
                Optional.empty());
    }

    private FactFile read(String yaml) throws IOException, UnreadableException {
        Path file = Files.writeString(folder.resolve("facts.yaml"), yaml);
        return FactFile.read(new Input("facts.yaml", file), Limits.DEFAULT);
    }

    @BeforeEach
    void aGoodFile() throws IOException, UnreadableException {
        good = facts(DOCUMENTS.resolve("hebei-2020-compliant.txt")).yaml();
    }

    @TestFactory
    List<DynamicTest> factsReadAgainGiveTheSameJudgement() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents()) {
            tests.add(DynamicTest.dynamicTest(document.getFileName().toString(), () -> {
                FactFile written = facts(document);
                FactFile again = read(written.yaml());
                assertEquals(written.facts().size(), again.facts().size());
                assertEquals(written.yaml(), again.yaml());
                Checked before = check(written);
                Checked after = check(again);
                assertEquals(before.findings(), after.findings());
                assertEquals(before.outcomes(), after.outcomes());
                assertEquals(before.lawDate(), after.lawDate());
            }));
        }
        return tests;
    }

    @Test
    void everyFactOfTheDocumentsIsKept() throws IOException, UnreadableException {
        for (Path document : documents()) {
            FactFile written = facts(document);
            List<String> before = written.facts().stream().map(fact -> fact.getClass().getSimpleName()).toList();
            assertEquals(before, read(written.yaml()).facts().stream().map(fact -> fact.getClass().getSimpleName()).toList());
        }
    }

    @Test
    void aCorrectionByHandChangesTheJudgement() throws IOException, UnreadableException {
        FactFile written = facts(DOCUMENTS.resolve("hebei-2020-faulty.txt"));
        assertTrue(check(written).findings().stream().anyMatch(finding -> finding.rule().equals("PRF-10a")));
        String corrected = written.yaml().replace("  percent: 90.00\n", "  percent: 100.00\n");
        assertFalse(check(read(corrected)).findings().stream().anyMatch(finding -> finding.rule().equals("PRF-10a")));
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("broken YAML", "facts:\n", "facts: [\n", "不是正确的 YAML"),
                slip("indentation", "  department:", "     department:", "不是正确的 YAML"),
                slip("other version", "mingzhangFacts: \"1\"", "mingzhangFacts: \"9\"", "版本应为"),
                slip("no header", "mingzhangFacts: \"1\"\n", "", "版本应为"),
                slip("no such field", "- fact: Subject", "- fact: Blank", "（Blank）缺少“label”"),
                slip("unknown fact", "- fact: Subject", "- fact: Subjekt", "种类“Subjekt”不认识"),
                slip("field missing", "  department: ", "  departement: ", "（Subject）缺少“department”"),
                slip("word for a number", "  year: 2020", "  year: 二〇二〇", "写法有误"),
                slip("unknown word", "  kind: BUDGET", "  kind: BUDGETS", "写法有误"),
                slip("field too many", "  kind: BUDGET", "  kind: BUDGET\n  colour: red", "写法有误"));
    }

    private static Arguments slip(String what, String from, String to, String sentence) {
        return Arguments.of(what, from, to, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void aSlipIsExplained(String what, String from, String to, String sentence) {
        assertTrue(good.contains(from), () -> "the facts no longer hold " + from);
        String wrong = good.replaceFirst(Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        UnreadableException problem = assertThrows(UnreadableException.class, () -> read(wrong));
        assertTrue(problem.reason().contains(sentence), problem::reason);
        assertTrue(CHINESE.matcher(problem.reason()).find(), problem::reason);
        assertEquals("facts.yaml", problem.file());
    }

    @ParameterizedTest
    @MethodSource("noFacts")
    void whatIsNoFactFileIsExplained(String yaml) {
        UnreadableException problem = assertThrows(UnreadableException.class, () -> read(yaml));
        assertTrue(CHINESE.matcher(problem.reason()).find(), problem::reason);
    }

    static Stream<String> noFacts() {
        return Stream.of("", "\n", "just words", "- a\n- b\n", "mingzhangFacts: \"1\"\n", "mingzhangFacts: \"1\"\nfacts: none\n",
                "mingzhangFacts: \"1\"\nfacts:\n- just words\n", "mingzhangFacts: \"1\"\nfacts:\n- fact: Subject\n",
                "mingzhangFacts: \"1\"\nfacts:\n-\n", "\u0000\u0001\u0002", "mingzhangFacts: \"1\"\nfacts:\n- [1, 2]\n");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.yaml"), good);
        Limits small = new Limits(100, 1000, 1000, 1000, 60);
        UnreadableException problem = assertThrows(UnreadableException.class,
                () -> FactFile.read(new Input("facts.yaml", file), small));
        assertTrue(problem.reason().contains("太大"), problem::reason);
    }

    /** A kind of fact that the file does not know could be neither written nor read. */
    @Test
    void everyKindOfFactThatExtractionGivesHasAPlaceInTheFile() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> list = Files.list(Path.of("src/main/java/org/mingzhang/extract"))) {
            for (Path source : list.toList()) {
                Matcher made = Pattern.compile("new ([A-Z]\\w+)\\(").matcher(Files.readString(source));
                while (made.find()) {
                    Path fact = Path.of("src/main/java/org/mingzhang/fact", made.group(1) + ".java");
                    boolean kind = !made.group(1).equals("Passage") && Files.exists(fact) && Files.readString(fact).contains("implements Fact");
                    if (kind && FactFile.types().stream().noneMatch(type -> type.getSimpleName().equals(made.group(1)))) {
                        missing.add(made.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }
}
