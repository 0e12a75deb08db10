package org.mingzhang.reader;

/** Characters of symbol fonts, by the places Windows gives them: check boxes, ticks and bullets. */
final class WordSymbols {
    private WordSymbols() {
    }

    /** What a person sees, "" for a symbol without a counterpart. */
    static String print(String font, String hexadecimal) {
        int code;
        try {
            code = Integer.parseInt(hexadecimal, 16);
        } catch (NumberFormatException e) {
            return "";
        }
        boolean symbol = code >= 0xf000 && code <= 0xf0ff;
        if (!symbol && (code < ' ' || code >= 0xe000 && code <= 0xf8ff || code > 0xffff)) {
            return "";
        }
        if (!symbol && !font.startsWith("Wingdings")) {
            return "" + (char) code;
        }
        return font.equals("Wingdings 2") ? wingdings2(code & 0xff) : wingdings(code & 0xff);
    }

    private static String wingdings(int code) {
        return switch (code) {
            case 0x6c, 0x9f -> "●";
            case 0x6e, 0xa7 -> "■";
            case 0x6f, 0x71, 0xa8 -> "□";
            case 0x75 -> "◆";
            case 0xd8 -> "➢";
            case 0xfc -> "√";
            case 0xfb, 0xfd -> "×";
            case 0xfe -> "☑";
            default -> "";
        };
    }

    private static String wingdings2(int code) {
        return switch (code) {
            case 0x50 -> "√";
            case 0x4f -> "×";
            case 0x52 -> "☑";
            case 0x53, 0x54 -> "☒";
            case 0xa3 -> "□";
            default -> "";
        };
    }
}
