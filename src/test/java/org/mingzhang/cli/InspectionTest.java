package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.reader.Limits;

class InspectionTest {
    @TempDir
    Path folder;

    @Test
    void aDocumentThatTakesTooLongIsGivenUpAndTheRestGoesOn() throws IOException {
        file("1.txt", "error");
        String slow = file("2.txt", "endless");
        file("3.txt", "error");
        FakeEngine engine = new FakeEngine();
        Run run = assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> Run.of(engine, "check", "--limit", "seconds=1", folder.toString()));
        engine.stop = true;
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertEquals(slow + "：超过时间限制（1 秒），已放弃；请拆分后再检查，或用 --limit seconds=5 放宽\n", run.err());
        assertTrue(run.out().contains("3 份文件：错误 2，"), run.out());
    }

    @Test
    void factsAreGivenUpToo() throws IOException {
        FakeEngine engine = new FakeEngine();
        Run run = Run.of(engine, "facts", "--limit=seconds=1", file("1.txt", "endless"));
        engine.stop = true;
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertTrue(run.err().contains("超过时间限制（1 秒）"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"crash", "memory", "deep", "endless"})
    void whateverHappensInsideADocumentCostsOnlyIt(String word) throws IOException {
        file("1.txt", "pass");
        String bad = file("2.txt", word);
        file("3.txt", "error");
        FakeEngine engine = new FakeEngine();
        Run run = Run.of(engine, "check", "--limit", "seconds=1", folder.toString());
        engine.stop = true;
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertTrue(run.err().startsWith(bad + "："), run.err());
        assertEquals(1, run.err().lines().count());
        assertTrue(run.out().contains("3 份文件：错误 1，") && run.out().contains("未能读取 1 份"), run.out());
        assertFalse(run.out().contains("\tat "));
    }

    @Test
    void progressIsOneLineOnATerminalAndGoneAtTheEnd() throws IOException {
        file("1.txt", "pass");
        String bad = file("2.txt", "");
        file("3.txt", "pass");
        assertEquals("\r正在检查 1/3 …\r正在检查 2/3 …\r" + " ".repeat(15) + "\r" + bad
                + "：是空文件（0 字节），请重新导出或重新下载\n\r正在检查 3/3 …\r" + " ".repeat(15) + "\r"
                + "用时 S 秒；最慢：S、S、S\n", err(true, folder.toString()).replaceAll(folder + "/\\d.txt（[0-9.]+ 秒）", "S")
                .replaceAll("[0-9.]+ 秒", "S 秒"));
    }

    @Test
    void timesAreWrittenWhereAskedFor() throws IOException {
        String one = file("1.txt", "pass");
        String two = file("2.txt", "crash");
        Run run = Run.of("check", "--timing", one, two);
        String[] lines = run.err().replaceAll("\\d+\\.\\d\\d 秒", "S 秒").split("\n");
        assertEquals("S 秒  " + one, lines[1]);
        assertEquals("S 秒  " + two, lines[2]);
        assertTrue(lines[3].startsWith("用时 S 秒；最慢："), lines[3]);
        assertFalse(run.out().contains("秒"), run.out());
    }

    @Test
    void thereIsNoProgressElsewhereNorForOneFile() throws IOException {
        String one = file("1.txt", "pass");
        file("2.txt", "pass");
        assertEquals("", err(false, folder.toString()));
        assertEquals("", err(true, one));
    }

    @Test
    void limitsReachTheReaders() throws IOException {
        String file = file("1.txt", "pass\nzwei\ndrei\n");
        Run run = Run.of("check", "--limit", "lines=2", "--limit", "bytes=1000", file);
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertTrue(run.err().contains("2 行"), run.err());
        assertTrue(Run.of("check", "--limit", "bytes=3", file).err().contains("超过大小限制（3 字节）"));
        assertTrue(Run.of("check", "--together", "--limit", "bytes=3", file).err().contains("超过大小限制（3 字节）"));
        assertTrue(Run.of("facts", "--limit", "bytes=3", file).err().contains("超过大小限制（3 字节）"));
    }

    @ParameterizedTest
    @CsvSource({"second=5", "seconds=0", "seconds=-1", "seconds=x", "seconds=", "seconds=99999999999", "seconds", "=5", "bytes=1e3"})
    void aWrongLimitIsRefused(String limit) throws IOException {
        FakeEngine engine = new FakeEngine();
        Run run = Run.of(engine, "check", "--limit", limit, file("1.txt", "pass"));
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().startsWith("选项 --limit "), run.err());
        assertEquals("", run.out());
        assertTrue(engine.documents.isEmpty());
    }

    @Test
    void everyLimitIsInTheHelp() {
        String help = Run.of("check", "--help").out();
        for (String name : Limits.names()) {
            assertTrue(help.contains(name + " "), name);
        }
    }

    private static String err(boolean terminal, String... files) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = new String[files.length + 1];
        args[0] = "check";
        System.arraycopy(files, 0, args, 1, files.length);
        Main.run(args, new Terminal(new ByteArrayOutputStream(), new PrintStream(err, true, StandardCharsets.UTF_8), false,
                terminal), new FakeEngine());
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
