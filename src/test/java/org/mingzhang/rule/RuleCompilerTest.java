package org.mingzhang.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.fact.Blank;
import org.mingzhang.fact.Passage;

public class RuleCompilerTest {

    private static final String FILE = "completeness/CMP-90.drl";
    private static final String NAME = "CMP-90 占位符没有替换";

    /** Line numbers below are those of this text. */
    private static final String GOOD = """
            package completeness;

            import org.mingzhang.fact.Amount;
            import org.mingzhang.fact.Blank;

            global org.mingzhang.rule.Findings findings;

            // 说明：这里的（全角）不算错。
            rule "CMP-90 占位符没有替换"
                @Severity("error")
                @Basis("mof-2016-143#4; logic")
                @Message("{label}没有填写（占位符）")
                @Fix("请填写“{label}”")
            when
                $b : Blank(kind == "placeholder", $label : label)
                $a : Amount(decimals > 2,
                            label == $label)
            then
                // 报告
                int digits = $a.decimals();
                findings.report(drools, $b, "label", $b.label(), "digits", digits);
            end
            """;

    @TempDir
    Path out;

    @Test
    void aGoodFileHasNoProblem() {
        assertEquals(List.of(), compile(Map.of(FILE, GOOD)));
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("full-width bracket", "Blank(kind", "Blank（kind", 15,
                        "第15行用了全角“（”，请改为半角“(”"),
                slip("full-width comma in then", "drools, $b", "drools， $b", 21,
                        "第21行用了全角“，”，请改为半角“,”"),
                slip("full-width quotes", "@Severity(\"error\")", "@Severity(“error”)", 10,
                        "第10行用了全角「“」「”」，请改为半角「\"」「\"」"),
                slip("string not closed", "\"placeholder\"", "\"placeholder”", 15,
                        "第15行的字符串没有结束的半角引号「\"」，行内有全角引号，请改为半角引号"),
                slip("bracket not closed", "label == $label)", "label == $label", 16, "第16行的“(”没有对应的“)”"),
                slip("single equals sign", "kind == ", "kind = ", 15, "第15行“=”处写法不对；比较是否相等要写“==”"),
                slip("missing comma", "\"placeholder\",", "\"placeholder\"", 15, "第15行“$label”处写法不对"),
                slip("wrong field", "decimals > 2", "decimal > 2", 16, "事实 Amount 没有字段“decimal”，是否想写“decimals”"),
                slip("field with a reserved name", "decimals > 2", "unit > 2", 16, "“unit”是规则语言的保留字"),
                slip("wrong field on the second line", "label == $label)", "lable == $label)", 17,
                        "事实 Amount 没有字段“lable”，是否想写“label”"),
                slip("wrong field behind a variable", "label == $label)", "label == $b.lable)", 17,
                        "事实 Blank 没有字段“lable”，是否想写“label”"),
                slip("wrong bound field", "$label : label", "$label : lable", 15,
                        "事实 Blank 没有字段“lable”，是否想写“label”"),
                slip("unknown type", "$b : Blank(", "$b : Blanc(", 15, "找不到事实类型“Blanc”，是否想写“Blank”"),
                slip("type not imported", "$a : Amount(decimals > 2,\n                label == $label)", "$a : Project()", 16,
                        "事实类型“Project”没有引入，请在文件开头加一行：import org.mingzhang.fact.Project;"),
                slip("unknown variable", "label == $label)", "label == $lable)", 17,
                        "变量“$lable”没有定义（要先写“$lable : …”），是否想写“$label”"),
                slip("number compared with words", "decimals > 2", "decimals > \"two\"", 14,
                        "when 部分把数字与文字相比"),
                slip("unknown method in then", "$a.decimals()", "$a.decimal()", 20,
                        "事实 Amount 没有字段“decimal”，是否想写“decimals”"),
                slip("field without brackets in then", "$b.label()", "$b.label", 21,
                        "在 then 部分读取字段要加括号：“.label()”"),
                slip("report misspelt", "findings.report", "findings.reprot", 21, "没有“findings.reprot”"),
                slip("report without its fact", "(drools, $b, ", "(", 21, "findings.report 的参数不对"),
                slip("semicolon lost", "$a.decimals();", "$a.decimals()", 20,
                        "第20行 then 部分写法不对；行末是否少了分号“;”"),
                slip("missing end", "\nend\n", "\n", 9, "规则缺少结尾的“end”"),
                slip("missing then", "\nthen\n", "\n", 9, "规则缺少“then”"),
                slip("misspelt when", "\nwhen\n", "\nwhn\n", 9, "规则缺少“when”"),
                slip("key twice", "@Fix(", "@Message(", 13, "标注“@Message”写了两次"),
                slip("unknown key", "@Fix(", "@Fixx(", 13, "不认识的标注“@Fixx”，是否想写“Fix”"),
                slip("missing key", "    @Fix(\"请填写“{label}”\")\n", "", 9, "规则缺少标注“@Fix”"),
                slip("value without quotes", "@Severity(\"error\")", "@Severity(error)", 10,
                        "标注“@Severity”的内容要写在一对半角引号里"),
                slip("unknown severity", "\"error\"", "\"fatal\"", 9, "不能是“fatal”"),
                slip("order of rules", "when\n", "salience 10\nwhen\n", 14, "不能用“salience”"),
                slip("change of facts", "int digits = $a.decimals();", "delete($a); int digits = 1;", 20,
                        "不能用“delete(…)”"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void aSlipIsNamedWithItsPlace(String what, String drl, int line, String sentence) {
        List<RuleProblem> problems = compile(Map.of(FILE, drl));
        assertTrue(problems.stream().anyMatch(p -> p.line() == line && p.message().contains(sentence)
                && p.file().equals(FILE) && p.rule().equals(NAME)), () -> what + ": " + problems);
        assertFalse(Files.exists(out.resolve(RuleCompiler.MODELS)), "nothing is written");
    }

    @Test
    void aSlipAccusesNoOtherRule() {
        String second = GOOD.substring(GOOD.indexOf("rule ")).replace("CMP-90", "CMP-91").replace("decimals > 2", "decimal > 2");
        List<RuleProblem> problems = compile(Map.of(FILE, GOOD + "\n" + second));
        assertEquals(1, problems.size(), problems::toString);
        assertEquals("CMP-91 占位符没有替换", problems.get(0).rule());
        assertEquals(31, problems.get(0).line());
        assertEquals(FILE + ":31 [CMP-91 占位符没有替换] 事实 Amount 没有字段“decimal”，是否想写“decimals”",
                problems.get(0).toString());
    }

    @Test
    void everyBrokenFileIsNamed() {
        List<RuleProblem> problems = compile(Map.of(
                FILE, GOOD.replace("Blank(kind", "Blank（kind"),
                "completeness/CMP-91.drl", GOOD.replace("CMP-90", "CMP-91").replace("decimals >", "decimal >"),
                "completeness/CMP-92.drl", GOOD.replace("CMP-90", "CMP-92")));
        assertEquals(List.of(FILE, "completeness/CMP-91.drl"), problems.stream().map(RuleProblem::file).toList(), problems::toString);
    }

    @Test
    void thePackageIsTheFolder() {
        List<RuleProblem> problems = compile(Map.of(FILE, GOOD.replace("package completeness", "package accuracy")));
        assertEquals(List.of(new RuleProblem(FILE, 1, "",
                "package 写的是“accuracy”，但文件放在文件夹“completeness”里；两者必须相同")), problems);
    }

    @Test
    void anIdIsUsedOnce() {
        List<RuleProblem> problems = compile(Map.of(FILE, GOOD,
                "completeness/CMP-91.drl", GOOD.replace("占位符没有替换", "另一个标题")));
        assertEquals(1, problems.size(), problems::toString);
        assertEquals("completeness/CMP-91.drl", problems.get(0).file());
        assertTrue(problems.get(0).message().contains("“CMP-90”重复：completeness/CMP-90.drl 第9行"), problems::toString);
    }

    @Test
    void aRuleIsNamedByItsId() {
        List<RuleProblem> problems = compile(Map.of(FILE, GOOD.replace("CMP-90 占位符", "占位符")));
        assertEquals("规则名“占位符没有替换”要写成“编号 标题”，例如 \"CMP-05 缺少名词解释\"", problems.get(0).message());
    }

    @Test
    void theLightParseKnowsARule() {
        RuleSource source = RuleSource.parse(FILE, GOOD);
        RuleSource.Rule rule = source.rules().get(0);
        assertEquals("completeness", source.packageName());
        assertEquals(List.of("org.mingzhang.fact.Amount", "org.mingzhang.fact.Blank"), source.imports());
        assertEquals("CMP-90", rule.id());
        assertEquals(9, rule.line());
        assertEquals(List.of("Severity", "Basis", "Message", "Fix"), List.copyOf(rule.metadata().keySet()));
        assertEquals("请填写“{label}”", rule.metadata().get("Fix"));
        assertTrue(rule.text().startsWith("rule \"CMP-90") && rule.text().endsWith("\nend"));
    }

    @Test
    void compiledRulesLoadAndFire() throws IOException {
        String drl = """
                package completeness;
                import org.mingzhang.fact.Blank;
                global java.util.List findings;
                rule "CMP-90 空白"
                    @Severity("warning")
                    @Basis("mof-2016-143#4; logic")
                    @Message("“{label}”是空的，\\"引号\\"")
                    @Fix("请填写")
                    @Needs("tables; narrative")
                when
                    $b : Blank(kind == "field")
                then
                    findings.add(org.mingzhang.rule.RuleCompilerTest.idOf(drools) + $b.label());
                end
                """;
        // The second run has to replace what the first one wrote.
        assertEquals(List.of(), compile(Map.of("detail/DET-90.drl", drl.replace("completeness", "detail").replace("CMP", "DET"))));
        assertEquals(List.of(), compile(Map.of(FILE, drl)));
        assertFalse(Files.exists(out.resolve("detail")) && containsClass(out.resolve("detail")));

        RuleBase base = RuleBase.load(out);
        assertEquals(List.of(new RuleInfo("CMP-90", "空白", "completeness", Severity.WARNING, List.of("mof-2016-143#4", "logic"),
                "“{label}”是空的，\"引号\"", "请填写", List.of("tables", "narrative"))), base.rules());
        List<String> findings = new ArrayList<>();
        base.run(List.of(new Blank(Passage.MISSING, "field", "甲"), new Blank(Passage.MISSING, "placeholder", "乙")), findings);
        assertEquals(List.of("CMP-90甲"), findings);
    }

    /** Called by the rule above. */
    public static String idOf(Object drools) {
        return RuleBase.idOf(drools);
    }

    private static boolean containsClass(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".class"));
        }
    }

    private List<RuleProblem> compile(Map<String, String> drl) {
        return RuleCompiler.compile(drl, out);
    }

    private static Arguments slip(String what, String right, String wrong, int line, String sentence) {
        String drl = GOOD.replace(right, wrong);
        if (drl.equals(GOOD)) {
            throw new IllegalArgumentException("no slip: " + what);
        }
        return Arguments.of(what, drl, line, sentence);
    }
}
