package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingzhang.reader.Pdfs.HEIGHT;
import static org.mingzhang.reader.Pdfs.rule;
import static org.mingzhang.reader.Pdfs.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Mark;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.mingzhang.reader.mark.Copy;
import org.mingzhang.reader.mark.Marked;
import org.mingzhang.reader.mark.Marker;

/** Annotations in PDF files: they lie on their words, and every byte of the file stays. */
class MarkedPdfTest {
    private static final String NAME = "样例.pdf";
    private static final Mark WHOLE = new Mark(NAME, Anchor.NONE, 0, 0, "", "全文 错误", "全文：\n缺一部分", "error");
    /** 45 characters of type 10 from 72 fill the line to 522. */
    private static final String FULL = "本部门收入包括一般公共预算拨款和其他收入支出用于保障机构运转完成日常工作任务以及履行职能开展";

    private static Copy marked(byte[] pdf, String... words) throws Exception {
        Document document = Readers.read(new Source(NAME, pdf), Limits.DEFAULT);
        List<Mark> marks = new ArrayList<>();
        for (String one : words) {
            marks.add(mark(document, one));
        }
        Copy copy = Marker.copy(new Source(NAME, pdf), marks, Limits.DEFAULT);
        assertArrayEquals(pdf, Arrays.copyOf(copy.bytes(), pdf.length));
        Document again = Readers.read(new Source(NAME, copy.bytes()), Limits.DEFAULT);
        assertEquals(document.blocks(), again.blocks());
        assertEquals(document.problems(), again.problems());
        return copy;
    }

