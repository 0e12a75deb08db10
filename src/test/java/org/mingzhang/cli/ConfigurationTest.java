package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    private static final String WAIVER = """
            waivers:
              - rule: CMP-05
                file: a.txt
                message: 样例问题
                reason: 已核实
                by: 张三
                until: 2999-12-31
            """;
    @TempDir
    Path folder;
    private String disclosure;

    @BeforeEach
    void disclosure() throws IOException {
        Files.createDirectories(folder.resolve("公开"));
        disclosure = Files.writeString(folder.resolve("公开/a.txt"), "error").toString();
    }

    private void configuration(String yaml) throws IOException {
        Files.writeString(folder.resolve(".mingzhang.yaml"), yaml);
    }

    private Run run(FakeEngine engine, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(args, new Terminal(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, folder), engine);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Run run(String... args) {
        return run(new FakeEngine(), args);
    }

    @Test
    void optionsOfTheConfigurationHoldUnlessGiven() throws IOException {
        configuration("profile: hebei\nfail-on: info\nformats:\n  - json\nlimits:\n  seconds: 30\nfail-on-unchecked: true\njobs: 1\n");
        FakeEngine engine = new FakeEngine();
        Run run = run(engine, "check", disclosure);
        assertTrue(run.out().startsWith("{"), run.err());
        assertEquals("hebei", engine.given.get(0).profile());
        run(engine, "check", "--profile", "national", disclosure);
        assertEquals("national", engine.given.get(1).profile());
        assertFalse(run("check", "--format", "text", disclosure).out().startsWith("{"));
        assertFalse(run("check", "--config", "none", disclosure).out().startsWith("{"));
    }

    @Test
    void whatIsAppliedIsSaid() throws IOException {
        configuration("disabled:\n  - rule: CMP-05\n    reason: 本县另有规定\n");
        Run run = run("check", disclosure);
        assertEquals(ExitCode.OK, run.code());
        assertTrue(run.out().contains("按配置检查：停用 CMP-05（本县另有规定）（.mingzhang.yaml）"), run.out());
    }

    @Test
    void aWaivedErrorDoesNotFailTheRun() throws IOException {
        configuration(WAIVER);
        Run run = run("check", disclosure);
        assertEquals(ExitCode.OK, run.code(), run.out() + run.err());
        assertTrue(run.out().contains("[错误][已豁免] CMP-05"), run.out());
        assertTrue(run.out().contains("已核实（张三决定，有效至2999-12-31）"), run.out());
    }

    @Test
    void anExpiredWaiverFailsTheRun() throws IOException {
        configuration(WAIVER.replace("2999", "1999"));
        Run run = run("check", disclosure);
        assertEquals(ExitCode.VIOLATIONS, run.code());
        assertTrue(run.out().contains("到期，问题重新计入"), run.out());
    }

    @Test
    void anUnusedWaiverIsAWarning() throws IOException {
        configuration(WAIVER.replace("样例问题", "另一问题"));
        Files.writeString(Path.of(disclosure), "pass");
        assertEquals(ExitCode.OK, run("check", disclosure).code());
        Run run = run("check", "--fail-on", "warning", disclosure);
        assertEquals(ExitCode.VIOLATIONS, run.code());
        assertTrue(run.out().contains("没有用上"), run.out());
    }

    @Test
    void filesOfTheirOwn() throws IOException {
        configuration("waivers: 夹/豁免.yaml\n");
        Files.createDirectories(folder.resolve("夹"));
        Files.writeString(folder.resolve("夹/豁免.yaml"), WAIVER);
        assertEquals(ExitCode.OK, run("check", disclosure).code());
        Run option = run("check", "--config=none", "--waivers", folder + "/夹/豁免.yaml", disclosure);
        assertEquals(ExitCode.OK, option.code(), option.err());
        Path baseline = folder.resolve("基线.json");
        run("check", "--config=none", "--format", "baseline", "-o", baseline.toString(), disclosure);
        Run known = run("check", "--config=none", "--baseline", baseline.toString(), disclosure);
        assertEquals(ExitCode.OK, known.code(), known.err());
        assertTrue(known.out().contains("[错误][原有问题]"), known.out());
    }

    @Test
    void whoHandsInADisclosureDoesNotConfigureItsCheck() throws IOException {
        Files.writeString(folder.resolve("公开/.mingzhang.yaml"), WAIVER);
        assertEquals(ExitCode.VIOLATIONS, run("check", folder + "/公开").code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fail-on: bad                     | .mingzhang.yaml 第1行 的 fail-on 的值“bad”无效，可用：error、warning、info",
        "profile: mars                    | .mingzhang.yaml 第1行：没有检查口径“mars”，可用：hebei、national",
        "fail-no: error                   | .mingzhang.yaml 第1行：不认识的名称“fail-no”，可用的有：profile、",
        "'fail-on: [error'                | .mingzhang.yaml 第1行：YAML 写法有误：",
        "'formats: [xml]'                 | .mingzhang.yaml 第1行 的 format 的值“xml”无效，可用：text、",
        "'limits: {minutes: 3}'           | .mingzhang.yaml 第1行 的 limit 的“minutes=3”无效",
        "'disabled: [{rule: CMP-5, reason: x}]' | .mingzhang.yaml 第1行：没有规则“CMP-5”，是否想写 CMP-05？",
        "'disabled: [{rule: CMP-05}]'     | .mingzhang.yaml 第1行：缺少“reason”一项",
        "'disabled: [{rule: CMP-05, reason: ''''}]' | .mingzhang.yaml 第1行：“reason”是空的，请填写",
        "waivers: nirgends.yaml           | nirgends.yaml：文件不存在，请检查路径和文件名",
        "baseline: pom.xml                | pom.xml：文件不存在",
    })
    void aSlipEndsTheRunBeforeAnythingIsOpened(String yaml, String message) throws IOException {
        configuration(yaml);
        FakeEngine engine = new FakeEngine();
        Run run = run(engine, "check", disclosure);
        assertEquals(ExitCode.USAGE, run.code(), run.out());
        assertTrue(run.err().replace(folder + "/", "").startsWith(message), run.err());
        assertTrue(engine.documents.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CMP-05     | CMP-5      | 第2行：没有规则“CMP-5”，是否想写 CMP-05？",
        "2999-12-31 | 2999-02-30 | 第7行：until 应写成 年-月-日，如 2026-12-31",
        "2999-12-31 |            | 第7行：“until”是空的，请填写",
        "by: 张三    |            | 第2行：缺少“by”一项",
        "reason     | resaon     | 第5行：不认识的名称“resaon”",
        "message    | '#'        | 第2行：豁免要写明是哪一处",
        "file       | '#'        | 第2行：豁免要写明是哪个部门（department）或哪个文件（file）",
    })
    void mistypedWaiversAreReported(String right, String wrong, String message) throws IOException {
        configuration(WAIVER.replace(right, wrong == null ? "" : wrong));
        Run run = run("check", disclosure);
        assertEquals(ExitCode.USAGE, run.code(), run.out());
        assertTrue(run.err().startsWith(".mingzhang.yaml " + message), run.err());
    }

    @Test
    void aBaselineThatIsNoneIsRefused() throws IOException {
        for (String text : List.of("{}", "[1, ", "", "x: 1")) {
            Path file = Files.writeString(folder.resolve("b.json"), text);
            Run run = run("check", "--baseline", file.toString(), disclosure);
            assertEquals(ExitCode.USAGE, run.code());
            assertTrue(run.err().contains("基线文件"), run.err());
        }
    }
}
