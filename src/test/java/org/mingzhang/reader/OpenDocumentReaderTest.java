package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;

class OpenDocumentReaderTest {
    private static final String SPACES = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
            + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'";
    private static final String STYLES = "<style:style style:name='gone' style:family='table'><style:table-properties table:display='false'/>"
            + "</style:style><style:style style:name='secret' style:family='text'><style:text-properties text:display='none'/></style:style>"
            + "<style:style style:name='box' style:family='table-cell'><style:table-cell-properties fo:border='0.5pt solid #000000'/></style:style>"
            + "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='一, 二, 三, ...' style:num-suffix='、'/>"
            + "<text:list-level-style-number text:level='2' style:num-format='1' style:num-prefix='（' style:num-suffix='）'/></text:list-style>";

    @Test
    void paragraphsAndHeadings() {
        Document document = text("<text:h text:outline-level='2'>一、职责</text:h><text:p>甲<text:span>乙</text:span>\n  丙<text:s text:c='3'/>丁"
                + "<text:tab/>戊</text:p><text:p/><text:p>上<text:line-break/>下</text:p>");
        assertEquals(List.of("一、职责", "甲乙丙   丁\t戊", "上", "下"), Texts.printed(document));
        assertEquals(2, ((Paragraph) document.blocks().get(0)).outline());
        assertEquals(new Anchor.Element("p[2]"), ((Paragraph) document.blocks().get(1)).anchor());
    }

    @Test
    void whatIsNotPrintedIsLeftOut() {
        assertEquals(List.of("正文。", "框内", "注一"), Texts.printed(text("<text:tracked-changes><text:p>删去</text:p></text:tracked-changes>"
                + "<text:p>正<office:annotation><text:p>批注</text:p></office:annotation><text:span text:style-name='secret'>隐</text:span>文"
                + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注一</text:p></text:note-body></text:note>"
                + "<draw:frame><draw:text-box><text:p>框内</text:p></draw:text-box></draw:frame>。</text:p>"
                + "<text:section text:display='none'><text:p>不显示</text:p></text:section>")));
    }

    @Test
    void listsHaveTheirNumbers() {
        assertEquals(List.of("一、甲", "续", "（1）乙", "（2）丙", "二、丁", "一、戊"), Texts.printed(text("<text:list text:style-name='L'><text:list-item>"
                + "<text:p>甲</text:p><text:p>续</text:p><text:list><text:list-item><text:p>乙</text:p></text:list-item><text:list-item><text:p>丙</text:p>"
                + "</text:list-item></text:list></text:list-item><text:list-item><text:p>丁</text:p></text:list-item></text:list>"
                + "<text:list text:style-name='L'><text:list-item><text:p>戊</text:p></text:list-item></text:list>")));
    }

    @Test
    void tablesWithMergedCells() {
        Document document = text("<table:table><table:table-column table:number-columns-repeated='3'/><table:table-header-rows><table:table-row>"
                + "<table:table-cell table:number-rows-spanned='2'><text:p>项目</text:p></table:table-cell><table:table-cell table:number-columns-spanned='2'>"
                + "<text:p>预算</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"
                + "<table:covered-table-cell/><table:table-cell><text:p>2031</text:p></table:table-cell><table:table-cell><text:p>2030</text:p>"
                + "</table:table-cell></table:table-row><table:table-row><table:table-cell table:number-rows-spanned='9'><text:p>收入</text:p><text:p>合计"
                + "</text:p></table:table-cell><table:table-cell table:number-columns-repeated='2'/></table:table-row></table:table>");
        assertEquals(List.of("[项目|预算 / 2031|2030 / 收入\n合计||]"), Texts.printed(document));
        assertEquals(List.of("1 2x1", "2 1x2", "2 1x1", "3 1x1", "1 1x1", "2 1x1", "3 1x1"), Texts.tables(document).get(0).rows().stream()
                .flatMap(List::stream).map(cell -> cell.at().column() + " " + cell.rowSpan() + "x" + cell.columnSpan()).toList());
    }

    @Test
    void sheetsOfPrintedCells() {
        Document document = sheets("<table:table table:name='收支'><table:table-column/><table:table-column table:visibility='collapse'/>"
                + "<table:table-column table:number-columns-repeated='16382'/>" + row(cell("收支总表"))
                + row(cell("项目") + cell("备注") + cell("金额") + "<table:table-cell table:number-columns-repeated='16000'/>")
                + row(cell("收入") + cell("x") + "<table:table-cell office:value-type='float' office:value='12.5'><text:p>12.50</text:p></table:table-cell>")
                + "<table:table-row table:visibility='collapse'>" + cell("旧") + cell("y") + cell("1") + "</table:table-row>"
                + row(cell("支出") + cell("z") + "<table:table-cell office:value-type='float' office:value='7'/>")
                + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
                + "</table:table><table:table table:name='草稿' table:style-name='gone'>" + row(cell("不公开") + cell("1")) + "</table:table>");
        assertEquals(List.of("收支总表", "[项目|金额 / 收入|12.50 / 支出|7]"), Texts.printed(document));
        Cell cell = Texts.tables(document).get(0).rows().get(1).get(1);
        assertEquals(new Anchor.Element("收支!C3"), cell.anchor());
        assertEquals(2, document.problems().size());
        assertTrue(document.problems().get(0).what().contains("“收支”有 1 行、1 列有内容但是隐藏的"));
        assertTrue(document.problems().get(1).what().contains("草稿"));
    }

