package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The automatic numbering of a .docx: numbering.xml, and how far each list has counted. */
final class WordNumbering {
    private static final class Definition {
        final List<ListNumbers.Level> levels =
                new ArrayList<>(Collections.nCopies(ListNumbers.LEVELS, ListNumbers.Level.NONE));
        /** The paragraph style that stands for a level. */
        final String[] styles = new String[ListNumbers.LEVELS];
        String styleLink = "";

        Definition() {
            Arrays.fill(styles, "");
        }
    }

    private static final class Instance {
        String definition = "";
        final Map<Integer, Integer> starts = new HashMap<>();
        final Map<Integer, ListNumbers.Level> levels = new HashMap<>();
    }

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final ListNumbers numbers = new ListNumbers();
    private final WordStyles styles;

    private WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    static WordNumbering read(OfficeParts parts, String part, WordStyles styles) throws UnreadableException {
        WordNumbering numbering = new WordNumbering(styles);
        if (!part.isEmpty()) {
            XmlCursor xml = parts.xml(part);
            xml.child(0);
            for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
                switch (name) {
                    case "abstractNum" -> numbering.definition(xml);
                    case "num" -> numbering.instance(xml);
                    default -> { }
                }
            }
        }
        return numbering;
    }

    private void definition(XmlCursor xml) throws UnreadableException {
        Definition definition = new Definition();
        definitions.put(xml.attribute("abstractNumId"), definition);
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "numStyleLink" -> definition.styleLink = xml.attribute("val");
                case "lvl" -> {
                    int level = xml.number("ilvl", -1);
                    if (level >= 0 && level < ListNumbers.LEVELS) {
                        definition.levels.set(level, level(xml, level, definition.styles));
                    }
                }
                default -> { }
            }
        }
    }

    private static ListNumbers.Level level(XmlCursor xml, int level, String[] levelStyles) throws UnreadableException {
        String format = "decimal";
        String pattern = "";
        int start = 0;
        int restart = level;
        String suffix = "tab";
        boolean legal = false;
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "start" -> start = xml.number("val", 0);
                case "numFmt" -> format = xml.attribute("val");
                case "lvlText" -> pattern = xml.attribute("val");
                case "lvlRestart" -> restart = xml.number("val", level);
                case "suff" -> suffix = xml.attribute("val");
                case "isLgl" -> legal = xml.on("val");
                case "pStyle" -> levelStyles[level] = xml.attribute("val");
                default -> { }
            }
        }
        return new ListNumbers.Level(format, pattern, start, restart, ListNumbers.Level.suffix(suffix), legal);
    }

    private void instance(XmlCursor xml) throws UnreadableException {
        Instance instance = new Instance();
        instances.put(xml.attribute("numId"), instance);
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "abstractNumId" -> instance.definition = xml.attribute("val");
                case "lvlOverride" -> override(xml, instance);
                default -> { }
            }
        }
    }

    private static void override(XmlCursor xml, Instance instance) throws UnreadableException {
        int level = xml.number("ilvl", 0);
        int own = xml.depth();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "startOverride" -> instance.starts.put(level, xml.number("val", 1));
                case "lvl" -> instance.levels.put(level, level(xml, Math.floorMod(level, ListNumbers.LEVELS),
                        new String[ListNumbers.LEVELS]));
                default -> { }
            }
        }
    }

    /** The number printed in front of a paragraph, with what follows it; "" where there is none. */
    String next(WordProperties paragraph, String style) {
        String list = paragraph.list.isEmpty() ? styles.list(style) : paragraph.list;
        Instance instance = instances.get(list);
        Definition definition = instance == null ? null : definition(instance);
        if (definition == null) {
            return "";
        }
        List<ListNumbers.Level> levels = new ArrayList<>(definition.levels);
        instance.levels.forEach((level, own) -> {
            if (level >= 0 && level < ListNumbers.LEVELS) {
                levels.set(level, own);
            }
        });
        int level = level(paragraph, style, definition);
        Integer start = instance.starts.get(level);
        if (start != null) {
            numbers.restart(list, instance.definition, level, start);
        }
        return numbers.next(instance.definition, levels, level);
    }

    private int level(WordProperties paragraph, String style, Definition definition) {
        if (paragraph.level >= 0) {
            return paragraph.level;
        }
        int linked = Arrays.asList(definition.styles).indexOf(style);
        return linked >= 0 ? linked : Math.max(styles.level(style), 0);
    }

    /** A definition may only name a style, whose list has the levels. */
    private Definition definition(Instance instance) {
        Definition definition = definitions.get(instance.definition);
        if (definition != null && !definition.styleLink.isEmpty()) {
            Instance linked = instances.get(styles.list(definition.styleLink));
            Definition other = linked == null ? null : definitions.get(linked.definition);
            return other == null ? definition : other;
        }
        return definition;
    }
}
