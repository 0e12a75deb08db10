package org.mingzhang.fact;

/**
 * An amount that the description of a project asks for, beside the amount printed for the same project.
 *
 * @param owner   for messages
 * @param asked   from the description
 * @param listed  from the column or field of amounts
 * @param agrees  both are the same in the coarser precision
 */
public record AskedAmount(Passage source, String owner, Amount asked, Amount listed, boolean agrees) implements Fact {
}
