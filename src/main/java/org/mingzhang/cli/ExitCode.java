package org.mingzhang.cli;

/** What the program tells the shell. Never a count. */
public final class ExitCode {
    /** Nothing at or above the fail level in what could be checked. */
    public static final int OK = 0;
    /** Violations. */
    public static final int VIOLATIONS = 1;
    /** A wrong option, profile, configuration or rule, or no place to write to: nothing was checked. */
    public static final int USAGE = 2;
    /** A named file, or one in a ZIP or folder that was named, is missing or could not be read. Wins over {@link #VIOLATIONS}. */
    public static final int UNREADABLE = 3;

    private ExitCode() {
    }
}
