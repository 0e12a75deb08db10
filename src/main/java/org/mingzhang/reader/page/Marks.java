package org.mingzhang.reader.page;

import java.util.regex.Pattern;

/** Numbers with which a line begins a paragraph of its own, however full the line above is. */
final class Marks {
    private static final Pattern CHINESE =
            Pattern.compile("^(第[一二三四五六七八九十]+(部分|章)|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]).*");
    /** Figures begin lines by chance as well. */
    private static final Pattern FIGURE = Pattern.compile("^([（(]?\\d{1,2}[）)]|\\d{1,2}[.．、])[^\\d%].*");

    private Marks() {
    }

    static boolean begins(String line, String above) {
        if (CHINESE.matcher(line).matches()) {
            return true;
        }
        return "。；：;:".indexOf(above.charAt(above.length() - 1)) >= 0 && FIGURE.matcher(line).matches();
    }
}
