package org.mingzhang.reader;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How a PDF page is shown: cut to its crop box and turned. Shown lengths are points from the upper left corner. */
public final class PdfFrame {
    private final PDRectangle box;
    private final int turn;

    public PdfFrame(PDPage page) {
        box = page.getCropBox();
        turn = Math.floorMod(page.getRotation(), 360);
    }

    /** Degrees clockwise. */
    int turn() {
        return turn;
    }

    /** Of the page as shown. */
    public float width() {
        return lying() ? box.getHeight() : box.getWidth();
    }

    /** Of the page as shown. */
    public float height() {
        return lying() ? box.getWidth() : box.getHeight();
    }

    private boolean lying() {
        return turn == 90 || turn == 270;
    }

    /** From the page's own coordinates. */
    float shownX(float x, float y) {
        return switch (turn) {
            case 90 -> y - box.getLowerLeftY();
            case 180 -> box.getUpperRightX() - x;
            case 270 -> box.getUpperRightY() - y;
            default -> x - box.getLowerLeftX();
        };
    }

    /** From the page's own coordinates. */
    float shownY(float x, float y) {
        return switch (turn) {
            case 90 -> x - box.getLowerLeftX();
            case 180 -> y - box.getLowerLeftY();
            case 270 -> box.getUpperRightX() - x;
            default -> box.getUpperRightY() - y;
        };
    }

    /**
     * Back to the page's own coordinates.
     *
     * @return x and y
     */
    public float[] own(float shownX, float shownY) {
        return switch (turn) {
            case 90 -> new float[] {shownY + box.getLowerLeftX(), shownX + box.getLowerLeftY()};
            case 180 -> new float[] {box.getUpperRightX() - shownX, shownY + box.getLowerLeftY()};
            case 270 -> new float[] {box.getUpperRightX() - shownY, box.getUpperRightY() - shownX};
            default -> new float[] {shownX + box.getLowerLeftX(), box.getUpperRightY() - shownY};
        };
    }
}
