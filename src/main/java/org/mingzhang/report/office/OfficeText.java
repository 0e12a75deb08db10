package org.mingzhang.report.office;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mingzhang.report.TerminalText;

/** Words from a disclosure, made fit for a cell or a paragraph: everything that is not plain text is spelled out. */
final class OfficeText {
    /** Characters kept of a sentence. */
    static final int LONG = 4000;
    /** Characters kept of what stands at a place. */
    static final int SHORT = 300;

    /** Characters of a cell; escaped they stay below the 32,767 that Excel takes. */
    private static final int CELL = 16_000;

    private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]+");
    /** Excel reads this as one character, whatever it stands for. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String MARKS = "=＝@＠+＋-－";
    /** What a formula cannot do without to reach anything beyond its own digits. */
    private static final Pattern REACHING = Pattern.compile("[A-Za-z(（|!！'\"\\[{:;]");

    private OfficeText() {
    }

    /** One line of at most {@code limit} characters before anything in it is spelled out. */
    static String line(String text, int limit) {
        String cut = TerminalText.excerpt(text, 0, 0, limit);
        String plain = BLANKS.matcher(cut).replaceAll(" ").strip();
        return TerminalText.safe(plain.replace('\ufffe', '\ufffd').replace('\uffff', '\ufffd'));
    }

    static String line(String text) {
        return line(text, LONG);
    }

    /** Whether a spreadsheet would take the words for the start of a formula, were they typed in. */
    static boolean formulaLike(String text) {
        return !text.isEmpty() && MARKS.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * The words as they go into a cell. What would act as a formula once the sheet is saved as CSV and opened again
     * gets an apostrophe before it; a number with a sign stays as it is, it can do nothing.
     */
    static String cell(String line) {
        String escaped = ESCAPE.matcher(TerminalText.excerpt(line, 0, 0, CELL)).replaceAll("_x005F_");
        if (!formulaLike(line)) {
            return escaped;
        }
        boolean sign = "+＋-－".indexOf(line.charAt(0)) >= 0;
        return sign && !REACHING.matcher(line).find() ? escaped : "'" + escaped;
    }

    /** The file without its folders: those are of no concern to whom the report is sent. */
    static String fileName(String file) {
        try {
            Path name = Path.of(file).getFileName();
            return line(name == null ? file : name.toString());
        } catch (InvalidPathException e) {
            return line(file);
        }
    }
}
