package org.mingzhang.policy;

/**
 * A rule, or all rules of a requirement, that is not applied.
 *
 * @param rule   PRF-10b, or PRF-10 for all of it
 * @param place  file and line it is written at
 */
public record Disabled(String rule, String reason, String place) {
    boolean covers(String ruleId, String requirement) {
        return rule.equals(ruleId) || rule.equals(requirement);
    }
}
