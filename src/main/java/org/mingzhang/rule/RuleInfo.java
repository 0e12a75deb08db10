package org.mingzhang.rule;

import java.util.List;

/**
 * What a rule says about itself in its metadata.
 *
 * @param id          e.g. PRF-10b
 * @param title       the rest of the rule's name
 * @param packageName the dimension, which is also the folder
 * @param basis       references into regulations.yaml, most binding first
 * @param message     template of the finding's message
 * @param fix         template of the mend
 * @param needs       parts of a disclosure without which the rule judges nothing
 */
public record RuleInfo(String id, String title, String packageName, Severity severity, List<String> basis,
                       String message, String fix, List<String> needs) {
    public RuleInfo {
        basis = List.copyOf(basis);
        needs = List.copyOf(needs);
    }

    /** Name of the rule in DRL. */
    public String name() {
        return id + " " + title;
    }
}
