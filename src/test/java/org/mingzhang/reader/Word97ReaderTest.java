package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

/**
 * A file that LibreOffice wrote, since POI writes none: numbered headings with a restart, a link, hidden, deleted and inserted
 * text, a line break, a footnote, a table with a caption, cells merged both ways and a table inside a cell.
 */
class Word97ReaderTest {
    private static byte[] file() throws Exception {
        try (InputStream in = Word97ReaderTest.class.getResourceAsStream("/office/word97.doc")) {
            return in.readAllBytes();
        }
    }

    private static Document read(byte[] bytes, Limits limits) throws UnreadableException {
        return new Word97Reader().read(new Source("样例.doc", bytes), limits);
    }

    @Test
    void whatAPersonReads() throws Exception {
        Document document = read(file(), Limits.DEFAULT);
        assertEquals(List.of("一、概况", "1.职责", "2.机构", "二、预算", "1.收入", "一、另起", "见链接。", "明增", "上", "下", "带注",
                "支出表", "[科目|支出 / 基本|项目 / 行政\n运行|1.20|子 丑]", "尾", "注一"), Texts.printed(document));
        assertEquals(List.of(), document.problems());
        Paragraph heading = (Paragraph) document.blocks().get(0);
        assertEquals(1, heading.outline());
        assertEquals(new Anchor.Element("body/1"), heading.anchor());
        assertEquals(new Anchor.Element("body/9:2"), ((Paragraph) document.blocks().get(9)).anchor());
    }

    @Test
    void mergedCellsStandOnce() throws Exception {
        Table table = Texts.tables(read(file(), Limits.DEFAULT)).get(0);
        assertEquals(List.of("1 2x1", "2 1x2", "2 1x1", "3 1x1", "1 1x1", "2 1x1", "3 1x1"), table.rows().stream().flatMap(List::stream)
                .map(cell -> cell.at().column() + " " + cell.rowSpan() + "x" + cell.columnSpan()).toList());
        assertEquals(new Anchor.Element("body/11/4/2"), table.rows().get(2).get(1).anchor());
    }

    @Test
    void hostileFilesAreRefused() throws Exception {
        byte[] whole = file();
        assertReason(Arrays.copyOf(whole, whole.length / 2), Limits.DEFAULT, "已损坏");
        assertReason(whole, new Limits(1 << 20, 10, 100, 100, 1), "10 个字符");
        assertReason(whole, new Limits(1 << 20, 1000, 100, 3, 1), "3 个单元格");
        assertReason(whole, new Limits(1 << 20, 1000, 5, 100, 1), "5 行");
        for (int at = 0; at < whole.length; at += 97) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xff;
            try {
                read(damaged, Limits.DEFAULT);
            } catch (UnreadableException e) {
                assertTrue(e.getMessage().startsWith("样例.doc："), e.getMessage());
            }
        }
    }

    private static void assertReason(byte[] bytes, Limits limits, String part) {
        UnreadableException e = assertThrows(UnreadableException.class, () -> read(bytes, limits));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
