package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of README's “A rule of your own, in ten minutes”, and what goes wrong with --rules. */
class OwnRulesCommandTest {
    private static final String RULES = "samples/own-rules/rules";
    private static final String FAIL = "samples/own-rules/fail-value-only.txt";
    private static final String PASS = "samples/own-rules/pass-number-named.txt";

    @TempDir
    Path folder;

    private static Run run(String... args) {
        return Run.of(new BundledEngine(), args);
    }

    @Test
    void theWorkedExample() {
        Run before = run("check", "--fail-on", "warning", FAIL);
        assertEquals(ExitCode.OK, before.code(), before.out());

        Run fact = run("facts", "--rules", RULES, PASS);
        assertTrue(fact.out().contains("topic: vehicleCount"), fact.out());
        assertTrue(!run("facts", "--rules", RULES, FAIL).out().contains("topic: vehicleCount"));

        Run fail = run("check", "--fail-on", "warning", "--rules", RULES, FAIL);
        assertEquals(ExitCode.VIOLATIONS, fail.code(), fail.err());
        assertTrue(fail.out().contains("[疑似] CMP-50a　“国有资产信息”部分没有写明公务用车有几辆"), fail.out());
        assertTrue(fail.out().contains("青石县部门预算公开样式"), fail.out());
        assertTrue(fail.out().contains("错误 0，疑似 1，"), fail.out());

        Run pass = run("check", "--fail-on", "warning", "--rules=" + RULES + "/", PASS);
        assertEquals(ExitCode.OK, pass.code(), pass.out());
        assertEquals("", pass.err(), "compiled once");
        assertTrue(pass.out().contains("错误 0，疑似 0，"), pass.out());

        assertTrue(run("rules", "--rules", RULES).out().contains("  CMP-50a  疑似  没有写明公务用车数量"));
        Run explained = run("explain", "--rules", RULES, "CMP-50a");
        assertTrue(explained.out().contains("检查项：CMP-50 公务用车数量（完整性）"), explained.out());
        assertTrue(run("explain", "--rules", RULES, "CMP-50").out().contains("依据：\n  青石县部门预算公开样式"));
        assertTrue(run("check", "--format", "json", "--rules", RULES, PASS).out().contains("\"id\": \"CMP-50\""));
    }

    @Test
    void theReadmeShowsTheFilesAsTheyAre() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("## A rule of your own");
        Matcher block = Pattern.compile("(?s) {3}```(?:yaml|drl)\n(.*?) {3}```")
                .matcher(readme.substring(from, readme.indexOf("\n## ", from)));
        for (String file : List.of("vocabulary.yaml", "requirements.yaml", "regulations.yaml", "county/CMP-50.drl")) {
            assertTrue(block.find(), file);
            String shown = block.group(1).replaceAll("(?m)^ {3}", "").strip();
            assertTrue(Files.readString(Path.of(RULES, file)).contains(shown), file);
        }
    }

    @Test
    void aWrongFolderIsSaidBeforeAnyFileIsOpened() {
        Run run = run("check", "--rules", "no/such", "no-such-file.txt");
        assertEquals(new Run(ExitCode.USAGE, "", "找不到规则文件夹“no/such”，请检查 --rules 后面的路径\n"), run);
        assertEquals(ExitCode.USAGE, run("rules", "--rules", FAIL).code());
        assertEquals("选项 --rules 后面缺少值。用法见：mingzhang check --help\n", run("check", FAIL, "--rules").err());
    }

    /** Such a rule would be silent for ever, or always true. */
    @Test
    void namesThatNothingHasAreRefused() throws IOException {
        Path county = Files.createDirectories(folder.resolve("county"));
        for (String file : List.of("requirements.yaml", "regulations.yaml", "vocabulary.yaml")) {
            Files.copy(Path.of(RULES, file), folder.resolve(file));
        }
        String drl = Files.readString(Path.of(RULES, "county/CMP-50.drl"));
        Files.writeString(county.resolve("CMP-50.drl"), drl.replace("meaning == \"assets\"", "meaning == \"asets\"")
                .replace("topic == \"vehicleCount\"", "topic == \"vehiclecount\""));
        Run run = run("check", "--rules", folder.toString(), "no-such-file.txt");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("没有名为“asets”的章节，请检查拼写") && run.err().contains("没有名为“vehiclecount”的用语（topic）"), run.err());
    }

    @Test
    void everySlipIsALine() throws IOException {
        Path county = Files.createDirectories(folder.resolve("county"));
        for (String file : List.of("requirements.yaml", "regulations.yaml", "vocabulary.yaml")) {
            Files.copy(Path.of(RULES, file), folder.resolve(file));
        }
        String drl = Files.readString(Path.of(RULES, "county/CMP-50.drl"));
        Files.writeString(county.resolve("CMP-50.drl"), drl.replace("(meaning ==", "（meaning =="));
        Run run = run("check", "--rules", folder.toString(), "no-such-file.txt");
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals("正在编译 " + folder + " 中的规则（首次约需数秒）……\n" + folder
                + "/county/CMP-50.drl:14 [CMP-50a 没有写明公务用车数量] 第14行用了全角“（”，请改为半角“(”\n", run.err());
        assertEquals("", run.out());

        Files.writeString(folder.resolve("vocabulary.yaml"), "topics:\n- {id: x}\nwords: x\n");
        run = run("facts", "--rules", folder.toString(), FAIL);
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals(folder + "/vocabulary.yaml:3 这里应是“名称: 内容”形式的分项\n", run.err());
    }

    @Test
    void aRuleThatBreaksWhileItJudgesIsNamed() throws IOException {
        Path county = Files.createDirectories(folder.resolve("county"));
        for (String name : new String[] {"requirements.yaml", "regulations.yaml", "vocabulary.yaml"}) {
            Files.copy(Path.of(RULES, name), folder.resolve(name));
        }
        String drl = Files.readString(Path.of(RULES, "county/CMP-50.drl"));
        Files.writeString(county.resolve("CMP-50.drl"), drl.replace("findings.report", "$s.title().charAt(99); findings.report"));
        Run then = run("check", "--rules", folder.toString(), FAIL);
        assertEquals(ExitCode.UNREADABLE, then.code());
        assertTrue(then.err().contains(FAIL + "：规则“CMP-50a 没有写明公务用车数量”运行时出错，没有检查完；请改正这条规则（"
                + "StringIndexOutOfBoundsException："), then.err());

        Files.writeString(county.resolve("CMP-50.drl"), drl.replace("characters > 0", "title.substring(99) == \"\""));
        Run when = run("check", "--rules", folder.toString(), FAIL);
        assertTrue(when.err().contains("“CMP-50a 没有写明公务用车数量”运行时出错"), when.err());
    }
}
