package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingzhang.reader.Docx.p;
import static org.mingzhang.reader.Docx.r;
import static org.mingzhang.reader.Docx.tbl;
import static org.mingzhang.reader.Docx.tc;
import static org.mingzhang.reader.Docx.tr;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

class WordReaderTest {
    @Test
    void paragraphsAndTablesInOrderWithTheirPlaces() throws Exception {
        Document document = Docx.of(p("甲"), p(""), tbl(tr(tc("", "项目"), tc("", "数")), tr(tc("", "收入"), tc("", "1"))), p("乙"))
                .read();
        assertEquals(List.of("甲", "[项目|数 / 收入|1]", "乙"), Texts.printed(document));
        assertEquals(new Anchor.Element("body/1"), ((Paragraph) document.blocks().get(0)).anchor());
        assertEquals(new Anchor.Element("body/4"), ((Paragraph) document.blocks().get(2)).anchor());
        assertEquals(new Anchor.Element("body/3/2/1"), Texts.tables(document).get(0).rows().get(1).get(0).anchor());
    }

    @Test
    void contentControlsAreOpened() throws Exception {
        assertEquals(List.of("甲", "乙丙", "[丁|戊]"), blocks("<w:sdt><w:sdtPr/><w:sdtContent>" + p("甲") + "<w:p><w:sdt><w:sdtContent>"
                + r("乙") + "</w:sdtContent></w:sdt>" + r("丙") + "</w:p><w:tbl><w:sdt><w:sdtContent><w:tr>" + tc("", "丁")
                + "<w:sdt><w:sdtContent>" + tc("", "戊") + "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
                + "</w:sdtContent></w:sdt>"));
    }

    @Test
    void insertionsStayAndDeletionsGo() throws Exception {
        assertEquals(List.of("共12万元", "前后", "[甲|乙]"), blocks(
                "<w:p>" + r("共") + "<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins>" + r("12") + "</w:ins>" + r("万元")
                + "<w:moveFrom>" + r("移走") + "</w:moveFrom></w:p>",
                p("<w:rPr><w:del/></w:rPr>", "前"), p("后"),
                tbl(tr(tc("", "甲"), tc("", "乙")), "<w:tr><w:trPr><w:del/></w:trPr>" + tc("", "丙") + tc("", "丁") + "</w:tr>")));
    }

    @Test
    void aDeletedEndWithNothingBehindItLosesNoText() throws Exception {
        assertEquals(List.of("末"), blocks(p("<w:rPr><w:del/></w:rPr>", "末")));
        assertEquals(List.of("[一|二]"), blocks(tbl(tr(
                "<w:tc>" + p("<w:rPr><w:del/></w:rPr>", "一") + "</w:tc>", tc("", "二")))));
    }

    @Test
    void hiddenTextGoes() throws Exception {
        String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>";
        String shown = "<w:r><w:rPr><w:rStyle w:val='h'/><w:vanish w:val='0'/></w:rPr><w:t>显</w:t></w:r>";
        String styled = "<w:r><w:rPr><w:rStyle w:val='h'/></w:rPr><w:t>藏</w:t></w:r>";
        assertEquals(List.of("显文"), Texts.printed(Docx.of("<w:p>" + hidden + shown + styled + r("文") + "</w:p>")
                .part("styles", "<w:style w:type='character' w:styleId='h'><w:rPr><w:vanish/></w:rPr></w:style>").read()));
    }

    @Test
    void fieldsShowTheirResult() throws Exception {
        assertEquals(List.of("见第3页。", "链接", "标题", "简"), blocks(
                "<w:p>" + r("见第") + field("PAGE", r("3")) + r("页。") + "</w:p>",
                "<w:p>" + field("TOC", field("HYPERLINK", r("链接"))) + "</w:p>",
                "<w:p>" + r("标题") + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" + r("藏") + "<w:r><w:instrText>TC \"标题\" \\f C</w:instrText>"
                + "</w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
                "<w:p><w:fldSimple w:instr='X'>" + r("简") + "</w:fldSimple></w:p>"));
    }

    private static String field(String instruction, String result) {
        return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>" + instruction
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" + result
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    }

    @Test
    void textBoxesFollowTheirParagraphOnce() throws Exception {
        String box = "<w:txbxContent>" + p("框一") + p("框二") + "</w:txbxContent>";
        Document document = Docx.of("<w:p>" + r("前") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("后") + "</w:p>").read();
        assertEquals(List.of("前后", "框一", "框二"), Texts.printed(document));
        assertEquals(new Anchor.Element("body/1/box/2"), ((Paragraph) document.blocks().get(2)).anchor());
    }

