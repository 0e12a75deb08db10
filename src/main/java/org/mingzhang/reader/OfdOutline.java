package org.mingzhang.reader;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.mingzhang.reader.page.PageContent;

/** The path of a PathObject: its straight pieces as points of the page; curves only move on. */
final class OfdOutline {
    private final AffineTransform toPage;
    private final List<double[]> pieces = new ArrayList<>();
    private final List<List<double[]>> parts = new ArrayList<>();
    private final double[] start = new double[2];
    private final double[] now = new double[2];

    private OfdOutline(AffineTransform toPage) {
        this.toPage = toPage;
    }

    static OfdOutline of(String data, AffineTransform toPage, OfdRoom room) throws UnreadableException {
        OfdOutline outline = new OfdOutline(toPage);
        for (StringTokenizer words = OfdNumbers.words(data); words.hasMoreTokens();) {
            room.marks(1);
            outline.step(words.nextToken(), words);
        }
        outline.endPart();
        return outline;
    }

    private void step(String operator, StringTokenizer words) {
        switch (operator) {
            case "S", "M" -> {
                endPart();
                move(words, 0);
                System.arraycopy(now, 0, start, 0, 2);
            }
            case "L" -> {
                double[] from = now.clone();
                move(words, 0);
                piece(from, now);
            }
            case "Q" -> move(words, 2);
            case "B" -> move(words, 4);
            case "A" -> move(words, 5);
            case "C" -> {
                piece(now.clone(), start);
                System.arraycopy(start, 0, now, 0, 2);
            }
            default -> throw new NumberFormatException(operator);
        }
    }

    /** @param control how many numbers stand before the end point */
    private void move(StringTokenizer words, int control) {
        for (int i = 0; i < control && words.hasMoreTokens(); i++) {
            words.nextToken();
        }
        for (int i = 0; i < 2; i++) {
            now[i] = OfdNumbers.one(words.hasMoreTokens() ? words.nextToken() : "");
        }
    }

    private void piece(double[] from, double[] to) {
        double[] piece = {from[0], from[1], to[0], to[1]};
        toPage.transform(piece, 0, piece, 0, 2);
        pieces.add(piece);
    }

    private void endPart() {
        if (!pieces.isEmpty()) {
            parts.add(new ArrayList<>(pieces));
            pieces.clear();
        }
    }

    void stroke(PageContent content) {
        for (List<double[]> part : parts) {
            for (double[] p : part) {
                content.stroke((float) p[0], (float) p[1], (float) p[2], (float) p[3]);
            }
        }
    }

    /** A thin area is a ruled line. */
    void fill(PageContent content) {
        for (List<double[]> part : parts) {
            double[] bounds = part.get(0).clone();
            for (double[] p : part) {
                for (int i = 0; i < 4; i += 2) {
                    bounds[0] = Math.min(bounds[0], p[i]);
                    bounds[1] = Math.min(bounds[1], p[i + 1]);
                    bounds[2] = Math.max(bounds[2], p[i]);
                    bounds[3] = Math.max(bounds[3], p[i + 1]);
                }
            }
            content.bar((float) bounds[0], (float) bounds[1], (float) bounds[2], (float) bounds[3]);
        }
    }
}
