package org.mingzhang.fact;

/**
 * The title of a table with its unit or the note of an empty table, but without any grid below.
 *
 * @param meaning id of a table of vocabulary.yaml
 */
public record BareTable(Passage source, String meaning) implements Fact {
}
