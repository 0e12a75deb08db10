package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The formats a batch is reported in. */
public enum OutputFormat {
    TEXT("检查结果", "txt", false) {
        @Override
        public Report report(boolean colour) {
            return new TextReport(colour);
        }
    },
    JSON("检查结果", "json", false) {
        @Override
        public Report report(boolean colour) {
            return new JsonReport();
        }
    },
    WAIVERS("豁免草稿", "yaml", false) {
        @Override
        public Report report(boolean colour) {
            return new WaiverDraft();
        }
    },
    BASELINE("基线", "json", false) {
        @Override
        public Report report(boolean colour) {
            return new BaselineReport();
        }
    };

    private final String label;
    private final String extension;
    private final boolean binary;

    /**
     * @param label what such a file is, for the names of files
     */
    OutputFormat(String label, String extension, boolean binary) {
        this.label = label;
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

    /** What is put behind the name of a disclosure to name such a report on it. */
    public String suffix() {
        return "." + label + "." + extension;
    }

    /** Whether a file is such a report by its name, and so no disclosure. */
    public static boolean isReport(String fileName) {
        for (OutputFormat format : values()) {
            if (fileName.endsWith(format.suffix())) {
                return true;
            }
        }
        return false;
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
