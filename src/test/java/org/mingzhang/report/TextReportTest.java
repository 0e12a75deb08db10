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
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;

class TextReportTest {
    private static final Location HERE = new Location("x.txt", 0, 5, 5, 0, 0, 0, 0, "一、收支", "", "", "");

    @Test
    void decisionsOnWholeDisclosuresReadAsCommitted() throws Exception {
        Golden.assertSame("report/documents-waivers.yaml", Samples.write(new WaiverDraft(), Documents.batch()));
        Golden.assertSame("report/documents-baseline.json", Samples.write(new BaselineReport(), Documents.batch()));
    }

    @Test
    void wholeDisclosuresReadAsCommitted() throws Exception {
        Golden.assertSame("report/documents.txt", Samples.write(new TextReport(false), Documents.batch()));
    }

    @Test
    void readsAsCommitted() {
        Golden.assertSame("report/batch.txt", Samples.write(new TextReport(false), Samples.batch()));
    }

    @Test
    void isDeterministic() {
        assertEquals(Samples.write(new TextReport(false), Samples.batch()),
                Samples.write(new TextReport(false), Samples.batch()));
    }

    @Test
    void colourAddsNothingButColour() {
        String coloured = Samples.write(new TextReport(true), Samples.batch());
        assertTrue(coloured.contains("\033[1;31m[错误]\033[0m"));
        assertEquals(Samples.write(new TextReport(false), Samples.batch()),
                coloured.replaceAll("\033\\[[0-9;]*m", ""));
    }

    @Test
    void plainOutputHoldsNoControlCharacter() {
        String text = Samples.write(new TextReport(false), Samples.batch());
        assertTrue(text.codePoints().noneMatch(c -> c != '\n' && Character.getType(c) == Character.CONTROL));
        assertTrue(text.contains("残留\\u001b[31m控制符"));
        assertTrue(text.contains("“第一行第二行\\t\\u202e倒序\\u0007\\ud800 \ud83d\ude00”"));
    }

    @Test
    void equalFindingsAreFoldedWithEveryPlace() {
        List<Finding> findings = new ArrayList<>();
        for (int line = 1; line <= 40; line++) {
            findings.add(Samples.finding("RDB-09", Severity.INFO, "同样的话", "词" + line,
                    Location.ofLine("x.txt", line, line, 3).inSection("一、收支"), List.of(), List.of(Samples.RULES)));
        }
        String text = write(findings);
        assertTrue(text.contains("同样的话（共 40 处）"));
        for (int line = 1; line <= 40; line++) {
            assertTrue(text.contains("位置：第" + line + "行\n") && text.contains("原文：“词" + line + "”"), "line " + line);
        }
        assertTrue(text.endsWith("1 份文件：错误 0，疑似 0，提示 40；无法判断 0 项，未能读取 0 份。\n"));
    }

    @Test
    void differentMendsAreNotFolded() {
        Finding one = Samples.finding("RDB-09", Severity.INFO, "同样的话", "", HERE, List.of(), List.of(Samples.RULES));
        Finding other = new Finding(one.rule(), one.requirement(), one.title(), one.severity(), one.message(), "", "1",
                "2", "改为2", one.basis(), HERE, List.of(), List.of(), "f");
        String text = write(List.of(one, other));
        assertFalse(text.contains("（共"));
        assertTrue(text.contains("整改：改正\n") && text.contains("整改：改为2\n"));
        assertTrue(text.contains("实为：1　应为：2\n"));
    }

    @Test
    void findingsWithoutPlaceComeFirst() {
        Finding placed = Samples.finding("RDB-09", Severity.INFO, "有位置", "", HERE, List.of(), List.of(Samples.RULES));
        Finding whole = Samples.finding("RDB-09", Severity.INFO, "无位置", "", Location.NOWHERE, List.of(),
                List.of(Samples.RULES));
        String text = write(List.of(placed, whole));
        assertTrue(text.indexOf("■ 全文") < text.indexOf("无位置"));
        assertTrue(text.indexOf("无位置") < text.indexOf("■ 一、收支"));
    }

    @Test
    void everyRelatedPlaceIsShown() {
        String text = write(List.of(Samples.finding("ACC-01", Severity.ERROR, "不等", "", HERE,
                List.of(new Related("甲", "1", HERE), new Related("乙", "2", Location.NOWHERE)), List.of(Samples.RULES))));
        assertTrue(text.contains("关联：甲 1（第5行）\n"));
        assertTrue(text.contains("            乙 2\n"));
    }

    @Test
    void emptyBatchHasItsTally() {
        assertEquals("0 份文件：错误 0，疑似 0，提示 0；无法判断 0 项，未能读取 0 份。\n",
                Samples.write(new TextReport(false), new Batch(List.of(), List.of(), List.of(), "0")));
    }

    private static String write(List<Finding> findings) {
        Checked sample = Samples.blankSubject();
        Checked document = new Checked("x.txt", List.of("x.txt"), sample.subject(), "national", "全国通用", "", "violation",
                List.of(), findings, List.of());
        return Samples.write(new TextReport(false), new Batch(List.of(document), List.of(), List.of(), "0"));
    }
}
