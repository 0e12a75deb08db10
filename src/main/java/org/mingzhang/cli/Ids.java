package org.mingzhang.cli;

/** Ids of rules and requirements. */
final class Ids {
    private Ids() {
    }

    /** PRF-10 for PRF-10b. */
    static String requirementOf(String rule) {
        int end = rule.length();
        while (end > 0 && rule.charAt(end - 1) >= 'a' && rule.charAt(end - 1) <= 'z') {
            end--;
        }
        return rule.substring(0, end);
    }
}
