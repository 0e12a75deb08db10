package org.mingzhang.fact;

/**
 * The total of one side of a table of income and expenditure that is left empty, while the other side prints its own.
 *
 * @param table of the table, as printed
 * @param label of the empty total
 * @param other total of the other side
 */
public record BlankTotal(Passage source, String table, String label, Amount other) implements Fact {
}
