package org.mingzhang.fact;

/**
 * A section about the year to come that reports the year before.
 *
 * @param section  meaning of the section
 * @param mentions how often it names the year before
 */
public record PastWork(Passage source, String section, int mentions) implements Fact {
}
