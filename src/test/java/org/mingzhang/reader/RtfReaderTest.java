package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

class RtfReaderTest {
    private static final String FONTS = "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}";

    @Test
    void paragraphsInTheCodePageOfTheDocument() {
        assertEquals(List.of("部门预算", "2031年 5万元"), blocks("\\ansicpg936" + FONTS + "{\\info{\\title \\'b1\\'ea}}\\f0 " + hex("部门预算")
                + "\\par\n2031" + hex("年") + " 5" + hex("万元") + "\\par\\par}"));
    }

    @Test
    void bytesInTheEncodingOfTheirFont() {
        assertEquals(List.of("部门é"), blocks("\\ansicpg1252" + FONTS + "\\f1 " + hex("部门") + "\\f0 \\'e9\\par}"));
        assertEquals(List.of("部门预算"), blocks("\\ansicpg1252" + FONTS + "\\f0 " + hex("部门预算") + "\\par}"));
        assertEquals(List.of("部A镕B"), blocks("\\ansicpg936 " + hex("部") + "A" + hex("镕") + "B"));
        assertEquals(List.of("甲5"), blocks("\\ansicpg999999 \\u30002\\'3f5"));
    }

    @Test
    void secondBytesMayBePrintedCharacters() {
        assertEquals(List.of("丂乧乗"), blocks("\\ansicpg936 \\'81@\\'81\\'63\\'81\\'5c"));
    }

    @Test
    void unicodeSkipsItsFallback() {
        assertEquals(List.of("部门，预算𠮷"), blocks("\\uc1\\u37096?\\u-27000\\'3f\\uc2\\u-244\\'a3\\'ac{\\uc0\\u39044\\u31639}\\uc1\\u-10174?\\u-8265?\\par}"
                .replace("\\u-27000\\'3f", "\\u38376\\'3f")));
    }

    @Test
    void symbolsSpecialCharactersAndEscapes() {
        assertEquals(List.of("“甲”—\\{}\u00a0-\t尾"), blocks("\\ldblquote " + unicode("甲") + "\\rdblquote\\emdash\\\\\\{\\}\\~\\_\\-\\tab " + unicode("尾")));
        assertEquals(List.of("甲", "乙", "丙"), blocks(unicode("甲") + "\\line " + unicode("乙") + "\\\n" + unicode("丙")));
    }

    @Test
    void whatIsNotTheBodyIsLeftOut() {
        assertEquals(List.of("1.\t正文链接。", "注一"), blocks("{\\stylesheet{\\s1 heading 1;}}{\\header Kopf\\par}{\\*\\generator X;}"
                + "{\\listtext\\pard\\plain 1.\\tab}" + unicode("正文") + "{\\field{\\*\\fldinst HYPERLINK \"http://x.example\"}{\\fldrslt "
                + unicode("链接") + "}}{\\footnote\\pard " + unicode("注一") + "\\par}{\\v hidden}{\\deleted gone}{\\pict\\wmetafile8 0102}"
                + "{\\*\\annotation note}{\\object{\\*\\objdata 01}}" + unicode("。") + "\\par}"));
    }

    @Test
    void textBoxesAreRead() {
        assertEquals(List.of("框内"), blocks("{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt " + unicode("框内") + "\\par}}{\\shprslt no}}"));
    }

    @Test
    void headingsHaveTheirLevel() {
        Document document = Blocks.read(new RtfReader(), "{\\rtf1{\\pard\\outlinelevel0 " + unicode("甲") + "\\par}\\pard " + unicode("乙")
                + "\\par\\pard\\outlinelevel9 " + unicode("丙") + "\\par}");
        assertEquals(List.of(1, 0, 0), document.blocks().stream().map(block -> ((Paragraph) block).outline()).toList());
        assertEquals(new Anchor.Element("p[2]"), ((Paragraph) document.blocks().get(1)).anchor());
    }

