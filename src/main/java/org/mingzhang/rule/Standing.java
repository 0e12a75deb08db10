package org.mingzhang.rule;

/**
 * What was decided about a finding outside the rules.
 *
 * @param reason why it stands so, in the words of who decided; "" while open
 * @param by     who decided, "" when not stated
 * @param until  last day of the decision as year-month-day, "" without end
 */
public record Standing(State state, String reason, String by, String until) {
    /** Nobody has decided anything. */
    public static final Standing OPEN = new Standing(State.OPEN, "", "", "");

    /** OPEN counts; WAIVED was accepted for a reason; BASELINED was there before and is dealt with later. */
    public enum State {
        OPEN("open", "未处理"), WAIVED("waived", "已豁免"), BASELINED("baselined", "原有问题");

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
