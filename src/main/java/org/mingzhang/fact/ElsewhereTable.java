package org.mingzhang.fact;

/**
 * A table that is not in what was handed in, of which the disclosure says that it stands elsewhere (见附件, 另附).
 *
 * @param meaning id of a table of vocabulary.yaml
 */
public record ElsewhereTable(Passage source, String meaning) implements Fact {
}
