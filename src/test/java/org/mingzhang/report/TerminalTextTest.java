package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Test
    void ordinaryTextIsLeftAlone() {
        String text = "“三公”经费　33.24万元 (a) ≥≤…";
        assertEquals(text, TerminalText.safe(text));
        String chinese = "中文abc，。";
        assertSame(chinese, TerminalText.safe(chinese));
    }

    @Test
    void whatATerminalActsOnIsSpelledOut() {
        assertEquals("\\u001b[2J\\u0000\\u007f\\u009b", TerminalText.safe("\u001b[2J\0\u007f\u009b"));
        assertEquals("a\\nb\\rc\\td", TerminalText.safe("a\nb\rc\td"));
        assertEquals("\\u202e\\u200b\\ufeff\\u2028\\u2029", TerminalText.safe("\u202e\u200b\ufeff\u2028\u2029"));
        assertEquals("\\ud83d|\\ude00", TerminalText.safe("\ud83d|\ude00"));
        assertEquals("\\u{0e0041}", TerminalText.safe(Character.toString(0xe0041)));
    }

    @Test
    void anExcerptKeepsTheSpan() {
        String text = "前".repeat(100) + "关键" + "后".repeat(100);
        String excerpt = TerminalText.excerpt(text, 100, 102, 20);
        assertTrue(excerpt.startsWith("…前") && excerpt.endsWith("后…") && excerpt.contains("关键"), excerpt);
        assertEquals(22, excerpt.length());
        assertEquals("前".repeat(20) + "…", TerminalText.excerpt(text, 0, 0, 20));
        assertEquals("…" + "后".repeat(20), TerminalText.excerpt(text, 202, 202, 20));
        assertEquals(text, TerminalText.excerpt(text, 5, 9, 300));
        assertEquals("关键", TerminalText.excerpt("关键", 0, 2, 60));
    }

    @Test
    void aSpanLongerThanTheLimitBeginsTheExcerpt() {
        assertEquals("…" + "b".repeat(10) + "…", TerminalText.excerpt("aaaaa" + "b".repeat(40), 5, 45, 10));
    }

    @Test
    void anExcerptCutsNoCharacterInHalf() {
        String text = "\ud83d\ude00".repeat(50);
        for (int at = 0; at < 100; at++) {
            assertEquals(TerminalText.excerpt(text, at, at + 1, 11), TerminalText.safe(TerminalText.excerpt(text, at, at + 1, 11)));
        }
    }

    @Test
    void chineseCountsDouble() {
        assertEquals(4, TerminalText.width("中文"));
        assertEquals(6, TerminalText.width("（a）b"));
        assertEquals("中  ", TerminalText.pad("中", 4));
        assertEquals("中文", TerminalText.pad("中文", 2));
        assertEquals(" 7", TerminalText.pad(7, 2));
        assertEquals("123", TerminalText.pad(123, 2));
    }
}
