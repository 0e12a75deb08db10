package org.mingzhang.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.pack.Citation;
import org.mingzhang.pack.Requirement;
import org.mingzhang.pack.Requirements;
import org.mingzhang.pack.Vocabulary;
import org.mingzhang.samples.Samples;

/** What every rule and requirement owes, over the whole set. */
class RuleSetTest {
    private static final Path ROOT = Path.of("rules");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PAIR = Pattern.compile("\"([^\"]+)\"\\s*,");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(salience|agenda-group|activation-group|no-loop|modify|update|retract|delete|insert|insertLogical|eval)\\b");

    /** Given by {@link Findings#reportEquation} and, the last one, by every report. */
    private static final Set<String> EQUATION = Set.of("label", "total", "sum", "difference", "advice", "direction", "found",
            "expected", "table", "otherTable", "otherLabel");
    private static final String ALWAYS = "printed";

    /** What the program was asked for: required sections, the 三公 explanation, target values, disbursement schedules. */
    private static final Pattern FAMILY = Pattern.compile("CMP-(0[4-9]|1[0-3]|16)|DET-0[456]|PRF-05|PRF-10");

    private static final Map<String, String> DIMENSION = Map.of("timeliness", "及时性", "completeness", "完整性", "detail",
            "细化程度", "performance", "绩效信息", "accuracy", "准确性", "readability", "可读性", "secrecy", "保密与隐私");

    private static final List<RuleInfo> RULES = Samples.RULES.rules();
    private static final Map<String, RuleSource.Rule> SOURCE = new LinkedHashMap<>();
    private static final Map<String, String> FILE = new LinkedHashMap<>();
    private static Map<String, String> drl;

    @BeforeAll
    static void read() {
        drl = RuleCompiler.read(ROOT);
        drl.forEach((path, text) -> {
            RuleSource source = RuleSource.parse(path, text);
            assertEquals(List.of(), source.problems(), path);
            for (RuleSource.Rule rule : source.rules()) {
                SOURCE.put(rule.id(), rule);
                FILE.put(rule.id(), path);
            }
        });
    }

    private static String owner(RuleInfo rule) {
        return rule.id().replaceAll("[a-z]$", "");
    }

    private static Requirement requirement(RuleInfo rule) {
        return Samples.PACK.requirements().find(owner(rule)).orElseThrow(() -> new AssertionError(rule.id()));
    }

    private static void none(String what, List<String> wrong) {
        assertEquals(List.of(), wrong, what);
    }

    @Test
    void everyRuleThatIsWrittenRuns() {
        int written = 0;
        for (String text : drl.values()) {
            written += text.split("(?m)^[ \\t]*rule \"", -1).length - 1;
        }
        assertEquals(written, RULES.size());
        assertEquals(written, SOURCE.size());
        assertTrue(written > 60, "the rules were not found");
    }

    @Test
    void idsAreUnique() {
        Set<String> ids = new TreeSet<>();
        RULES.forEach(rule -> assertTrue(ids.add(rule.id()), rule.id()));
        assertEquals(SOURCE.keySet().stream().sorted().toList(), List.copyOf(ids));
    }

    @Test
    void folderPackageDimensionAndFileNameAgree() {
        for (RuleInfo rule : RULES) {
            assertEquals(rule.packageName() + "/" + owner(rule) + ".drl", FILE.get(rule.id()));
            assertEquals(requirement(rule).dimension(), DIMENSION.get(rule.packageName()), rule.id());
        }
    }

    @Test
    void everyRuleBelongsToARequirement() {
        RULES.forEach(RuleSetTest::requirement);
    }

    @Test
    void anAliasPointsToRequirementsThatHaveRules() {
        for (Requirement requirement : Samples.PACK.requirements().all()) {
            for (String other : requirement.see()) {
                assertTrue(RULES.stream().anyMatch(rule -> owner(rule).equals(other)), requirement.id() + " see " + other);
            }
        }
    }

    @Test
    void sumsBelongToRequirementsThatHaveRules() {
        for (Vocabulary.Partition partition : Samples.PACK.vocabulary().partitions()) {
            for (String id : List.of(partition.level(), partition.change())) {
                assertTrue(RULES.stream().anyMatch(rule -> owner(rule).equals(id)), partition + " names " + id);
            }
        }
    }

