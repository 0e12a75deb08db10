package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

class HtmlReaderTest {
    private static final String GBK_PAGE = "<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'>"
            + "<title>说明</title></head><body><p>镕城文化馆㭎预算</p></body></html>";

    @Test
    void blocksAreParagraphsHeadingsAreLevels() {
        Document document = Blocks.read(new HtmlReader(), page("<h2>一、职责</h2>游离<div>文字<p>段一</p>尾</div><p>甲<br>乙<br><br>丙</p>"));
        assertEquals(List.of("一、职责", "游离", "文字", "段一", "尾", "甲", "乙", "丙"), Texts.printed(document));
        assertEquals(2, ((Paragraph) document.blocks().get(0)).outline());
        assertEquals(0, ((Paragraph) document.blocks().get(1)).outline());
        assertEquals(new Anchor.Element("p[2]"), ((Paragraph) document.blocks().get(6)).anchor());
        assertEquals(new Location("样例", 0, 0, 3, 0, 0, 0, 2, "", "", "", ""), document.blocks().get(3).at());
    }

    @Test
    void blanksAreThoseABrowserShows() {
        assertEquals(List.of("甲乙", "\u00a0\u00a0首行", "本年预算为 5 万元", "2031 年"), blocks("<p> 甲 \n\t 乙 </p><p>&nbsp;&nbsp;首行 </p>"
                + "<p>本年\n  预算为\n<b>5 </b> 万元</p><p>2031\n年</p><p>&nbsp;</p><p> &#12288;</p>"));
        assertEquals(List.of("一  二", "三"), blocks("<pre>一  二\n\n三</pre>"));
    }

    @Test
    void hiddenAndScriptedThingsAreNotPrinted() {
        assertEquals(List.of("见附件"), blocks("<script>a<b</script><style>p{}</style><template><p>x</p></template><noscript>请开启脚本</noscript>"
                + "<!-- 注释 --><p style='color:red; DISPLAY : none'>隐</p><p hidden>隐</p><input value=x><select><option>选</select>"
                + "<textarea>写</textarea><button>提交</button><p>见附件</p>"));
    }

    @Test
    void numberedListsHaveTheNumbersABrowserPrints() {
        assertEquals(List.of("3. 甲", "4. 乙", "9. 丙"), blocks("<ol start=3><li>甲<li>乙<li value=9>丙</ol>"));
        assertEquals(List.of("a. 甲"), blocks("<ol type=a><li>甲</ol>"));
        assertEquals(List.of("一、甲", "二、乙"), blocks("<ol style='list-style-type: cjk-ideographic'><li>甲<li>乙</ol>"));
        assertEquals(List.of("甲", "乙"), blocks("<ul><li>甲<li>乙</ul>"));
        assertEquals(List.of("甲"), blocks("<ol style='list-style-type:none'><li>甲</ol>"));
    }

    @Test
    void mergedCellsStandOnceInTheirColumn() {
        Table table = table("<table><caption>收支表</caption><thead><tr><th rowspan=2>项目<th colspan=2>预算数</thead>"
                + "<tr><td>本年<td>上年<tr><td>收入<td>1<td>2</table>");
        assertEquals(List.of("1 2x1", "2 1x2", "2 1x1", "3 1x1", "1 1x1", "2 1x1", "3 1x1"), spans(table));
        Cell cell = table.rows().get(1).get(1);
        assertEquals(new Anchor.Element("table[1]/tr[2]/td[2]"), cell.anchor());
        assertEquals(2, cell.at().row());
        assertEquals(3, cell.at().column());
    }

