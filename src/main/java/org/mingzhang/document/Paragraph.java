package org.mingzhang.document;

/**
 * One paragraph as printed.
 *
 * @param text    never changed by the reader: what a person sees, without the line end
 * @param outline heading level the format itself states (Word style, HTML h1…), 0 for none
 */
public record Paragraph(Location at, String text, int outline) implements Block {
}
