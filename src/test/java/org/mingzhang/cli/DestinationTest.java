package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestinationTest {
    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private String in(String name) {
        return folder + "/" + name;
    }

    @Test
    void severalFormatsInOneRun() throws IOException {
        Run run = Run.of("check", "--format", "text", "--format=json", "-o" + in("r.json"), file("a.txt", "error"));
        assertEquals(ExitCode.VIOLATIONS, run.code());
        assertTrue(run.out().contains("[错误]"), run.out());
        assertTrue(Files.readString(folder.resolve("r.json")).startsWith("{\n  \"schemaVersion\""));
        assertTrue(run.err().endsWith("报告已写入 " + in("r.json") + "\n"), run.err());
    }

    @Test
    void theExtensionTellsTheFormat() throws IOException {
        Run run = Run.of("check", "-o", in("r.json"), "-o", in("r.txt"), file("a.txt", "error"));
        assertEquals("", run.out());
        assertTrue(Files.readString(folder.resolve("r.json")).startsWith("{"));
        assertTrue(Files.readString(folder.resolve("r.txt")).contains("[错误]"));
        assertTrue(run.err().endsWith("报告已写入 " + in("r.json") + "、" + in("r.txt") + "\n"), run.err());
    }

    @Test
    void anExtensionThatTellsNothingIsRefused() throws IOException {
        Run run = Run.of("check", "-o", in("r.pdf"), file("a.txt", "error"));
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("看不出要哪种格式，请在它前面用 --format 写明"), run.err());
        assertEquals(ExitCode.VIOLATIONS, Run.of("check", "-o", in("R.JSON"), "-o", in("r.HTM"), file("a.txt", "error")).code());
        assertTrue(Files.readString(folder.resolve("r.HTM")).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void ofOneFormatAndOneFileTheOrderMakesNoDifference() throws IOException {
        Run.of("check", "-o", in("r.txt"), "--format", "json", file("a.txt", "error"));
        assertTrue(Files.readString(folder.resolve("r.txt")).startsWith("{"));
    }

    @Test
    void aFolderGetsAReportOnEachDisclosure() throws IOException {
        String one = file("甲/预算.txt", "error");
        String two = file("乙/预算.docx.txt", "pass");
        String three = file("丙/预算.txt", "warning");
        Run run = Run.of("check", "-o", in("报告/"), "--format", "json", one, two, three);
        assertEquals(ExitCode.VIOLATIONS, run.code());
        assertEquals(List.of("预算.docx.检查结果.json", "预算.检查结果.json", "预算（2）.检查结果.json"), names("报告"));
        assertTrue(Files.readString(folder.resolve("报告/预算（2）.检查结果.json")).contains("丙/预算.txt"));
        assertTrue(run.err().endsWith("报告已写入 " + in("报告/") + "\n"), run.err());
    }

    @Test
    void reportsOfAnEarlierRunAreNoDisclosures() throws IOException {
        file("公开/a.txt", "error");
        Run first = Run.of("check", "-o", in("公开"), in("公开"));
        assertEquals(List.of("a.txt", "a.检查结果.txt"), names("公开"));
        Run second = Run.of("check", "-o", in("公开"), in("公开"));
        assertEquals(first.code(), second.code());
        assertEquals(List.of("a.txt", "a.检查结果.txt"), names("公开"));
        Run third = Run.of("check", in("公开"));
        assertTrue(third.out().contains(in("公开") + "/a.检查结果.txt：是本程序写出的报告"), third.out());
        assertTrue(third.out().endsWith("1 份文件：错误 1，疑似 0，提示 0；无法判断 0 项，未能读取 0 份。\n"), third.out());
    }

    @Test
    void aWebPageOfOursIsNoDisclosureWhateverItsName() throws IOException {
        file("公开/a.txt", "error");
        Run.of("check", "-o", in("公开/随便.html"), in("公开"));
        Run second = Run.of("check", in("公开"));
        assertEquals(ExitCode.UNREADABLE, second.code());
        assertEquals(in("公开/随便.html") + "：是本程序写出的检查报告，不是公开文本；请把报告写到别的文件夹\n", second.err());
    }

    @Test
    void namesAreFitForAFileSystem() {
        ReportNames names = new ReportNames(org.mingzhang.report.OutputFormat.JSON);
        assertEquals("a_b_.检查结果.json", names.of("x/a?b\u0007.txt"));
        assertEquals("甲 等 2 个文件.检查结果.json", names.of("甲 等 2 个文件"));
        assertEquals("文件夹.检查结果.json", names.of("x/文件夹/"));
        assertEquals("_.检查结果.json", names.of(""));
        String last = names.of("长".repeat(300) + ".docx");
        assertTrue(last.length() < 100 && last.startsWith("长长"), last);
    }

    private List<String> names(String below) throws IOException {
        try (var files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    @Test
    void theSameBytesForAnyNumberOfThreads() throws IOException {
        List<String> words = List.of("error", "pass", "crash", "warning", "nothing", "unchecked", "");
        for (int i = 0; i < 40; i++) {
            file("多/" + i + ".txt", words.get(i % words.size()));
        }
        Run one = Run.of("check", "--jobs", "1", in("多"));
        assertTrue(one.out().contains("40 份文件："), one.out());
        for (int jobs = 2; jobs <= 8; jobs *= 2) {
            Run many = Run.of("check", "--jobs", Integer.toString(jobs), in("多"));
            assertEquals(one, many);
        }
        assertFalse(one.err().isEmpty());
    }
}
