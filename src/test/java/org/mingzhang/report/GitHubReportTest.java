package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.document.Location;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

class GitHubReportTest {
    private static final GitHubReport REPORT = new GitHubReport("/work");
    private static final Pattern COMMAND = Pattern.compile("::(error|warning|notice) (?:file=([^,:\\r\\n]+),)?(?:line=[1-9][0-9]*,)?"
            + "title=[^,:\\r\\n]*::[^\\r\\n]*");

    @Test
    void readsAsCommitted() throws Exception {
        Golden.assertSame("report/batch-github.txt", Samples.write(REPORT, Samples.batch()));
        Golden.assertSame("report/documents-github.txt", Samples.write(REPORT, Documents.batch()));
    }

    @Test
    void aLineIsACommandOrTheTally() throws Exception {
        for (Batch batch : List.of(Samples.batch(), Documents.batch(), Hostile.batch())) {
            List<String> lines = Samples.write(REPORT, batch).lines().toList();
            for (String line : lines.subList(0, lines.size() - 1)) {
                assertTrue(COMMAND.matcher(line).matches(), line);
                assertTrue(line.replaceAll("%(25|0D|0A|3A|2C)", "").indexOf('%') < 0, line);
                assertTrue(line.length() < 20_000);
            }
            assertTrue(lines.get(lines.size() - 1).startsWith(TextReport.tally(batch)));
        }
    }

    @Test
    void atMostTenOfAKindErrorsFirstTheRestCounted() {
        List<Finding> findings = new ArrayList<>();
        for (int line = 1; line <= 25; line++) {
            for (Severity severity : Severity.values()) {
                findings.add(Samples.finding("RDB-09a", severity, "问题" + line, "词", Location.ofLine("x.txt", line, line, 3), List.of(),
                        List.of(Samples.RULES)));
            }
        }
        Checked document = new Checked("x.txt", List.of("x.txt"), Samples.blankSubject().subject(), "national", "", "", "violation",
                List.of(), findings, List.of());
        List<String> lines = Samples.write(REPORT, new Batch(List.of(document), List.of(), List.of(), "0")).lines().toList();
        assertEquals(31, lines.size());
        for (int i = 0; i < 30; i++) {
            assertTrue(lines.get(i).startsWith(i < 10 ? "::error " : i < 20 ? "::warning " : "::notice "), lines.get(i));
        }
        assertTrue(lines.get(30).endsWith("没有列出的：错误 15 处，疑似 15 处，提示 15 处，见完整报告。"), lines.get(30));
    }

    @Test
    void whatNoLongerCountsIsCountedOnly() {
        String text = Samples.write(REPORT, Samples.batch());
        assertFalse(text.contains("丙渠"));
        assertTrue(text.contains("已豁免 1 处；原有问题 1 处"));
    }

    @Test
    void theSummaryIsAppendedAndHasRoomForMore(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("summary.md");
        Files.writeString(file, "前面的\n");
        JobSummary.append(Samples.batch(), file);
        String text = Files.readString(file);
        assertTrue(text.startsWith("前面的\n### 预决算公开检查\n"));
        assertEquals("前面的\n" + Samples.write(new MarkdownReport(MarkdownReport.COMMENT), Samples.batch()) + "\n", text);
        JobSummary.append(Hostile.batch(), folder.resolve("new.md"));
        assertTrue(Files.size(folder.resolve("new.md")) < 1 << 20);
    }
}
