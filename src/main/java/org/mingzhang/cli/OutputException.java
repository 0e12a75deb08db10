package org.mingzhang.cli;

import java.io.IOException;

/** The result could not be written. */
final class OutputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean pipeClosed;

    OutputException(String where, IOException cause) {
        super("无法写出结果到" + where + "（" + reason(cause) + "），请检查磁盘空间和写入权限", cause, false, false);
        pipeClosed = isClosedPipe(reason(cause));
    }

    private static String reason(IOException cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** The reader of the pipe has seen enough (head, less): nothing is wrong. */
    boolean pipeClosed() {
        return pipeClosed;
    }

    /** The message is the system's own, in the language of the system. */
    static boolean isClosedPipe(String message) {
        return message.contains("pipe") || message.contains("管道") || message.contains("EPIPE");
    }
}
