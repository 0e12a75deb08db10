package org.mingzhang.cli;

/**
 * An option with its value.
 *
 * @param place where it is written: a file and line, "" for the command line
 */
record Setting(String option, String value, String place) {
    /** An option on the command line. */
    Setting(String option, String value) {
        this(option, value, "");
    }

    /** For a message. */
    String printed() {
        return place.isEmpty() ? "选项 " + option : place + " 的 " + option.replaceFirst("^--", "");
    }
}