    @Test
    void aForcedLineBreakSeparatesLines() throws Exception {
        Document document = Docx.of("<w:p>" + r("某部门") + "<w:r><w:br/></w:r>" + r("预算公开") + "</w:p>",
                tbl(tr("<w:tc><w:p>" + r("一") + "<w:r><w:br/></w:r>" + r("二") + "</w:p>" + p("三") + "</w:tc>", tc("", "四")))).read();
        assertEquals(List.of("某部门", "预算公开", "[一\n二\n三|四]"), Texts.printed(document));
        assertEquals(new Anchor.Element("body/1:2"), ((Paragraph) document.blocks().get(1)).anchor());
    }

    @Test
    void automaticNumbersAreInFront() throws Exception {
        Docx docx = Docx.of(p(number(1, 0), "概况"), p(number(1, 1), "职责"), p(number(1, 1), "机构"), p(number(1, 2), "内设"),
                p(number(1, 0), "预算"), p(number(1, 1), "收入"), p(number(2, 0), "另起"), p("<w:pStyle w:val='a'/>", "样式"),
                p("<w:pStyle w:val='a'/>" + number(0, 0), "无号"), p(number(3, 0), "点"));
        docx.part("styles", "<w:style w:type='paragraph' w:styleId='a'><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>");
        docx.part("numbering", "<w:abstractNum w:abstractNumId='7'>" + level(0, "chineseCountingThousand", "%1、")
                + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%1.%2.%3") + "</w:abstractNum>"
                + "<w:abstractNum w:abstractNumId='8'>" + level(0, "bullet", "\uf06c") + "</w:abstractNum>"
                + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='7'/>"
                + "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
                + "<w:num w:numId='3'><w:abstractNumId w:val='8'/></w:num>");
        assertEquals(List.of("一、概况", "（一）职责", "（二）机构", "一.二.1内设", "二、预算", "（一）收入", "一、另起", "二、样式",
                "无号", "●点"), Texts.printed(docx.read()));
    }

    private static String number(int list, int level) {
        return "<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr>";
    }

    private static String level(int level, String format, String pattern) {
        return "<w:lvl w:ilvl='" + level + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/><w:suff w:val='nothing'/>"
                + "<w:lvlText w:val='" + pattern + "'/></w:lvl>";
    }

    @Test
    void numbersInTheFormatsOfOffice() {
        assertEquals(List.of("十", "十一", "二十", "一百零五", "③", "⑵", "壹拾", "IV", "c", "07", "甲"), List.of(
                Numerals.print("chineseCounting", 10), Numerals.print("chineseCountingThousand", 11),
                Numerals.print("japaneseCounting", 20), Numerals.print("chineseCounting", 105),
                Numerals.print("decimalEnclosedCircleChinese", 3), Numerals.print("decimalEnclosedParen", 2),
                Numerals.print("chineseLegalSimplified", 10), Numerals.print("upperRoman", 4),
                Numerals.print("lowerLetter", 3), Numerals.print("decimalZero", 7), Numerals.print("ideographTraditional", 1)));
    }

    @Test
    void headingLevelsComeFromTheStyleAndItsAncestors() throws Exception {
        Document document = Docx.of(p("<w:pStyle w:val='b'/>", "甲"), p("<w:pStyle w:val='b'/><w:outlineLvl w:val='2'/>", "乙"),
                p("<w:outlineLvl w:val='9'/>", "丙"), p("丁"))
                .part("styles", "<w:style w:type='paragraph' w:styleId='a'><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/></w:style>").read();
        assertEquals(List.of(2, 3, 0, 0), document.blocks().stream().map(block -> ((Paragraph) block).outline()).toList());
    }

    @Test
    void mergedCellsStandOnce() throws Exception {
        Table table = Texts.tables(Docx.of(tbl(
                tr(tc("<w:vMerge w:val='restart'/>", "科目"), tc("<w:gridSpan w:val='2'/>", "支出")),
                tr(tc("<w:vMerge/>", ""), tc("", "基本"), tc("", "项目")),
                "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + tc("<w:hMerge w:val='restart'/>", "横") + tc("<w:hMerge/>", "") + "</w:tr>",
                tr(tc("<w:vMerge/>", "孤"), tc("", "1"), tc("", "2")))).read()).get(0);
        assertEquals(List.of("科目 1 2x1", "支出 2 1x2"), cells(table, 0));
        assertEquals(List.of("基本 2 1x1", "项目 3 1x1"), cells(table, 1));
        assertEquals(List.of("横 2 1x2"), cells(table, 2));
        assertEquals(List.of("孤 1 1x1", "1 2 1x1", "2 3 1x1"), cells(table, 3));
    }

