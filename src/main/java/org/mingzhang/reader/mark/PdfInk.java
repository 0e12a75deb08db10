package org.mingzhang.reader.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Mark;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.PdfFrame;
import org.mingzhang.reader.PdfSheets;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.reader.page.Ink;
import org.mingzhang.reader.page.PageContent;

/** Where the words of a mark stand on the pages of a PDF file, in the coordinates of the pages themselves. */
final class PdfInk {
    /**
     * A rectangle, which lies on its side where the page is turned.
     *
     * @param page    1-based
     * @param corners x and y of the upper left, upper right, lower left and lower right corner as shown
     */
    record Quad(int page, float[] corners) {
    }

    /** @param exact whether they are the very words, else the whole paragraph or cell */
    record Found(List<Quad> quads, boolean exact) {
        private static final Found NOTHING = new Found(List.of(), false);
    }

    private final PDDocument document;
    private final PdfSheets sheets;

    PdfInk(PDDocument document, String file, Limits limits) {
        this.document = document;
        this.sheets = new PdfSheets(file, limits);
    }

    Found of(Mark mark) throws UnreadableException {
        if (!(mark.anchor() instanceof Anchor.Areas areas)) {
            return Found.NOTHING;
        }
        Ink ink = new Ink();
        List<Quad> all = new ArrayList<>();
        List<Ink.Stroke> whole = new ArrayList<>();
        for (Anchor.Area area : areas.areas()) {
            Optional<PageContent> page = page(area.page());
            if (page.isPresent()) {
                float right = area.x() + area.width();
                float bottom = area.y() + area.height();
                ink.add(page.get(), area.x(), area.y(), right, bottom);
                whole.add(new Ink.Stroke(area.page(), area.x(), area.y(), right, bottom));
            }
        }
        boolean span = mark.start() >= 0 && mark.end() > mark.start() && mark.end() <= mark.text().length();
        List<Ink.Stroke> strokes = span ? ink.strokes(mark.text(), mark.start(), mark.end()) : List.of();
        for (Ink.Stroke stroke : strokes.isEmpty() ? whole : strokes) {
            all.add(quad(stroke));
        }
        boolean emptyCell = mark.text().isBlank() && !whole.isEmpty();
        return new Found(all, !strokes.isEmpty() || emptyCell);
    }

    private Optional<PageContent> page(int number) throws UnreadableException {
        return number < 1 || number > document.getNumberOfPages() ? Optional.empty()
                : sheets.page(document.getPage(number - 1), number);
    }

    private Quad quad(Ink.Stroke stroke) throws UnreadableException {
        PDPage page = document.getPage(stroke.page() - 1);
        PdfFrame frame = new PdfFrame(page);
        float[] xs = {stroke.left(), stroke.right(), stroke.left(), stroke.right()};
        float[] ys = {stroke.top(), stroke.top(), stroke.bottom(), stroke.bottom()};
        float[] corners = new float[8];
        PageContent content = page(stroke.page()).orElseThrow();
        for (int i = 0; i < 4; i++) {
            float[] shown = content.shown(xs[i], ys[i]);
            float[] own = frame.own(shown[0], shown[1]);
            corners[2 * i] = own[0];
            corners[2 * i + 1] = own[1];
        }
        return new Quad(stroke.page(), corners);
    }
}
