package org.mingzhang.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

/** A line for each disclosure of a batch, in the order given. */
final class ClosingTable {
    private static final List<String> HEAD = List.of("结论", "错误", "疑似", "提示", "无法判断", "部门", "文件");
    private static final int WIDEST_NAME = 40;

    private ClosingTable() {
    }

    /** Writes nothing for a single disclosure. */
    static void write(Batch batch, Writer out) throws IOException {
        if (batch.size() < 2) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (Checked document : batch.documents()) {
            String department = document.subject().department();
            rows.add(List.of(Wording.conclusion(document), Integer.toString(document.count(Severity.ERROR)),
                    Integer.toString(document.count(Severity.WARNING)), Integer.toString(document.count(Severity.INFO)),
                    Long.toString(document.count(Outcome.State.UNCHECKED)),
                    TerminalText.safe(department.isEmpty() ? "未识别" : TerminalText.excerpt(department, 0, 0, WIDEST_NAME)),
                    TerminalText.safe(document.file())));
        }
        for (Unreadable file : batch.unreadable()) {
            rows.add(List.of("未能读取", "", "", "", "", "", TerminalText.safe(file.file())));
        }
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], TerminalText.width(row.get(column)));
            }
        }
        out.write("检查一览\n");
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length - 1; column++) {
                line.append("  ").append(TerminalText.pad(row.get(column), widths[column]));
            }
            out.write(line.append("  ").append(row.get(widths.length - 1)).append('\n').toString());
        }
        out.write('\n');
    }
}