    private static List<String> cells(Table table, int row) {
        return table.rows().get(row).stream().map((Cell cell) ->
                cell.text() + " " + cell.at().column() + " " + cell.rowSpan() + "x" + cell.columnSpan()).toList();
    }

    @Test
    void aNestedTableIsTextOfItsCell() throws Exception {
        assertEquals(List.of("[甲\n子 丑\n寅 卯|乙]"), blocks(tbl(tr("<w:tc>" + p("甲")
                + tbl(tr(tc("", "子"), tc("", "丑")), tr(tc("", "寅"), tc("", "卯"))) + p("") + "</w:tc>", tc("", "乙")))));
    }

    @Test
    void captionsStandAboveTheirTableAndFramesAreText() throws Exception {
        assertEquals(List.of("收支总表", "单位：万元", "[项目|数]", "框里", "的话"), blocks(
                tbl(tr(tc("<w:gridSpan w:val='2'/>", "收支总表")), tr(tc("<w:gridSpan w:val='2'/>", "单位：万元")),
                        tr(tc("", "项目"), tc("", "数"))),
                tbl(tr("<w:tc>" + p("框里") + p("的话") + "</w:tc>"))));
    }

    @Test
    void footnotesFollowAtTheEnd() throws Exception {
        assertEquals(List.of("正文", "尾", "注一"), Texts.printed(Docx.of("<w:p>" + r("正文")
                + "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>", p("尾")).part("footnotes",
                "<w:footnote w:type='separator' w:id='0'>" + p("线") + "</w:footnote><w:footnote w:id='2'>" + p("注一") + "</w:footnote>").read()));
    }

    @Test
    void formulasSymbolsAndTabs() throws Exception {
        assertEquals(List.of("是☑\t否□-x"), blocks("<w:p>" + r("是") + "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:tab/></w:r>"
                + r("否") + "<w:r><w:sym w:font='Wingdings 2' w:char='F0A3'/><w:noBreakHyphen/></w:r><w:oMath><w:f><w:r><w:t>x</w:t></w:r></w:f></w:oMath></w:p>"));
    }

    @Test
    void whatCouldNotBeReadIsSaid() throws Exception {
        Document document = Docx.of(p("甲"), "<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p><w:altChunk r:id='x'/>").read();
        assertTrue(document.problems().get(0).what().contains("嵌入了 1 个"));
        assertTrue(document.problems().get(1).what().contains("另外的文件"));
    }

    @Test
    void hostileFilesAreRefused() throws Exception {
        byte[] whole = Docx.of(p("甲乙丙丁")).bytes();
        assertReason(Arrays.copyOf(whole, whole.length - 40), Limits.DEFAULT, "已损坏");
        whole = Docx.of("<w:p>").bytes();
        assertReason(whole, Limits.DEFAULT, "已损坏");
        assertReason(Docx.of(p("")).bytes(), Limits.DEFAULT, "没有文字");
        assertReason(Docx.of("<w:sdt>".repeat(300) + "</w:sdt>".repeat(300)).bytes(), Limits.DEFAULT, "嵌套");
        Limits small = new Limits(1000, 100, 100, 2, 1).with("inflated", 10_000).with("entries", 3);
        assertReason(Docx.of(p("甲".repeat(101))).bytes(), small, "100 个字符");
        assertReason(Docx.of(tbl(tr(tc("", ""), tc("", ""), tc("", "")))).bytes(), small, "2 个单元格");
        assertReason(Docx.of("<!--" + " ".repeat(20_000) + "-->").bytes(), small, "解压后");
        assertReason(Docx.of(p("甲")).raw("a", "").bytes(), small, "3 个内部文件");
        Docx entity = Docx.of(p("甲")).raw("word/document.xml",
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d><body><p><r><t>甲&e;</t></r></p></body></d>");
        try {
            assertEquals(List.of("甲"), Texts.printed(entity.read()));
        } catch (UnreadableException e) {
            assertTrue(e.getMessage().contains("已损坏"));
        }
    }

    private static void assertReason(byte[] bytes, Limits limits, String part) {
        UnreadableException e = assertThrows(UnreadableException.class,
                () -> new WordReader().read(new Source("坏.docx", bytes), limits));
        assertTrue(e.getMessage().startsWith("坏.docx：") && e.getMessage().contains(part), e.getMessage());
    }

    private static List<String> blocks(String... body) throws UnreadableException {
        return Texts.printed(Docx.of(body).read());
    }
}
