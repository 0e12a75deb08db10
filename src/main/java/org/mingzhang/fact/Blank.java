package org.mingzhang.fact;

/**
 * Something that was to be filled in and was not.
 *
 * @param kind  field (a label with nothing behind it), placeholder (XX, 待填)
 * @param label the field, or the words around the placeholder
 */
public record Blank(Passage source, String kind, String label) implements Fact {
}
