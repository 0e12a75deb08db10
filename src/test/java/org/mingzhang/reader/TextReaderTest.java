package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Table;

class TextReaderTest {
    private static final String FORM = "\t项目\n\t金额\n\n\t差旅费\n\t1.20\n\n\t会议费\n\t\n";

    @Test
    void everyNonEmptyLineIsAParagraphAsPrinted() {
        assertEquals(List.of("标题", "　　正文。  "), Texts.blocks("标题\n\n \u3000\n　　正文。  \n"));
    }

    @Test
    void lineEndsMakeNoDifference() {
        String text = "标题\n\n" + FORM + "\n\n正文\n";
        assertEquals(Texts.read(text), Texts.read(text.replace("\n", "\r\n")));
        assertEquals(Texts.read(text), Texts.read(text.replace('\n', '\r')));
    }

    @Test
    void paragraphsKnowTheirLineAndBlock() {
        Block second = Texts.read("甲\n\n乙乙").blocks().get(1);
        assertEquals(Location.ofLine("样例.txt", 3, 1, 2), second.at());
    }

    @Test
    void aSoftLineBreakIsNoLineOfTheSource() {
        Document document = Texts.read("甲\u2028乙\n丙");
        assertEquals(List.of("甲", "乙", "丙"), Texts.printed(document));
        assertEquals(2, document.blocks().get(2).at().line());
    }

    @Test
    void formFeedsCountPages() {
        Document document = Texts.read("封面\n单位\f目录\n一、职能\f");
        assertEquals(List.of("封面", "单位", "目录", "一、职能"), Texts.printed(document));
        assertEquals(List.of(1, 1, 2, 2), document.blocks().stream().map(block -> block.at().page()).toList());
        assertEquals(List.of(1, 2, 2, 3), document.blocks().stream().map(block -> block.at().line()).toList());
        assertEquals(0, Texts.read("封面").blocks().get(0).at().page());
    }

    @Test
    void aPageBreakEndsATable() {
        assertEquals(List.of("[项目|金额 / 差旅费|1]", "[项目|金额 / 会议费|2]"),
                Texts.blocks("项目\t金额\n差旅费\t1\n\f项目\t金额\n会议费\t2\n"));
    }

    @Test
    void readsTablesWithACellALine() {
        assertEquals(List.of("表一", "[项目|金额 / 差旅费|1.20 / 会议费|]", "完"), Texts.blocks("表一\n" + FORM + "\n\n完"));
    }

    @Test
    void cellsKnowTheirPlace() {
        Table table = (Table) Texts.read("表一\n" + FORM).blocks().get(1);
        assertEquals(new Location("样例.txt", 0, 2, 1, 0, 0, 0, 0, "", "", "", ""), table.at());
        Cell cell = table.rows().get(1).get(1);
        assertEquals(new Location("样例.txt", 0, 6, 1, 2, 2, 0, 4, "", "", "", ""), cell.at());
    }

    @Test
    void twoEmptyLinesEndATableOneEndsARow() {
        assertEquals(List.of("[甲|乙]", "[丙|丁 / 戊|己]"), Texts.blocks("\t甲\n\t乙\n\n\n\t丙\n\t丁\n\n\t戊\n\t己\n"));
    }

    @Test
    void aParagraphAfterOneEmptyLineEndsATable() {
        assertEquals(List.of("[甲|乙]", "正文"), Texts.blocks("\t甲\n\t乙\n\n正文"));
    }

    @Test
    void emptyRowsOfAFormStay() {
        assertEquals(List.of("[名称|数量 / | / |]"), Texts.blocks("\t名称\n\t数量\n\n\t\n\t\n\n\t\n\t\n"));
    }

    @Test
    void aLineBelowACellContinuesIt() {
        Table table = (Table) Texts.read("\t目标\n\t一是甲，\n二是乙\n\t完\n").blocks().get(0);
        assertEquals("一是甲，\n二是乙", table.rows().get(0).get(1).text());
        assertEquals(3, table.rows().get(0).size());
        assertEquals(2, table.rows().get(0).get(1).at().line());
        assertEquals(8, table.rows().get(0).get(1).at().end());
    }

