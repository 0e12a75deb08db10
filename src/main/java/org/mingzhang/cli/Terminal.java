package org.mingzhang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.mingzhang.report.TerminalText;

/**
 * Where a command writes to, always UTF-8.
 *
 * @param out    results
 * @param err    what is wrong
 * @param colour whether {@code out} is a terminal that wants colour
 * @param progress whether {@code err} is a terminal
 * @param directory the working directory
 * @param environment the variables
 */
record Terminal(OutputStream out, PrintStream err, boolean colour, boolean progress, Path directory,
                Map<String, String> environment) {
    /** Set by the launcher: Java cannot tell by itself. */
    private static final String PROGRESS = "mingzhang.progress";

    Terminal(OutputStream out, PrintStream err, boolean colour) {
        this(out, err, colour, false);
    }

    Terminal(OutputStream out, PrintStream err, boolean colour, boolean progress) {
        this(out, err, colour, progress, Path.of(""));
    }

    Terminal(OutputStream out, PrintStream err, boolean colour, boolean progress, Path directory) {
        this(out, err, colour, progress, directory, Map.of());
    }

    /** The streams of this process. Not System.out: it swallows errors and has the encoding of the platform. */
    static Terminal ofProcess() {
        return new Terminal(new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                wantsColour(System.getenv("NO_COLOR"), System.getenv("TERM")) && System.console() != null,
                System.getProperty(PROGRESS) != null, Path.of(""), System.getenv());
    }

    static boolean wantsColour(String noColour, String term) {
        return (noColour == null || noColour.isEmpty()) && term != null && !term.equals("dumb");
    }

    /** One line about something wrong. */
    void complain(String line) {
        err.print(TerminalText.safe(line) + "\n");
        err.flush();
    }
}
