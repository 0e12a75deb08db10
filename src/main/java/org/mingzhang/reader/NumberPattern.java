package org.mingzhang.reader;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One part of a number format (“#,##0.00_)”), for numbers that are printed with digits. POI's own prints the zeros of the usual
 * accounting format as “- 0”, keeps the quotation marks of literals and knows no escaped point (0!.0,"万").
 */
final class NumberPattern {
    /** As exact as a spreadsheet program counts. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final char LITERAL = 'x';

    /** @param sign 0, # or ? for a digit, a point, {@link #LITERAL} for text */
    private record Token(char sign, String text) {
    }

    private final List<Token> tokens = new ArrayList<>();
    private int point = -1;
    private int lastDigit = -1;
    private int thousands;
    private boolean grouped;
    private int percents;

    NumberPattern(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '0', '#', '?' -> digit(c);
                case ',' -> thousands += lastDigit >= 0 && point < 0 ? 1 : 0;
                case '.' -> {
                    point = point < 0 ? tokens.size() : point;
                    tokens.add(new Token('.', "."));
                }
                case '"' -> {
                    int end = pattern.indexOf('"', i + 1);
                    literal(pattern.substring(i + 1, end < 0 ? pattern.length() : end));
                    i = end < 0 ? pattern.length() : end;
                }
                case '\\', '!' -> literal(i + 1 < pattern.length() ? "" + pattern.charAt(++i) : "");
                case '_', '*' -> i++;
                case '[' -> {
                    int end = pattern.indexOf(']', i);
                    literal(currency(pattern.substring(i + 1, end < 0 ? pattern.length() : end)));
                    i = end < 0 ? pattern.length() : end;
                }
                default -> {
                    percents += c == '%' ? 1 : 0;
                    literal("" + c);
                }
            }
        }
    }

    /** Commas before a digit group; those behind the last one divide by a thousand each. */
    private void digit(char sign) {
        if (thousands > 0 && point < 0) {
            grouped = true;
            thousands = 0;
        }
        lastDigit = tokens.size();
        tokens.add(new Token(sign, ""));
    }

    private void literal(String text) {
        tokens.add(new Token(LITERAL, text));
    }

    /** [$¥-804] prints ¥; a colour, a condition and a language print nothing. */
    private static String currency(String bracket) {
        if (!bracket.startsWith("$")) {
            return "";
        }
        int dash = bracket.indexOf('-');
        return bracket.substring(1, dash < 0 ? bracket.length() : dash);
    }

    /** The number without its sign. */
    String print(double value) {
        BigDecimal number = new BigDecimal(Math.abs(value), DIGITS).movePointRight(2 * percents).movePointLeft(3 * thousands);
        int end = point < 0 ? tokens.size() : point;
        int places = 0;
        for (int i = end; i < tokens.size(); i++) {
            places += isDigit(tokens.get(i)) ? 1 : 0;
        }
        String digits = number.setScale(places, RoundingMode.HALF_UP).toPlainString();
        String whole = digits.substring(0, digits.length() - (places > 0 ? places + 1 : 0));
        String fraction = digits.substring(digits.length() - places);
        return whole(whole.equals("0") ? "" : whole, end) + fraction(fraction, end);
    }

    /** From right to left; the first place takes all digits that are left. */
    private String whole(String digits, int end) {
        int first = 0;
        while (first < end && !isDigit(tokens.get(first))) {
            first++;
        }
        StringBuilder reversed = new StringBuilder();
        int left = digits.length();
        int printed = 0;
        for (int i = end - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (!isDigit(token)) {
                reversed.append(new StringBuilder(token.text()).reverse());
                continue;
            }
            do {
                if (left > 0 || token.sign() == '0') {
                    reversed.append(grouped && printed > 0 && printed % 3 == 0 ? "," : "");
                    reversed.append(left > 0 ? digits.charAt(left - 1) : '0');
                    printed++;
                }
                left--;
            } while (i == first && left > 0);
        }
        return reversed.reverse().toString();
    }

    /** Places marked # print no zeros at the end. */
    private String fraction(String digits, int from) {
        int shown = digits.length();
        for (int i = tokens.size() - 1; i > from && shown > 0; i--) {
            if (isDigit(tokens.get(i))) {
                if (tokens.get(i).sign() == '0' || digits.charAt(shown - 1) != '0') {
                    break;
                }
                shown--;
            }
        }
        StringBuilder printed = new StringBuilder();
        int next = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!isDigit(token)) {
                printed.append(token.text());
            } else if (next < shown) {
                printed.append(digits.charAt(next++));
            }
        }
        return printed.toString();
    }

    private static boolean isDigit(Token token) {
        return token.sign() == '0' || token.sign() == '#' || token.sign() == '?';
    }
}
