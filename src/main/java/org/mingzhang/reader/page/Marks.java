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
        boolean stop = "。；：;:".indexOf(above.charAt(above.length() - 1)) >= 0;
        if (CHINESE.matcher(line).matches()) {
            // Of a sentence that goes on, such as 集中统 / 一、权威高效, the line above has begun with a clause.
            return stop || above.indexOf('，') < 0;
        }
        return stop && FIGURE.matcher(line).matches();
    }
}
