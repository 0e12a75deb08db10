package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The formats a batch is reported in. */
public enum OutputFormat {
    TEXT("txt", false) {
        @Override
        public Report report(boolean colour) {
            return new TextReport(colour);
        }
    },
    JSON("json", false) {
        @Override
        public Report report(boolean colour) {
            return new JsonReport();
        }
    },
    HTML("html", false) {
        @Override
        public Report report(boolean colour) {
            return new HtmlReport();
        }
    };

    private final String extension;
    private final boolean binary;

    OutputFormat(String extension, boolean binary) {
        this.extension = extension;
        this.binary = binary;
    }

    /** @param colour whether what reads it understands ANSI escapes; only the text cares */
    public abstract Report report(boolean colour);

    /** The name in options. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a file of this format, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether it is nothing a terminal could show. */
    public boolean binary() {
        return binary;
    }

    /** The names of all. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (OutputFormat format : values()) {
            ids.add(format.id());
        }
        return ids;
    }

    /** @throws IllegalArgumentException for a word that {@link #ids()} does not have */
    public static OutputFormat of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
