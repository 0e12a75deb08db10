package org.mingzhang.report;

/** Text of a document as Markdown shows it: nothing of it is markup, a mention, a reference or a link. */
final class Markdown {
    private static final String MARKUP = "\\`*_[]()|~!^";

    private Markdown() {
    }

    /** One line; what a page would act on is escaped, or full-width where no escape keeps the page from it. */
    static String escaped(String text) {
        String line = TerminalText.safe(text);
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                // Pages look for these after the escapes are gone: mentions, numbers of issues, formulas.
                case '@' -> out.append('＠');
                case '#' -> out.append('＃');
                case '$' -> out.append('＄');
                case ':' -> out.append(line.startsWith("//", i + 1) ? '：' : ':');
                case '.' -> out.append(line.regionMatches(true, i - 3, "www", 0, 3) ? '．' : '.');
                default -> out.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return out.toString();
    }
}
