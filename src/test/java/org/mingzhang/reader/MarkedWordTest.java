package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingzhang.reader.Docx.p;
import static org.mingzhang.reader.Docx.r;
import static org.mingzhang.reader.Docx.tbl;
import static org.mingzhang.reader.Docx.tc;
import static org.mingzhang.reader.Docx.tr;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Mark;
import org.mingzhang.reader.mark.Marked;
import org.mingzhang.reader.mark.Marker;

/** Comments in .docx: at their words, and nothing else is changed. */
class MarkedWordTest {
    private MarkedWord made(Docx docx, String... words) throws Exception {
        MarkedWord word = MarkedWord.of(docx);
        for (String one : words) {
            word.on(one);
        }
        return word.made();
    }

    private void exact(Docx docx, String... words) throws Exception {
        MarkedWord word = made(docx, words);
        assertEquals(List.of(words), word.embraced());
        assertEquals(new Marked(words.length, 0, 0, 0), word.marked());
    }

    @Test
    void wordsInsideARunAreCutOutOfIt() throws Exception {
        exact(Docx.of("<w:p><w:r w:rsidR='1'><w:rPr><w:b/></w:rPr><w:t>收入预算120万元，支出预算100万元。</w:t></w:r></w:p>"),
                "120", "支出预算100万元", "元。", "收入", "收入预算120万元，支出预算100万元。");
    }

    @Test
    void marksMayOverlapAndMeet() throws Exception {
        exact(Docx.of(p("甲乙丙丁戊己")), "乙丙丁", "丙丁戊", "丁", "甲乙", "丙丁", "乙丙丁");
    }

    @Test
    void wordsOverSeveralRunsTabsAndBreaks() throws Exception {
        exact(Docx.of("<w:p>" + r("收入") + "<w:r><w:t>合</w:t><w:tab/><w:t>计12</w:t></w:r>" + r("0.5") + r("万元") + "</w:p>"),
                "合\t计", "计120", "20.5万", "\t计12", "入合");
        exact(Docx.of("<w:p><w:r><w:t>题</w:t><w:br/><w:t>次行的话</w:t></w:r></w:p>"), "行的", "题");
    }

    @Test
    void entitiesAndWideCharactersAreOneEach() throws Exception {
        MarkedWord word = made(Docx.of(p("甲&amp;乙&#x20000;丙\ud840\udc01丁&lt;戊")), "乙\ud840\udc00", "丙", "\ud840\udc01丁", "<戊", "&");
        assertEquals(List.of("乙&#x20000;", "丙", "\ud840\udc01丁", "&lt;戊", "&amp;"), word.embraced());
        assertEquals(5, word.marked().exact());
    }

    @Test
    void blanksThatWordWouldDropStayDropped() throws Exception {
        Docx docx = Docx.of("<w:p><w:r><w:t>  甲乙丙  </w:t></w:r></w:p>", "<w:p><w:r><w:t>丁 戊 己</w:t></w:r></w:p>");
        MarkedWord word = made(docx, "乙", "戊 ");
        assertEquals(List.of("  甲乙丙  ", "戊 "), word.embraced());
        assertEquals(new Marked(1, 1, 0, 0), word.marked());
    }

    @Test
    void whatIsWrappedOrTrackedIsNotCut() throws Exception {
        MarkedWord word = made(Docx.of("<w:p>" + r("见") + "<w:sdt><w:sdtContent>" + r("控件文字") + "</w:sdtContent></w:sdt><w:ins w:id='7'>" + r("添了字")
                + "</w:ins><w:r><w:rPr><w:rPrChange w:id='8'><w:rPr/></w:rPrChange></w:rPr><w:t>改了样</w:t></w:r>" + r("完") + "</w:p>"),
                "件文", "了字", "了样", "控件文字");
        assertEquals(List.of("控件文字", "添了字", "改了样", "控件文字"), word.embraced());
        assertEquals(new Marked(0, 4, 0, 0), word.marked());
    }

