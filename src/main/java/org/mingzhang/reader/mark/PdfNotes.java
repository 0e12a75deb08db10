package org.mingzhang.reader.mark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.mingzhang.document.Mark;
import org.mingzhang.reader.PdfFrame;

/** Annotations of a PDF file; each brings its own picture, so that every viewer shows the same. */
final class PdfNotes {
    static final String NAME = "mingzhang-";
    private static final int PRINTED = 4;
    private static final float SIDE = 18;
    private static final float STEP = 22;
    private final PDDocument document;
    private int count;
    private int atBeginning;

    PdfNotes(PDDocument document) {
        this.document = document;
    }

    /** How many were made. */
    int count() {
        return count;
    }

    /** A highlight over these rectangles of one page. */
    void highlight(Mark mark, int page, List<PdfInk.Quad> quads) throws IOException {
        COSArray points = new COSArray();
        StringBuilder picture = new StringBuilder("/G gs ").append(colour(mark)).append(" rg\n");
        float[] box = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (PdfInk.Quad quad : quads) {
            float[] c = quad.corners();
            for (int i = 0; i < c.length; i++) {
                points.add(new COSFloat(c[i]));
                box[i % 2] = Math.min(box[i % 2], c[i]);
                box[2 + i % 2] = Math.max(box[2 + i % 2], c[i]);
            }
            picture.append(numbers(c[0], c[1])).append("m ").append(numbers(c[2], c[3])).append("l ").append(numbers(c[6], c[7]))
                    .append("l ").append(numbers(c[4], c[5])).append("l f\n");
        }
        COSDictionary note = note(mark, "Highlight", box, Note.comment(mark), picture.toString());
        note.setItem(COSName.getPDFName("QuadPoints"), points);
        add(document.getPage(page - 1), note);
    }

    /** A note in the upper left corner of the first page; further ones beside it. */
    void beginning(Mark mark, String comment) throws IOException {
        PDPage page = document.getPage(0);
        PdfFrame frame = new PdfFrame(page);
        int across = Math.max(1, (int) ((frame.width() - STEP) / STEP));
        float left = STEP / 2 + STEP * (atBeginning % across);
        float top = STEP / 2 + STEP * (atBeginning / across);
        float[] one = frame.own(left, top);
        float[] other = frame.own(left + SIDE, top + SIDE);
        float[] box = {Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[0], other[0]), Math.max(one[1], other[1])};
        StringBuilder picture = new StringBuilder("/G gs ").append(colour(mark)).append(" rg 0.3 w ")
                .append(numbers(box[0] + 1, box[1] + 1, box[2] - box[0] - 2, box[3] - box[1] - 2)).append("re B\n");
        for (int i = 1; i <= 3; i++) {
            picture.append(numbers(box[0] + 4, box[1] + i * SIDE / 4)).append("m ")
                    .append(numbers(box[2] - 4, box[1] + i * SIDE / 4)).append("l S\n");
        }
        COSDictionary note = note(mark, "Text", box, comment, picture.toString());
        note.setName("Name", "Comment");
        add(page, note);
        atBeginning++;
    }

    private COSDictionary note(Mark mark, String kind, float[] box, String comment, String picture) throws IOException {
        COSDictionary note = new COSDictionary();
        note.setItem(COSName.TYPE, COSName.ANNOT);
        note.setName(COSName.SUBTYPE, kind);
        note.setItem(COSName.RECT, array(box));
        note.setString(COSName.CONTENTS, Note.title(mark) + "\n" + comment);
        note.setString(COSName.T, Note.AUTHOR);
        note.setString(COSName.getPDFName("Subj"), Note.title(mark));
        note.setString(COSName.NM, NAME + ++count);
        note.setInt(COSName.F, PRINTED);
        COSArray colour = new COSArray();
        for (String part : colour(mark).split(" ")) {
            colour.add(new COSFloat(part));
        }
        note.setItem(COSName.C, colour);
        COSDictionary looks = new COSDictionary();
        looks.setItem(COSName.N, picture(box, picture));
        note.setItem(COSName.AP, looks);
        return note;
    }

    private COSStream picture(float[] box, String content) throws IOException {
        COSStream picture = document.getDocument().createCOSStream();
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.FORM);
        picture.setItem(COSName.BBOX, array(box));
        COSDictionary state = new COSDictionary();
        state.setItem(COSName.BM, COSName.MULTIPLY);
        COSDictionary states = new COSDictionary();
        states.setItem("G", state);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.EXT_G_STATE, states);
        picture.setItem(COSName.RESOURCES, resources);
        COSDictionary group = new COSDictionary();
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        picture.setItem(COSName.GROUP, group);
        try (OutputStream out = picture.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return picture;
    }

    private void add(PDPage page, COSDictionary note) {
        COSDictionary dictionary = page.getCOSObject();
        note.setItem(COSName.P, dictionary);
        COSArray notes = dictionary.getCOSArray(COSName.ANNOTS);
        if (notes == null) {
            notes = new COSArray();
            dictionary.setItem(COSName.ANNOTS, notes);
        }
        notes.add(note);
        notes.setNeedToBeUpdated(true);
        dictionary.setNeedToBeUpdated(true);
        note.setNeedToBeUpdated(true);
    }

    private static String colour(Mark mark) {
        return switch (mark.severity()) {
            case "error" -> "1 0.6 0.6";
            case "warning" -> "1 0.87 0.35";
            default -> "0.65 0.83 1";
        };
    }

    private static COSArray array(float[] box) {
        return new PDRectangle(box[0], box[1], box[2] - box[0], box[3] - box[1]).getCOSArray();
    }

    private static String numbers(float... values) {
        StringBuilder text = new StringBuilder();
        for (float value : values) {
            text.append(String.format(Locale.ROOT, "%.2f ", value));
        }
        return text.toString();
    }
}
