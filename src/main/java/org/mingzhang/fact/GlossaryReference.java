package org.mingzhang.fact;

/**
 * A term that an explanation refers to as explained above.
 *
 * @param defined it is explained further up
 */
public record GlossaryReference(Passage source, String term, boolean defined) implements Fact {
}
