package org.mingzhang.rule;

/** How bad a finding is. ERROR: certainly wrong; WARNING: a person must look; INFO: advice. */
public enum Severity {
    ERROR("错误"), WARNING("疑似"), INFO("提示");

    private final String chinese;

    Severity(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The name in rules, options and JSON. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other word */
    public static Severity of(String id) {
        return valueOf(id.toUpperCase(java.util.Locale.ROOT));
    }

    public boolean atLeast(Severity level) {
        return ordinal() <= level.ordinal();
    }
}
