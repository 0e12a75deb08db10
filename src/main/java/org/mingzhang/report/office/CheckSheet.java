package org.mingzhang.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.mingzhang.report.Batch;
import org.mingzhang.report.Report;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Severity;

/** The bureau's check sheet as a workbook: of one disclosure, or of a batch with a summary before it. */
public final class CheckSheet implements Report {
    private final int linesOfASheet;

    public CheckSheet() {
        this(DetailSheets.LINES);
    }

    CheckSheet(int linesOfASheet) {
        this.linesOfASheet = linesOfASheet;
    }

    /** Writes an .xlsx file. */
    @Override
    public void write(Batch batch, OutputStream out) throws IOException {
        List<Checked> ranked = ranked(batch.documents());
        boolean single = ranked.size() == 1 && batch.size() == 1 && batch.skipped().isEmpty() && batch.notices().isEmpty();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        // Rows are made while they are written: neither a thousand check sheets in memory nor files on the disk.
        try (DeferredSXSSFWorkbook workbook = new DeferredSXSSFWorkbook()) {
            // Else every entry is written as one of more than 4 GB, which some programs do not read.
            workbook.setZip64Mode(Zip64Mode.Never);
            SheetStyles styles = new SheetStyles(workbook.getXSSFWorkbook());
            DetailSheets details = new DetailSheets(ranked, single, linesOfASheet);
            if (!single) {
                new SummarySheet(batch, ranked, details).add(workbook, styles);
            }
            if (!ranked.isEmpty()) {
                details.add(workbook, styles);
            }
            FixedPackage.describe(workbook.getXSSFWorkbook().getProperties(), "部门预决算公开文本检查表", batch.version());
            workbook.writeAvoidingTempFiles(written);
        }
        FixedPackage.repack(written.toByteArray(), out);
    }

    /** The worst first, else as given. */
    private static List<Checked> ranked(List<Checked> documents) {
        List<Checked> ranked = new ArrayList<>(documents);
        ranked.sort(Comparator.comparingInt((Checked document) -> -document.count(Severity.ERROR))
                .thenComparingInt(document -> -document.count(Severity.WARNING)));
        return ranked;
    }
}
