package org.mingzhang.reader.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Geometry alone: where glyphs and rules stand, and what is read from them. */
class PageLayoutTest {
    /** 45 characters of type 10 from 72 fill the line to 522. */
    private static final String FULL = "本部门收入包括一般公共预算拨款和其他收入支出用于保障机构运转完成日常工作任务以及履行职能开展";

    private static String full(int characters) {
        return FULL.substring(0, characters);
    }

    @Test
    void digitsOnAnotherBaselineStayInTheirSentence() {
        assertEquals(List.of("收入预算120.00万元，比上年增加。"), Sheet.sheet().text(72, 100, "收入预算").text(142, 100, "万元，比上年增加。")
                .text(112, 98, "120.00").read());
    }

    @Test
    void drawingOrderIsNotReadingOrder() {
        assertEquals(List.of("第一行", "第二行"), Sheet.sheet().text(72, 140, "第二行").text(82, 100, "一行").text(72, 100, "第").read());
    }

    @Test
    void linesOfAParagraphAreJoined() {
        assertEquals(List.of(full(43) + full(45) + "到此结束。", "新的一段。"), Sheet.sheet().text(92, 100, full(43)).text(72, 116, full(45))
                .text(72, 132, "到此结束。").text(92, 148, "新的一段。").text(72, 300, full(45)).text(72, 316, full(45)).read().subList(0, 2));
    }

    @Test
    void aNumberBrokenOverTwoLinesIsJoined() {
        assertEquals(full(40) + "收入1286.45万元。", Sheet.sheet().text(92, 100, full(40) + "收入12").text(72, 116, "86.45万元。")
                .lines(72, 400, full(45), full(45), full(45), full(45)).read().get(0));
    }

    @Test
    void aNumberBrokenOverAPageEndIsJoinedAndThePageNumberDoesNotJoinIt() {
        Sheet sheet = Sheet.sheet().lines(72, 400, full(45), full(45)).text(92, 760, full(40) + "收入12").text(290, 810, "- 3 -")
                .page().text(72, 80, "86.45万元。").lines(72, 96, full(45), full(45)).text(290, 810, "- 4 -");
        assertEquals(full(40) + "收入12⏎86.45万元。", sheet.read().get(1));
    }

    @Test
    void pageNumbersAndRunningHeadsAreDropped() {
        Sheet sheet = new Sheet();
        for (int i = 1; i <= 4; i++) {
            sheet.page().text(250, 40, "水务局部门预算公开").text(92, 100, "第" + "一二三四".charAt(i - 1) + "件事。").text(295, 815, String.valueOf(i));
        }
        assertEquals(List.of("第一件事。", "第二件事。", "第三件事。", "第四件事。"), sheet.read());
    }

    @Test
    void aTableTitleOnEveryPageIsKeptOnceAboveItsTable() {
        Sheet sheet = new Sheet();
        for (int i = 1; i <= 3; i++) {
            sheet.page().text(250, 80, "部门收支总表").text(400, 96, "单位：万元")
                    .table(72, 110, "项目|预算数|上年数", "收入" + i + "|" + i + "0.00|0.00");
        }
        assertEquals(List.of("部门收支总表", "单位：万元",
                "[项目|预算数|上年数 / 收入1|10.00|0.00 / 收入2|20.00|0.00 / 收入3|30.00|0.00]"), sheet.read());
    }

    @Test
    void aTableGoesOnWithAndWithoutItsHeader() {
        String[] page1 = {"项目|预算数|上年数", "甲|1.00|2.00", "乙|3.00|4.00"};
        String joined = "[项目|预算数|上年数 / 甲|1.00|2.00 / 乙|3.00|4.00 / 丙|5.00|6.00]";
        assertEquals(List.of(joined), Sheet.sheet().table(72, 740, page1).page().table(72, 80, "项目|预算数|上年数", "丙|5.00|6.00").read());
        assertEquals(List.of(joined), Sheet.sheet().table(72, 740, page1).page().table(72, 80, "丙|5.00|6.00").read());
    }

    @Test
    void anotherTableOnTheNextPageIsItsOwn() {
        assertEquals(List.of("[项目|预算数 / 甲|1.00]", "另一张表", "[科目|支出数 / 乙|3.00]"), Sheet.sheet().table(72, 740, "项目|预算数", "甲|1.00")
                .page().text(140, 70, "另一张表").table(72, 80, "科目|支出数", "乙|3.00").read());
    }

