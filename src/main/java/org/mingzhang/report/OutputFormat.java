package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingzhang.pack.Requirement;
import org.mingzhang.report.office.CheckSheet;
import org.mingzhang.report.office.Opinion;
import org.mingzhang.rule.Severity;

/** The formats a batch is reported in. */
public enum OutputFormat {
    TEXT("检查结果", "txt"),
    HTML("检查结果", "html"),
    XLSX("检查表", "xlsx"),
    DOCX("审核意见", "docx"),
    JSON("检查结果", "json"),
    SARIF("检查结果", "sarif"),
    JUNIT("检查结果", "xml"),
    GITHUB("检查结果.github", "txt"),
    GITLAB("检查结果.gitlab", "json"),
    MARKDOWN("检查结果", "md"),
    WAIVERS("豁免草稿", "yaml"),
    BASELINE("基线", "json");

    private final String label;
    private final String extension;

    /** @param label what such a file is, for the names of files */
    OutputFormat(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /**
     * @param colour       whether what reads it understands ANSI escapes; only the text cares
     * @param requirements what each of them asks and why, for the formats that explain
     * @param failOn       what fails the run, for the formats that tell passed from failed
     */
    public Report report(boolean colour, List<Requirement> requirements, Severity failOn) {
        return switch (this) {
            case TEXT -> new TextReport(colour);
            case HTML -> new HtmlReport();
            case XLSX -> new CheckSheet();
            case DOCX -> new Opinion();
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport(requirements, started());
            case JUNIT -> new JUnitReport(failOn);
            case GITHUB -> new GitHubReport(started());
            case GITLAB -> new GitLabReport(started());
            case MARKDOWN -> new MarkdownReport(MarkdownReport.COMMENT);
            case WAIVERS -> new WaiverDraft();
            case BASELINE -> new BaselineReport();
        };
    }

    /** The folder that names of files are relative to. */
    private static String started() {
        return System.getProperty("user.dir", "");
    }

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
        return this == XLSX || this == DOCX;
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
