package org.mingzhang.fact;

import java.time.LocalDate;

/**
 * How long publication took after approval.
 *
 * @param days        calendar days
 * @param workingDays days without Saturdays and Sundays; public holidays are not known
 */
public record DisclosureDelay(Passage source, LocalDate approved, LocalDate published, int days, int workingDays)
        implements Fact {
}
