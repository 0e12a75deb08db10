package org.mingzhang.fact;

/**
 * How the narrative speaks of the body that discloses.
 *
 * @param word   本部门 or 本单位; the source is where it stands first
 * @param times  how often
 * @param others how often the other of the two words
 */
public record SelfReference(Passage source, String word, int times, int others) implements Fact {
}
