package org.mingzhang.policy;

import java.time.LocalDate;
import org.mingzhang.rule.Standing;

/**
 * One finding is accepted as it is.
 *
 * @param by    who decided
 * @param until last day it holds
 * @param place file and line it is written at
 */
public record Waiver(Criteria criteria, String reason, String by, LocalDate until, String place) {
    boolean expired(LocalDate today) {
        return today.isAfter(until);
    }

    Standing standing() {
        return new Standing(Standing.State.WAIVED, reason, by, until.toString());
    }
}