    @Test
    void mergedAndRepeatedCellsOfASheet() {
        Document document = sheets("<table:table table:name='表一'>" + row("<table:table-cell table:number-columns-spanned='2'><text:p>甲</text:p></table:table-cell>"
                + "<table:covered-table-cell/>" + cell("乙")) + "<table:table-row table:number-rows-repeated='2'><table:table-cell "
                + "table:number-columns-repeated='3'><text:p>0</text:p></table:table-cell></table:table-row></table:table>");
        assertEquals(List.of("表一", "[甲|乙 / 0|0|0 / 0|0|0]"), Texts.printed(document));
        assertEquals(2, Texts.tables(document).get(0).rows().get(0).get(0).columnSpan());
        assertEquals(3, Texts.tables(document).get(0).rows().get(0).get(1).at().column());
    }

    @Test
    void framedEmptyRowsBelongToTheirTable() {
        String empty = "<table:table-row><table:table-cell table:style-name='box' table:number-columns-repeated='2'/></table:table-row>";
        String bare = "<table:table-row><table:table-cell table:number-columns-repeated='2'/></table:table-row>";
        String rows = row(cell("甲") + cell("乙")) + "%s" + row(cell("丙") + cell("丁"));
        assertEquals(List.of("表", "[甲|乙 / | / 丙|丁]"), Texts.printed(sheets("<table:table table:name='表'>" + rows.formatted(empty) + "</table:table>")));
        assertEquals(List.of("表", "[甲|乙]", "[丙|丁]"), Texts.printed(sheets("<table:table table:name='表'>" + rows.formatted(bare) + "</table:table>")));
    }

    @Test
    void errorsOfFormulasAreAProblem() {
        Document document = sheets("<table:table table:name='表'>" + row(cell("甲") + "<table:table-cell table:formula='of:=1/0' "
                + "office:value-type='string' office:string-value=''><text:p>#DIV/0!</text:p></table:table-cell>") + "</table:table>");
        assertTrue(document.problems().get(0).what().contains("表!B1"), document.problems().get(0).what());
    }

    @Test
    void lockedDamagedAndOtherFilesAreRefused() {
        assertRefused(zip(Map.of("content.xml", "xx", "META-INF/manifest.xml", "<m><file-entry full-path='content.xml'><encryption-data/></file-entry></m>")), "密码");
        assertRefused(zip(Map.of("content.xml", "<a><b>")), "损坏");
        assertRefused(zip(Map.of("x.xml", "<a/>")), "损坏");
        assertRefused(content("<office:presentation/>"), "演示文稿");
        assertRefused(content("<office:text/>"), "没有文字");
    }

    @Test
    void neitherEntitiesNorDepthNorRepeatsDoHarm() {
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y '甲'>]><office:document-content" + SPACES
                + "><office:body><office:text><text:p>甲&x;&y;</text:p></office:text></office:body></office:document-content>";
        try {
            Document document = new OpenDocumentReader().read(new Source("样例", zip(Map.of("content.xml", bomb))), Limits.DEFAULT);
            assertEquals(List.of("甲"), Texts.printed(document));
        } catch (UnreadableException e) {
            assertTrue(e.reason().contains("损坏"), e.reason());
        }
        assertRefused(content("<office:text>" + "<text:section>".repeat(100_000)), "嵌套");
        String row = "<table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='16384'><text:p>甲</text:p>"
                + "</table:table-cell></table:table-row>";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertRefused(
                content("<office:spreadsheet><table:table table:name='a'>" + row + "</table:table></office:spreadsheet>"), "单元格"));
    }

    private static void assertRefused(byte[] bytes, String reason) {
        String refused = Blocks.refused(new OpenDocumentReader(), bytes, Limits.DEFAULT);
        assertTrue(refused.contains(reason), refused);
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String cell(String text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static Document text(String body) {
        return Blocks.read(new OpenDocumentReader(), content("<office:text>" + body + "</office:text>"));
    }

    private static Document sheets(String body) {
        return Blocks.read(new OpenDocumentReader(), content("<office:spreadsheet>" + body + "</office:spreadsheet>"));
    }

    private static byte[] content(String body) {
        return zip(Map.of("content.xml", "<office:document-content" + SPACES + "><office:automatic-styles>" + STYLES
                + "</office:automatic-styles><office:body>" + body + "</office:body></office:document-content>"));
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
