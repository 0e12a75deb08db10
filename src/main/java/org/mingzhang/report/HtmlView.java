package org.mingzhang.report;

import java.io.IOException;
import org.mingzhang.document.Problem;
import org.mingzhang.rule.Checked;

/** One disclosure: its check sheet, its findings, the document as read. */
final class HtmlView {
    private final Batch batch;
    private final int index;
    private final Checked document;
    private final String id;
    private final String prefix;
    private final Html out;

    HtmlView(Batch batch, int index, Html out) {
        this.batch = batch;
        this.index = index;
        this.document = batch.documents().get(index);
        this.id = "d" + (index + 1);
        this.prefix = id + "-";
        this.out = out;
    }

    void write() throws IOException {
        KeptPage page = new KeptPage(batch.kept().get(index).page());
        HtmlFindings findings = new HtmlFindings(document, prefix, page, out);
        out.raw("<article class=\"view\" id=\"" + id + "\" aria-labelledby=\"" + prefix + "title\">\n")
                .raw("<nav class=\"skip\" aria-label=\"快速到达\">")
                .raw("<a href=\"#" + prefix + "findings\">到问题清单</a> <a href=\"#" + prefix + "original\">到原文</a></nav>\n");
        bar();
        new HtmlSheet(document, prefix, findings.cards(), out).write();
        out.raw(page.isEmpty() ? "<div class=\"panes bare\">\n" : "<div class=\"panes\">\n").raw("<section class=\"findings\" id=\"" + prefix
                + "findings\" tabindex=\"-1\" aria-label=\"问题清单\">\n");
        findings.filter();
        problems();
        findings.write();
        out.raw("</section>\n<section class=\"original\" id=\"" + prefix + "original\" tabindex=\"0\" aria-label=\"公开文本原文\">\n");
        if (page.isEmpty()) {
            out.raw("<p class=\"none\">这里没有公开文本的原文，只列出问题。</p>\n");
        } else {
            page.write(prefix, out);
        }
        out.raw("</section>\n</div>\n</article>\n");
    }

    private void bar() throws IOException {
        boolean many = batch.size() != 1;
        out.raw("<header class=\"bar\">\n");
        if (many) {
            out.raw("<nav class=\"move\" aria-label=\"各份公开文本\"><a href=\"#all\">全部</a>");
            move(index, "上一份", "prev");
            move(index + 2, "下一份", "next");
            out.raw("</nav>\n");
        }
        out.raw("<div class=\"who\"><h1 id=\"" + prefix + "title\">")
                .text(Wording.subject(document.subject())).raw("</h1>\n<p class=\"sub\">")
                .raw("<span class=\"verdict " + HtmlOverview.state(document) + "\">").text(Wording.verdict(document)).raw("</span> ")
                .text(document.file());
        if (document.files().size() > 1) {
            out.raw("（").raw(document.files().size()).raw(" 个文件：").text(String.join("、", document.files())).raw("）");
        }
        out.raw(" · 检查口径：").text(document.profileTitle());
        if (!document.lawDate().isEmpty()) {
            out.raw("，").text(document.lawDate());
        }
        out.raw("</p></div>\n<div class=\"tools script\">")
                .raw("<label><input type=\"checkbox\" data-do=\"brief\" autocomplete=\"off\"> 打印不带原文</label>")
                .raw("<button type=\"button\" data-do=\"print\">打印</button><details class=\"keys\"><summary>按键</summary><dl>")
                .raw("<dt>j ↓</dt><dd>下一个问题</dd><dt>k ↑</dt><dd>上一个问题</dd><dt>回车</dt><dd>到原文位置，再按到下一处</dd>")
                .raw("<dt>/</dt><dd>筛选</dd>").raw(many ? "<dt>n p</dt><dd>下一份、上一份</dd>" : "")
                .raw("<dt>Esc</dt><dd>返回</dd></dl></details></div>\n</header>\n");
    }

    private void move(int number, String word, String relation) throws IOException {
        if (number >= 1 && number <= batch.documents().size()) {
            out.raw("<a rel=\"" + relation + "\" href=\"#d").raw(number).raw("\">" + word + "</a>");
        }
    }

    private void problems() throws IOException {
        if (document.problems().isEmpty()) {
            return;
        }
        out.raw("<div class=\"unread\"><h2>未能读取的部分</h2>\n<ul>\n");
        for (Problem problem : document.problems()) {
            boolean named = problem.what().contains(problem.at().file());
            String place = Place.printed(problem.at(), document.files().size() > 1 && !named);
            out.raw("<li>").text(problem.what());
            if (!place.isEmpty()) {
                out.raw("（").text(place).raw("）");
            }
            out.raw("</li>\n");
        }
        out.raw("</ul></div>\n");
    }
}
