package org.mingzhang.fact;

/**
 * An entry of the contents that the body does not have, neither under this name nor under another that means the same.
 *
 * @param title   as listed, without number and page
 * @param meaning id of the table of vocabulary.yaml that it names, "" where it names none
 * @param table   whether a table is listed
 */
public record ListedEntry(Passage source, String title, String meaning, boolean table) implements Fact {
    @Override
    public String printed() {
        return title;
    }
}
