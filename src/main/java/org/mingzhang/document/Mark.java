package org.mingzhang.document;

/**
 * Something to say at a place of a file.
 *
 * @param file     as in {@link Location#file}
 * @param anchor   of the paragraph or cell; {@link Anchor#NONE} for the file as a whole
 * @param start    first character in the printed text
 * @param end      one behind the last; not above {@code start} for the whole paragraph or cell
 * @param text     what is printed in the paragraph or cell, "" for the file as a whole
 * @param title    one short line
 * @param comment  plain lines
 * @param severity error, warning or info
 */
public record Mark(String file, Anchor anchor, int start, int end, String text, String title, String comment, String severity) {
}
