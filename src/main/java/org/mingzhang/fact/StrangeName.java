package org.mingzhang.fact;

/**
 * The name of another body where that of the disclosing one should stand: over the figures of this disclosure, and nowhere
 * explained.
 *
 * @param name of the other body, as printed
 */
public record StrangeName(Passage source, String name) implements Fact {
}
