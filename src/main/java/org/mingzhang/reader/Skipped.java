package org.mingzhang.reader;

/**
 * A file in a walked folder that is not checked.
 *
 * @param reason a Chinese sentence for the report
 */
public record Skipped(String name, String reason) {
}
