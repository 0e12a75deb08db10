package org.mingzhang.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.mingzhang.policy.Notice;
import org.mingzhang.reader.Skipped;

/**
 * For a reviewer at a browser: one file that needs nothing else, the documents as read beside their findings. Shows all
 * without its script too; the script adds filters, keys and one document at a time.
 */
public final class HtmlReport implements Report {

    @Override
    public void write(Batch batch, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        Html out = new Html(writer);
        boolean many = batch.size() != 1;
        head(batch, out);
        if (many) {
            new HtmlOverview(batch, out).write();
        }
        remarks(batch, many, out);
        if (many) {
            out.raw("</section>\n");
        }
        for (int i = 0; i < batch.documents().size(); i++) {
            new HtmlView(batch, i, out).write();
        }
        out.raw("</main>\n<p class=\"hid\" id=\"said\" role=\"status\"></p>\n</body>\n</html>\n");
        writer.flush();
    }

    private static void head(Batch batch, Html out) throws IOException {
        String title = batch.documents().size() == 1 && batch.size() == 1
                ? Wording.subject(batch.documents().get(0).subject()) : batch.size() + " 份公开文本";
        out.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\"").attribute("content", HtmlAssets.POLICY).raw(">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\"")
                .attribute("content", "mingzhang " + batch.version()).raw(">\n<title>").raw(titled(title))
                .raw(" - 明账检查报告</title>\n<style>").raw(HtmlAssets.STYLE).raw("</style>\n<script>")
                .raw(HtmlAssets.SCRIPT).raw("</script>\n</head>\n<body>\n<main>\n");
    }

    /** No element may stand in a title. */
    private static String titled(String text) {
        return TerminalText.safe(text).replace("&", "&amp;").replace("<", "&lt;");
    }

    /** What concerns the run and no single document. */
    private static void remarks(Batch batch, boolean many, Html out) throws IOException {
        if (batch.notices().isEmpty() && batch.skipped().isEmpty() && batch.unreadable().isEmpty()) {
            return;
        }
        out.raw(many ? "<div class=\"remarks\">\n" : "<details class=\"remarks\"><summary>提醒</summary>\n");
        if (!batch.unreadable().isEmpty()) {
            out.raw("<h2>未能读取</h2>\n<ul>\n");
            for (Unreadable file : batch.unreadable()) {
                out.raw("<li><b>").text(file.file()).raw("</b>：").text(file.message()).raw("</li>\n");
            }
            out.raw("</ul>\n");
        }
        if (!batch.notices().isEmpty()) {
            out.raw("<h2>关于豁免和原有问题</h2>\n<ul>\n");
            for (Notice notice : batch.notices()) {
                out.raw("<li><span class=\"sev " + notice.severity().id() + "\">" + notice.severity().chinese() + "</span> ")
                        .text(notice.message());
                if (!notice.place().isEmpty()) {
                    out.raw("（").text(notice.place()).raw("）");
                }
                out.raw("</li>\n");
            }
            out.raw("</ul>\n");
        }
        if (!batch.skipped().isEmpty()) {
            out.raw("<h2>跳过的文件</h2>\n<ul>\n");
            for (Skipped file : batch.skipped()) {
                out.raw("<li>").text(file.name()).raw("：").text(file.reason()).raw("</li>\n");
            }
            out.raw("</ul>\n");
        }
        out.raw(many ? "</div>\n" : "</details>\n");
    }
}
