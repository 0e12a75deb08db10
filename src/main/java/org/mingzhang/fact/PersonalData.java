package org.mingzhang.fact;

/**
 * Something that identifies a person.
 *
 * @param source its text is masked: a report must not spread what it warns of
 * @param kind   idCard, mobile, bankCard
 */
public record PersonalData(Passage source, String kind, String name) implements Fact {
}
