package org.mingzhang.pack;

/** A data file of {@code rules/} is wrong: file, line and a Chinese sentence that says what. */
public final class PackException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final int line;

    public PackException(String file, int line, String sentence) {
        super(sentence);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** "profiles/hebei.yaml:12 …". */
    public String printed() {
        return file + (line > 0 ? ":" + line : "") + " " + getMessage();
    }
}
