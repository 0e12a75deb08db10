package org.mingzhang.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** Documents with pages, tables and findings at every kind of place, for the tests of the html report. */
final class HtmlSamples {
    static final String FILE = "样例/河湾区档案馆.pdf";

    private HtmlSamples() {
    }

    /** A document with its check. */
    record Case(Checked checked, Document document) {
        Kept kept() {
            return new Kept(HtmlPage.render(checked, document), List.of());
        }
    }

    static Case made() {
        Document document = document();
        return new Case(checked(FILE, findings()), document);
    }

    static Checked checked(String file, List<Finding> findings) {
        Checked sample = Samples.budget();
        return new Checked(file, List.of(file), sample.subject(), sample.profile(), sample.profileTitle(), sample.lawDate(),
                "violation", sample.problems(), findings, sample.outcomes());
    }

    static Document document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(0, 1, "河湾区档案馆2024年部门预算", 1));
        blocks.add(paragraph(1, 1, "一、收支情况", 0));
        blocks.add(paragraph(2, 1, "收入合计12.50万元，其中：财政拨款10.00万元；其他\n收入3.00万元。\f支出合计12.50万元。", 0));
        blocks.add(paragraph(3, 2, "　　说明：两个标记叠在一起的一句话。", 0));
        blocks.add(new Table(at(4, 3, 0, 0, 0, 0), List.of(
                List.of(cell(1, 1, "科目", 2, 1), cell(1, 2, "预算数", 1, 2)),
                List.of(cell(2, 2, "合计", 1, 1), cell(2, 3, "基本", 1, 1)),
                List.of(cell(3, 1, "201", 1, 1), cell(3, 2, "12.50", 1, 1), cell(3, 3, "", 1, 1)),
                List.of(new Cell(at(4, 4, 4, 1, 0, 3), "208"), new Cell(at(4, 4, 4, 2, 0, 4), "-0.5%"),
                        new Cell(at(4, 4, 4, 3, 0, 0), "目标一；\n目标\n二。")))));
        blocks.add(paragraph(5, 4, "二、名词解释", 0));
        return new Document(FILE, List.of(FILE), blocks, List.of());
    }

    private static List<Finding> findings() {
        Location total = at(2, 1, 0, 0, 0, 12);
        Location cell = at(4, 3, 3, 2, 0, 5);
        return List.of(
                Samples.finding("CMP-05", Severity.ERROR, "缺少“政府采购情况”", "", Location.ofFile(FILE), List.of(), List.of(Samples.LAW)),
                Samples.finding("ACC-05", Severity.ERROR, "合计不等于各项之和", "收入合计12.50万元", total.span(0, 11),
                        List.of(new Related("分项", "3.00万元", total.span(32, 38)), new Related("公开表", "12.50", cell),
                                new Related("别处", "1", Location.ofFile(FILE))), List.of(Samples.RULES)),
                Samples.finding("RDB-01", Severity.WARNING, "叠着的一处", "两个标记叠", at(3, 2, 0, 0, 5, 10), List.of(), List.of(Samples.RULES)),
                Samples.finding("RDB-02", Severity.INFO, "叠着的另一处", "叠在一起", at(3, 2, 0, 0, 9, 13), List.of(), List.of(Samples.FORM)),
                Samples.finding("PRF-05", Severity.ERROR, "没有填写", "", at(4, 3, 3, 3, 0, 0), List.of(), List.of(Samples.FORM)),
                Samples.finding("RDB-02", Severity.INFO, "同样的话", "201", at(4, 3, 3, 1, 0, 3), List.of(), List.of(Samples.FORM)),
                Samples.finding("RDB-02", Severity.INFO, "同样的话", "208", at(4, 4, 4, 1, 0, 99), List.of(), List.of(Samples.FORM)),
                Samples.finding("SEC-01", Severity.WARNING, "已经说明过", "目标", at(4, 4, 4, 3, 5, 7), List.of(), List.of(Samples.RULES))
                        .as(new Standing(Standing.State.WAIVED, "当年补充", "预算股", "2024-12-31")));
    }

    static Location at(int block, int page, int row, int column, int start, int end) {
        return new Location(FILE, page, 0, block, row, column, start, end, "", "", "", "");
    }

    static Paragraph paragraph(int block, int page, String text, int outline) {
        return new Paragraph(at(block, page, 0, 0, 0, text.length()), text, outline);
    }

    private static Cell cell(int row, int column, String text, int rowSpan, int columnSpan) {
        return new Cell(at(4, 3, row, column, 0, text.length()), text, rowSpan, columnSpan);
    }

    /** A document of {@code samples/documents} after the real check. */
    static Case of(String name) {
        Path path = Path.of("samples/documents").resolve(name);
        try {
            Document document = Readers.read(new Input(name, path), Limits.DEFAULT);
            return new Case(org.mingzhang.samples.Samples.CHECKER.check(document.name(), document.files(), document.problems(),
                    org.mingzhang.samples.Samples.EXTRACTOR.extract(document, ""), "", Optional.empty(), Optional.empty()), document);
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    static Batch batch(Case... cases) {
        List<Checked> checked = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (Case one : cases) {
            checked.add(one.checked());
            kept.add(one.kept());
        }
        return new Batch(checked, kept, List.of(), List.of(), List.of(), "0.0.0");
    }

    /** The batch of all reports and a document with its text. */
    static Batch mixed() {
        Batch batch = Samples.batch();
        List<Checked> checked = new ArrayList<>(batch.documents());
        List<Kept> kept = new ArrayList<>(batch.kept());
        Case made = made();
        checked.add(made.checked());
        kept.add(made.kept());
        return new Batch(checked, kept, batch.unreadable(), batch.skipped(), batch.notices(), batch.version());
    }

    static String page(Case one) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(one.kept().page()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(Html.PREFIX, '_');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String html(Batch batch) {
        return Samples.write(new HtmlReport(), batch);
    }
}
