package org.mingzhang.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.mingzhang.document.Location;
import org.mingzhang.fact.Subject;
import org.mingzhang.report.Batch;
import org.mingzhang.report.Report;
import org.mingzhang.report.Samples;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

/** Office reports read back by POI, and disclosures to report. */
final class Office {
    private Office() {
    }

    static byte[] bytes(Report report, Batch batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.write(batch, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Batch batch(Checked... documents) {
        return new Batch(List.of(documents), List.of(), List.of(), "0.0.0");
    }

    /** The sample with these findings and outcomes instead of its own. */
    static Checked checked(String department, List<Finding> findings, List<Outcome> outcomes) {
        Checked sample = Samples.budget();
        Subject subject = sample.subject();
        return new Checked(sample.file(), sample.files(), new Subject(subject.source(), department,
                subject.year(), subject.kind(), subject.entity(), subject.region(), subject.level(), subject.confidence()),
                sample.profile(), sample.profileTitle(), sample.lawDate(), "violation", List.of(), findings, outcomes);
    }

    static Finding finding(String rule, Severity severity, String message) {
        return Samples.finding(rule, severity, message, "", new Location("a.txt", 0, 5, 5, 0, 0, 0, 0, "一、收支", "", "", ""),
                List.of(), List.of(Samples.RULES));
    }

    static XSSFWorkbook workbook(Report report, Batch batch) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(report, batch)));
    }

    /** Every cell that says something, a line a row. */
    static String dump(XSSFWorkbook workbook) {
        StringBuilder text = new StringBuilder();
        for (Sheet sheet : workbook) {
            text.append("## ").append(sheet.getSheetName()).append('\n');
            for (Row row : sheet) {
                text.append(row(row)).append('\n');
            }
        }
        return text.toString();
    }

    static String row(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            String value = cell.getCellType() == CellType.NUMERIC ? String.valueOf((int) cell.getNumericCellValue())
                    : cell.getStringCellValue().replace("\n", "⏎");
            cells.add(value);
        }
        return String.join(" | ", cells).stripTrailing();
    }

    /** A line a paragraph, its style before it. */
    static String paragraphs(byte[] docx) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                text.append(paragraph.getStyle().substring("Opinion".length())).append(": ")
                        .append(paragraph.getText().replace("\n", "⏎")).append('\n');
                text.append(paragraph.getCTP().getPPr().isSetSectPr() ? "---\n" : "");
            }
        }
        return text.toString();
    }

    /** The parts of a package by name. */
    static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
