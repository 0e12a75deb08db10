package org.mingzhang.reader;

import java.util.Locale;

/** Numbers of automatic numbering, in the formats of Office (ST_NumberFormat). */
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS =
            {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    /** The formats in the order of their numbers in the binary format (MSONFC). */
    private static final String[] BINARY = {"decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal",
        "cardinalText", "ordinalText", "hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha",
        "decimalFullWidth", "decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle",
        "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung",
        "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle",
        "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting",
        "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting",
        "chineseLegalSimplified", "chineseCountingThousand"};

    private Numerals() {
    }

    /** The name of a format of the binary files. */
    static String format(int binary) {
        return binary == 255 ? "none" : binary >= 0 && binary < BINARY.length ? BINARY[binary] : "decimal";
    }

    /** A number as printed; formats that no Chinese text uses come as plain digits. */
    static String print(String format, int number) {
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : "" + number;
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number);
            case "lowerLetter" -> letter(number).toLowerCase(Locale.ROOT);
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
                 "taiwaneseCountingThousand", "japaneseDigitalTenThousand" -> counting(number, DIGITS, "十百千");
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> counting(number, LEGAL, "拾佰仟");
            case "ideographDigital", "taiwaneseDigital" -> digits(number, '〇', DIGITS);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, '０', "０１２３４５６７８９");
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> row(number, '①', 20);
            case "decimalEnclosedParen" -> row(number, '⑴', 20);
            case "decimalEnclosedFullstop" -> row(number, '⒈', 20);
            case "ideographEnclosedCircle" -> row(number, '㊀', 10);
            case "ideographTraditional" -> of(number, STEMS);
            case "ideographZodiac", "ideographZodiacTraditional" -> of(number, BRANCHES);
            default -> "" + number;
        };
    }

    private static String of(int number, String signs) {
        return number >= 1 && number <= signs.length() ? "" + signs.charAt(number - 1) : "" + number;
    }

    private static String row(int number, char first, int count) {
        return number >= 1 && number <= count ? "" + (char) (first + number - 1) : "" + number;
    }

    private static String digits(int number, char zero, String signs) {
        StringBuilder printed = new StringBuilder();
        for (char c : ("" + Math.max(number, 0)).toCharArray()) {
            printed.append(c == '0' ? zero : signs.charAt(c - '0'));
        }
        return printed.toString();
    }

    /** 十, 十一, 二十, 一百零一; up to 9999. */
    private static String counting(int number, String signs, String units) {
        if (number < 1 || number > 9999) {
            return "" + number;
        }
        StringBuilder printed = new StringBuilder();
        boolean gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap = printed.length() > 0;
                continue;
            }
            printed.append(gap ? "零" : "");
            gap = false;
            boolean bareTen = signs.equals(DIGITS) && place == 1 && digit == 1 && printed.length() == 0;
            if (!bareTen) {
                printed.append(signs.charAt(digit));
            }
            if (place > 0) {
                printed.append(units.charAt(place - 1));
            }
        }
        return printed.toString();
    }

    private static String letter(int number) {
        if (number < 1 || number > 26 * 10) {
            return "" + number;
        }
        return ("" + (char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return "" + number;
        }
        StringBuilder printed = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN[i]) {
                printed.append(ROMAN_SIGNS[i]);
                rest -= ROMAN[i];
            }
        }
        return printed.toString();
    }
}