    @Test
    void aSingleCellAboveATableIsItsCaption() {
        assertEquals(List.of("\t资产情况表", "[项目|数量 / 车辆|2 / 注：空]"),
                Texts.blocks("\t资产情况表\n\n\t项目\n\t数量\n\n\t车辆\n\t2\n\n\t注：空\n"));
    }

    @Test
    void anIndentedLineIsAParagraph() {
        assertEquals(List.of("\t按照规定公开如下。"), Texts.blocks("\t按照规定公开如下。\n"));
        assertEquals(List.of("\t一、收入", "\t二、支出"), Texts.blocks("\t一、收入\n\n\t二、支出\n\t\n"));
        assertEquals(List.of("\t按照规定，", "公开如下"), Texts.blocks("\t按照规定，\n公开如下"));
        assertEquals(List.of("前", "后"), Texts.blocks("前\n\t\n\t\n后"));
    }

    @Test
    void aFormOfNamesAndBlanksIsATable() {
        assertEquals(List.of("[项目名称| / 预算数|]"), Texts.blocks("\t项目名称\n\t\n\n\t预算数\n\t\n"));
    }

    @Test
    void indentedParagraphsWithoutEmptyLinesAreNoRow() {
        List<String> lines = List.of("\t一、部门职责", "\t负责全县统计工作。", "\t承担普查任务。", "\t二、机构设置");
        assertEquals(lines, Texts.blocks(String.join("\n", lines)));
    }

    @Test
    void aTabInsideACellDoesNotChangeTheForm() {
        String cells = "\t甲\n\t乙\n\n".repeat(6);
        assertEquals(List.of("[" + "甲|乙 / ".repeat(6) + "1、\t丙|丁]"), Texts.blocks(cells + "\t1、\t丙\n\t丁\n"));
    }

    @Test
    void readsTablesWithARowALine() {
        assertEquals(List.of("收支表", "[项目|预算数 / 收入|100 / |20]", "完"),
                Texts.blocks("收支表\n项目\t预算数\n收入\t100\n\t20\n完"));
        Cell cell = Texts.tables(Texts.read("项目\t预算数\n收入\t100\n")).get(0).rows().get(1).get(1);
        assertEquals(new Location("样例.txt", 0, 2, 0, 2, 2, 0, 3, "", "", "", ""), cell.at());
    }

    @Test
    void aRowALineKeepsEmptyCellsAndGoesOnOverOneEmptyLine() {
        assertEquals(List.of("[甲||乙| / 1|2|3|4]", "[丙|丁 / 5|6]"),
                Texts.blocks("甲\t\t乙\t\n\n1\t2\t3\t4\n\n\n丙\t丁\n5\t6"));
    }

    @Test
    void aTitleInTheFirstCellAloneIsACaption() {
        assertEquals(List.of("部门收支总表\t\t", "[项目|本年|上年 / 合计|1|2]"),
                Texts.blocks("部门收支总表\t\t\n项目\t本年\t上年\n合计\t1\t2"));
    }

    @Test
    void numbersAndContentsSetWithTabsAreParagraphs() {
        assertEquals(List.of("一、\t部门职责", "正文"), Texts.blocks("一、\t部门职责\n正文"));
        assertEquals(List.of("1.\t维护权益", "2.\t提升技能"), Texts.blocks("1.\t维护权益\n2.\t提升技能"));
        assertEquals(List.of("目录", "一、部门职责\t1", "二、机构设置\t1", "三、收支说明\t3"),
                Texts.blocks("目录\n一、部门职责\t1\n二、机构设置\t1\n三、收支说明\t3"));
        assertEquals(List.of("[一、工资福利支出|30 / 二、商品和服务支出|12]"),
                Texts.blocks("一、工资福利支出\t30\n二、商品和服务支出\t12"));
    }

