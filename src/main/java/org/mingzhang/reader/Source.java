package org.mingzhang.reader;

/**
 * The bytes of one file, within the limits.
 *
 * @param name as the user named it
 */
public record Source(String name, byte[] bytes) {
}
