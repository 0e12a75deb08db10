package org.mingzhang.cli;

/** An option with its value, as it stands on the command line. */
record Setting(String option, String value) {
}
