package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Location;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

class MarkdownReportTest {
    private static final MarkdownReport REPORT = new MarkdownReport(MarkdownReport.COMMENT);
    /** Lines as the report itself begins them. */
    private static final String OWN = "(|### .*|#### .*|\\| .*|\\|---.*|- .*|  - .*|\\d+ 份文件.*|还有 .*|表中.*|跳过 .*|</?details>.*)";

    @Test
    void readsAsCommitted() throws Exception {
        Golden.assertSame("report/batch.md", Samples.write(REPORT, Samples.batch()));
        Golden.assertSame("report/documents.md", Samples.write(REPORT, Documents.batch()));
    }

    @Test
    void nobodyElsesTextIsMarkup() {
        for (int i = 0; i < Hostile.TEXTS.size(); i++) {
            Batch batch = new Batch(List.of(Hostile.document(Hostile.TEXTS.get(i), Hostile.FILES.get(i % Hostile.FILES.size()), i)),
                    List.of(), List.of(), "0");
            check(Samples.write(REPORT, batch));
        }
        check(Samples.write(REPORT, Hostile.batch()));
    }

    private static void check(String text) {
        assertTrue(text.lines().allMatch(line -> line.matches(OWN)), text);
        String plain = text.replace("<details><summary>", "").replace("</summary>", "").replace("</details>", "");
        assertFalse(plain.contains("<") || plain.contains(">"), plain);
        assertFalse(text.contains("@") || text.contains("://") || text.contains("$"), text);
        for (String line : text.split("\n")) {
            String body = line.replaceFirst("^(#+ |- \\*\\*[^*]*\\*\\*|  - )", "").replaceAll("\\\\.", "");
            if (line.startsWith("| ")) {
                assertEquals(8, body.split("\\|", -1).length - 1, line);
                body = body.replaceAll("\\*\\*[^*]*\\*\\*", "");
            }
            assertFalse(body.matches(".*[`*_\\[\\]~#].*"), line);
            assertTrue(line.length() < 3000, line);
        }
        assertTrue(text.codePoints().noneMatch(c -> c != '\n' && (Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE)));
    }

    @Test
    void aLongReportEndsWhereTheRoomEndsAndSaysSo() {
        List<Checked> documents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            documents.add(Samples.budget());
        }
        Batch batch = new Batch(documents, List.of(), List.of(), "0");
        String text = Samples.write(REPORT, batch);
        assertTrue(text.length() <= MarkdownReport.COMMENT);
        assertTrue(text.contains("表中只列出前 200 份，共 300 份。"));
        assertTrue(text.matches("(?s).*\n还有 \\d+ 处问题这里放不下，见完整报告。\n"), text.substring(text.length() - 200));
        assertEquals(TextReport.tally(batch), text.lines().skip(2).findFirst().orElseThrow());
    }

    @Test
    void theWorstComesFirstAndWhatNoLongerCountsLast() {
        List<Finding> findings = new ArrayList<>();
        for (Severity severity : List.of(Severity.INFO, Severity.ERROR, Severity.WARNING)) {
            findings.add(Samples.finding("RDB-09a", severity, "样例", "", Location.NOWHERE, List.of(), List.of()));
        }
        findings.add(0, findings.get(1).as(Samples.budget().findings().get(7).standing()));
        assertEquals(List.of(Severity.ERROR, Severity.WARNING, Severity.INFO, Severity.ERROR),
                MarkdownReport.worstFirst(findings).stream().map(Finding::severity).toList());
    }
}
