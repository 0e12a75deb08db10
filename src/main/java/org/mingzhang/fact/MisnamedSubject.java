package org.mingzhang.fact;

import java.util.List;

/**
 * A subject (科目) whose name in a table differs from the name that the classification of the year gives its code.
 *
 * @param code     as printed
 * @param printed  the name beside it
 * @param expected the name in the classification
 * @param right    where the disclosure itself prints the name of the classification beside this code
 */
public record MisnamedSubject(Passage source, String code, String printed, String expected, List<Passage> right) implements Fact {
    public MisnamedSubject {
        right = List.copyOf(right);
    }
}
