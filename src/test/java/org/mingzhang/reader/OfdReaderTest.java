package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;

/** Packages that were made here: no file of a printing program may be handed on. */
class OfdReaderTest {
    @Test
    void paragraphsAreJoinedAndPageNumbersDropped() {
        String rest = "馆全年收入预算为三百五十六点八万元，其中财政拨款三百三十八点五";
        Ofd ofd = new Ofd();
        for (int i = 1; i <= 3; i++) {
            String first = "甲乙丙".charAt(i - 1) + rest;
            Ofd.Page page = new Ofd.Page().text(38, 80, 5, first.substring(0, 26)).text(28, 88, 5, first.substring(26) + "万元。");
            for (int k = 0; k < 4; k++) {
                page.text(28, 120 + 8 * k, 5, "正".repeat(28));
            }
            ofd.page(page.text(100, 285, 4, "- " + i + " -"));
        }
        Document document = read(ofd);
        assertEquals("甲" + rest + "万元。", Texts.printed(document).get(0));
        assertEquals(List.of(1, 2, 3), document.blocks().stream().map(block -> block.at().page()).distinct().toList());
        assertTrue(Texts.printed(document).stream().noneMatch(text -> text.contains("-")));
    }

    @Test
    void ruledTablesWithMergedCells() {
        Ofd.Page page = new Ofd.Page().text(80, 30, 5, "收支总表").grid(new double[] {30, 80, 120}, new double[] {50, 60, 70})
                .line(30, 40, 120, 40).line(30, 40, 30, 50).line(120, 40, 120, 50).text(32, 47, 4, "单位：万元").text(32, 57, 4, "本年收入")
                .text(82, 57, 4, "356.80").text(32, 67, 4, "本年支出").text(82, 67, 4, "356.80");
        Document document = read(new Ofd().page(page));
        assertEquals(List.of("收支总表", "[单位：万元 / 本年收入|356.80 / 本年支出|356.80]"), Texts.printed(document));
        assertEquals(2, Texts.tables(document).get(0).rows().get(0).get(0).columnSpan());
    }

    @Test
    void rulesAreLinesOrThinAreasThatCanBeSeen() {
        String area = "<ofd:PathObject Boundary='%s' Stroke='false' Fill='true'>%s<ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>";
        String black = "<ofd:FillColor Value='0 0 0'/>";
        Ofd.Page page = cells();
        for (String x : List.of("30", "60", "90")) {
            page.raw(area.formatted(x + " 40 0.3 20", black, "M 0 0 L 0.3 0 L 0.3 20 L 0 20 C"));
        }
        for (String y : List.of("40", "50", "60")) {
            page.raw(area.formatted("30 " + y + " 60 0.3", black, "M 0 0 L 60 0 B 60 0 60 0.3 60 0.3 L 0 0.3 C"));
        }
        assertEquals(List.of("[甲|1 / 乙|2]"), Texts.printed(read(new Ofd().page(page))));
        String white = "<ofd:PathObject Boundary='30 40 60 20' DrawParam='5'><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 20 L 0 20 C M 30 0 L 30 20 "
                + "M 0 10 L 60 10</ofd:AbbreviatedData></ofd:PathObject>";
        String resource = "<ofd:Res" + Ofd.SPACE + "><ofd:DrawParams><ofd:DrawParam ID='4'><ofd:StrokeColor Value='%s'/></ofd:DrawParam>"
                + "<ofd:DrawParam ID='5' Relative='4'/></ofd:DrawParams></ofd:Res>";
        for (String colour : List.of("255 255 255", "0 0 0")) {
            Ofd ofd = new Ofd().common("<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>").with("Doc_0/PublicRes.xml", resource.formatted(colour));
            assertEquals(colour.startsWith("0") ? 1 : 0, Texts.tables(read(ofd.page(cells().raw(white)))).size(), colour);
        }
    }

    private static Ofd.Page cells() {
        return new Ofd.Page().text(32, 47, 4, "甲").text(62, 47, 4, "1").text(32, 57, 4, "乙").text(62, 57, 4, "2");
    }

    @Test
    void placesOfCharacters() {
        assertEquals(List.of("收入12.5元"), text("Boundary='20 20 100 10' Size='5'", "X='0' Y='5' DeltaX='g 2 5 g 3 2.5 2.5'", "收入12.5元"));
        assertEquals(List.of("甲 乙"), text("Boundary='20 20 100 10' Size='5'", "X='0' Y='5' DeltaX='30'", "甲乙"));
        assertEquals(List.of("没有给出间距"), text("Boundary='20 20 100 10' Size='5'", "X='0' Y='5'", "没有给出间距"));
        assertEquals(List.of("间距最后一个一直用"), text("Boundary='20 20 100 10' Size='5'", "X='0' Y='5' DeltaX='g 1 5'", "间距最后一个一直用"));
        assertEquals(List.of("比例缩小"), text("Boundary='100 180 4 5' CTM='0.3527 0 0 0.3527 -114.8 111.4' Size='15'",
                "X='324' Y='-303' DeltaX='g 3 15'", "比例缩小"));
        assertEquals(List.of("竖", "排", "字"), text("Boundary='20 20 10 100' Size='5' ReadDirection='90'", "X='0' Y='5' DeltaY='g 2 6'", "竖排字"));
        assertEquals(List.of(), text("Visible='false' Boundary='20 20 100 10' Size='5'", "X='0' Y='5'", "看不见"));
    }

