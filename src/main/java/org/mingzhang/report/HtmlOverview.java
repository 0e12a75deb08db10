package org.mingzhang.report;

import java.io.IOException;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

/** The list of all disclosures of a batch, as they were given. */
final class HtmlOverview {
    private final Batch batch;
    private final Html out;

    HtmlOverview(Batch batch, Html out) {
        this.batch = batch;
        this.out = out;
    }

    /** Leaves its section open for the remarks about the run. */
    void write() throws IOException {
        out.raw("<section class=\"all\" id=\"all\" aria-labelledby=\"all-title\">\n<header class=\"bar\"><div class=\"who\">")
                .raw("<h1 id=\"all-title\">明账检查报告</h1>\n<p class=\"sub\">").text(TextReport.tally(batch)).raw("</p></div>\n")
                .raw("<div class=\"tools\"><button type=\"button\" class=\"script\" data-do=\"print\">打印</button></div></header>\n");
        if (batch.documents().isEmpty()) {
            return;
        }
        out.raw("<div class=\"filter script\" role=\"search\" aria-label=\"筛选公开文本\">")
                .raw("<input type=\"search\" name=\"q\" autocomplete=\"off\" aria-label=\"查找部门或文件\" placeholder=\"查找部门或文件（按 / ）\">\n")
                .raw("<select name=\"v\" autocomplete=\"off\" aria-label=\"结论\"><option value=\"\">全部结论</option>")
                .raw("<option value=\"error\">有错误</option><option value=\"warning\">疑似，待核对</option>")
                .raw("<option value=\"pass\">未见不合格</option><option value=\"unchecked\">未能检查</option></select>\n")
                .raw("<p class=\"count\" role=\"status\"></p></div>\n<table class=\"list\">\n<thead><tr><th scope=\"col\">序号</th>")
                .raw("<th scope=\"col\">公开文本</th><th scope=\"col\">结论</th><th scope=\"col\">错误</th><th scope=\"col\">疑似</th>")
                .raw("<th scope=\"col\">提示</th><th scope=\"col\">无法判断</th></tr></thead>\n<tbody>\n");
        for (int i = 0; i < batch.documents().size(); i++) {
            row(batch.documents().get(i), i + 1);
        }
        out.raw("</tbody></table>\n");
    }

    private void row(Checked document, int number) throws IOException {
        String state = state(document);
        out.raw("<tr data-v=\"" + state + "\"><td class=\"n\">").raw(number).raw("</td><td><a href=\"#d").raw(number).raw("\">")
                .text(Wording.subject(document.subject())).raw("</a><br><small>").text(document.file()).raw("</small></td>")
                .raw("<td><span class=\"verdict " + state + "\">" + Wording.conclusion(document) + "</span></td>");
        for (Severity severity : Severity.values()) {
            count(document.count(severity), severity.id());
        }
        count(document.count(Outcome.State.UNCHECKED), "unchecked");
        out.raw("</tr>\n");
    }

    private void count(long count, String kind) throws IOException {
        out.raw("<td class=\"n " + (count == 0 ? "zero" : kind) + "\">" + count + "</td>");
    }

    static String state(Checked document) {
        return !document.verdict().equals("violation") ? document.verdict()
                : document.count(Severity.ERROR) > 0 ? "error" : "warning";
    }
}
