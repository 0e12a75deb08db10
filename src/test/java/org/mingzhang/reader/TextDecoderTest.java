package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
    private static final String TEXT = "一、部门预算：43.44万元，“三公”经费≥90%①\n";

    @Test
    void readsTheEncodingsOfRealFiles() throws UnreadableException {
        assertEquals(TEXT, decode(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertEquals(TEXT, decode(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)));
        assertEquals(TEXT, decode(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(TEXT, decode(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE)));
        assertEquals(TEXT, decode(TEXT.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void readsRareCharactersOfGb18030() throws UnreadableException {
        String rare = TEXT + "朱镕基䶮𠮷";
        assertEquals(rare, decode(rare.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void refusesDamagedUtf8InsteadOfReadingNonsense() {
        byte[] whole = ("第一行\n" + TEXT.repeat(20)).getBytes(StandardCharsets.UTF_8);
        assertReason(Arrays.copyOf(whole, whole.length - 2), "编码无法识别", "第 21 行");
        byte[] damaged = whole.clone();
        damaged[1] = 'x';
        assertReason(damaged, "编码无法识别", "第 1 行");
        byte[] marked = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8);
        assertReason(Arrays.copyOf(marked, 5), "编码无法识别");
    }

    @Test
    void refusesOtherEncodings() {
        assertReason("部門預算公開說明，收入支出總表，機關運行經費".getBytes(Charset.forName("Big5")), "编码无法识别");
        assertReason("Se\u00f1or caf\u00e9 d\u00e9j\u00e0 vu".getBytes(StandardCharsets.ISO_8859_1), "编码无法识别");
        byte[] utf16 = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        assertReason(Arrays.copyOf(utf16, utf16.length - 1), "UTF-16", "截断");
    }

    @Test
    void refusesBinary() {
        assertReason(new byte[] {'a', 0, 'b'}, "不是文本");
        assertReason(new byte[] {(byte) 0xfe, 0, (byte) 0x80, 1}, "不是文本");
        assertReason("\1\2\3\4abc".getBytes(StandardCharsets.UTF_8), "不是文本");
    }

    @Test
    void refusesAFileOfBlanks() {
        assertReason(" \n\t\n　\r\n\f".getBytes(StandardCharsets.UTF_8), "只有空白");
        assertReason(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, "只有空白");
    }

    @Test
    void toleratesAFewControlCharactersOfWord() throws UnreadableException {
        String text = TEXT.repeat(5) + "\u0013 TC \u0015" + TEXT + "\u001a";
        assertEquals(text, decode(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String decode(byte[] bytes) throws UnreadableException {
        return TextDecoder.decode(new Source("样例.txt", bytes), Limits.DEFAULT).toString();
    }

    private static void assertReason(byte[] bytes, String... parts) {
        UnreadableException e = assertThrows(UnreadableException.class, () -> decode(bytes));
        for (String part : parts) {
            assertTrue(e.reason().contains(part), e.reason());
        }
    }
}