    @Test
    void absurdSpansAreCutToTheTable() {
        assertEquals(List.of("1 2x1", "2 1x1", "2 1x1"), spans(table("<table><tr><td colspan=1000>表名<tr><td rowspan=0>甲<td rowspan=-5>乙<tr><td colspan=999999999999>丙</table>")));
        assertEquals(List.of("1 1x1", "2 1x2", "1 1x1", "2 1x1", "3 1x1"),
                spans(table("<table><tr><td>甲<td colspan=1000>乙<tr><td>丙<td>丁<td>戊</table>")));
        assertEquals(List.of("1 2x1", "2 1x1", "2 1x1"),
                spans(table("<table><tr><td rowspan=65000>甲<td colspan=x>乙<tr><td>丙</table>")));
    }

    @Test
    void aRowCoveredFromAboveIsEmpty() {
        Table table = table("<table><tr><td rowspan=2>甲<td rowspan=2>乙<tr></tr><tr><td>丙<td>丁</table>");
        assertEquals(List.of(2, 0, 2), table.rows().stream().map(List::size).toList());
    }

    @Test
    void cellsHoldLinesAndNestedTables() {
        assertEquals(List.of("[目标|一是甲；\n二是乙 / 明细|丙 1\n丁 2]"), blocks("<table border=1><tr><td>目标<td><p>一是甲；</p><p>二是乙</p>"
                + "<tr><td>明细<td><table><tr><td>丙<td>1<tr><td>丁<td>2</table></table>"));
    }

    @Test
    void emptyCellsOfAFormStayEmptyTablesGo() {
        assertEquals(List.of("[名称|金额 / |]"), blocks("<table><tr><td>名称<td>金额<tr><td>&nbsp;<td></table><table><tr><td></td></tr></table>"));
    }

    @Test
    void aTableThatSetsPlacesIsReadAsWhatItHolds() {
        assertEquals(List.of("正文一。", "[甲|1 / 乙|2]", "正文二。"), blocks("<table><tr><td><p>正文一。</p><table><tr><td>甲<td>1<tr><td>乙<td>2</table>"
                + "<p>正文二。</p></table>"));
        assertEquals(List.of("标题", "一。", "二。", "三。"), blocks("<table><tr><td>标题<tr><td><p>一。<p>二。<p>三。</table>"));
    }

    @Test
    void aPageOfColumnsIsReducedToItsArticle() {
        assertEquals(List.of("清河县档案馆2031年部门预算公开", "发布日期：2031-02-10 　来源：清河县档案馆 　浏览次数：87", "　　第一部分　部门概况",
                "　　第二部分　预算说明", "第一部分\u00a0部门概况", "负责全县档案的收集、整理和利用。", "一、收支说明", "2031年收入预算120.50万元，",
                "比上年增加 3.20万元。", "1. 办公费12.00万元", "2. 印刷费3.00万元", "收支总表",
                "[项目|预算数 / 2031年|2030年 / 收入\n合计|120.50|]", "附件：清河县档案馆预算公开表.xls"), resource("column-page.html"));
    }

    @Test
    void aPageOfNestedTablesIsReducedToItsArticle() {
        String indent = "\u00a0\u00a0\u00a0\u00a0";
        assertEquals(List.of("2032年预算公开说明", "作者：办公室 点击：301 更新时间：2032/3/1", indent + "一、主要职责", indent + "承担全市气象服务。",
                indent + "二、预算安排", "支出预算表", "[科目编码|科目名称|金额 / 2200509|气象服务|45.60 / 合计||45.60]",
                indent + "三、其他说明", "本表以万元为单位。"), resource("table-page.html"));
    }

    @Test
    void aShortPageWithAttachmentsKeepsThem() {
        assertEquals(List.of("[索 引 号|000-1/2030-00012|发布机构|东湖区图书馆]", "现将东湖区图书馆2030年部门决算公开如下，详见附件",
                "附件1 情况说明", "公开表"), resource("short-page.html"));
    }

    @Test
    void aPageSavedByWordIsReadWhole() {
        assertEquals(List.of("2033年镕城文化馆预算", "一、职责 1", "二、预算 2", "三、说明 3", "一、职责",
                "组织群众文化活动，开展非物质文化遗产保护与宣传，2033年预算36.5万元。",
                "[项目名称|文化下乡 / 年度目标|一是演出30场；\n二是培训5期。 / 指标|指标值|指标|指标值 / 演出场次|≥30场|满意度|]"),
                resource("word-page.html"));
    }

