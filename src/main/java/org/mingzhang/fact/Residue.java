package org.mingzhang.fact;

/**
 * Something of the form or the draft that was left in.
 *
 * @param kind  instruction (what to do with the form), formNote (a note of the form on how to fill it in), choice
 *              (省（市/县）: none was chosen), year (202·年), marks (。。),
 *              twice (words or a number printed twice in a row), note (what somebody wrote to the author)
 * @param words around it
 */
public record Residue(Passage source, String kind, String words) implements Fact {
}