    @Test
    void aPageThatLiesOnItsSideIsSetUpright() {
        assertEquals(List.of("横放的一行字"), text("Boundary='100 20 10 100' CTM='0 1 -1 0 5 0' Size='5'", "X='0' Y='0' DeltaX='g 5 5'", "横放的一行字"));
        assertEquals(List.of("横放的一行字"), text("Boundary='100 20 10 100' CharDirection='90' ReadDirection='90' Size='5'",
                "X='0' Y='0' DeltaY='g 5 5'", "横放的一行字"));
    }

    private static List<String> text(String object, String code, String text) {
        return Texts.printed(read(new Ofd().page(new Ofd.Page().raw("<ofd:PageBlock><ofd:TextObject Font='1' " + object + "><ofd:TextCode " + code + ">" + text
                + "</ofd:TextCode></ofd:TextObject></ofd:PageBlock>"))));
    }

    @Test
    void templatesAndOwnAreas() {
        Ofd ofd = new Ofd().common("<ofd:TemplatePage ID='9' BaseLoc='Tpls/Tpl_0/Content.xml' ZOrder='Background'/>")
                .with("Doc_0/Tpls/Tpl_0/Content.xml", Ofd.content("", new Ofd.Page().text(30, 30, 5, "套打的表头")))
                .page("<ofd:Template TemplateID='9' ZOrder='Foreground'/><ofd:Area><ofd:PhysicalBox>0 0 400 100</ofd:PhysicalBox></ofd:Area>",
                        new Ofd.Page().text(300, 60, 5, "正文"));
        assertEquals(List.of("套打的表头", "正文"), Texts.printed(read(ofd)));
    }

    @Test
    void severalDocumentsAndPlacesCountedFromTheRoot() {
        Zips zip = new Zips().with("OFD.xml", Ofd.root("/Doc_0/Document.xml", "Doc_1/Document.xml", "Doc_2/Document.xml"));
        zip.with("Doc_0/Document.xml", Ofd.document("", List.of("/Doc_0/P/Content.xml"))).with("Doc_0/P/Content.xml",
                Ofd.content("", new Ofd.Page().text(30, 30, 5, "第一份")));
        zip.with("Doc_1/Document.xml", Ofd.document("", List.of("Doc_1/P/Content.xml", "./x/../P/Content.xml")))
                .with("Doc_1/P/Content.xml", Ofd.content("", new Ofd.Page().text(30, 30, 5, "第二份")));
        Document document = Blocks.read(new OfdReader(), zip.bytes());
        assertEquals(List.of("第一份", "第二份", "第二份"), Texts.printed(document));
        assertEquals(3, document.blocks().get(2).at().page());
        assertProblem("第3个文档已损坏", document);
    }

    @Test
    void annotationsAndSignaturesAreNoText() {
        Ofd ofd = new Ofd().page(new Ofd.Page().text(30, 30, 5, "正文")).with("Doc_0/Annots/Page_0/Annotation.xml", "<a>批注</a>")
                .with("Doc_0/Signs/Signatures.xml", "<a>章</a>");
        assertEquals(List.of("正文"), Texts.printed(read(ofd)));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        Ofd.Page text = new Ofd.Page().text(30, 30, 5, "正文");
        assertProblem("第2页已损坏", read(new Ofd().page(text).pageAt("Pages/none.xml")));
        assertProblem("第2页已损坏", read(new Ofd().page(text).page(new Ofd.Page().raw("<ofd:TextObject Boundary='a b' Size='5'/>"))));
        assertProblem("第2页已损坏", read(new Ofd().page(text).page("<ofd:Template TemplateID='3'/>", text)));
        String image = "<ofd:ImageObject Boundary='0 0 210 297' ResourceID='3'/>";
        assertProblem("第2页是图片", read(new Ofd().page(text).page(new Ofd.Page().raw(image))));
        String ids = "<ofd:TextObject Boundary='20 20 100 10' Size='5'><ofd:CGTransform CodePosition='0' CodeCount='2' GlyphCount='2'><ofd:Glyphs>"
                + "31 32</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X='0' Y='5' DeltaX='5'>%s</ofd:TextCode></ofd:TextObject>";
        assertProblem("第2页的字体没有给出文字编码", read(new Ofd().page(text).page(new Ofd.Page().raw(ids.formatted("")))));
        assertProblem("第2页的字体没有给出文字编码", read(new Ofd().page(text).page(new Ofd.Page().raw(ids.formatted("\ue001\ue002")))));
        assertEquals(List.of("收入"), Texts.printed(read(new Ofd().page(new Ofd.Page().raw(ids.formatted("收入"))))));
        assertRefused("OFD 的每一页都是图片", new Ofd().page(new Ofd.Page().raw(image)).bytes());
        assertRefused("由 Word 或 Excel 导出的 OFD", new Ofd().page(new Ofd.Page().raw(image)).bytes());
        assertRefused("没有一页读得出来", new Ofd().pageAt("Pages/none.xml").bytes());
        assertRefused("一页也没有", new Ofd().bytes());
    }

