package org.mingzhang.reader;

/** A file that cannot be read at all: which one, and a Chinese sentence saying what is wrong and what to do. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String reason;

    /** @param file as the user named it */
    public UnreadableException(String file, String reason) {
        super(file + "：" + reason, null, false, false);
        this.file = file;
        this.reason = reason;
    }

    /** The file as the user named it. */
    public String file() {
        return file;
    }

    /** A Chinese sentence without the file name. */
    public String reason() {
        return reason;
    }
}
