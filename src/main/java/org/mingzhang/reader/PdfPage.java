package org.mingzhang.reader;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.mingzhang.reader.page.Glyph;
import org.mingzhang.reader.page.PageContent;

/** One pass over the content of a PDF page: its glyphs and its ruled lines, turned as the page is shown. */
final class PdfPage extends PDFGraphicsStreamEngine {
    private static final float WHITE = 0.97f;
    private final PageContent content;
    private final PdfRoom room;
    private final Set<COSStream> forms = new HashSet<>();
    private final PdfFrame frame;
    private final List<float[]> path = new ArrayList<>();
    private final List<float[]> rectangles = new ArrayList<>();
    private final Deque<float[]> clips = new ArrayDeque<>();
    private float[] clip = {-Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    private float startX;
    private float startY;
    private float x;
    private float y;

    private PdfPage(PDPage page, int number, PdfRoom room) {
        super(page);
        this.room = room;
        room.page(number);
        frame = new PdfFrame(page);
        content = new PageContent(number, frame.width(), frame.height());
    }

    /** @param number 1-based */
    static PageContent read(PDPage page, int number, PdfRoom room) throws IOException {
        PdfPage reader = new PdfPage(page, number, room);
        reader.processPage(page);
        return reader.content;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        room.operator();
        super.processOperator(operator, operands);
    }

    /** A form that shows itself is shown once. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (forms.add(form.getCOSObject())) {
            try {
                super.showForm(form);
            } finally {
                forms.remove(form.getCOSObject());
            }
        }
    }

    private float shownX(float px, float py) {
        return frame.shownX(px, py);
    }

    private float shownY(float px, float py) {
        return frame.shownY(px, py);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        String text = font.toUnicode(code);
        if (text == null && font instanceof PDSimpleFont) {
            text = String.valueOf((char) code);
        }
        room.character();
        if (text == null) {
            content.unreadableGlyph();
            return;
        }
        float px = matrix.getTranslateX();
        float py = matrix.getTranslateY();
        float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
        float advance = displacement.getX() * (float) Math.hypot(matrix.getScaleX(), matrix.getShearY());
        int direction = direction(matrix);
        float along = advance / 2;
        float above = size * 0.3f;
        boolean upright = (direction + frame.turn()) % 2 == 0;
        if (visible(px + (upright ? along : -above), py + (upright ? above : along))) {
            content.glyph(new Glyph(text, shownX(px, py), shownY(px, py), advance, size), direction);
        }
    }

    /** In quarter turns clockwise: 0 for type that runs along the page as shown. */
    private int direction(Matrix matrix) {
        double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
        return Math.floorMod(Math.round((float) ((frame.turn() - angle) / 90)), 4);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        room.line();
        rectangles.add(new float[] {(float) p0.getX(), (float) p0.getY(), (float) p2.getX(), (float) p2.getY()});
    }

    @Override
    public void moveTo(float toX, float toY) {
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
    }

    @Override
    public void lineTo(float toX, float toY) {
        room.line();
        path.add(new float[] {x, y, toX, toY});
        x = toX;
        y = toY;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        x = x3;
        y = y3;
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float(x, y);
    }

    @Override
    public void closePath() {
        lineTo(startX, startY);
    }

    @Override
    public void endPath() {
        path.clear();
        rectangles.clear();
    }

    @Override
    public void strokePath() {
        if (white(getGraphicsState().getStrokingColor())) {
            endPath();
            return;
        }
        for (float[] line : path) {
            stroke(line[0], line[1], line[2], line[3]);
        }
        for (float[] r : rectangles) {
            stroke(r[0], r[1], r[2], r[1]);
            stroke(r[2], r[1], r[2], r[3]);
            stroke(r[2], r[3], r[0], r[3]);
            stroke(r[0], r[3], r[0], r[1]);
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        if (!white(getGraphicsState().getNonStrokingColor())) {
            rectangles.forEach(this::bar);
            if (!path.isEmpty()) {
                bar(bounds());
            }
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    /** Spreadsheets print the grid of cells without borders in white: nobody sees it. */
    private static boolean white(PDColor color) {
        float[] parts = color.getComponents();
        boolean inks = parts.length == 4;
        for (float part : parts) {
            if (inks ? part > 1 - WHITE : part < WHITE) {
                return false;
            }
        }
        return parts.length > 0;
    }

    /** A thin rectangle may be drawn as a polygon. */
    private float[] bounds() {
        float[] first = path.get(0);
        float[] bounds = {first[0], first[1], first[0], first[1]};
        for (float[] line : path) {
            for (int i = 0; i < 4; i += 2) {
                bounds[0] = Math.min(bounds[0], line[i]);
                bounds[1] = Math.min(bounds[1], line[i + 1]);
                bounds[2] = Math.max(bounds[2], line[i]);
                bounds[3] = Math.max(bounds[3], line[i + 1]);
            }
        }
        return bounds;
    }

    private void stroke(float x1, float y1, float x2, float y2) {
        if (!visible((x1 + x2) / 2, (y1 + y2) / 2)) {
            return;
        }
        content.stroke(shownX(x1, y1), shownY(x1, y1), shownX(x2, y2), shownY(x2, y2));
    }

    private void bar(float[] r) {
        content.bar(shownX(r[0], r[1]), shownY(r[0], r[1]), shownX(r[2], r[3]), shownY(r[2], r[3]));
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        content.image(matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY());
    }

    /** What a spreadsheet prints of the neighbouring page is clipped away; the bounds of the clip are near enough. */
    @Override
    public void clip(int windingRule) {
        if (rectangles.isEmpty() && path.isEmpty()) {
            return;
        }
        float[] bounds = path.isEmpty() ? rectangles.get(0).clone() : bounds();
        for (float[] r : rectangles) {
            bounds[0] = Math.min(bounds[0], Math.min(r[0], r[2]));
            bounds[1] = Math.min(bounds[1], Math.min(r[1], r[3]));
            bounds[2] = Math.max(bounds[2], Math.max(r[0], r[2]));
            bounds[3] = Math.max(bounds[3], Math.max(r[1], r[3]));
        }
        clip = new float[] {Math.max(clip[0], bounds[0]), Math.max(clip[1], bounds[1]), Math.min(clip[2], bounds[2]),
            Math.min(clip[3], bounds[3])};
    }

    @Override
    public void saveGraphicsState() {
        super.saveGraphicsState();
        clips.push(clip);
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        clip = clips.isEmpty() ? clip : clips.pop();
    }

    private boolean visible(float px, float py) {
        return px >= clip[0] && py >= clip[1] && px <= clip[2] && py <= clip[3];
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // Colour alone.
    }
}
