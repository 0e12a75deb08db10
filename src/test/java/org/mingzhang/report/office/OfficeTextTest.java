package org.mingzhang.report.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTextTest {

    @Test
    void lineEndsAndTabsBecomeBlanks() {
        assertEquals("第一行 第二行 第三行", OfficeText.line("\t第一行\r\n第二行\u2028第三行\n"));
    }

    @Test
    void whatIsNoPlainTextIsSpelledOut() {
        assertEquals("a\\u0007b\\u202ec\\ud800d\ufffd\ufffd\\u001b[31m", OfficeText.line("a\u0007b\u202ec\ud800d\ufffe\uffff\u001b[31m"));
        assertEquals("\ud83d\ude00", OfficeText.line("\ud83d\ude00"));
    }

    @Test
    void longWordsAreCutAndStayBelowTheLimitOfACell() {
        assertEquals(OfficeText.LONG + 1, OfficeText.line("长".repeat(100_000)).length());
        assertTrue(OfficeText.cell(OfficeText.line("=\u202e".repeat(50_000))).length() < 32_767);
        assertTrue(OfficeText.cell("_x0041_".repeat(50_000)).length() < 32_767);
    }

    @Test
    void whatExcelWouldDecodeIsEscaped() {
        assertEquals("_x005F_x003D_1+1", OfficeText.cell("_x003D_1+1"));
        assertEquals("_x_ _x12_", OfficeText.cell("_x_ _x12_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "@SUM(1)", "+cmd|x", "-HYPERLINK(1)", "＝1+1", "＠SUM", "-1+cmd|' /C calc'!A0", "+(1)"})
    void whatCouldActGetsAnApostrophe(String text) {
        assertTrue(OfficeText.formulaLike(text));
        assertEquals("'" + text, OfficeText.cell(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "-1", "－21.45万元", "-1.5%", "-"})
    void aNumberWithASignStaysAsPrinted(String text) {
        assertTrue(OfficeText.formulaLike(text));
        assertEquals(text, OfficeText.cell(text));
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertFalse(OfficeText.formulaLike("33.34万元"));
        assertFalse(OfficeText.formulaLike(""));
        assertEquals("<script>alert(1)</script>", OfficeText.cell("<script>alert(1)</script>"));
    }

    @Test
    void theFoldersOfAFileAreNotTold() {
        assertEquals("预算.txt", OfficeText.fileName("某处/预算.txt"));
        assertEquals("预算\\u0000.txt", OfficeText.fileName("预算\u0000.txt"));
    }
}
