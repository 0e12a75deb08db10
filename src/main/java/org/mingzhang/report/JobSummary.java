package org.mingzhang.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The page GitHub shows beside a run: what a step appends to the file that {@value #VARIABLE} names. */
public final class JobSummary {
    /** Variable of the environment. */
    public static final String VARIABLE = "GITHUB_STEP_SUMMARY";
    /** GitHub takes 1 MiB a step; a Chinese character is three bytes. */
    private static final int ROOM = 300_000;

    private JobSummary() {
    }

    /**
     * Appends the batch as Markdown.
     *
     * @throws IOException where the file cannot be written
     */
    public static void append(Batch batch, Path file) throws IOException {
        String text = new MarkdownReport(ROOM).text(batch) + "\n";
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
