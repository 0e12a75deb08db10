package org.mingzhang.pack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A slip in a data file of rules/ is named with its file, its line and a Chinese sentence. */
class PackErrorsTest {
    private static final Path RULES = Path.of("rules");
    /** Two to play with, and those that the bundled profiles lower. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("CMP-16a", "warning"),
            Map.entry("PRF-10a", "error"),
            Map.entry("CMP-07a", "error"),
            Map.entry("CMP-07b", "error"),
            Map.entry("DET-06e", "warning"));
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");
    private static final String HEBEI = "profiles/hebei.yaml";
    private static final String NATIONAL = "profiles/national.yaml";
    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String REQUIREMENTS = "requirements.yaml";
    private static final String REGULATIONS = "regulations.yaml";

    @TempDir
    Path copy;

    @BeforeEach
    void copyTheDataFiles() throws IOException {
        try (Stream<Path> walk = Files.walk(RULES)) {
            walk.filter(path -> path.toString().endsWith(".yaml")).forEach(path -> {
                try {
                    Path target = copy.resolve(RULES.relativize(path));
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** The line with {@code mark} is the one to be named: the first that holds the new words. */
    private static Arguments slip(String what, String file, String from, String to, String mark, String sentence) {
        return Arguments.of(what, file, from, to, mark, sentence);
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                // YAML itself
                slip("bad indentation", HEBEI, "region: hebei", "  region: hebei", "  region: hebei", "YAML 写法有误"),
                slip("no blank behind the colon", HEBEI, "title: ", "title:", "title:", "YAML 写法有误"),
                slip("quote not closed", NATIONAL, "title: 全国通用", "title: '全国通用", "", "YAML 写法有误"),
                slip("duplicate key", HEBEI, "region: hebei", "region: hebei\nregion: hebei", "region: hebei\nsections",
                        "“region”写了两次"),
                // keys and shapes
                slip("unknown key in a profile", HEBEI, "region: hebei", "regoin: hebei", "regoin", "不认识的名称“regoin”"),
                slip("unknown key in the vocabulary", VOCABULARY, "    main: 'true'", "    mian: 'true'", "mian",
                        "不认识的名称“mian”"),
                slip("unknown key in a requirement", REQUIREMENTS, "    why: ", "    whi: ", "whi:", "不认识的名称“whi”"),
                slip("unknown key in a regulation", REGULATIONS, "    issuer: ", "    isuer: ", "isuer", "不认识的名称“isuer”"),
                slip("a list where a word belongs", HEBEI, "title: ", "title: [河北]\nx: ", "title: [", "不认识的名称“x”"),
                slip("a word where a list belongs", HEBEI, "region: hebei", "region: hebei\nkinds: budget", "kinds", "这里应是一个列表"),
                slip("a word where parts belong", HEBEI, "parameters:", "severities: lower\nparameters:", "severities",
                        "“名称: 内容”"),
                // references
                slip("requirement sees an unknown one", REQUIREMENTS, "see: [PRF-10]", "see: [PRF-99]", "GB-15",
                        "see 所指的检查项“PRF-99”不存在"),
                slip("requirement needs an unknown part", REQUIREMENTS, "needs: [dates]", "needs: [days]", "needs: [days]",
                        "没有名为“days”的组成部分"),
                slip("requirement of an unknown dimension", REQUIREMENTS, "dimension: 及时性", "dimension: 快慢", "dimension: 快慢",
                        "没有“快慢”这个维度"),
                slip("requirement of an unknown grade", REQUIREMENTS, "grade: A", "grade: F", "grade: F", "“F”不是级别"),
                slip("requirement of an unknown kind", REQUIREMENTS, "kinds: [budget, final]", "kinds: [budgets]",
                        "kinds: [budgets]", "“budgets”不是公开文本的种类"),
                slip("requirement twice", REQUIREMENTS, "- id: CMP-03\n", "- id: CMP-01\n", "CMP-01#2", "“CMP-01”写了两次"),
                slip("section under an unknown one", VOCABULARY, "under: [performance]", "under: [achievement]",
                        "under: [achievement]", "没有名为“achievement”的章节"),
                slip("section name twice", VOCABULARY, "names: [名词解释,", "names: [名词解释, 机关运行经费,", "名词解释, 机关运行经费",
                        "“机关运行经费”同时属于"),
                slip("partition of an unknown quantity", VOCABULARY, "{total: fiscalIncome,", "{total: fiscalMoney,",
                        "fiscalMoney", "没有名为“fiscalMoney”的指标量"),
                slip("profile with an unknown section", HEBEI, "sections: [duties,", "sections: [dutys,", "dutys",
                        "没有名为“dutys”的章节"),
                slip("profile with an unknown table", NATIONAL, "tables: [budgetSummary,", "tables: [budgetSumary,", "budgetSumary",
                        "没有名为“budgetSumary”的表"),
                slip("profile with an unknown parameter", HEBEI, "  assetAsOf:", "  assetsAsOf:", "assetsAsOf",
                        "没有名为“assetsAsOf”的参数"),
                slip("profile for an unknown region", HEBEI, "region: hebei", "region: hebie", "hebie", "没有名为“hebie”的地区"),
                slip("profile excludes an unknown requirement", HEBEI, "region: hebei",
                        "region: hebei\nnotApplicable:\n  CMP-99: 当地没有", "CMP-99", "没有编号为“CMP-99”的检查项"),
                slip("profile with a wrong year", HEBEI, "region: hebei", "region: hebei\nfrom: 2021年", "from: 2021年",
                        "年度“2021年”应写成四位数字"),
                slip("profile that extends an unknown one", HEBEI, "extends: national", "extends: nation", "nation",
                        "上级方案“nation”不存在"),
                slip("profile that extends nothing", HEBEI, "extends: national\n", "", "", "缺少“extends”"),
                slip("profiles in a circle", NATIONAL, "title: 全国通用", "title: 全国通用\nextends: hebei", "", "成了环"),
                slip("profile with a wrong severity", HEBEI, "parameters:", "severities:\n  PRF-10a: warn\nparameters:",
                        "warn", "“warn”不是问题的级别，可用的有：info、warning、error"),
                // dates and citations
                slip("wrong date of a regulation", REGULATIONS, "from: '2015-01-01'", "from: '2015-13-01'", "2015-13-01",
                        "日期“2015-13-01”应写成 2020-10-01 的形式"),
                slip("wrong date of a requirement", REQUIREMENTS, "from: '2015-01-01'", "from: '2015.1.1'", "2015.1.1",
                        "日期“2015.1.1”应写成 2020-10-01 的形式"),
                slip("article number on second-hand knowledge", REGULATIONS,
                        "article: ''\n        label: '关于公开时限的规定'", "article: '第九条'\n        label: '关于公开时限的规定'", "",
                        "二手核对（S）的依据不得写条号"),
                slip("unknown mark of verification", REGULATIONS, "verified: V\n", "verified: G\n", "", "verified 只能是 V、V* 或 S"),
                slip("unknown kind of a text", REGULATIONS, "kind: form", "kind: custom", "kind: custom",
                        "kind 只能是 regulation、form 或 logic"),
                slip("unknown level", REGULATIONS, "levels: [local]", "levels: [county]", "[county]", "“county”不是预算级次"),
                slip("regulation twice", REGULATIONS, "- id: hebei-project-form", "- id: hebei-narrative-form",
                        "hebei-narrative-form#2", "“hebei-narrative-form”写了两次"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void aSlipIsNamedWithItsPlace(String what, String file, String from, String to, String mark, String sentence)
            throws IOException {
        String text = Files.readString(copy.resolve(file));
        assertTrue(text.contains(from), () -> file + " no longer holds " + from);
        String wrong = text.replaceFirst(Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        Files.writeString(copy.resolve(file), wrong);

        PackException problem = assertThrows(PackException.class, () -> PackCompiler.read(copy));
        assertTrue(problem.getMessage().contains(sentence), problem::printed);
        assertTrue(CHINESE.matcher(problem.getMessage()).find(), problem::printed);
        boolean circle = sentence.contains("成了环");
        assertTrue(problem.file().equals(file) || circle, problem::printed);
        assertTrue(problem.line() > 0, problem::printed);
        assertTrue(problem.printed().startsWith(problem.file() + ":" + problem.line() + " "));
        if (!mark.isEmpty()) {
            int line = line(wrong, mark);
            assertTrue(Math.abs(problem.line() - line) <= 1, () -> "line " + line + " is wrong: " + problem.printed());
        }
    }

    /** "mark#2" is the second place where an entry has that id. */
    private static int line(String text, String mark) {
        int at;
        if (mark.endsWith("#2")) {
            String entry = "- id: " + mark.substring(0, mark.length() - 2) + "\n";
            at = text.indexOf(entry, text.indexOf(entry) + 1);
        } else {
            at = text.indexOf(mark);
        }
        return text.substring(0, at).split("\n", -1).length;
    }

    @Test
    void theFilesAreRightAsTheyStand() {
        assertDoesNotThrow(() -> PackCompiler.read(copy));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(copy.resolve(VOCABULARY));
        PackException problem = assertThrows(PackException.class, () -> PackCompiler.read(copy));
        assertEquals("vocabulary.yaml rules/ 中缺少这个文件", problem.printed());
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Files.writeString(copy.resolve(HEBEI), "");
        PackException problem = assertThrows(PackException.class, () -> PackCompiler.read(copy));
        assertEquals("profiles/hebei.yaml:1 文件是空的", problem.printed());
    }

    @Test
    void theProfileAllOthersLeanOnMustBeThere() throws IOException {
        Files.delete(copy.resolve(NATIONAL));
        PackException problem = assertThrows(PackException.class, () -> PackCompiler.read(copy));
        assertTrue(problem.getMessage().contains("national"), problem::printed);
    }

    private PackException profile(String severities) throws IOException {
        Files.writeString(copy.resolve(HEBEI), "\nseverities:\n" + severities, java.nio.file.StandardOpenOption.APPEND);
        return assertThrows(PackException.class,
                () -> PackCompiler.checkProfiles(copy, KNOWN));
    }

    @Test
    void aProfileMayLowerASeverity() throws IOException {
        Files.writeString(copy.resolve(HEBEI), "\nseverities:\n  PRF-10a: info\n  CMP-16a: warning\n",
                java.nio.file.StandardOpenOption.APPEND);
        assertDoesNotThrow(() -> PackCompiler.checkProfiles(copy, KNOWN));
    }

    @Test
    void aProfileMayNotRaiseASeverity() throws IOException {
        PackException problem = profile("  PRF-10a: info\n  CMP-16a: error\n");
        assertEquals("规则“CMP-16a”的级别是 warning，方案只能调低，不能调高为 error", problem.getMessage());
        assertEquals(HEBEI, problem.file());
        assertEquals(Files.readAllLines(copy.resolve(HEBEI)).size(), problem.line());
    }

    @Test
    void aProfileMayNotNameAnUnknownRule() throws IOException {
        PackException problem = profile("  CMP-98z: info\n");
        assertEquals("没有编号为“CMP-98z”的规则", problem.getMessage());
        assertEquals(HEBEI, problem.file());
        assertTrue(problem.line() > 1);
    }
}
