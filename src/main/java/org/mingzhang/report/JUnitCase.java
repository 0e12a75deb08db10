package org.mingzhang.report;

/**
 * A case of JUnit's XML.
 *
 * @param group   what servers group by: document and dimension, with one dot between
 * @param message one line, "" where it passed
 * @param text    several lines, may be empty
 */
record JUnitCase(String group, String name, Result result, String message, String text) {
    enum Result { PASSED, FAILURE, ERROR, SKIPPED }
}