    @Test
    void neededPartsAreKnown() {
        Set<String> parts = new TreeSet<>();
        Samples.PACK.requirements().parts().stream().map(Requirements.PartName::id).forEach(parts::add);
        for (RuleInfo rule : RULES) {
            assertFalse(rule.needs().isEmpty(), rule.id() + " has no @Needs");
            assertTrue(parts.containsAll(rule.needs()), rule.id() + " " + rule.needs());
        }
    }

    @Test
    void messagesAndMendsAreChinese() {
        for (RuleInfo rule : RULES) {
            for (String text : List.of(rule.title(), rule.message(), rule.fix())) {
                assertTrue(CHINESE.matcher(text).find(), rule.id() + " " + text);
                assertEquals(text.strip(), text, rule.id());
                assertFalse(text.endsWith("。"), rule.id() + " ends with a full stop, the others do not");
            }
            long opening = rule.message().chars().filter(c -> c == '“').count();
            assertEquals(opening, rule.message().chars().filter(c -> c == '”').count(), rule.id());
        }
    }

    @Test
    void namesInTemplatesAreGivenByTheReport() {
        for (RuleInfo rule : RULES) {
            String text = SOURCE.get(rule.id()).text();
            String then = text.substring(text.lastIndexOf("\nthen"));
            Set<String> given = new TreeSet<>(Set.of(ALWAYS));
            if (then.contains("findings.reportEquation(")) {
                given.addAll(EQUATION);
            }
            for (Matcher pair = PAIR.matcher(then); pair.find();) {
                given.add(pair.group(1));
            }
            for (Matcher name = NAME.matcher(rule.message() + rule.fix()); name.find();) {
                assertTrue(given.contains(name.group(1)), rule.id() + " does not give {" + name.group(1) + "}");
            }
        }
    }

    @Test
    void everyRuleReportsOnceAndChangesNothing() {
        SOURCE.forEach((id, rule) -> {
            String code = rule.text().replaceAll("\"[^\"\\n]*\"", "\"\"").replaceAll("//[^\\n]*", "");
            assertFalse(FORBIDDEN.matcher(code).find(), id);
            assertEquals(1, code.split("findings\\.report", -1).length - 1, id + " has to report exactly once");
        });
    }

    @Test
    void citedTextsAreKnownAndCitedOnlyAsFarAsTheyWereVerified() {
        for (RuleInfo rule : RULES) {
            assertFalse(rule.basis().isEmpty(), rule.id());
            assertEquals(rule.basis().size(), Set.copyOf(rule.basis()).size(), rule.id() + " cites one text twice");
            for (String id : rule.basis()) {
                assertTrue(Samples.PACK.regulations().has(id), rule.id() + " cites " + id);
                Citation citation = Samples.PACK.regulations().citation(id);
                if (citation.kind().equals("regulation")) {
                    assertTrue(List.of("V", "V*", "S").contains(citation.verified()), id);
                }
                boolean article = Pattern.compile("^第.+[条款项]").matcher(citation.article()).find();
                assertFalse(citation.verified().equals("S") && article, id + " was not read and has an article number");
            }
        }
    }

    @Test
    void anErrorLeansOnLawOrLogic() {
        List<String> wrong = new ArrayList<>();
        for (RuleInfo rule : RULES) {
            boolean binding = rule.basis().stream().map(Samples.PACK.regulations()::citation)
                    .anyMatch(citation -> !citation.kind().equals("form"));
            if (rule.severity() == Severity.ERROR && !binding && !FAMILY.matcher(owner(rule)).matches()) {
                wrong.add(rule.id());
            }
        }
        none("errors that lean on a customary form alone", wrong);
    }

    @Test
    void whatIsOnlyFormOrAdviceIsNoError() {
        List<String> wrong = new ArrayList<>();
        for (RuleInfo rule : RULES) {
            boolean weak = List.of("C", "E").contains(requirement(rule).grade());
            if (rule.severity() == Severity.ERROR && weak && !FAMILY.matcher(owner(rule)).matches()) {
                wrong.add(rule.id());
            }
        }
        none("errors of requirements of grade C or E", wrong);
    }

    @Test
    void noRuleNamesAKnownDocument() throws IOException {
        for (String name : List.of("山海关", "秦皇岛", "总工会", "劳模", "困难职工")) {
            drl.forEach((path, text) -> assertFalse(text.contains(name), path + " names " + name));
        }
    }

    @Test
    void whatEveryDisclosureIsJudgedByCanBeCited() {
        assertTrue(Samples.PACK.regulations().has("common-form"));
    }
}
