package org.mingzhang.report.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.policy.Notice;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.Skipped;
import org.mingzhang.report.Batch;
import org.mingzhang.report.Golden;
import org.mingzhang.report.Kept;
import org.mingzhang.report.OutputFormat;
import org.mingzhang.report.Samples;
import org.mingzhang.report.Unreadable;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

class CheckSheetTest {
    private static final List<String> DOCUMENTS = List.of("hebei-2020-faulty.txt", "final-2023-department-faulty.txt",
            "budget-2025-department-with-tables-faulty.txt", "jiangsu-2026-department-compliant.txt");
    static final List<String> HOSTILE = List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "_x003D_1+1",
            "<script>alert(1)</script>", "]]>&amp;", "\u0000\u0001\u001f\u007f\ufffe\uffff", "\ud800", "\udc00\ud800x", "\u202e=1",
            "长".repeat(100_000), "=HYPERLINK(\"http://example.org\",\"点\")");

    @Test
    void readsAsCommitted() throws IOException {
        try (XSSFWorkbook workbook = Office.workbook(new CheckSheet(), Samples.batch())) {
            Golden.assertSame("report/batch.xlsx.txt", Office.dump(workbook));
        }
    }

    @Test
    void documentsReadAsCommitted() throws Exception {
        List<Checked> documents = new ArrayList<>();
        for (String name : DOCUMENTS) {
            documents.add(org.mingzhang.samples.Samples.check(org.mingzhang.samples.Samples.ROOT.resolve("documents").resolve(name)));
        }
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = Office.workbook(new CheckSheet(), Office.batch(documents.toArray(new Checked[0])))) {
            text.append(Office.dump(workbook).split("## 检查明细")[0]);
            // What passed is in the hand-made batch.
            for (Row row : workbook.getSheet("检查明细")) {
                Cell nature = row.getCell(6);
                text.append(nature == null || nature.getStringCellValue().isEmpty() ? "" : Office.row(row) + "\n");
            }
        }
        Golden.assertSame("report/documents.xlsx.txt", text.toString());
    }

    @Test
    void isDeterministicEverywhere() {
        TimeZone zone = TimeZone.getDefault();
        try {
            byte[] first = Office.bytes(new CheckSheet(), Samples.batch());
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertArrayEquals(first, Office.bytes(OutputFormat.XLSX.report(false, List.of(), org.mingzhang.rule.Severity.ERROR), Samples.batch()));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void oneDisclosureHasItsCheckSheetAlone() throws IOException {
        try (XSSFWorkbook workbook = Office.workbook(new CheckSheet(), Office.batch(Samples.budget()))) {
            assertEquals(1, workbook.getNumberOfSheets());
            XSSFSheet sheet = workbook.getSheet("检查表");
            assertEquals("部门/单位：云州县水务局　　年度：2024　　文种：部门预算", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals("5:5", sheet.getRepeatingRows().formatAsString());
            assertTrue(sheet.getPaneInformation().isFreezePane() && sheet.getPaneInformation().getHorizontalSplitPosition() == 5);
            assertTrue(sheet.getPrintSetup().getLandscape() && sheet.getFitToPage());
            assertEquals(9, sheet.getPrintSetup().getPaperSize());
            assertTrue(sheet.getCTWorksheet().getAutoFilter().getRef().startsWith("A5:K"));
        }
    }

    @Test
    void theWorstComesFirstAndLinksToItsLines() throws IOException {
        Checked fine = Office.checked("甲局", List.of(), List.of(outcome("CMP-05", Outcome.State.PASS)));
        Checked doubtful = Office.checked("乙局", List.of(Office.finding("CMP-05a", Severity.WARNING, "疑似")), List.of());
        Checked bad = Office.checked("丙局", List.of(Office.finding("CMP-05a", Severity.ERROR, "不好")),
                List.of(outcome("CMP-05", Outcome.State.VIOLATION), outcome("CMP-06", Outcome.State.PASS)));
        try (XSSFWorkbook workbook = Office.workbook(new CheckSheet(), Office.batch(fine, doubtful, bad))) {
            XSSFSheet summary = workbook.getSheet("汇总");
            List<String> departments = new ArrayList<>();
            for (int row = 3; row < 6; row++) {
                String address = summary.getHyperlink(row, 1).getAddress();
                assertTrue(address.startsWith("'检查明细'!A"), address);
                int line = Integer.parseInt(address.substring("'检查明细'!A".length())) - 1;
                departments.add(summary.getRow(row).getCell(1).getStringCellValue());
                assertEquals(departments.get(row - 3), workbook.getSheet("检查明细").getRow(line).getCell(1).getStringCellValue());
                assertEquals(row - 2, (int) workbook.getSheet("检查明细").getRow(line).getCell(0).getNumericCellValue());
            }
            assertEquals(List.of("丙局", "乙局", "甲局"), departments);
        }
    }

    @Test
    void aFullSheetGoesOnInTheNext() throws IOException {
        Checked checked = Samples.budget();
        int lines = CheckLines.count(checked);
        try (XSSFWorkbook workbook = Office.workbook(new CheckSheet(lines - 3), Office.batch(checked, checked, checked))) {
            assertEquals(5, workbook.getNumberOfSheets());
            int all = 0;
            for (int i = 1; i < 5; i++) {
                all += workbook.getSheetAt(i).getLastRowNum() - 2;
            }
            assertEquals(3 * lines, all);
            assertEquals("'检查明细2'!A7", workbook.getSheet("汇总").getHyperlink(4, 1).getAddress());
        }
    }

    @Test
    void theCountedLinesAreTheWrittenOnes() {
        for (Checked checked : List.of(Samples.budget(), Samples.blankSubject(), Office.checked("局", List.of(), List.of()))) {
            assertEquals(CheckLines.of(checked).size(), CheckLines.count(checked));
        }
    }

    @Test
    void aRequirementIsJudgedByItsOpenFindings() {
        Finding error = Office.finding("CMP-05a", Severity.ERROR, "错");
        Finding warning = Office.finding("CMP-05b", Severity.WARNING, "疑");
        Finding info = Office.finding("CMP-05c", Severity.INFO, "提");
        Standing waived = new Standing(Standing.State.WAIVED, "同意", "", "");
        Standing old = new Standing(Standing.State.BASELINED, "", "", "");
        assertEquals("不合格", judged(error, warning, info));
        assertEquals("疑似，需人工核对", judged(error.as(waived), warning));
        assertEquals("已豁免", judged(error.as(waived), warning.as(old), info));
        assertEquals("原有问题", judged(error.as(old)));
        assertEquals("不合格", judged());
        assertEquals("不合格", judged(Office.finding("GB-13b", Severity.ERROR, "别处的错")));
        assertEquals("疑似，需人工核对", judged(Office.finding("GB-13b", Severity.WARNING, "别处疑似")));
    }

    private static String judged(Finding... findings) {
        Outcome alias = new Outcome("CMP-05", "机构设置", "完整性", Outcome.State.VIOLATION, "见 GB-13", List.of());
        List<Finding> given = new ArrayList<>();
        for (Finding finding : findings) {
            given.add(finding.rule().startsWith("GB") ? new Finding(finding.rule(), "GB-13", finding.title(), finding.severity(),
                    finding.message(), "", "", "", "", finding.basis(), finding.location(), List.of(), List.of(), "f") : finding);
        }
        return CheckLines.of(Office.checked("局", given, List.of(alias))).get(0).judgement().chinese();
    }

    @Test
    void nothingFromADocumentActs() throws IOException {
        byte[] file = Office.bytes(new CheckSheet(), hostile());
        for (String part : Office.parts(file).values()) {
            assertFalse(part.contains("TargetMode=\"External\"") || part.contains("<f>") || part.contains("<script>"));
        }
        try (XSSFWorkbook workbook = Office.workbook(new CheckSheet(), hostile())) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(CheckSheetTest::harmless);
                }
            }
            assertTrue(Office.dump(workbook).contains("| '=cmd|' /C calc'!A0 |"));
            assertTrue(Office.dump(workbook).contains("| _x003D_1+1 |"));
            assertTrue(Office.dump(workbook).contains("| -1 |"));
        }
    }

    private static void harmless(Cell cell) {
        assertTrue(cell.getCellType() != CellType.FORMULA && cell.getCellType() != CellType.ERROR, cell::toString);
        if (cell.getCellType() == CellType.STRING) {
            String text = cell.getStringCellValue();
            assertTrue(text.length() < 32_767);
            assertTrue(text.codePoints().allMatch(c -> c == '\n' || c >= ' ' && c != 0x7f && (c < 0xd800 || c > 0xdfff)
                    && c != 0xfffe && c != 0xffff), text);
            boolean quoted = ((XSSFCellStyle) cell.getCellStyle()).getQuotePrefixed();
            boolean escaped = text.startsWith("'");
            assertEquals(escaped ? OfficeText.formulaLike(text.substring(1)) : OfficeText.formulaLike(text), quoted, text);
            assertTrue(!quoted || escaped || text.matches("[-+][0-9]"), text);
        }
    }

    /** Hostile words everywhere that words of users stand. */
    static Batch hostile() {
        List<Checked> documents = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (String words : HOSTILE) {
            Finding sample = Office.finding("CMP-05a", Severity.ERROR, words);
            Finding finding = new Finding("CMP-05a", "CMP-05", words, Severity.ERROR, words, words, words, words, words, sample.basis(),
                    sample.location().inSection(words), List.of(), List.of(), "f");
            Checked checked = Office.checked(words, List.of(finding, finding.as(new Standing(Standing.State.WAIVED, words, words, words))),
                    List.of(new Outcome("CMP-05", words, words, Outcome.State.VIOLATION, words, List.of()),
                            new Outcome("CMP-06", words, words, Outcome.State.UNCHECKED, words, List.of())));
            documents.add(new Checked(words, List.of(words), checked.subject(), "x", words, words, "violation", List.of(),
                    checked.findings(), checked.outcomes()));
            unreadable.add(new Unreadable(words, words));
            skipped.add(new Skipped(words, words));
            notices.add(new Notice(Severity.WARNING, words, words));
        }
        return new Batch(documents, Collections.nCopies(documents.size(), Kept.NOTHING), unreadable, skipped, notices, "=0");
    }

    @Test
    void ourOwnReaderReadsIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("检查表.xlsx");
        Files.write(file, Office.bytes(new CheckSheet(), Samples.batch()));
        String read = Readers.read(new Input("检查表.xlsx", file), Limits.DEFAULT).blocks().toString();
        assertTrue(read.contains("云州县水务局") && read.contains("缺少“政府采购情况”"));
    }

    @Test
    void anEmptyBatchIsAWorkbook() throws IOException {
        try (XSSFWorkbook workbook = Office.workbook(new CheckSheet(), Office.batch())) {
            assertTrue(Office.dump(workbook).contains("0 份文件"));
        }
    }

    private static Outcome outcome(String id, Outcome.State state) {
        return new Outcome(id, "检查项", "完整性", state, "", List.of());
    }
}