    @Test
    void linksMayBeCut() throws Exception {
        exact(Docx.of("<w:p>" + r("见") + "<w:hyperlink w:anchor='a'>" + r("链接文字") + r("12") + "</w:hyperlink>" + r("页") + "</w:p>"),
                "接文", "见链", "字1", "2页");
    }

    @Test
    void resultsOfFieldsAreMarkedAndTheFieldStays() throws Exception {
        exact(Docx.of("<w:p>" + r("见第") + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("31") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" + r("页") + "</w:p>"),
                "31", "第31页");
    }

    @Test
    void automaticNumbersAreNoPartOfTheRuns() throws Exception {
        Docx docx = Docx.of(p("<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>", "部门概况")).part("numbering",
                "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/>"
                + "<w:suff w:val='nothing'/><w:lvlText w:val='%1、'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>");
        MarkedWord word = made(docx, "概况", "一、部门", "一、");
        assertEquals(List.of("概况", "部门", "部门概况"), word.embraced());
        assertEquals(new Marked(2, 1, 0, 0), word.marked());
    }

    @Test
    void cellsWithSeveralParagraphsAndMergedCells() throws Exception {
        exact(Docx.of(p("表"), tbl(tr(tc("<w:gridSpan w:val='2'/>", "合并的格"), tc("", "数")),
                tr("<w:tc>" + p("第一段") + p("") + p("第二段") + "</w:tc>", tc("", "1,234.56"), tc("", "7")))), "并的", "1,234.56", "一段", "二段");
        MarkedWord over = made(Docx.of(tbl(tr("<w:tc>" + p("第一段") + p("第二段") + "</w:tc>", tc("", "7")))), "段\n第");
        assertEquals(List.of("段第"), over.embraced());
        assertEquals(1, over.marked().exact());
    }

    @Test
    void anEmptyCellGetsItsComment() throws Exception {
        for (String empty : List.of("<w:p/>", "<w:p w:rsidR='1'></w:p>", "<w:p><w:pPr><w:jc w:val='left'/></w:pPr></w:p>")) {
            MarkedWord word = MarkedWord.of(Docx.of(tbl(tr(tc("", "项"), tc("", "数")), tr(tc("", "甲"), "<w:tc>" + empty + "</w:tc>"))));
            Cell cell = Texts.tables(word.document()).get(0).rows().get(1).get(1);
            word.on(new Mark("样例.docx", cell.anchor(), 0, 0, "", "X-02 错误", "应填", "error")).made();
            assertEquals(List.of(""), word.embraced());
            assertEquals(0, word.marked().lost());
        }
    }

    @Test
    void aNestedTableIsMarkedWithItsCell() throws Exception {
        MarkedWord word = made(Docx.of(tbl(tr("<w:tc>" + p("甲") + tbl(tr(tc("", "子"), tc("", "丑"))) + p("") + "</w:tc>", tc("", "乙")))), "丑");
        assertEquals(new Marked(0, 1, 0, 0), word.marked());
    }

    @Test
    void whatCannotTakeCommentsIsSaidWhereItHangsOrAtTheBeginning() throws Exception {
        String box = "<w:r><w:pict><v:textbox><w:txbxContent>" + p("框里") + "</w:txbxContent></v:textbox></w:pict></w:r>";
        Docx docx = Docx.of(p(""), p("首段"), "<w:p>" + r("挂着框") + box + "</w:p>",
                "<w:p>" + r("有注") + "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>")
                .part("footnotes", "<w:footnote w:id='2'>" + p("注里的字") + "</w:footnote>");
        MarkedWord word = MarkedWord.of(docx).on("框里").on("注里")
                .on(new Mark("样例.docx", Anchor.NONE, 0, 0, "", "全文 错误", "全文：\n缺一部分", "error")).made();
        assertEquals(new Marked(0, 1, 1, 1), word.marked());
        assertEquals(List.of("挂着框框里", "", ""), word.embraced());
        assertTrue(word.comments().contains("原文：“注里的字”"), word.comments());
        assertTrue(word.part("word/document.xml").indexOf("commentRangeStart w:id=\"1\"") < word.part("word/document.xml").indexOf("首段"));
    }

    @Test
    void formerCommentsStayAndNumbersDoNotMeet() throws Exception {
        String there = "<w:comment w:id='4' w:author='人'>" + p("原来的批注") + "</w:comment>";
        Docx docx = Docx.of("<w:p><w:commentRangeStart w:id='4'/>" + r("甲乙") + "<w:commentRangeEnd w:id='4'/>"
                + "<w:r><w:commentReference w:id='4'/></w:r></w:p>").part("comments", there);
        MarkedWord word = made(docx, "乙");
        assertTrue(word.comments().contains(there) && word.comments().contains("w:id=\"5\""), word.comments());
        assertEquals(List.of("乙"), word.embraced());
        Docx single = Docx.of(p("甲乙")).part("comments", "");
        single.raw("word/comments.xml", "<w:comments xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>");
        assertEquals(List.of("乙"), made(single, "乙").embraced());
    }

    @Test
    void aNewPartForCommentsIsMadeKnown() throws Exception {
        MarkedWord word = made(Docx.of(p("甲")), "甲");
        assertTrue(word.part("[Content_Types].xml").contains("PartName=\"/word/comments.xml\""));
        assertTrue(word.part("word/_rels/document.xml.rels").contains("relationships/comments\" Target=\"comments.xml\""));
        assertEquals(word.comments(), MarkedWord.parts(word.copy()).get("word/comments.xml"));
    }

    @Test
    void theSameMarksGiveTheSameBytes() throws Exception {
        byte[] original = Docx.of(p("甲乙")).bytes();
        byte[] first = MarkedWord.of(original).on("乙").made().copy();
        Thread.sleep(2100);
        assertArrayEquals(first, MarkedWord.of(original).on("乙").made().copy());
    }

    @Test
    void commentsAreSafeText() throws Exception {
        MarkedWord word = MarkedWord.of(Docx.of(p("甲"))).on(new Mark("样例.docx", new Anchor.Element("body/1"), 0, 1, "甲", "X<b>",
                "<w:p>&\u0000\u0007\u202e\ud800末" + "长".repeat(5000), "error")).made();
        assertTrue(word.comments().contains("X&lt;b&gt;") && word.comments().contains("&lt;w:p&gt;&amp;末长"), word.comments());
        assertFalse(word.comments().contains("长".repeat(2000)));
        assertTrue(word.comments().contains("长…<"));
    }

    @Test
    void whatCannotBeMarkedSaysSo() {
        Docx signed = Docx.of(p("甲")).raw("_xmlsignatures/origin.sigs", "");
        assertTrue(reason(signed.bytes()).contains("数字签名"));
        assertTrue(reason("文字".getBytes(StandardCharsets.UTF_8)).contains("只有 .docx 和 PDF"));
        assertTrue(reason(Docx.of("<w:p>").bytes()).contains("损坏"));
    }

    private String reason(byte[] bytes) {
        return assertThrows(UnreadableException.class, () -> Marker.copy(new Source("样例", bytes),
                List.of(new Mark("样例", Anchor.NONE, 0, 0, "", "题", "话", "error")), Limits.DEFAULT)).reason();
    }

    @Test
    void strangeButValidXml() throws Exception {
        String space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        Docx plain = Docx.of();
        plain.raw("word/document.xml", "\ufeff<?xml version='1.0'?><!-- <w:p> --><document xmlns='" + space + "'><body><p><r><t>甲<![CDATA[<乙>]]>丙</t></r>"
                + "<r><t>丁戊</t></r></p></body></document>");
        byte[] copy = Marker.copy(new Source("样例.docx", plain.bytes()), List.of(new Mark("", new Anchor.Element("body/1"), 6, 7, "甲<乙>丙丁戊", "题", "话",
                "error")), Limits.DEFAULT).bytes();
        assertEquals(plain.read().blocks(), Readers.read(new Source("样例.docx", copy), Limits.DEFAULT).blocks());
        assertTrue(MarkedWord.parts(copy).get("word/document.xml").contains("丁</t></r><w:commentRangeStart"));
    }
}
