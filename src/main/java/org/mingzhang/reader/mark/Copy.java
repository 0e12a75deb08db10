package org.mingzhang.reader.mark;

/**
 * An annotated copy of a file.
 *
 * @param extension that its name should have
 * @param marked    how well the marks could be set
 */
public record Copy(byte[] bytes, String extension, Marked marked) {
}
