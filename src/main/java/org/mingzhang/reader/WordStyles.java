package org.mingzhang.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the styles of a .docx say about a paragraph or a run: outline level, numbering, hidden text. */
final class WordStyles {
    private static final int LONGEST_CHAIN = 20;

    private record Style(String basedOn, int outline, String list, int level, Optional<Boolean> hidden) {
        static final Style NONE = new Style("", -1, "", -1, Optional.empty());
    }

    private final Map<String, Style> styles = new HashMap<>();
    private String usual = "";

    static WordStyles read(OfficeParts parts, String part) throws UnreadableException {
        WordStyles styles = new WordStyles();
        if (!part.isEmpty()) {
            XmlCursor xml = parts.xml(part);
            xml.child(0);
            for (String name = xml.child(1); !name.isEmpty(); name = xml.child(1)) {
                if (name.equals("style")) {
                    styles.style(xml);
                }
            }
        }
        return styles;
    }

    private void style(XmlCursor xml) throws UnreadableException {
        int own = xml.depth();
        String id = xml.attribute("styleId");
        if (xml.attribute("type").equals("paragraph") && XmlCursor.isOn(xml.attribute("default"), false)) {
            usual = id;
        }
        String basedOn = "";
        WordProperties properties = new WordProperties();
        for (String name = xml.child(own); !name.isEmpty(); name = xml.child(own)) {
            switch (name) {
                case "basedOn" -> basedOn = xml.attribute("val");
                case "pPr" -> properties.paragraph(xml);
                case "rPr" -> properties.run(xml);
                default -> { }
            }
        }
        styles.put(id, new Style(basedOn, properties.outline, properties.list, properties.level, properties.hidden));
    }

    /** 1 to 9, 0 for none. */
    int outline(String style) {
        int outline = inherited(style, one -> one.outline() >= 0).outline();
        return outline < 0 || outline > 8 ? 0 : outline + 1;
    }

    /** The list of a style, "" where it has none. */
    String list(String style) {
        return inherited(style, one -> !one.list().isEmpty()).list();
    }

    /** The level in its list, -1 where the style does not say. */
    int level(String style) {
        return inherited(style, one -> one.level() >= 0).level();
    }

    boolean hidden(String style) {
        return inherited(style, one -> one.hidden().isPresent()).hidden().orElse(false);
    }

    /** The style of paragraphs that name none. */
    String usual() {
        return usual;
    }

    private Style inherited(String id, Function<Style, Boolean> says) {
        Style style = styles.getOrDefault(id, Style.NONE);
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            if (says.apply(style)) {
                return style;
            }
            style = styles.getOrDefault(style.basedOn(), Style.NONE);
        }
        return Style.NONE;
    }
}
