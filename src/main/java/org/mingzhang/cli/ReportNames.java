package org.mingzhang.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mingzhang.report.OutputFormat;

/** Names of the reports in a folder: that of the disclosure and what kind of report it is, none twice. */
final class ReportNames {
    private static final int LONGEST = 80;

    private final String suffix;
    private final Map<String, Integer> given = new HashMap<>();

    ReportNames(OutputFormat format) {
        this(format.suffix());
    }

    ReportNames(String suffix) {
        this.suffix = suffix;
    }

    String of(String disclosure) {
        String path = disclosure.endsWith("/") || disclosure.endsWith("\\")
                ? disclosure.substring(0, disclosure.length() - 1) : disclosure;
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String stem = plain(dot > 0 && !name.contains(" 等 ") ? name.substring(0, dot) : name);
        int count = given.merge(stem.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return stem + (count == 1 ? "" : "（" + count + "）") + suffix;
    }

    /** Without what a file system refuses, and not too long for one. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> plain.appendCodePoint(
                Character.isISOControl(c) || "<>:\"|?*/\\".indexOf(c) >= 0 || c >= 0xd800 && c <= 0xdfff ? '_' : c));
        return plain.isEmpty() ? "_" : plain.toString();
    }
}