    @Test
    void indentationChangesNothingButBlanks() {
        String text = "标题\n正文。\n\n" + FORM + "\n\n表二\n项目\t金额\n差旅费\t1\n";
        StringBuilder indented = new StringBuilder();
        String[] blanks = {"　　", " ", "", "    ", "　"};
        int line = 0;
        for (String one : text.split("\n", -1)) {
            indented.append(blanks[line++ % blanks.length]).append(one).append('\n');
        }
        assertEquals(withoutBlanks(Texts.blocks(text)), withoutBlanks(Texts.blocks(indented.toString())));
    }

    private static List<String> withoutBlanks(List<String> blocks) {
        return blocks.stream().map(block -> block.replace("　", "").replace(" ", "")).toList();
    }

    @Test
    void lostCharactersAreAProblem() {
        Document document = Texts.read("正文\n预算\ufffd\ufffd万元");
        assertEquals(1, document.problems().size());
        assertTrue(document.problems().get(0).what().contains("2 个字符"));
        assertEquals(2, document.problems().get(0).at().line());
        assertEquals(2, document.problems().get(0).at().start());
    }

    @Test
    void limitsEndTheReading() {
        assertLimit("甲\n乙\n丙\n", new Limits(100, 100, 2, 100, 1), "2 行");
        assertLimit("甲\t乙\n丙\t丁\n", new Limits(100, 100, 100, 3, 1), "3 个单元格");
        assertLimit("甲乙丙丁", new Limits(100, 3, 100, 100, 1), "3 个字符");
    }

    private static void assertLimit(String text, Limits limits, String message) {
        Source source = new Source("大.txt", text.getBytes(StandardCharsets.UTF_8));
        UnreadableException e = assertThrows(UnreadableException.class, () -> new TextReader().read(source, limits));
        assertTrue(e.reason().contains("超过大小限制（" + message), e.reason());
    }

    @Test
    void aHostileMixOfTabsTakesLinearTime() {
        String hostile = "\t甲\n乙\n".repeat(100_000) + "丙\t丁\n乙\n".repeat(50_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Texts.read(hostile));
    }

    private static final String FULL = "本单位负责全区的社会治安综合治理规划和治安保卫工作，开展人民调解以及社区服务等各";

    /** Eight lines that reach the width, so that the text counts as broken at it. */
    private static String wrapped(String text) {
        return ("    " + FULL + "\n项工作。\n").repeat(8) + text;
    }

    private static List<String> behindTheWrapped(String text) {
        List<String> blocks = Texts.blocks(wrapped(text));
        assertEquals("    " + FULL + "\n项工作。", blocks.get(0));
        return blocks.subList(8, blocks.size());
    }

    @Test
    void linesBrokenAtTheWidthOfThePageAreJoined() {
        assertEquals(List.of(), behindTheWrapped(""));
        assertEquals(List.of("    " + FULL + "\n" + FULL + "\n项。"), behindTheWrapped("    " + FULL + "\n" + FULL + "\n项。\n"));
    }

    @Test
    void aFullStopBeforeBlanksOrBeforeANumberEndsAParagraph() {
        String ended = "    " + FULL.substring(1) + "。";
        assertEquals(List.of(ended + "    ", "另一段。"), behindTheWrapped(ended + "    \n另一段。\n"));
        assertEquals(List.of(ended, "（二）另一段。"), behindTheWrapped(ended + "\n（二）另一段。\n"));
    }

    @Test
    void rowsOfATableAreNotGluedToEachOtherNorToProse() {
        String row = "一般公共服务支出 群众团体事务                              1,353,072  3,353,072";
        assertEquals(List.of(row, row, "合计 1 2"), behindTheWrapped(row + "\n" + row + "\n合计 1 2\n"));
        assertEquals(List.of("    " + FULL, "合计 1 2"), behindTheWrapped("    " + FULL + "\n合计 1 2\n"));
    }
}
