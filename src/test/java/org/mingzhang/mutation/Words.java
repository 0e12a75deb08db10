package org.mingzhang.mutation;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How numbers, totals and headings look in print. */
final class Words {
    static final Pattern CELL_AMOUNT = Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");
    static final Pattern TOTAL = Pattern.compile("合计|总计|小计|总额|本年收入|本年支出");
    static final Pattern ITEM = Pattern.compile("^\\s*(?:（([一二三四五六七八九十]+|\\d+)）|\\(([一二三四五六七八九十]+|\\d+)\\)"
            + "|([一二三四五六七八九十]+)、|(\\d{1,2})[.、．](?!\\d))");
    private static final Pattern HEADING = Pattern.compile("^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).*");
    private static final Pattern UNIT = Pattern.compile("(?:单位|金额)[:：]?\\s*[（(]?\\s*(亿元|万元|千元|元)|[（(](万\\s*元)[）)]");
    private static final String NUMERALS = "一二三四五六七八九十";

    private Words() {
    }

    /** Without blanks and line breaks. */
    static String plain(String text) {
        return text.replaceAll("[\\s　]+", "");
    }

    static BigDecimal yuan(String unit) {
        return switch (plain(unit)) {
            case "亿元" -> new BigDecimal(100_000_000);
            case "万元" -> new BigDecimal(10_000);
            case "千元" -> new BigDecimal(1000);
            default -> BigDecimal.ONE;
        };
    }

    /** The unit that a caption states, "" for none. */
    static String unit(String caption) {
        Matcher matcher = UNIT.matcher(caption);
        return !matcher.find() ? "" : plain(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    static boolean isHeading(String text) {
        String plain = plain(text);
        return plain.length() <= 45 && !plain.matches(".*[。；].*") && HEADING.matcher(plain).matches();
    }

    /** The style of an item number: 一、 1. （一） （1）, "" for none. */
    static String style(String text) {
        Matcher matcher = ITEM.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        String number = number(matcher);
        return (matcher.group(1) != null || matcher.group(2) != null ? "(" : "")
                + (Character.isDigit(number.charAt(0)) ? "1" : "一");
    }

    /** The item number, 0 for none. */
    static int ordinal(String text) {
        Matcher matcher = ITEM.matcher(text);
        return matcher.find() ? ordinalOf(number(matcher)) : 0;
    }

    private static String number(Matcher matcher) {
        for (int group = 1; group <= 4; group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        throw new IllegalStateException();
    }

    private static int ordinalOf(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return NUMERALS.indexOf(number.charAt(number.length() - 1)) + 1;
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(number.charAt(ten - 1)) + 1;
        int ones = ten == number.length() - 1 ? 0 : NUMERALS.indexOf(number.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
