package org.mingzhang.document;

/**
 * One paragraph as printed.
 *
 * @param text    never changed by the reader: what a person sees, without the last line end; a line end inside stands where the
 *                page broke the line, and each counts one line on from {@link Location#line}; a form feed inside stands where
 *                the page turned, and each counts one page on from {@link Location#page}
 * @param outline heading level the format itself states (Word style, HTML h1…), 0 for none
 */
public record Paragraph(Location at, String text, int outline, Anchor anchor) implements Block {
    public Paragraph(Location at, String text, int outline) {
        this(at, text, outline, Anchor.NONE);
    }
}
