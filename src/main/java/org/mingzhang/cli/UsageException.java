package org.mingzhang.cli;

/** The command line is wrong; the message is a Chinese sentence for the user. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message, null, false, false);
    }
}