    @Test
    void tablesWithMergedCells() {
        String rows = "\\trowd\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\pard\\intbl " + unicode("项目") + "\\cell "
                + unicode("预算") + "\\cell\\cell\\row"
                + "\\trowd\\clvmrg\\cellx1010\\cellx2000\\cellx3000\\pard\\intbl\\cell 2031\\cell 2030\\cell\\row"
                + "\\trowd\\cellx1000\\cellx3000\\pard\\intbl " + unicode("收入") + "\\par " + unicode("合计") + "\\cell 5\\cell\\row\\pard ";
        Document document = Blocks.read(new RtfReader(), "{\\rtf1 " + unicode("收支表") + "\\par" + rows + unicode("完") + "\\par}");
        assertEquals(List.of("收支表", "[项目|预算 / 2031|2030 / 收入\n合计|5]", "完"), Texts.printed(document));
        Table table = Texts.tables(document).get(0);
        assertEquals(List.of("1 2x1", "2 1x2", "2 1x1", "3 1x1", "1 1x1", "2 1x2"), table.rows().stream().flatMap(List::stream)
                .map(cell -> cell.at().column() + " " + cell.rowSpan() + "x" + cell.columnSpan()).toList());
        assertEquals(new Anchor.Element("table[1]/tr[2]/td[3]"), table.rows().get(1).get(1).anchor());
    }

    @Test
    void anEmptyParagraphPartsTables() {
        String row = "\\trowd\\cellx1000\\cellx2000\\pard\\intbl 1\\cell 2\\cell\\row";
        assertEquals(List.of("[1|2 / 1|2]", "[1|2]"), blocks(row + row + "\\pard\\par" + row));
    }

    @Test
    void nestedTablesAreLinesOfTheirCell() {
        assertEquals(List.of("[1|2\n3 4 ]"), blocks("\\trowd\\cellx1000\\cellx2000\\pard\\intbl 1\\cell 2\\par\\itap2 3\\nestcell 4\\nestcell"
                + "{\\*\\nesttableprops\\trowd\\cellx1500\\cellx2000\\nestrow}{\\nonesttables\\par}\\itap1\\cell\\row"));
    }

    @Test
    void aFileCutOffSaysSo() {
        Document document = Blocks.read(new RtfReader(), "{\\rtf1{\\b " + unicode("正文"));
        assertEquals(List.of("正文"), Texts.printed(document));
        assertTrue(document.problems().get(0).what().contains("中途结束"));
        assertTrue(Blocks.refused(new RtfReader(), "{\\rtf1 }".getBytes(StandardCharsets.UTF_8), Limits.DEFAULT).contains("没有文字"));
    }

    @Test
    void limitsEndTheReading() {
        assertRefused("abcdef", new Limits(99, 3, 9, 9, 9), "3 个字符");
        assertRefused("\\cell".repeat(10), new Limits(99, 99, 9, 3, 9), "3 个单元格");
        assertRefused("{".repeat(100_000), Limits.DEFAULT, "嵌套");
    }

    @Test
    void hostileFilesNeitherOverflowNorHang() {
        for (String text : List.of("a}".repeat(100_000), "\\cellx999999999".repeat(100_000) + "a\\cell\\row", "a\\bin99999999999 b",
                "\\cell".repeat(50_000) + "\\row", "a\\u".repeat(100_000), "a\\trowd\\clvmrg\\cellx-5\\intbl b\\cell\\row".repeat(5_000), "a\\'", "a\\")) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Blocks.read(new RtfReader(), "{\\rtf1 " + text));
        }
    }

    private static void assertRefused(String text, Limits limits, String reason) {
        String refused = Blocks.refused(new RtfReader(), ("{\\rtf1 " + text).getBytes(StandardCharsets.UTF_8), limits);
        assertTrue(refused.contains(reason), refused);
    }

    private static List<String> blocks(String body) {
        return Blocks.of(new RtfReader(), "{\\rtf1\\ansi" + body);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName("GBK"))) {
            hex.append(String.format("\\'%02x", b & 0xff));
        }
        return hex.toString();
    }

    private static String unicode(String text) {
        StringBuilder unicode = new StringBuilder();
        for (char c : text.toCharArray()) {
            unicode.append("\\u").append((int) (short) c).append('?');
        }
        return unicode.toString();
    }
}
