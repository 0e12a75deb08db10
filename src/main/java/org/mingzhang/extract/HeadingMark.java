package org.mingzhang.extract;

/**
 * The number in front of a heading.
 *
 * @param family part, chinese, bracket, arabic, arabicBracket
 * @param length characters of the normal text it takes
 */
record HeadingMark(String family, int number, int length) {
    static final HeadingMark NONE = new HeadingMark("", 0, 0);

    /** How deep a family usually stands: a smaller rank encloses a larger one. */
    int rank() {
        return switch (family) {
            case "part" -> 0;
            case "chinese" -> 1;
            case "bracket" -> 2;
            case "arabic" -> 3;
            case "arabicBracket" -> 4;
            default -> 5;
        };
    }

    static HeadingMark of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        char first = text.charAt(0);
        if (first == '第') {
            int end = text.indexOf("部分");
            int number = end > 0 ? Numerals.chinese(text.substring(1, end)) : 0;
            boolean colon = end + 2 < text.length() && "：、".indexOf(text.charAt(end + 2)) >= 0;
            return number > 0 ? new HeadingMark("part", number, colon ? end + 3 : end + 2) : NONE;
        }
        if (first == '（') {
            return bracketed(text);
        }
        if (Numerals.chineseDigit(first)) {
            int end = 1;
            while (end < text.length() && Numerals.chineseDigit(text.charAt(end))) {
                end++;
            }
            boolean mark = end < text.length() && "、.．，".indexOf(text.charAt(end)) >= 0;
            int number = mark ? Numerals.chinese(text.substring(0, end)) : 0;
            return number > 0 ? new HeadingMark("chinese", number, end + 1) : NONE;
        }
        return first >= '0' && first <= '9' ? arabic(text) : NONE;
    }

    private static HeadingMark bracketed(String text) {
        int end = text.indexOf('）');
        if (end < 2 || end > 4) {
            return NONE;
        }
        String inside = text.substring(1, end);
        int number = Numerals.chinese(inside);
        int length = end + 1 < text.length() && text.charAt(end + 1) == '、' ? end + 2 : end + 1;
        if (number > 0) {
            return new HeadingMark("bracket", number, length);
        }
        number = smallNumber(inside);
        return number > 0 ? new HeadingMark("arabicBracket", number, length) : NONE;
    }

    private static HeadingMark arabic(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end > 2 || end >= text.length()) {
            return NONE;
        }
        int number = smallNumber(text.substring(0, end));
        char behind = text.charAt(end);
        if (number == 0) {
            return NONE;
        }
        if (behind == '）') {
            return new HeadingMark("arabicBracket", number, end + 1);
        }
        boolean decimal = end + 1 < text.length() && text.charAt(end + 1) >= '0' && text.charAt(end + 1) <= '9';
        boolean mark = behind == '、' || ((behind == '.' || behind == '．') && !decimal);
        return mark ? new HeadingMark("arabic", number, end + 1) : NONE;
    }

    private static int smallNumber(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || i > 1) {
                return 0;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
