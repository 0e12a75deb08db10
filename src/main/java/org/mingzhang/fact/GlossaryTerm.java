package org.mingzhang.fact;

/** A term and its explanation. */
public record GlossaryTerm(Passage source, String term, String definition) implements Fact {
}
