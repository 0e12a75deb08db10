package org.mingzhang.extract;

/** Chinese and Arabic ordinal numbers of headings. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {
    }

    /** 一 to 九十九, 0 when it is no such number. */
    static int chinese(String text) {
        if (text.isEmpty() || text.length() > 3) {
            return 0;
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? Math.max(0, DIGITS.indexOf(text.charAt(0))) : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(text.length() - 1));
        return tens <= 0 || ones < 0 || ten > 1 ? 0 : tens * 10 + ones;
    }

    /** 1 to 99 in Chinese. */
    static String printed(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
        return number > 0 && number % 10 == 0 ? tens : tens + DIGITS.charAt(number % 10);
    }

    static boolean chineseDigit(char c) {
        return c == '十' || DIGITS.indexOf(c) > 0;
    }
}
