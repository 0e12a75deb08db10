package org.mingzhang.report.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.report.Golden;
import org.mingzhang.report.OutputFormat;
import org.mingzhang.report.Samples;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

class OpinionTest {

    @Test
    void readsAsCommitted() throws IOException {
        Golden.assertSame("report/batch.docx.txt", Office.paragraphs(Office.bytes(new Opinion(), Samples.batch())));
    }

    @Test
    void documentsReadAsCommitted() throws Exception {
        List<Checked> documents = new ArrayList<>();
        for (String name : List.of("hebei-2020-faulty.txt", "final-2023-department-faulty.txt", "shanghai-2026-unit-faulty.txt",
                "jiangsu-2026-department-compliant.txt")) {
            documents.add(org.mingzhang.samples.Samples.check(org.mingzhang.samples.Samples.ROOT.resolve("documents").resolve(name)));
        }
        Golden.assertSame("report/documents.docx.txt",
                Office.paragraphs(Office.bytes(new Opinion(), Office.batch(documents.toArray(new Checked[0])))));
    }

    @Test
    void isDeterministicEverywhere() {
        TimeZone zone = TimeZone.getDefault();
        try {
            byte[] first = Office.bytes(new Opinion(), Samples.batch());
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertArrayEquals(first, Office.bytes(OutputFormat.DOCX.report(false, List.of(), org.mingzhang.rule.Severity.ERROR), Samples.batch()));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void eachLetterCountsItsOwnPages() throws IOException {
        String document = Office.parts(Office.bytes(new Opinion(), Samples.batch())).get("word/document.xml");
        for (String each : List.of("w:val=\"nextPage\"", "w:start=\"1\"", "<w:footerReference", "w:top=\"2098\"", "w:left=\"1587\"")) {
            assertEquals(3, document.split(Pattern.quote(each), -1).length - 1, each);
        }
    }

    @Test
    void fontsHaveSubstitutesAndAreOfNoTheme() throws IOException {
        Map<String, String> parts = Office.parts(Office.bytes(new Opinion(), Samples.batch()));
        assertTrue(parts.get("word/styles.xml").contains("w:eastAsia=\"仿宋\""));
        assertTrue(parts.get("word/fontTable.xml").contains("<w:font w:name=\"仿宋\"><w:altName w:val=\"仿宋_GB2312\"/>"));
        assertTrue(parts.get("word/_rels/document.xml.rels").contains("fontTable.xml"));
        assertFalse(parts.toString().contains("Theme"));
    }

    @Test
    void whatIsFineIsSaidPlainly() throws IOException {
        String text = letter(Office.checked("甲局", List.of(), List.of(new Outcome("CMP-05", "机构设置", "完整性", Outcome.State.PASS, "",
                List.of()))));
        assertTrue(text.contains("经审核，能够判断的检查项中没有发现问题。"));
        assertFalse(text.contains("Heading:") || text.contains("前改正"));
    }

    @Test
    void theSameProblemIsOneWithItsPlaces() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int line = 1; line <= 8; line++) {
            Finding finding = Office.finding("ACC-04a", Severity.ERROR, "年度不符");
            findings.add(new Finding(finding.rule(), "ACC-04", "", Severity.ERROR, "年度不符", "", "2021", "2022", "改", finding.basis(),
                    finding.location().atLine(line), List.of(), List.of(), "f" + line));
        }
        String text = letter(Office.checked("甲局", findings, List.of()));
        assertEquals(1, text.split("年度不符", -1).length - 1);
        assertTrue(text.contains("第6行（一、收支）；等8处。实为：2021；应为：2022。"), text);
        assertTrue(text.contains("应当改正的问题8处"));
    }

    @Test
    void adviceOfOneRuleIsToldOnce() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            findings.add(Office.finding("PRF-" + (10 + i % 15) + "a", Severity.INFO, "建议" + i));
        }
        String text = letter(Office.checked("甲局", findings, List.of()));
        assertTrue(text.contains("没有发现应当改正或者需要核对的问题，建议30处"));
        assertEquals(10, text.split("Advice: ", -1).length - 1);
        assertTrue(text.contains("同类共2处") && text.contains("其余5类建议见检查表"));
    }

    @Test
    void optionsOfThisProgramAreNotForTheDepartment() throws IOException {
        String text = letter(Office.checked("甲局", List.of(), List.of(
                new Outcome("CMP-01", "预算表齐全", "完整性", Outcome.State.UNCHECKED, "没有公开表；另有文件时，用 --together 一起检查", List.of()),
                new Outcome("TIM-01", "按时公开", "及时性", Outcome.State.UNCHECKED, "没有批复日期，可用 --approved 给出", List.of()))));
        assertTrue(text.contains("没有公开表，未能检查：预算表齐全。") && text.contains("没有批复日期，未能检查：按时公开。"), text);
        assertFalse(text.contains("--"));
    }

    @Test
    void hostileWordsStayWords() throws IOException {
        byte[] file = Office.bytes(new Opinion(), CheckSheetTest.hostile());
        for (String part : Office.parts(file).values()) {
            assertFalse(part.contains("TargetMode=\"External\""));
            assertTrue(part.codePoints().allMatch(c -> (c >= ' ' || c == '\n' || c == '\r') && c != 0xfffe && c != 0xffff));
        }
        String text = Office.paragraphs(file);
        assertTrue(text.contains("=cmd|' /C calc'!A0") && text.contains("\\u0001") && text.contains("\\ud800")
                && text.contains("<script>alert(1)</script>") && text.contains("]]>&amp;"));
        assertTrue(text.length() < 1_000_000);
    }

    @Test
    void ourOwnReaderReadsIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("意见.docx");
        Files.write(file, Office.bytes(new Opinion(), Samples.batch()));
        String read = Readers.read(new Input("意见.docx", file), Limits.DEFAULT).blocks().toString();
        assertTrue(read.contains("云州县水务局2024年部门预算") && read.contains("缺少“政府采购情况”"));
    }

    @Test
    void anEmptyBatchIsALetter() throws IOException {
        assertTrue(Office.paragraphs(Office.bytes(new Opinion(), Office.batch())).contains("没有可以审核的公开文本"));
    }

    private static String letter(Checked checked) throws IOException {
        return Office.paragraphs(Office.bytes(new Opinion(), Office.batch(checked)));
    }
}
