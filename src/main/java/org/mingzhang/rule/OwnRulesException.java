package org.mingzhang.rule;

import java.util.List;

/** A folder with rules of one's own cannot be used. */
public final class OwnRulesException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> lines;

    OwnRulesException(List<String> lines) {
        super(String.join("\n", lines), null, false, false);
        this.lines = List.copyOf(lines);
    }

    /** Chinese sentences, each with file and line where there is one. */
    public List<String> lines() {
        return lines;
    }
}
