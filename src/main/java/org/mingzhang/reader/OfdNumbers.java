package org.mingzhang.reader;

import java.awt.geom.AffineTransform;
import java.util.StringTokenizer;

/** Numbers as OFD writes them; those that are none are a {@link NumberFormatException}: who takes them costs his page. */
final class OfdNumbers {
    private static final double POINTS = 72 / 25.4;

    private OfdNumbers() {
    }

    static double one(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    static double one(String text, double otherwise) {
        return text.isBlank() ? otherwise : one(text);
    }

    /** That many numbers, the others where there is no text. */
    static double[] list(String text, double... otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        StringTokenizer words = words(text);
        double[] numbers = new double[otherwise.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = one(words.hasMoreTokens() ? words.nextToken() : "");
        }
        return numbers;
    }

    static StringTokenizer words(String text) {
        return new StringTokenizer(text, " ,\t\r\n");
    }

    /**
     * By how much each character stands from the one before: “3 g 2 1.5” is 3, 1.5, 1.5. The last number goes on.
     *
     * @param count no more are made, however many are promised
     */
    static double[] deltas(String text, int count) {
        double[] deltas = new double[count];
        int at = 0;
        double last = 0;
        for (StringTokenizer words = words(text); at < count && words.hasMoreTokens();) {
            String word = words.nextToken();
            boolean group = word.equals("g");
            double times = group ? one(next(words)) : 1;
            last = one(group ? next(words) : word);
            for (int i = 0; i < times && at < count; i++) {
                deltas[at++] = last;
            }
        }
        while (at < count) {
            deltas[at++] = last;
        }
        return deltas;
    }

    private static String next(StringTokenizer words) {
        return words.hasMoreTokens() ? words.nextToken() : "";
    }

    /** From the coordinates of an object to points from the upper left of the page. */
    static AffineTransform toPage(String boundary, String matrix) {
        double[] box = list(boundary, 0, 0, 0, 0);
        AffineTransform toPage = AffineTransform.getScaleInstance(POINTS, POINTS);
        toPage.translate(box[0], box[1]);
        toPage.concatenate(new AffineTransform(list(matrix, 1, 0, 0, 1, 0, 0)));
        return toPage;
    }

    static float points(double millimetres) {
        return (float) (millimetres * POINTS);
    }
}
