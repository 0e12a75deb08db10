package org.mingzhang.reader;

/**
 * How much of one file is read before the reader gives up: the one place for these numbers.
 *
 * @param bytes      size of the file
 * @param characters length of the decoded text
 * @param lines      lines of the text
 * @param cells      table cells of the document
 * @param seconds    time for formats whose parser a hostile file can keep busy; text is linear in its bytes
 */
public record Limits(long bytes, int characters, int lines, int cells, int seconds) {
    /** Far above any real disclosure, far below what fills a heap of 512 MB. */
    public static final Limits DEFAULT = new Limits(64L << 20, 16_000_000, 1_000_000, 1_000_000, 60);
}