    private static Mark mark(Document document, String words) {
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph && paragraph.text().contains(words)) {
                return mark(paragraph.anchor(), paragraph.text(), words);
            }
            if (block instanceof Table table) {
                for (List<Cell> row : table.rows()) {
                    for (Cell cell : row) {
                        if (cell.text().contains(words)) {
                            return mark(cell.anchor(), cell.text(), words);
                        }
                    }
                }
            }
        }
        throw new AssertionError("not printed: " + words + "\n" + Texts.printed(document));
    }

    private static Mark mark(Anchor anchor, String text, String words) {
        int start = text.indexOf(words);
        return new Mark(NAME, anchor, start, start + words.length(), text, "X-01 错误", "说明：" + words, "error");
    }

    /** Kind, page and rectangles of every annotation: {@code Highlight 1 [82 700 102 710]}, rounded. */
    private static List<String> notes(byte[] pdf) throws IOException {
        List<String> notes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                for (PDAnnotation note : document.getPage(page).getAnnotations()) {
                    notes.add(note.getSubtype() + " " + (page + 1) + quads(note));
                }
            }
        }
        return notes;
    }

    private static String quads(PDAnnotation note) {
        COSArray points = note.getCOSObject().getCOSArray(COSName.getPDFName("QuadPoints"));
        StringBuilder quads = new StringBuilder();
        float[] all = points == null ? new float[0] : points.toFloatArray();
        for (int i = 0; i < all.length; i += 8) {
            float[] xs = {all[i], all[i + 2], all[i + 4], all[i + 6]};
            float[] ys = {all[i + 1], all[i + 3], all[i + 5], all[i + 7]};
            Arrays.sort(xs);
            Arrays.sort(ys);
            quads.append(" [").append(Math.round(xs[0])).append(' ').append(Math.round(ys[0])).append(' ').append(Math.round(xs[3]))
                    .append(' ').append(Math.round(ys[3])).append(']');
        }
        return quads.toString();
    }

    /** The rectangle of characters of a line drawn by {@link Pdfs#text}. */
    private static String box(double x, double top, int size, int from, int to) {
        double base = HEIGHT - top;
        return " [" + Math.round(x + from * size) + " " + Math.round(base - 0.2 * size) + " " + Math.round(x + to * size) + " "
                + Math.round(base + 0.8 * size) + "]";
    }

    @Test
    void wordsOfALine() throws Exception {
        Copy copy = marked(new Pdfs().page(text(72, 100, 20, "收入预算合计") + text(72, 200, 20, "别的话。")).bytes(), "预算", "收入预算合计", "别的");
        assertEquals(List.of("Highlight 1" + box(72, 100, 20, 2, 4), "Highlight 1" + box(72, 100, 20, 0, 6),
                "Highlight 1" + box(72, 200, 20, 0, 2)), notes(copy.bytes()));
        assertEquals(new Marked(3, 0, 0, 0), copy.marked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox[50 60 500 800]", "/Rotate 90/CropBox[50 60 500 800]",
        "/Rotate 180/CropBox[50 60 500 800]", "/Rotate 270/CropBox[50 60 500 800]", "/Rotate -90/CropBox[50 60 500 800]"})
    void turnedAndCutPages(String entries) throws Exception {
        // Type along the page, and type that lies on its side: the turn makes one of them upright.
        String lying = "q 0 1 -1 0 500 0 cm " + text(200, HEIGHT - 100, 20, "躺着的一行字") + " Q ";
        assertEquals(List.of("Highlight 1" + box(72, 100, 20, 2, 4)), notes(marked(new Pdfs()
                .page(text(72, 100, 20, "收入预算合计"), entries).bytes(), "预算").bytes()));
        assertEquals(List.of("Highlight 1 [384 240 404 280]"), notes(marked(new Pdfs().page(lying, entries).bytes(), "的一").bytes()));
    }

    @Test
    void aParagraphOverTwoLinesAndTwoPages() throws Exception {
        String first = text(92, 760, 10, FULL.substring(0, 43)) + text(72, 776, 10, FULL.substring(0, 45));
        String fill = text(72, 300, 10, FULL) + text(72, 316, 10, FULL);
        Pdfs pdfs = new Pdfs().page(fill + first).page(text(72, 80, 10, "到这里才结束。") + fill);
        Copy copy = marked(pdfs.bytes(), FULL.substring(40, 43) + FULL.substring(0, 2), FULL.substring(43, 45) + "\f到这");
        assertEquals(List.of("Highlight 1" + box(92, 760, 10, 40, 43) + box(72, 776, 10, 0, 2),
                "Highlight 1" + box(72, 776, 10, 43, 45), "Highlight 2" + box(72, 80, 10, 0, 2)), notes(copy.bytes()));
        assertEquals(new Marked(2, 0, 0, 0), copy.marked());
    }

    @Test
    void cellsOfATable() throws Exception {
        StringBuilder page = new StringBuilder();
        for (int y : List.of(100, 140, 180)) {
            page.append(rule(72, y, 472, y));
        }
        for (int x : List.of(72, 272, 472)) {
            page.append(rule(x, 100, x, 180));
        }
        page.append(text(80, 125, 10, "项目")).append(text(280, 125, 10, "预算数")).append(text(80, 155, 10, "人员"))
                .append(text(80, 170, 10, "经费"));
        byte[] pdf = new Pdfs().page(page.toString()).bytes();
        Copy copy = marked(pdf, "算数", "员\n经");
        assertEquals(List.of("Highlight 1" + box(280, 125, 10, 1, 3), "Highlight 1" + box(80, 155, 10, 1, 2) + box(80, 170, 10, 0, 1)),
                notes(copy.bytes()));
        Document document = Readers.read(new Source(NAME, pdf), Limits.DEFAULT);
        Cell empty = Texts.tables(document).get(0).rows().get(1).get(1);
        Copy other = Marker.copy(new Source(NAME, pdf), List.of(new Mark(NAME, empty.anchor(), 0, 0, "", "题", "话", "warning")),
                Limits.DEFAULT);
        assertEquals(List.of("Highlight 1 [272 662 472 702]"), notes(other.bytes()));
    }

    @Test
    void whereTheWordsAreNotThoseThatStandThereTheWholeIsMarked() throws Exception {
        byte[] pdf = new Pdfs().page(text(72, 100, 20, "收入预算合计")).bytes();
        Anchor anchor = mark(Readers.read(new Source(NAME, pdf), Limits.DEFAULT), "收入").anchor();
        Copy copy = Marker.copy(new Source(NAME, pdf), List.of(mark(anchor, "别的文字", "文字"), mark(anchor, "前文收入预算合计", "预算"),
                new Mark(NAME, new Anchor.Areas(List.of(new Anchor.Area(9, 1, 1, 1, 1))), 0, 1, "字", "题", "话", "info"), WHOLE), Limits.DEFAULT);
        assertEquals(List.of("Text 1", "Highlight 1" + box(72, 100, 20, 0, 6), "Highlight 1" + box(72, 100, 20, 2, 4), "Text 1"),
                notes(copy.bytes()));
        assertEquals(new Marked(1, 1, 1, 1), copy.marked());
    }

    @Test
    void formerAnnotationsStay() throws Exception {
        String note = "<</Type/Annot/Subtype/Square/Rect[1 1 9 9]/Contents(x)>>";
        Pdfs inline = new Pdfs().page(text(72, 100, 20, "收入"), "/Annots[" + note + "]");
        assertEquals(List.of("Square 1", "Highlight 1" + box(72, 100, 20, 0, 2)), notes(marked(inline.bytes(), "收入").bytes()));
        Pdfs apart = new Pdfs();
        int array = apart.add("[" + apart.add(note) + " 0 R]");
        apart.page(text(72, 100, 20, "收入"), "/Annots " + array + " 0 R").page(text(72, 100, 20, "支出"), "/Annots null");
        assertEquals(List.of("Square 1", "Highlight 1" + box(72, 100, 20, 0, 2), "Highlight 2" + box(72, 100, 20, 0, 2)),
                notes(marked(apart.packed().bytes(), "收入", "支出").bytes()));
    }

    @Test
    void everyAnnotationSaysItsWordsAndBringsItsPicture() throws Exception {
        byte[] pdf = new Pdfs().page(text(72, 100, 20, "收入")).bytes();
        Mark mark = mark(Readers.read(new Source(NAME, pdf), Limits.DEFAULT), "收入");
        Mark unsafe = new Mark(NAME, mark.anchor(), 0, 2, "收入", "题\n目", "一\u0000\u202e行\n(二)" + "长".repeat(5000), "error");
        try (PDDocument document = Loader.loadPDF(Marker.copy(new Source(NAME, pdf), List.of(unsafe, WHOLE), Limits.DEFAULT).bytes())) {
            List<PDAnnotation> notes = document.getPage(0).getAnnotations();
            assertTrue(notes.get(0).getContents().equals("全文 错误\n全文：\n缺一部分"), notes.get(0).getContents());
            assertTrue(notes.get(1).getContents().startsWith("题 目\n一行\n(二)长长") && notes.get(1).getContents().endsWith("长…"));
            assertTrue(notes.get(1).getContents().length() < 2100);
            for (PDAnnotation note : notes) {
                assertEquals("mingzhang 明账", note.getCOSObject().getString(COSName.T));
                assertTrue(note.isPrinted() && note.getNormalAppearanceStream().getStream().getLength() > 0);
                assertEquals(note.getRectangle().toString(), note.getNormalAppearanceStream().getBBox().toString());
            }
        }
    }

    @Test
    void theSameMarksGiveTheSameBytes() throws Exception {
        byte[] pdf = new Pdfs().page(text(72, 100, 20, "收入")).bytes();
        byte[] first = marked(pdf, "收入").bytes();
        Thread.sleep(1100);
        assertArrayEquals(first, marked(pdf, "收入").bytes());
    }

    @Test
    void whatCannotBeMarkedSaysSo() throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        HostilePdfs.addTo(files);
        assertTrue(reason(files.get("encrypted-by-owner.pdf")).contains("权限保护"));
        assertTrue(reason(files.get("encrypted.pdf")).contains("没有生成批注文件"));
        Pdfs signed = new Pdfs().page(text(72, 100, 20, "收入"));
        int signature = signed.add("<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<00>>>");
        int field = signed.add("<</FT/Sig/T(s)/V " + signature + " 0 R>>");
        signed.set(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + field + " 0 R]/SigFlags 3>>>>");
        assertTrue(reason(signed.bytes()).contains("数字签名"));
        assertTrue(reason("%PDF-1.5 nothing".getBytes(StandardCharsets.US_ASCII)).contains("没有生成批注文件"));
    }

    private static String reason(byte[] pdf) {
        return assertThrows(UnreadableException.class, () -> Marker.copy(new Source(NAME, pdf), List.of(WHOLE), Limits.DEFAULT)).reason();
    }

    @Test
    void aDamagedDirectoryIsRepairedInTheCopy() throws Exception {
        byte[] pdf = new Pdfs().page(text(72, 100, 20, "收入")).bytes();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] damaged = text.substring(0, text.indexOf("xref\n0")).getBytes(StandardCharsets.ISO_8859_1);
        Document document = Readers.read(new Source(NAME, damaged), Limits.DEFAULT);
        Copy copy = Marker.copy(new Source(NAME, damaged), List.of(mark(document, "收入")), Limits.DEFAULT);
        assertEquals(List.of("Highlight 1" + box(72, 100, 20, 0, 2)), notes(copy.bytes()));
        assertEquals(document.blocks(), Readers.read(new Source(NAME, copy.bytes()), Limits.DEFAULT).blocks());
    }
}
