package org.mingzhang.fact;

/** Something a disclosure says (or leaves blank), with the place where it does. */
public interface Fact {
    /** The printed words and their place. */
    Passage source();

    /** How the fact reads inside a message: the printed words unless a fact knows better. */
    default String printed() {
        return source().text();
    }
}
