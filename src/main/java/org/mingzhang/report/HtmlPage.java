package org.mingzhang.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;

/** The document as read, as HTML with its findings marked in place: what {@link HtmlReport} shows beside the findings. */
public final class HtmlPage {
    /** Blocks that a browser lays out together at most. */
    private static final int CHUNK = 60;
    /** A table with more columns than this is printed smaller. */
    private static final int MANY = 7;
    /** A table with more columns than this is printed across. */
    private static final int WIDE = 12;

    private final Checked checked;
    private final Document document;
    private final PageMarks marks;
    private final Map<Paragraph, Integer> headings;
    private final Html out;
    private String file = "";
    private int page;
    private int inChunk;

    private HtmlPage(Checked checked, Document document, Html out) {
        this.checked = checked;
        this.document = document;
        this.marks = new PageMarks(checked, document);
        this.headings = Headings.levels(document);
        this.out = out;
    }

    /**
     * Makes what a batch keeps of a document.
     *
     * @param checked the check of this document after decisions, as the batch holds it: findings are known by their number
     * @return for {@link Kept#page}
     */
    public static byte[] render(Checked checked, Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            new HtmlPage(checked, document, new Html(writer)).write();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write() throws IOException {
        unplaced();
        for (Block block : document.blocks()) {
            file(block);
            boolean turned = turn(block.at().page());
            if (turned || inChunk == CHUNK) {
                close();
            }
            if (inChunk == 0) {
                out.raw("<div class=\"chunk\">\n");
            }
            if (turned) {
                out.raw("<div class=\"turn\" role=\"separator\"").attribute("data-p", page)
                        .attribute("aria-label", "第" + page + "页").raw("></div>\n");
            }
            inChunk++;
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Table table) {
                table(table);
            }
        }
        close();
    }

    private void close() throws IOException {
        if (inChunk > 0) {
            out.raw("</div>\n");
            inChunk = 0;
        }
    }

    /** What is missing stands before the document. */
    private void unplaced() throws IOException {
        if (marks.unplaced().isEmpty()) {
            return;
        }
        out.raw("<div class=\"missing\"><h3>原文中没有对应位置的问题</h3>\n<ul>\n");
        for (int number : marks.unplaced()) {
            Finding finding = checked.findings().get(number - 1);
            String severity = finding.severity().id();
            out.raw("<li><a class=\"no " + severity + "\" id=\"" + Html.PREFIX + "m").raw(number).raw("\" href=\"#" + Html.PREFIX + "c")
                    .raw(number).raw("\"").attribute("data-n", number).attribute("aria-label", "问题" + number).raw("></a>")
                    .raw("<mark class=\"" + severity + (finding.open() ? "\"" : " settled\"")).attribute("data-f", number).raw(">")
                    .text(finding.message()).raw("</mark></li>\n");
        }
        out.raw("</ul></div>\n");
    }

    private void file(Block block) throws IOException {
        if (document.files().size() < 2 || block.at().file().equals(file)) {
            return;
        }
        close();
        file = block.at().file();
        page = 0;
        out.raw("<h3 class=\"file\">").text(file).raw("</h3>\n");
    }

    private boolean turn(int to) {
        boolean turned = to > page;
        page = Math.max(page, to);
        return turned;
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        String text = marks.text(paragraph, paragraph.text());
        int level = headings.getOrDefault(paragraph, 0);
        String tag = level == 0 ? "p" : "h" + (level + 2);
        out.raw("<" + tag);
        if (paragraph.at().line() > 0) {
            out.attribute("data-l", paragraph.at().line());
        }
        out.raw(">");
        new MarkedText(out, text, marks.of(paragraph), page, false).write();
        for (int at = text.indexOf('\f'); at >= 0 && page > 0; at = text.indexOf('\f', at + 1)) {
            page++;
        }
        out.raw("</" + tag + ">\n");
    }

    private void table(Table table) throws IOException {
        int columns = 0;
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                columns = Math.max(columns, cell.at().column() + Math.min(cell.columnSpan(), 1000) - 1);
            }
        }
        out.raw("<div class=\"t" + (columns > WIDE ? " wide" : columns > MANY ? " many" : "") + "\"><table>\n");
        int head = Headings.headRows(table);
        for (int i = 0; i < table.rows().size(); i++) {
            row(table.rows().get(i), i < head, table.rows().size() - i);
        }
        out.raw("</table></div>\n");
    }

    private void row(List<Cell> row, boolean head, int below) throws IOException {
        boolean turned = !row.isEmpty() && turn(row.get(0).at().page());
        out.raw(turned ? "<tr class=\"over\">" : head ? "<tr class=\"head\">" : "<tr>");
        for (Cell cell : row) {
            out.raw("<td");
            // In the first column digits are codes.
            if (cell.at().column() > 1 && Headings.number(cell.text())) {
                out.raw(" class=\"n\"");
            }
            if (turned && cell == row.get(0)) {
                out.attribute("data-p", page);
            }
            span("rowspan", Math.min(cell.rowSpan(), below));
            span("colspan", Math.min(cell.columnSpan(), 1000));
            out.raw(">");
            new MarkedText(out, marks.text(cell, cell.text()), marks.of(cell), 0, true).write();
            out.raw("</td>");
        }
        out.raw("</tr>\n");
    }

    private void span(String name, int cells) throws IOException {
        if (cells > 1) {
            out.attribute(name, cells);
        }
    }
}
