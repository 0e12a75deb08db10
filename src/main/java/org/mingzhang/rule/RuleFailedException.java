package org.mingzhang.rule;

/** A rule broke while it judged: its own mistake, not the document's. */
public final class RuleFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String rule;

    RuleFailedException(String rule, RuntimeException cause) {
        super(cause);
        this.rule = rule;
    }

    /** Name of the rule. */
    public String rule() {
        return rule;
    }

    /** What happened, as Java says it. */
    public String reason() {
        Throwable root = getCause();
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : "：" + root.getMessage().lines().findFirst().orElse(""));
    }
}
