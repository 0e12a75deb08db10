package org.mingzhang.fact;

/**
 * A year tied to what is disclosed: in a title, a heading, a table title, or at the head of a statement of this year's budget.
 * Years of comparison, of history, inside 《》 and in project names are not such mentions.
 *
 * @param role          heading, table, statement; of years far off only: title, amount, assets (the day they are stated for)
 * @param besideCurrent the same paragraph also names the year of the disclosure
 */
public record YearMention(Passage source, int year, String role, boolean besideCurrent) implements Fact {
}