    @Test
    void theTitleOfThePageStandsInForAMissingOne() {
        String links = "<div><a href=/1>首页</a><a href=/2>政务</a><a href=/3>服务</a></div>";
        assertEquals(List.of("东湖区图书馆2030年预算", "一、职责", "借阅服务。"),
                Blocks.of(new HtmlReader(), "<html><title>东湖区图书馆2030年预算_东湖区</title>" + links + "<p>一、职责<p>借阅服务。"));
        assertEquals(List.of("一、职责"), Blocks.of(new HtmlReader(), "<html><title>东湖区图书馆2030年预算</title><p>一、职责"));
    }

    @Test
    void theTitleStandsAnywhereInTheTitleOfThePage() {
        String links = "<div><a href=/1>首页</a><a href=/2>政务</a><a href=/3>服务</a></div><div>部门预算栏目</div>";
        String article = "<h1>东湖区图书馆2030年预算</h1><p>借阅服务。";
        for (String title : List.of("<title>东湖区图书馆2030年预算_部门预算栏目_东湖区人民政府</title>", "<title>东湖区人民政府 - 东湖区图书馆2030年预算</title>",
                "<title>东湖区人民政府</title><meta name=ArticleTitle content=东湖区图书馆2030年预算>")) {
            assertEquals(List.of("东湖区图书馆2030年预算", "借阅服务。"), Blocks.of(new HtmlReader(), "<html>" + title + links + article));
        }
    }

    @Test
    void linksToTablesAreNoNavigation() {
        String links = "<div><a href=/1>首页</a><a href=/2>政务</a><a href=/3>服务</a></div>";
        assertEquals(List.of("收支总表", "收入总表"), blocks(links + "<ul><li><a href=/9>收支总表</a><li><a href=/8>收入总表</a></ul>"));
        assertEquals(List.of("甲", "乙"), blocks(links + "<p><a href='/down.jsp?download=9'>甲</a></p><p><a href=/attach/8>乙</a></p>"));
    }

    @Test
    void aTextThatIsWhollyALinkIsNotLost() {
        assertEquals(List.of("一、职责", "二、预算"), blocks("<div><a href=/1>一、职责</a></div><div><a href=/2>二、预算</a></div>"));
        String unclosed = "<a href=/1>首页<p>承担全市气象服务。</p><p>二、预算</p>";
        assertTrue(blocks(unclosed).containsAll(List.of("承担全市气象服务。", "二、预算")));
    }

    @Test
    void encodingsByWhatTheBytesShow() {
        List<String> expected = List.of("镕城文化馆㭎预算");
        assertEquals(expected, Texts.printed(Blocks.read(new HtmlReader(), GBK_PAGE.getBytes(Charset.forName("GB18030")))));
        assertEquals(expected, Blocks.of(new HtmlReader(), GBK_PAGE));
        assertEquals(expected, Texts.printed(Blocks.read(new HtmlReader(), ("\ufeff" + GBK_PAGE).getBytes(StandardCharsets.UTF_16LE))));
        String big5 = GBK_PAGE.replace("gb2312", "big5").replace("镕城文化馆㭎预算", "文化館預算說明");
        assertEquals(List.of("文化館預算說明"), Texts.printed(Blocks.read(new HtmlReader(), big5.getBytes(Charset.forName("Big5")))));
    }

    @Test
    void aDamagedCharacterIsAProblemNotTheEnd() {
        byte[] bytes = page("<meta charset=utf-8><p>" + "文化馆预算".repeat(20) + "X</p>").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xe6;
        Document document = Blocks.read(new HtmlReader(), bytes);
        assertEquals(1, document.blocks().size());
        assertTrue(document.problems().get(0).what().contains("1 个字符"));
    }

