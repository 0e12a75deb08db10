package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.report.OutputFormat;

class CheckCommandTest {
    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "pass,       ,                     0",
        "info,       ,                     0",
        "warning,    ,                     0",
        "error,      ,                     1",
        "warning,    --fail-on=warning,    1",
        "error,      --fail-on=warning,    1",
        "info,       --fail-on=warning,    0",
        "info,       --fail-on=info,       1",
        "pass,       --fail-on=info,       0",
        "unchecked,  ,                     0",
        "unchecked,  --fail-on-unchecked,  1",
        "pass,       --fail-on-unchecked,  0",
        "nothing,    ,                     3",
        "crash,      ,                     3",
        "memory,     ,                     3",
    })
    void exitCodes(String word, String option, int code) throws IOException {
        String file = file("a.txt", word);
        Run run = option == null ? Run.of("check", file) : Run.of("check", option, file);
        assertEquals(code, run.code(), run.err());
        assertTrue(run.out().contains("1 份文件："), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "check                              | 缺少要检查的文件。用法见：mingzhang check --help",
        "check --together                   | 缺少要检查的文件。用法见：mingzhang check --help",
        "check --fromat json f              | 未知选项 --fromat，是否想写 --format？用法见：mingzhang check --help",
        "check f --format                   | 选项 --format 后面缺少值。用法见：mingzhang check --help",
        "check f --format --together        | 选项 --format 后面缺少值。用法见：mingzhang check --help",
        "check --jobs 1 --jobs=2 f           | 选项 --jobs 写了不止一次。用法见：mingzhang check --help",
        "check --fail-on bad f              | 选项 --fail-on 的值“bad”无效，可用：error、warning、info。用法见：mingzhang check --help",
        "check --profile mars f             | 没有检查口径“mars”，可用：hebei、national。用法见：mingzhang check --help",
        "check --approved 2020-02-30 f      | 选项 --approved 的日期“2020-02-30”无效，应写成 年-月-日，如 2020-02-15。用法见：mingzhang check --help",
        "check --published 2020年2月1日 f   | 选项 --published 的日期“2020年2月1日”无效，应写成 年-月-日，如 2020-02-15。用法见：mingzhang check --help",
        "check -o no/such/folder/x f        | -o 的“no/such/folder/x”所在的文件夹不存在，请先建立。用法见：mingzhang check --help",
        "check --format text --format json f| text 和 json 的结果都写到标准输出，请用 -o 给出不同的文件。用法见：mingzhang check --help",
        "check -o pom.xml/ f                | -o 的“pom.xml/”是文件，不是文件夹。用法见：mingzhang check --help",
        "check --jobs 0 f                   | 选项 --jobs 的值“0”无效，应为 1 到 64 的整数。用法见：mingzhang check --help",
        "check --jobs zwei f                | 选项 --jobs 的值“zwei”无效，应为 1 到 64 的整数。用法见：mingzhang check --help",
        "facts -o . f                       | -o 的“.”是文件夹，请写出文件名。用法见：mingzhang facts --help",
        "chek f                             | 未知命令 chek，是否想写 check？用法见：mingzhang --help",
        "部门预算.txt                       | 未知命令 部门预算.txt，要检查文件请写 mingzhang check 文件。用法见：mingzhang --help",
        "--verbose                          | 未知选项 --verbose。用法见：mingzhang --help",
        "explain                            | 缺少规则或检查项的编号。用法见：mingzhang explain --help",
        "rules PRF-10                       | rules 后面不带参数；要看一条规则请写 mingzhang explain PRF-10。用法见：mingzhang rules --help",
        "facts                              | 缺少文件。用法见：mingzhang facts --help",
    })
    void aWrongCommandLineIsOneChineseLineAndOpensNothing(String line, String message) {
        FakeEngine engine = new FakeEngine();
        Run run = Run.of(engine, line.strip().split(" +"));
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals(message + "\n", run.err());
        assertEquals("", run.out());
        assertTrue(engine.documents.isEmpty());
    }

    @Test
    void anUnknownFormatNamesTheKnownOnes() {
        Run run = Run.of("check", "--format", "xml", "f");
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals("选项 --format 的值“xml”无效，可用：" + String.join("、", OutputFormat.ids())
                + "。用法见：mingzhang check --help\n", run.err());
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        Run run = Run.of();
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals(Run.of("--help").out(), run.err());
    }

    @Test
    void aMissingFileIsNamedAndTheRestGoesOn() throws IOException {
        String bad = file("bad.txt", "error");
        Run run = Run.of("check", folder + "/无此文件.txt", bad);
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertEquals(folder + "/无此文件.txt：文件不存在，请检查路径和文件名\n", run.err());
        assertTrue(run.out().contains("样例问题"));
        assertTrue(run.out().endsWith("2 份文件：错误 1，疑似 0，提示 0；无法判断 0 项，未能读取 1 份。\n"));
    }

    @Test
    void anEmptyFileIsUnreadable() throws IOException {
        Run run = Run.of("check", file("leer.txt", ""));
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertTrue(run.err().startsWith(folder + "/leer.txt："), run.err());
    }

    @Test
    void aCrashNamesTheFileAndTheRestGoesOn() throws IOException {
        String first = file("1.txt", "crash");
        Run run = Run.of("check", first, file("2.txt", "error"));
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertEquals(first + "：程序内部错误，没有检查完；请把此文件和本信息反馈给开发者（java.lang.IllegalStateException）\n", run.err());
        assertTrue(run.out().contains("样例问题") && run.out().contains("程序内部错误"));
    }

    @Test
    void aCrashShowsItsTraceUnderDebug() throws IOException {
        String file = file("1.txt", "crash");
        System.setProperty("mingzhang.debug", "");
        try {
            assertTrue(Run.of("check", file).err().contains("\tat org.mingzhang.cli.FakeEngine"));
        } finally {
            System.clearProperty("mingzhang.debug");
        }
    }

    @Test
    void memoryThatRunsOutIsSaidSo() throws IOException {
        assertTrue(Run.of("check", file("1.txt", "memory")).err().contains("内存不足"));
    }

    @Test
    void whatTheUserStatesReachesTheEngine() throws IOException {
        FakeEngine engine = new FakeEngine();
        String file = file("a.txt", "pass");
        Run.of(engine, "check", file);
        Run.of(engine, "check", "--profile", "hebei", "--approved=2024-01-31", file, "--published", "2024-02-15");
        assertEquals(Given.NOTHING, engine.given.get(0));
        assertEquals(new Given("hebei", Optional.of(LocalDate.of(2024, 1, 31)), Optional.of(LocalDate.of(2024, 2, 15))),
                engine.given.get(1));
    }

    @Test
    void togetherJoinsWhatIsGiven() throws IOException {
        FakeEngine engine = new FakeEngine();
        String one = file("1.txt", "pass");
        String two = file("2.txt", "error");
        Run run = Run.of(engine, "check", "--together", one, two);
        assertEquals(ExitCode.OK, run.code());
        assertEquals(1, engine.documents.size());
        assertEquals(2, engine.documents.get(0).files().size());
        assertTrue(run.out().startsWith(one + " 等 2 个文件\n"), run.out());
    }

    @Test
    void factFilesGoTheirOwnWay() throws IOException {
        FakeEngine engine = new FakeEngine();
        String facts = file("f.yaml", "mingzhangFacts: 1\n");
        assertEquals(ExitCode.OK, Run.of(engine, "check", facts).code());
        assertEquals(java.util.List.of(facts), engine.factFiles);
        assertTrue(engine.documents.isEmpty());
    }

    @Test
    void aFileMayBeginWithAnAtSignOrADash() throws IOException {
        FakeEngine engine = new FakeEngine();
        Run run = Run.of(engine, "check", "--format=text", "--", "-x.txt", "@名单.txt");
        assertEquals("-x.txt：文件不存在，请检查路径和文件名\n@名单.txt：文件不存在，请检查路径和文件名\n", run.err());
    }

    @Test
    void jsonGoesToTheFile() throws IOException {
        String file = file("a.txt", "error");
        file("b.psd", "x");
        Path out = folder.resolve("结果.json");
        Run run = Run.of("check", "--format", "json", "-o", out.toString(), folder.toString());
        assertEquals(ExitCode.VIOLATIONS, run.code());
        assertEquals("", run.out());
        assertEquals("跳过 " + folder + "/b.psd：不是公开文本的文件类型（.psd）\n"
                + "1 份文件：错误 1，疑似 0，提示 0；无法判断 0 项，未能读取 0 份。报告已写入 " + out + "\n", run.err());
        assertTrue(Files.readString(out).startsWith("{\n  \"schemaVersion\": \"1\","));
        assertTrue(Files.readString(out).contains("\"file\": \"" + file + "\""));
    }

    @Test
    void theCheckedFileIsNotOverwritten() throws IOException {
        String file = file("a.txt", "error");
        Run run = Run.of("check", "-o", file, folder.toString());
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("就是要检查的文件，不能覆盖"), run.err());
        assertEquals("error", Files.readString(Path.of(file)));
    }

    @Test
    void aClosedPipeIsNoCrash() throws IOException {
        String file = file("a.txt", "error");
        Failing pipe = new Failing("Broken pipe");
        assertEquals(ExitCode.VIOLATIONS, pipe.run("check", file));
        assertEquals(ExitCode.VIOLATIONS, pipe.run("check", "--format=json", file));
        assertEquals(ExitCode.OK, pipe.run("rules"));
        assertEquals("", pipe.complaints());
    }

    @Test
    void aFullDiskIsSaidSo() throws IOException {
        Failing disk = new Failing("No space left on device");
        assertEquals(ExitCode.USAGE, disk.run("check", file("a.txt", "pass")));
        assertEquals("无法写出结果到标准输出（No space left on device），请检查磁盘空间和写入权限\n", disk.complaints());
    }

    @Test
    void fileNamesCannotDriveTheTerminal() throws IOException {
        Run run = Run.of("check", folder + "/\u001b[31m.txt");
        assertFalse(run.err().contains("\u001b"));
        assertTrue(run.err().contains("\\u001b[31m.txt"));
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertTrue(Terminal.wantsColour(null, "xterm"));
        assertTrue(Terminal.wantsColour("", "xterm"));
        assertFalse(Terminal.wantsColour("1", "xterm"));
        assertFalse(Terminal.wantsColour(null, "dumb"));
        assertFalse(Terminal.wantsColour(null, null));
    }

    /** Standard output that takes nothing. */
    private static final class Failing {
        private final java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        private final String reason;

        Failing(String reason) {
            this.reason = reason;
        }

        int run(String... args) {
            OutputStream out = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException(reason);
                }
            };
            return Main.run(args, new Terminal(out, new PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8),
                    false), new FakeEngine());
        }

        String complaints() {
            return err.toString(java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
