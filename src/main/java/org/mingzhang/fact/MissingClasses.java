package org.mingzhang.fact;

import java.util.List;

/**
 * Functional classes that a table prints with money while the narrative's list "by function", whose amounts are those of
 * the same table, leaves them out.
 *
 * @param source  the list
 * @param names   of the classes left out, as the table prints them
 * @param amounts theirs in the table
 * @param total   of all classes in the table
 * @param sum     of the classes listed, as printed for messages
 */
public record MissingClasses(Passage source, List<String> names, List<Amount> amounts, Amount total, String sum) implements Fact {
    public MissingClasses {
        names = List.copyOf(names);
        amounts = List.copyOf(amounts);
    }
}
