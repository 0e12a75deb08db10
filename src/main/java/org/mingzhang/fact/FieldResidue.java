package org.mingzhang.fact;

/** Code of a word processor left in the text (TC … \f C \l 1). */
public record FieldResidue(Passage source) implements Fact {
}
