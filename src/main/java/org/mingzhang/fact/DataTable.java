package org.mingzhang.fact;

/**
 * A table that holds (or should hold) amounts.
 *
 * @param id      unique within the document
 * @param meaning id of a table of vocabulary.yaml, "" when unknown
 * @param title   as printed above it
 * @param printedUnit    金额单位 as printed, "" when none
 * @param numbers how many cells of the body hold a number
 * @param nonZero how many of them are not zero
 * @param note    the note that says why it is empty
 * @param headers texts of its first rows in normal form, one after another
 * @param section meaning of the section it stands in
 */
public record DataTable(Passage source, String id, String meaning, String title, String printedUnit, int numbers, int nonZero,
                        Passage note, String headers, String section) implements Fact {
    @Override
    public String printed() {
        return title;
    }
}
