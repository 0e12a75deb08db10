package org.mingzhang.cli;

/** One line on the terminal while several inputs are checked, rewritten each time and gone at the end. */
final class Progress {
    /** Characters of the line that may take two columns. */
    private static final int WIDE = 5;

    private final Terminal terminal;
    private final int total;
    private int started;
    private int columns;

    Progress(Terminal terminal, int total) {
        this.terminal = terminal;
        this.total = total;
    }

    /** The next input is being checked. */
    void next() {
        started++;
        if (terminal.progress() && total > 1) {
            String text = "正在检查 " + started + "/" + total + " …";
            columns = text.length() + WIDE;
            terminal.err().print("\r" + text);
            terminal.err().flush();
        }
    }

    /** Takes the line away, so that another may be printed. */
    void clear() {
        if (columns > 0) {
            // Blanks and not an escape sequence: every terminal knows them.
            terminal.err().print("\r" + " ".repeat(columns) + "\r");
            terminal.err().flush();
            columns = 0;
        }
    }
}
