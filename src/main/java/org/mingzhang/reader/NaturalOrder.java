package org.mingzhang.reader;

import java.util.Comparator;

/** File names as a person sorts them: 表2 before 表10, what lies in one folder together. */
final class NaturalOrder implements Comparator<String> {
    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {
    }

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (Character.isDigit(a.charAt(i)) && Character.isDigit(b.charAt(j))) {
                int endA = digitsFrom(a, i);
                int endB = digitsFrom(b, j);
                int order = number(a, i, endA, b, j, endB);
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int order = Integer.compare(rank(a.charAt(i++)), rank(b.charAt(j++)));
                if (order != 0) {
                    return order;
                }
            }
        }
        int order = Integer.compare(a.length() - i, b.length() - j);
        return order != 0 ? order : a.compareTo(b);
    }

    /** The stroke before all else keeps the files of a folder together. */
    private static int rank(char c) {
        return c == '/' ? -1 : c;
    }

    private static int digitsFrom(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Compares two runs of digits, however long, by their value. */
    private static int number(String a, int fromA, int endA, String b, int fromB, int endB) {
        int i = fromA;
        int j = fromB;
        while (i < endA && Character.digit(a.charAt(i), 10) == 0) {
            i++;
        }
        while (j < endB && Character.digit(b.charAt(j), 10) == 0) {
            j++;
        }
        int order = Integer.compare(endA - i, endB - j);
        while (order == 0 && i < endA) {
            order = Integer.compare(Character.digit(a.charAt(i++), 10), Character.digit(b.charAt(j++), 10));
        }
        return order;
    }
}
