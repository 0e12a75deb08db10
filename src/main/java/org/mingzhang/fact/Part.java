package org.mingzhang.fact;

/**
 * A part of the disclosure that rules need, and whether it can be judged.
 *
 * @param name   an id of {@code parts} in requirements.yaml
 * @param reason a Chinese sentence when the part is not present
 */
public record Part(Passage source, String name, State state, String reason) implements Fact {
    public enum State {
        /** Handed in and read. */
        PRESENT,
        /** Not in what was handed in. */
        ABSENT,
        /** The disclosure says it stands in another file. */
        ELSEWHERE,
        /** There, but it could not be read. */
        UNREADABLE,
        /** Kept back as secret. */
        WITHHELD,
        /** The disclosure says there is nothing of the kind. */
        NOTHING
    }

    public boolean present() {
        return state == State.PRESENT;
    }
}
