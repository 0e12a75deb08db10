package org.mingzhang.fact;

/**
 * A subject (科目) whose code in the narrative is not the one that the disclosure's own tables print beside the same name and amount.
 *
 * @param name     as printed here
 * @param printed  the code as printed here
 * @param expected the code in the table
 * @param table    where the table prints the same amount
 */
public record SubjectCodeSlip(Passage source, String name, String printed, String expected, Amount table) implements Fact {
}
