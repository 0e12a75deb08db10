package org.mingzhang.policy;

import org.mingzhang.rule.Severity;

/**
 * Something about the decisions themselves that a person must look at: an expired waiver, one that fits nothing.
 *
 * @param place   the file and line of the decision, "" when it has none
 * @param message a Chinese sentence: what is the matter and what to do
 */
public record Notice(Severity severity, String place, String message) {
}
