package org.mingzhang.fact;

/**
 * The name of a subject (科目) that differs by a few characters from the one the disclosure's own tables print.
 *
 * @param printed  as printed here
 * @param expected the name in the table
 * @param code     of the subject in the table
 * @param table    where the table prints it
 */
public record SubjectSlip(Passage source, String printed, String expected, String code, Passage table) implements Fact {
}