    @Test
    void missingPiecesOfRulesMergeCells() {
        Sheet sheet = Sheet.sheet().rule(72, 100, 372, 100).rule(72, 160, 372, 160).rule(172, 120, 372, 120).rule(72, 140, 372, 140)
                .rule(72, 100, 72, 160).rule(372, 100, 372, 160).rule(172, 100, 172, 160).rule(272, 120, 272, 160);
        sheet.text(80, 125, "项目").text(250, 114, "预算").text(190, 134, "财政").text(290, 134, "其他").text(80, 154, "甲")
                .text(190, 154, "1.00").text(290, 154, "2.00");
        assertEquals(List.of("[项目↓2|预算→2 / 财政|其他 / 甲|1.00|2.00]"), sheet.read());
    }

    @Test
    void aNumberThatACellBreaksIsJoined() {
        assertEquals(List.of("[12345678901234567890.00|甲]"), Sheet.sheet().rule(72, 100, 72, 140).rule(172, 100, 172, 140)
                .rule(222, 100, 222, 140).rule(72, 100, 222, 100).rule(72, 140, 222, 140).text(74, 114, "1234567890123456789")
                .text(74, 126, "0.00").text(180, 120, "甲").read());
    }

    @Test
    void typePrintedTwiceToLookBoldIsReadOnce() {
        assertEquals(List.of("合计1100.00万元"), Sheet.sheet().text(72, 100, "合计1100.00万元").text(72.4f, 100, "合计1100.00万元").read());
    }

    @Test
    void aPageThatWasPrintedLyingIsSetUpright() {
        Sheet down = Sheet.sheet().turned(1).text(500, 100, "部门收支总表").text(470, 100, "第二行");
        assertEquals(List.of("部门收支总表", "第二行"), down.read());
        Sheet up = Sheet.sheet().turned(3).text(100, 700, "部门收支总表").text(130, 700, "第二行");
        assertEquals(List.of("部门收支总表", "第二行"), up.read());
        Sheet head = Sheet.sheet().turned(2).text(500, 700, "部门收支总表").text(500, 670, "第二行");
        assertEquals(List.of("部门收支总表", "第二行"), head.read());
    }

    @Test
    void aTableOnALyingPageIsSetUprightWithIt() {
        Sheet sheet = Sheet.sheet().turned(1);
        for (int c = 0; c <= 2; c++) {
            sheet.rule(500, 100 + 100 * c, 460, 100 + 100 * c);
        }
        for (int r = 0; r <= 2; r++) {
            sheet.rule(500 - 20 * r, 100, 500 - 20 * r, 300);
        }
        sheet.text(486, 104, "项目").text(486, 204, "预算数").text(466, 104, "甲").text(466, 204, "1.00");
        assertEquals(List.of("[项目|预算数 / 甲|1.00]"), sheet.read());
    }

    @Test
    void aTitleBrokenInsideABracketIsOne() {
        assertEquals(List.of("一般公共预算财政拨款支出表（按功能科目分类）"), Sheet.sheet().text(150, 100, "一般公共预算财政拨款支出表（按功能")
                .text(230, 116, "科目分类）").read());
    }

    @Test
    void tooManyRulesAreADrawing() {
        Sheet sheet = Sheet.sheet().page(100_000, 100_000);
        for (int i = 0; i < 6000; i++) {
            sheet.rule(10, 10 + 12 * i, 90_000, 10 + 12 * i).rule(10 + 12 * i, 10, 10 + 12 * i, 90_000);
        }
        assertEquals(List.of("字"), sheet.text(500, 500, "字").read());
    }

    @Test
    void twoColumnsAreReadLeftColumnFirst() {
        Sheet sheet = Sheet.sheet().text(200, 80, "部门预算说明的标题");
        for (int i = 0; i < 12; i++) {
            sheet.text(i == 0 ? 92 : 72, 120 + 16 * i, "左" + full(i == 0 ? 17 : 19)).text(i == 0 ? 328 : 308, 120 + 16 * i, "右" + full(i == 0 ? 17 : 19));
        }
        String left = "左" + full(17) + String.join("", Collections.nCopies(11, "左" + full(19)));
        assertEquals(List.of("部门预算说明的标题", left, left.replace('左', '右'), "两栏之后的话。"),
                sheet.text(92, 340, "两栏之后的话。").read());
    }

    @Test
    void columnsOfNumbersOrOfAContentsListAreNoColumnsOfText() {
        Sheet numbers = Sheet.sheet();
        Sheet contents = Sheet.sheet();
        for (int i = 0; i < 12; i++) {
            numbers.text(72, 120 + 16 * i, "一般公共服务支出第" + i + "项").text(350, 120 + 16 * i, "1,200.00").text(450, 120 + 16 * i, "300.00");
            contents.text(72, 120 + 16 * i, "第" + i + "部分机构职责与设置情况").text(480, 120 + 16 * i, String.valueOf(i));
        }
        assertEquals("一般公共服务支出第0项 1,200.00 300.00", numbers.read().get(0));
        assertEquals("第0部分机构职责与设置情况 0", contents.read().get(0));
    }
}
