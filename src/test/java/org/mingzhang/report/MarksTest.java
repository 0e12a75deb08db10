package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Mark;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

class MarksTest {
    private static final String TEXT = "“三公”经费33.34万元。";
    private final List<Block> blocks = new ArrayList<>();

    MarksTest() {
        blocks.add(new Paragraph(at("a.docx", 0, 0, 0), TEXT, 0, new Anchor.Element("body/1")));
        blocks.add(new Table(at("b.pdf", 1, 0, 0), List.of(
                List.of(cell(1, 1, "合并", 2, 2), cell(1, 3, "数", 1, 1)), List.of(cell(2, 3, "33.24", 1, 1)))));
    }

    private static Cell cell(int row, int column, String text, int rows, int columns) {
        return new Cell(at("b.pdf", 1, row, column), text, rows, columns, new Anchor.Element("t/" + row + "/" + column));
    }

    private static Location at(String file, int block, int row, int column) {
        return new Location(file, 0, 0, block, row, column, 0, 0, "", "", "", "");
    }

    private static Finding finding(Severity severity, Location at, Related... related) {
        return Samples.finding("ACC-05a", severity, "合计不等于分项之和", TEXT, at, List.of(related), List.of(Samples.RULES, Samples.LAW));
    }

    private List<Mark> marks(Severity least, Finding... findings) {
        Checked blank = Samples.blankSubject();
        Document document = new Document("两份", List.of("a.docx", "b.pdf"), blocks, List.of());
        return Marks.of(new Checked("两份", document.files(), blank.subject(), "national", "全国通用", "", "violation", List.of(),
                List.of(findings), List.of()), document, least);
    }

    @Test
    void theOwnPlaceHasItAllAndRelatedPlacesPointAtIt() {
        List<Mark> marks = marks(Severity.WARNING, finding(Severity.ERROR, at("a.docx", 0, 0, 0).span(6, 13),
                new Related("公开表", "33.24", at("b.pdf", 1, 2, 3).span(0, 5)), new Related("自己", "33.34", at("a.docx", 0, 0, 0).span(6, 13))));
        assertEquals(List.of(
                new Mark("a.docx", new Anchor.Element("body/1"), 6, 13, TEXT, "ACC-05a 错误", "合计不等于分项之和\n依据：《样例公开规程》（样财〔2000〕1号）第四条；"
                        + "《样例法》第十四条第二款\n整改：改正\n关联：公开表 33.24（b.pdf，表内第2行第3列）\n关联：自己 33.34（a.docx）", "error"),
                new Mark("b.pdf", new Anchor.Element("t/2/3"), 0, 5, "33.24", "ACC-05a 错误（关联处）",
                        "此处是“公开表”，对照a.docx“33.34万元”：合计不等于分项之和", "error")), marks);
    }

    @Test
    void infosOnlyWhereTheyAreWantedAndDecidedOnesNever() {
        Finding info = finding(Severity.INFO, at("a.docx", 0, 0, 0));
        Finding waived = finding(Severity.ERROR, at("a.docx", 0, 0, 0)).as(new Standing(Standing.State.WAIVED, "有理由", "", ""));
        assertEquals(List.of(), marks(Severity.WARNING, info, waived));
        assertEquals(List.of("info"), marks(Severity.INFO, info, waived).stream().map(Mark::severity).toList());
    }

    @Test
    void whatHasNoPlaceStandsTogetherAtTheBeginningOfTheFirstFileThatTakesMarks() {
        List<Mark> marks = marks(Severity.WARNING, finding(Severity.WARNING, Location.NOWHERE), finding(Severity.ERROR, Location.ofFile("两份")),
                finding(Severity.ERROR, at("a.docx", 99, 0, 0)));
        assertEquals(1, marks.size());
        assertEquals("a.docx 全文 错误 error", marks.get(0).file() + " " + marks.get(0).title() + " " + marks.get(0).severity());
        assertTrue(marks.get(0).comment().startsWith("全文：\n[疑似] ACC-05a　合计不等于分项之和\n依据："), marks.get(0).comment());
        assertEquals(Anchor.NONE, marks.get(0).anchor());
    }

    @Test
    void manyWithoutAPlaceTakeSeveralComments() {
        Finding[] many = new Finding[60];
        for (int i = 0; i < many.length; i++) {
            many[i] = finding(Severity.ERROR, Location.NOWHERE);
        }
        List<Mark> marks = marks(Severity.WARNING, many);
        assertTrue(marks.size() > 1 || marks.get(0).comment().length() < 2000, String.valueOf(marks.size()));
        for (Mark mark : marks) {
            assertTrue(mark.comment().length() < 2000, String.valueOf(mark.comment().length()));
        }
    }

    @Test
    void tablesRowsAndCoveredCellsHaveACell() {
        List<String> paths = new ArrayList<>();
        for (Location at : List.of(at("b.pdf", 1, 0, 0), at("b.pdf", 1, 2, 0), at("b.pdf", 1, 2, 2).span(0, 9))) {
            Mark mark = marks(Severity.WARNING, finding(Severity.ERROR, at)).get(0);
            paths.add(((Anchor.Element) mark.anchor()).path() + " " + mark.start() + "-" + mark.end());
        }
        assertEquals(List.of("t/1/1 0-0", "t/2/3 0-0", "t/1/1 0-0"), paths);
    }

    @Test
    void whatAFindingOfTheWholeLeansOnIsMarkedWithoutAPlaceToPointAt() {
        List<Mark> marks = marks(Severity.WARNING, finding(Severity.ERROR, Location.NOWHERE, new Related("", "33.24", at("b.pdf", 1, 2, 3))));
        assertEquals("对照：合计不等于分项之和", marks.get(1).comment());
        assertFalse(marks.get(0).comment().contains("（关联处）"));
    }
}
