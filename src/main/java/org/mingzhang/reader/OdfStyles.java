package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What styles of an OpenDocument file say besides looks: what is hidden, which cells have a frame, how lists are numbered. */
final class OdfStyles {
    private static final Map<String, String> FORMATS = Map.ofEntries(Map.entry("1", "decimal"), Map.entry("a", "lowerLetter"),
            Map.entry("A", "upperLetter"), Map.entry("i", "lowerRoman"), Map.entry("I", "upperRoman"), Map.entry("一", "chineseCounting"),
            Map.entry("壹", "chineseLegalSimplified"), Map.entry("①", "decimalEnclosedCircle"), Map.entry("１", "decimalFullWidth"),
            Map.entry("甲", "ideographTraditional"), Map.entry("子", "ideographZodiac"));
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> framed = new HashSet<>();
    private final Map<String, List<ListNumbers.Level>> lists = new HashMap<>();

    /** Of the part just opened, on top of those read before. */
    void read(XmlCursor xml) throws UnreadableException {
        xml.child(0);
        for (String group = xml.child(1); !group.isEmpty(); group = xml.child(1)) {
            if (group.equals("styles") || group.equals("automatic-styles")) {
                for (String name = xml.child(2); !name.isEmpty(); name = xml.child(2)) {
                    switch (name) {
                        case "style" -> style(xml);
                        case "list-style" -> list(xml, xml.attribute("name"));
                        case "outline-style" -> list(xml, "");
                        default -> { }
                    }
                }
            } else if (group.equals("body")) {
                return;
            }
        }
    }

    /** A table, or a run of text. */
    boolean hidden(String style) {
        return hidden.contains(style);
    }

    /** A cell with a line on its left or right. */
    boolean framed(String style) {
        return framed.contains(style);
    }

    /** The levels of a list style; those of headings for "". */
    List<ListNumbers.Level> list(String style) {
        return lists.getOrDefault(style, List.of());
    }

    private void style(XmlCursor xml) throws UnreadableException {
        String style = xml.attribute("name");
        hidden.remove(style);
        framed.remove(style);
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "table-properties", "text-properties" -> {
                    String display = xml.attribute("display");
                    if (display.equals("false") || display.equals("none")) {
                        hidden.add(style);
                    }
                }
                case "table-cell-properties" -> {
                    if (line(xml.attribute("border")) || line(xml.attribute("border-left")) || line(xml.attribute("border-right"))) {
                        framed.add(style);
                    }
                }
                default -> { }
            }
        }
    }

    private static boolean line(String border) {
        return !border.isEmpty() && !border.contains("none") && !border.contains("hidden");
    }

    private void list(XmlCursor xml, String style) throws UnreadableException {
        List<ListNumbers.Level> levels = new ArrayList<>(Collections.nCopies(ListNumbers.LEVELS, ListNumbers.Level.NONE));
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            int level = xml.number("level", 0);
            if (level < 1 || level > ListNumbers.LEVELS) {
                continue;
            }
            boolean bullet = name.equals("list-level-style-bullet");
            String format = FORMATS.getOrDefault(xml.attribute("num-format").split(",", 2)[0].strip(), "");
            String pattern = bullet ? xml.attribute("bullet-char") : pattern(xml, level, format);
            levels.set(level - 1, new ListNumbers.Level(bullet ? "bullet" : format, pattern, xml.number("start-value", 1),
                    level - 1, "", false));
        }
        lists.put(style, levels);
    }

    private static String pattern(XmlCursor xml, int level, String format) {
        StringBuilder pattern = new StringBuilder(xml.attribute("num-prefix"));
        int shown = Math.max(1, Math.min(level, xml.number("display-levels", 1)));
        for (int i = level - shown + 1; i <= level && !format.isEmpty(); i++) {
            pattern.append(i > level - shown + 1 ? "." : "").append('%').append(i);
        }
        return pattern.append(xml.attribute("num-suffix")).toString();
    }
}
