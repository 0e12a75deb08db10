package org.mingzhang.report;

import static org.mingzhang.report.Markdown.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Problem;
import org.mingzhang.policy.Notice;
import org.mingzhang.reader.Skipped;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;

/** For a comment on a merge request: a table of the disclosures, then the findings, worst first, as far as there is room. */
final class MarkdownReport implements Report {
    /** What the usual pages take in one comment is 65,536 characters. */
    static final int COMMENT = 60_000;
    /** Kept free for the closing lines. */
    private static final int RESERVE = 400;
    private static final int ROWS = 200;
    private static final int PLACES = 10;

    private final int room;

    /** @param room how many characters there is room for */
    MarkdownReport(int room) {
        this.room = room - RESERVE;
    }

    @Override
    public void write(Batch batch, OutputStream out) throws IOException {
        out.write(text(batch).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The report, no longer than there is room. */
    String text(Batch batch) {
        StringBuilder text = new StringBuilder("### 预决算公开检查\n\n").append(TextReport.tally(batch)).append("\n\n");
        table(batch, text);
        notices(batch, text);
        int left = 0;
        for (Checked document : batch.documents()) {
            left += document(document, text);
        }
        if (left > 0) {
            text.append("\n还有 ").append(left).append(" 处问题这里放不下，见完整报告。\n");
        }
        skipped(batch, text);
        return text.toString();
    }

    private static void table(Batch batch, StringBuilder text) {
        if (batch.size() == 0) {
            return;
        }
        text.append("| 公开文本 | 部门和年度 | 结论 | 错误 | 疑似 | 提示 | 无法判断 |\n|---|---|---|--:|--:|--:|--:|\n");
        int rows = 0;
        for (Unreadable file : batch.unreadable()) {
            if (++rows <= ROWS) {
                text.append("| ").append(name(file.file())).append(" | | **未能读取**：")
                        .append(escaped(OneLine.cut(file.message(), 200))).append(" | | | | |\n");
            }
        }
        for (Checked document : batch.documents()) {
            if (++rows <= ROWS) {
                row(document, text);
            }
        }
        text.append(rows > ROWS ? "\n表中只列出前 " + ROWS + " 份，共 " + rows + " 份。\n" : "").append('\n');
    }

    private static void row(Checked document, StringBuilder text) {
        boolean grave = document.count(Severity.ERROR) > 0 || document.verdict().equals("unchecked");
        String verdict = (grave ? "**" : "") + Wording.conclusion(document) + (grave ? "**" : "");
        text.append("| ").append(name(document.file())).append(" | ")
                .append(escaped(OneLine.cut(Wording.subject(document.subject()), 100))).append(" | ").append(verdict)
                .append(document.lostFile() ? "，有文件未能读取" : document.problems().isEmpty() ? "" : "，有内容未能读取");
        for (Severity severity : Severity.values()) {
            text.append(" | ").append(document.count(severity));
        }
        text.append(" | ").append(document.count(Outcome.State.UNCHECKED)).append(" |\n");
    }

    private static String name(String file) {
        return escaped(OneLine.cut(file, 200));
    }

    private static void notices(Batch batch, StringBuilder text) {
        for (Notice notice : batch.notices()) {
            text.append("- **").append(notice.severity().chinese()).append("** ").append(escaped(OneLine.cut(notice.message(), 300)))
                    .append(notice.place().isEmpty() ? "" : "（" + escaped(OneLine.cut(notice.place(), 200)) + "）").append('\n');
        }
        text.append(batch.notices().isEmpty() ? "" : "\n");
    }

    private static void skipped(Batch batch, StringBuilder text) {
        if (!batch.skipped().isEmpty()) {
            text.append("\n跳过 ").append(batch.skipped().size()).append(" 个文件：");
            for (int i = 0; i < Math.min(batch.skipped().size(), 3); i++) {
                Skipped file = batch.skipped().get(i);
                text.append(i == 0 ? "" : "、").append(escaped(OneLine.cut(file.name(), 60)));
            }
            text.append(batch.skipped().size() > 3 ? " 等" : "").append("。\n");
        }
    }

    /** Returns how many findings there was no room for. */
    private int document(Checked document, StringBuilder text) {
        Map<String, List<String>> unchecked = Folding.reasons(document, Outcome.State.UNCHECKED);
        if (document.findings().isEmpty() && document.problems().isEmpty() && unchecked.isEmpty()) {
            return 0;
        }
        StringBuilder head = new StringBuilder(gap(text)).append("#### ")
                .append(name(document.file())).append("\n\n");
        int problems = 0;
        for (Problem problem : document.problems()) {
            if (++problems <= PLACES) {
                head.append("- **未能读取** ").append(escaped(OneLine.problem(document, problem))).append('\n');
            }
        }
        head.append(problems > PLACES ? "- 未能读取的内容共 " + problems + " 处\n" : "");
        if (text.length() + head.length() > room) {
            return document.findings().size();
        }
        text.append(head);
        int left = 0;
        for (List<Finding> same : Folding.folded(worstFirst(document.findings()))) {
            StringBuilder item = new StringBuilder();
            item(document, same, item);
            if (left > 0 || text.length() + item.length() > room) {
                left += same.size();
            } else {
                text.append(item);
            }
        }
        unchecked(unchecked, document.count(Outcome.State.UNCHECKED), text);
        return left;
    }

    /** Open errors, warnings, infos; then what was decided upon. Each in the order of the document. */
    static List<Finding> worstFirst(List<Finding> findings) {
        List<Finding> sorted = new ArrayList<>();
        for (boolean open : new boolean[] {true, false}) {
            for (Severity severity : Severity.values()) {
                findings.stream().filter(f -> f.open() == open && f.severity() == severity).forEach(sorted::add);
            }
        }
        return sorted;
    }

    /** What is missing for a blank line. */
    private static String gap(StringBuilder text) {
        return text.length() > 1 && text.charAt(text.length() - 2) == '\n' ? "" : "\n";
    }

    private static void item(Checked document, List<Finding> same, StringBuilder text) {
        Finding first = same.get(0);
        text.append("- **").append(first.severity().chinese()).append("** ").append(first.rule()).append(' ')
                .append(escaped(OneLine.message(first))).append(same.size() > 1 ? "（共 " + same.size() + " 处）" : "").append('\n');
        for (int i = 0; i < Math.min(same.size(), PLACES); i++) {
            Finding finding = same.get(i);
            String evidence = OneLine.evidence(finding);
            detail("位置", OneLine.place(document, finding.location()) + (evidence.isEmpty() ? "" : "：“" + evidence + "”"), text);
            for (Related related : finding.related()) {
                detail("关联", OneLine.related(document, related), text);
            }
        }
        if (same.size() > PLACES) {
            text.append("  - 其余 ").append(same.size() - PLACES).append(" 处见完整报告\n");
        }
        detail("", OneLine.numbers(first), text);
        List<String> basis = first.basis().stream().map(citation -> OneLine.basis(citation, false)).toList();
        detail("依据", String.join("；", basis), text);
        detail("决定", OneLine.decision(first), text);
        detail("整改", OneLine.fix(first), text);
    }

    private static void detail(String label, String line, StringBuilder text) {
        if (!line.isEmpty()) {
            text.append("  - ").append(label).append(label.isEmpty() ? "" : "：").append(escaped(line)).append('\n');
        }
    }

    private void unchecked(Map<String, List<String>> byReason, long count, StringBuilder text) {
        StringBuilder folded = new StringBuilder(gap(text)).append("<details><summary>无法判断 ").append(count).append(" 项</summary>\n\n");
        byReason.forEach((reason, requirements) -> folded.append("- ")
                .append(reason.isEmpty() ? "未说明原因" : escaped(OneLine.cut(reason, 200))).append("：")
                .append(escaped(String.join("、", requirements))).append('\n'));
        folded.append("\n</details>\n");
        if (count > 0 && text.length() + folded.length() <= room) {
            text.append(folded);
        }
    }
}
