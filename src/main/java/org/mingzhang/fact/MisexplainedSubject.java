package org.mingzhang.fact;

/**
 * A subject (科目) that the narrative explains by the purpose of another one.
 *
 * @param subject its name
 * @param purpose what it is said to be used for, as printed
 * @param other   the words in it that belong to another subject
 */
public record MisexplainedSubject(Passage source, String subject, String purpose, String other) implements Fact {
}