    @Test
    void damagedAndEncryptedPackagesAreRefused() throws Exception {
        byte[] whole = new Ofd().page(new Ofd.Page().text(30, 30, 5, "正文")).bytes();
        assertEquals(Format.OFD, Format.of(whole));
        byte[] half = Arrays.copyOf(new Zips().with("OFD.xml", Ofd.root("a")).with("b", "x").bytes(), 200);
        assertEquals(Format.OFD, Format.of(half));
        assertRefused("损坏", half);
        assertRefused("损坏", new Zips().with("OFD.xml", "<a").bytes());
        assertRefused("损坏", new Zips().with("OFD.xml", Ofd.root()).bytes());
        assertRefused("损坏", new Zips().with("OFD.xml", Ofd.root("Doc_0/Document.xml")).bytes());
        assertRefused("密码", Zips.flagged(whole, 0));
        assertRefused("密码", new Ofd().page(new Ofd.Page()).with("Encryptions.xml", "<a/>").bytes());
        assertEquals(List.of("正文"), Texts.printed(Readers.read(new Source("a.txt", whole), Limits.DEFAULT)));
    }

    @Test
    void neitherBombsNorEntitiesNorNumbersDoHarm() {
        String page = "Doc_0/Pages/Page_0/Content.xml";
        Zips bomb = new Zips().with("OFD.xml", Ofd.root("Doc_0/Document.xml"))
                .with("Doc_0/Document.xml", Ofd.document("", List.of("Pages/Page_0/Content.xml"))).blanks(page, 8 << 20);
        assertTrue(Blocks.refused(new OfdReader(), bomb.bytes(), Limits.DEFAULT.with("inflated", 4 << 20)).contains("解压后超过"));
        assertRefused("嵌套", new Ofd().page(new Ofd.Page().raw("<ofd:PageBlock>".repeat(1000))).bytes());
        Ofd many = new Ofd();
        for (int i = 0; i < 11; i++) {
            many.pageAt("x");
        }
        byte[] pages = many.bytes();
        assertTrue(Blocks.refused(new OfdReader(), pages, Limits.DEFAULT.with("entries", 10)).contains("10 页"));
        byte[] text = new Ofd().page(new Ofd.Page().text(30, 30, 5, "正文很长")).bytes();
        assertTrue(Blocks.refused(new OfdReader(), text, Limits.DEFAULT.with("characters", 3)).contains("3 个字符"));
        assertEquals(List.of("甲"), text("Boundary='20 20 9 9' Size='5'", "X='0' Y='5' DeltaX='g 2000000000 1'", "甲"));
        for (String number : List.of("NaN", "1e999", "-", "g")) {
            assertRefused("没有一页", new Ofd().page(new Ofd.Page().raw("<ofd:PathObject Boundary='0 0 " + number + " 1'/>")).bytes());
        }
        assertRefused("没有一页", new Ofd().page("<ofd:Area><ofd:PhysicalBox>0 0 1e9 1e9</ofd:PhysicalBox></ofd:Area>", new Ofd.Page()).bytes());
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + Ofd.root("&x;");
        assertRefused("损坏", new Zips().with("OFD.xml", entity.getBytes(StandardCharsets.UTF_8)).bytes());
    }

    @Test
    void aPageFullOfStrokesEnds() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < Limits.DRAWN / 4; i++) {
            path.append("M 0 ").append(i % 297).append(" L 210 ").append(i % 297).append(" M ").append(i % 210).append(" 0 L ").append(i % 210).append(" 297 ");
        }
        String object = "<ofd:PathObject Boundary='0 0 210 297'><ofd:AbbreviatedData>" + path + "%s</ofd:AbbreviatedData></ofd:PathObject>";
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(new Ofd().page(new Ofd.Page().raw(object.formatted("")))));
        assertRefused("文字和线条", new Ofd().page(new Ofd.Page().raw(object.formatted("M 0 0 L 1 1 L 1 1"))).bytes());
    }

    private static void assertProblem(String what, Document document) {
        assertEquals(1, document.problems().size());
        assertTrue(document.problems().get(0).what().contains(what), document.problems().get(0).what());
        assertTrue(document.problems().get(0).unread());
    }

    private static void assertRefused(String reason, byte[] bytes) {
        String refused = Blocks.refused(new OfdReader(), bytes, Limits.DEFAULT);
        assertTrue(refused.contains(reason), refused);
    }

    private static Document read(Ofd ofd) {
        return Blocks.read(new OfdReader(), ofd.bytes());
    }
}
