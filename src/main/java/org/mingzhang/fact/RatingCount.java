package org.mingzhang.fact;

/**
 * How many projects were rated, and how many of them each grade was given to; or how many problems were found, and how many of
 * them are mended or being mended.
 *
 * @param what  the total as printed
 * @param total how many in all
 * @param sum   of the grades
 * @param whole every grade is counted: then both are the same
 */
public record RatingCount(Passage source, Passage what, int total, int sum, boolean whole) implements Fact {
    public boolean holds() {
        return total == sum;
    }

    public boolean exceeds() {
        return sum > total;
    }
}
