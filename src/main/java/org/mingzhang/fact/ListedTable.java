package org.mingzhang.fact;

/**
 * A table that a list of tables names, saying whether it is empty, beside the table itself.
 *
 * @param name      as listed
 * @param saidEmpty the list says that it is empty
 * @param filled    the table prints an amount that is not zero, or a goal
 * @param blank     the table prints no amount at all
 * @param body      the title above the table
 */
public record ListedTable(Passage source, String name, boolean saidEmpty, boolean filled, boolean blank, Passage body)
        implements Fact {
    @Override
    public String printed() {
        return name;
    }
}
