package org.mingzhang.report.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.mingzhang.fact.Subject;
import org.mingzhang.report.office.SheetFrame.Column;
import org.mingzhang.report.office.SheetStyles.Role;
import org.mingzhang.report.Wording;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Severity;

/**
 * The check sheets. Those of a batch follow each other in one long sheet with the department before each line: a
 * hundred tabs are not to be found one's way in, and one filter over all departments answers what a bureau asks
 * first, who of all breaks this requirement. A sheet that is full goes on in the next.
 */
final class DetailSheets {
    /** Lines in one sheet; Excel has 1,048,576 rows. */
    static final int LINES = 1_000_000;

    private static final String SIGNATURES = "检查人：＿＿＿＿＿＿　　　　复核人：＿＿＿＿＿＿　　　　日期：＿＿＿＿年＿＿月＿＿日";
    private static final List<Column> DOCUMENT = List.of(new Column("序号", 6), new Column("部门/单位", 20),
            new Column("公开文本", 14));
    private static final List<Column> LINE = List.of(new Column("检查项", 24), new Column("维度", 9),
            new Column("是否合格", 12), new Column("性质", 7), new Column("问题描述", 36), new Column("位置", 28),
            new Column("实为", 16), new Column("应为", 13), new Column("依据", 30), new Column("整改建议", 23),
            new Column("决定", 12));

    private final List<Checked> documents;
    private final boolean single;
    private final int limit;
    private final SheetFrame frame;
    /** Of the first line of each document among all lines, and of the one behind the last. */
    private final int[] starts;

    DetailSheets(List<Checked> documents, boolean single, int limit) {
        this.documents = documents;
        this.single = single;
        this.limit = limit;
        this.starts = new int[documents.size() + 1];
        for (int i = 0; i < documents.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], CheckLines.count(documents.get(i)));
        }
        List<Column> columns = new ArrayList<>(single ? List.of() : DOCUMENT);
        columns.addAll(LINE);
        this.frame = new SheetFrame(single ? "部门预决算公开文本检查表" : "部门预决算公开文本检查明细",
                single ? about(documents.get(0)) : List.of("每个检查项一行，有问题的每处问题一行；按“部门/单位”“检查项”“是否合格”“性质”筛选。"
                        + "“见 ×××”表示同一问题记在另一检查项下。"), columns);
    }

    private static List<String> about(Checked document) {
        String name = Words.department(document.subject()) + "　　年度：" + Words.year(document.subject()) + "　　文种："
                + Words.kind(document.subject());
        String law = OfficeText.line(document.lawDate());
        return List.of("部门/单位：" + name,
                "文件：" + Words.files(document) + "　　检查口径：" + OfficeText.line(document.profileTitle())
                        + (law.isEmpty() ? "" : "，" + law),
                "结论：" + Wording.conclusion(document) + "　　错误 " + document.count(Severity.ERROR) + "　疑似 "
                        + document.count(Severity.WARNING) + "　提示 " + document.count(Severity.INFO));
    }

    private String name(int sheet) {
        return (single ? "检查表" : "检查明细") + (sheet == 0 ? "" : String.valueOf(sheet + 1));
    }

    /** Where the lines of the document begin, as links inside the workbook name it; "" for one without lines. */
    String address(int document) {
        int line = starts[document];
        return line == starts[document + 1] ? ""
                : "'" + name(line / limit) + "'!A" + (frame.first() + line % limit + 1);
    }

    void add(DeferredSXSSFWorkbook workbook, SheetStyles styles) {
        int lines = starts[documents.size()];
        int sheets = Math.max(1, (lines + limit - 1) / limit);
        for (int i = 0; i < sheets; i++) {
            int from = i * limit;
            int to = Math.min(lines, from + limit);
            DeferredSXSSFSheet sheet = frame.sheet(workbook, name(i), to - from);
            sheet.setRowGenerator(rows -> write(rows, styles, from, to));
        }
    }

    private void write(SXSSFSheet sheet, SheetStyles styles, int from, int to) {
        frame.write(sheet, styles);
        for (int i = 0; i < documents.size(); i++) {
            if (starts[i + 1] <= from || starts[i] >= to) {
                continue;
            }
            List<CheckLine> lines = CheckLines.of(documents.get(i));
            for (int j = 0; j < lines.size(); j++) {
                int line = starts[i] + j;
                if (line >= from && line < to) {
                    write(frame.row(sheet, frame.first() + line - from, styles), i, lines.get(j));
                }
            }
        }
        if (single) {
            frame.single(sheet, frame.first() + to + 1, Role.SIGN, SIGNATURES, styles);
        }
    }

    private void write(SheetRow row, int document, CheckLine line) {
        if (!single) {
            Subject subject = documents.get(document).subject();
            row.number(Role.CENTRE, document + 1).text(Role.TEXT, Words.department(subject))
                    .text(Role.TEXT, Words.year(subject) + (subject.year() == 0 ? "，" : "年") + Words.kind(subject));
        }
        row.text(Role.TEXT, line.requirement()).text(Role.CENTRE, line.dimension())
                .text(SheetStyles.of(line.judgement()), line.judgement().chinese()).text(Role.CENTRE, line.nature())
                .text(Role.TEXT, line.problem()).text(Role.TEXT, line.place()).text(Role.TEXT, line.found())
                .text(Role.TEXT, line.expected()).text(Role.TEXT, line.basis()).text(Role.TEXT, line.fix())
                .text(Role.TEXT, line.decision()).end();
    }
}
