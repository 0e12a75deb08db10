package org.mingzhang.fact;

/**
 * A document cited in 《》.
 *
 * @param correct the known title it nearly has, "" when its name is a known one or like none
 */
public record CitedDocument(Passage source, String name, String correct) implements Fact {
}
