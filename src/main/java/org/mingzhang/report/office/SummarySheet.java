package org.mingzhang.report.office;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mingzhang.policy.Notice;
import org.mingzhang.reader.Skipped;
import org.mingzhang.report.Batch;
import org.mingzhang.report.TextReport;
import org.mingzhang.report.Unreadable;
import org.mingzhang.report.Wording;
import org.mingzhang.report.office.SheetFrame.Column;
import org.mingzhang.report.office.SheetStyles.Role;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** The first sheet of a batch: a line a disclosure, the worst first. */
final class SummarySheet {
    private static final String NAME = "汇总";
    private static final int DEPARTMENT = 1;
    private static final int FILE = 4;
    /** How many columns hold counts. */
    private static final int COUNTS = 6;
    /** Excel has room for some more links in a sheet. */
    private static final int LINKS = 60_000;
    private static final List<Column> COLUMNS = List.of(new Column("序号", 6), new Column("部门/单位", 26),
            new Column("年度", 8), new Column("文种", 10), new Column("文件", 30), new Column("结论", 11),
            new Column("错误", 7), new Column("疑似", 7), new Column("提示", 7), new Column("无法判断项", 11),
            new Column("已豁免", 8), new Column("原有问题", 10), new Column("首要问题", 48));

    private final Batch batch;
    private final List<Checked> ranked;
    private final DetailSheets details;
    private final SheetFrame frame;

    SummarySheet(Batch batch, List<Checked> ranked, DetailSheets details) {
        this.batch = batch;
        this.ranked = ranked;
        this.details = details;
        this.frame = new SheetFrame("部门预决算公开文本检查汇总", List.of(TextReport.tally(batch)
                + "“未见不合格”指能够判断的各项均合格。点部门名称看该部门的检查明细。"), COLUMNS);
    }

    void add(DeferredSXSSFWorkbook workbook, SheetStyles styles) {
        DeferredSXSSFSheet sheet = frame.sheet(workbook, NAME, batch.size());
        XSSFSheet written = workbook.getXSSFSheet(NAME);
        for (int i = 0; i < Math.min(ranked.size(), LINKS); i++) {
            String address = details.address(i);
            if (!address.isEmpty()) {
                XSSFHyperlink link = (XSSFHyperlink) workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress(address);
                link.setCellReference(new CellReference(frame.first() + i, DEPARTMENT));
                written.addHyperlink(link);
            }
        }
        sheet.setRowGenerator(rows -> write(rows, styles));
    }

    private void write(SXSSFSheet sheet, SheetStyles styles) {
        frame.write(sheet, styles);
        int row = frame.first();
        for (int i = 0; i < ranked.size(); i++) {
            document(frame.row(sheet, row++, styles), i);
        }
        for (int i = 0; i < batch.unreadable().size(); i++) {
            unreadable(frame.row(sheet, row++, styles), ranked.size() + i + 1, batch.unreadable().get(i));
        }
        total(frame.row(sheet, row++, styles));
        row++;
        for (Skipped file : batch.skipped()) {
            below(frame.row(sheet, row++, styles), "跳过的文件", file.name(), file.reason());
        }
        for (Notice notice : batch.notices()) {
            below(frame.row(sheet, row++, styles), "对处理决定的提醒", notice.place(), notice.message());
        }
    }

    private void document(SheetRow row, int index) {
        Checked document = ranked.get(index);
        row.number(Role.CENTRE, index + 1)
                .text(details.address(index).isEmpty() ? Role.TEXT : Role.LINK, Words.department(document.subject()))
                .text(Role.CENTRE, Words.year(document.subject())).text(Role.CENTRE, Words.kind(document.subject()))
                .text(Role.TEXT, Words.files(document)).text(verdict(document), Wording.conclusion(document))
                .numbers(Role.CENTRE, document.count(Severity.ERROR), document.count(Severity.WARNING),
                        document.count(Severity.INFO), (int) document.count(Outcome.State.UNCHECKED),
                        document.count(Standing.State.WAIVED), document.count(Standing.State.BASELINED))
                .text(Role.TEXT, first(document)).end();
    }

    private static Role verdict(Checked document) {
        return document.verdict().equals("pass") ? Role.CENTRE : document.verdict().equals("unchecked") ? Role.FAINT
                : document.count(Severity.ERROR) > 0 ? Role.FAIL : Role.DOUBT;
    }

    /** The message of the gravest open finding, else what could not be read. */
    private static String first(Checked document) {
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            for (Finding finding : document.findings()) {
                if (finding.open() && finding.severity() == severity) {
                    return OfficeText.line(finding.message());
                }
            }
        }
        return document.problems().isEmpty() ? "" : OfficeText.line(document.problems().get(0).what());
    }

    private static void unreadable(SheetRow row, int number, Unreadable file) {
        row.number(Role.CENTRE, number).blank(Role.TEXT, FILE - 1).text(Role.TEXT, OfficeText.line(file.file()))
                .text(Role.FAIL, "未能读取").blank(Role.CENTRE, COUNTS).text(Role.TEXT, OfficeText.line(file.message())).end();
    }

    private void total(SheetRow row) {
        row.text(Role.TOTAL, "").text(Role.TOTAL, "合计").blank(Role.TOTAL, FILE - 2)
                .text(Role.TOTAL, batch.size() + " 份").text(Role.TOTAL, "")
                .numbers(Role.TOTAL, batch.count(Severity.ERROR), batch.count(Severity.WARNING),
                        batch.count(Severity.INFO), batch.count(Outcome.State.UNCHECKED), batch.count(Standing.State.WAIVED),
                        batch.count(Standing.State.BASELINED))
                .text(Role.TOTAL, "").end();
    }

    private static void below(SheetRow row, String what, String where, String why) {
        row.skip(1).text(Role.TEXT, what).skip(FILE - 2).text(Role.TEXT, OfficeText.line(where))
                .skip(COUNTS + 1).text(Role.TEXT, OfficeText.line(why)).end();
    }
}