    @Test
    void aPageSavedAsOneFile() {
        String head = "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
                + "\tboundary=\"--b1\"\r\n\r\n\r\n----b1\r\nContent-Type: text/html; charset=gb2312\r\n";
        String tail = "\r\n----b1\r\nContent-Type: image/png\r\n\r\nxx\r\n----b1--\r\n";
        byte[] gbk = "<html><body><p>预算=5</p></body></html>".getBytes(Charset.forName("GBK"));
        String base64 = Base64.getMimeEncoder().encodeToString(gbk);
        assertEquals(List.of("预算=5"), Blocks.of(new HtmlReader(), head + "Content-Transfer-Encoding: base64\r\n\r\n" + base64 + tail));
        String quoted = "<html><body><p>=D4=A4=\r\n=CB=E3=3D5</p></body></html>";
        assertEquals(List.of("预算=5"),
                Blocks.of(new HtmlReader(), head + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted + tail));
        assertTrue(refused(head.replace("text/html;", "text/plain;") + "\r\n" + tail).contains(".mht"));
    }

    @Test
    void pagesAreKnownByTheirBeginning() {
        for (String begin : List.of("<!-- saved --><html>", "<TABLE border=1>", "<div>", "<meta charset=gbk>", "<?xml version='1.0'?><html>",
                "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related")) {
            assertEquals(Format.HTML, Format.of(begin.getBytes(StandardCharsets.UTF_8)), begin);
        }
        assertEquals(Format.TEXT, Format.of("<一>说明".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Format.TEXT, Format.of("From: 财政局".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPageWithoutTextIsRefused() {
        assertTrue(refused("<html><body><script>show()</script></body></html>").contains("没有文字"));
    }

    @Test
    void limitsEndTheReading() {
        byte[] bytes = page("<p>甲<p>乙<table><tr><td>1<td>2<td>3<td>4</table>").getBytes(StandardCharsets.UTF_8);
        assertTrue(Blocks.refused(new HtmlReader(), bytes, new Limits(999, 20, 99, 99, 9)).contains("20 个字符"));
        assertTrue(Blocks.refused(new HtmlReader(), bytes, new Limits(999, 999, 99, 5, 9)).contains("5 个网页元素"));
        byte[] slow = page("<table>" + "甲<br>".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertTrue(Blocks.refused(new HtmlReader(), slow, new Limits(1 << 30, 1 << 30, 99, 1 << 30, 0)).contains("0 秒"));
    }

    @Test
    void hostilePagesNeitherOverflowNorHang() {
        for (String page : List.of("<div>甲".repeat(100_000), "<table><tr><td>甲".repeat(10_000), "<ol><li>甲".repeat(10_000),
                "<p style='" + "display:none;".repeat(100_000) + "'>甲", "&amp;&#x4e00;&nope;".repeat(100_000), "<a href=x><b>甲<p>".repeat(10_000),
                "<table><tr>" + "<td rowspan=65000 colspan=1000>甲".repeat(2_000), "<p><![if x]>甲<!--".repeat(50_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Blocks.read(new HtmlReader(), page(page)));
        }
    }

    private static String page(String body) {
        return "<html><body>" + body;
    }

    private static List<String> blocks(String body) {
        return Blocks.of(new HtmlReader(), page(body));
    }

    private static List<String> resource(String name) {
        return Texts.printed(Blocks.read(new HtmlReader(), Blocks.resource(name)));
    }

    private static Table table(String body) {
        return Texts.tables(Blocks.read(new HtmlReader(), page(body))).get(0);
    }

    private static List<String> spans(Table table) {
        return table.rows().stream().flatMap(List::stream)
                .map(cell -> cell.at().column() + " " + cell.rowSpan() + "x" + cell.columnSpan()).toList();
    }

    private static String refused(String page) {
        return Blocks.refused(new HtmlReader(), page.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }
}
