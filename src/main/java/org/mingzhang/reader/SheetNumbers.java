package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of cells as a sheet shows them. */
final class SheetNumbers {
    /** Formats whose meaning depends on the language of the program, as a Chinese one shows them. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(Map.entry(14, "yyyy/m/d"),
            Map.entry(27, "yyyy年m月"), Map.entry(28, "m月d日"), Map.entry(29, "m月d日"), Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy年m月d日"), Map.entry(32, "h时mm分"), Map.entry(33, "h时mm分ss秒"),
            Map.entry(57, "yyyy年m月"), Map.entry(58, "m月d日"));
    private static final int OWN_FORMAT = 164;
    private static final int LONGEST_FORMAT = 255;

    private enum Kind { DIGITS, DATE, GENERAL, OTHER }

    /** @param pattern what prints it where it is of the kind {@link Kind#DIGITS} */
    private record Part(Kind kind, NumberPattern pattern) {
        static Part of(String part, boolean conditional) {
            Kind kind = conditional ? Kind.OTHER
                    : DateUtil.isADateFormat(OWN_FORMAT, part) ? Kind.DATE
                    : part.indexOf('@') >= 0 || part.contains("General") || part.contains("通用格式") ? Kind.GENERAL
                    : part.indexOf('/') >= 0 || part.contains("E+") || part.contains("E-") ? Kind.OTHER : Kind.DIGITS;
            return new Part(kind, new NumberPattern(kind == Kind.DIGITS ? part : ""));
        }
    }

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final Map<String, List<Part>> formats = new HashMap<>();

    /** The usual format of a number without one of its own. */
    static String builtin(int id) {
        String chinese = CHINESE.get(id);
        String builtin = chinese != null ? chinese : id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
        return builtin == null || builtin.startsWith("reserved") ? "General" : builtin;
    }

    /**
     * The shown text: rounded and grouped by the format, "-" or "" for zeros where it says so; without the blanks that align it.
     *
     * @param id       number of the format, which decides where the program knows it
     * @param from1904 whether dates are counted from 1904
     */
    String print(double value, int id, String format, boolean from1904) {
        String whole = CHINESE.getOrDefault(id, format);
        List<Part> parts = formats.computeIfAbsent(whole.length() > LONGEST_FORMAT ? "General" : whole, SheetNumbers::parts);
        Part part = parts.size() > 2 && value == 0 ? parts.get(2) : parts.size() > 1 && value < 0 ? parts.get(1) : parts.get(0);
        return switch (part.kind()) {
            case DIGITS -> (value < 0 && parts.size() == 1 ? "-" : "") + part.pattern().print(value).strip();
            case DATE -> byPoi(value, whole.replace("\"", ""), from1904);
            case GENERAL -> byPoi(value, "General", from1904);
            case OTHER -> byPoi(value, whole, from1904);
        };
    }

    private String byPoi(double value, String format, boolean from1904) {
        try {
            return formatter.formatRawCellContents(value, OWN_FORMAT, format, from1904).strip();
        } catch (RuntimeException e) {
            return formatter.formatRawCellContents(value, 0, "General", from1904).strip();
        }
    }

    /** [>=10000]0.0: the parts are chosen by conditions of their own. */
    private static boolean conditional(String format) {
        for (int i = format.indexOf('['); i >= 0 && i + 1 < format.length(); i = format.indexOf('[', i + 1)) {
            if ("<>=".indexOf(format.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The parts for positive, negative, zero and text. */
    private static List<Part> parts(String format) {
        boolean conditional = conditional(format);
        List<Part> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '!' || c == '_' || c == '*')) {
                i++;
            } else if (!quoted && c == ';') {
                parts.add(Part.of(format.substring(from, i), conditional));
                from = i + 1;
            }
        }
        parts.add(Part.of(format.substring(Math.min(from, format.length())), conditional));
        return parts;
    }
}
