package org.mingzhang.rule;

import java.util.List;

/**
 * What became of a requirement.
 *
 * @param reason a Chinese sentence: why not applicable or unchecked; "" else
 * @param rules  ids of the rules that decide it
 */
public record Outcome(String requirement, String title, String dimension, State state, String reason,
                      List<String> rules) {
    /** The same requirement after a decision. */
    public Outcome as(State decided, String why) {
        return new Outcome(requirement, title, dimension, decided, why, rules);
    }

    public enum State {
        VIOLATION("violation", "不合格"), PASS("pass", "合格"),
        NOT_APPLICABLE("not-applicable", "不适用"), UNCHECKED("unchecked", "无法判断");

        private final String id;
        private final String chinese;

        State(String id, String chinese) {
            this.id = id;
            this.chinese = chinese;
        }

        /** The word in JSON. */
        public String id() {
            return id;
        }

        public String chinese() {
            return chinese;
        }
    }
}
