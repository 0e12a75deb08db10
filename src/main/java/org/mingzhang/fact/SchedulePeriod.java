package org.mingzhang.fact;

import java.math.BigDecimal;

/**
 * One period of a disbursement schedule.
 *
 * @param index    1-based
 * @param number   the cell holds a number
 * @param percent  0 where it does not
 * @param previous the last number before it, 0 when there is none
 * @param last     the last period of the schedule
 */
public record SchedulePeriod(Passage source, String project, int index, String label, boolean number,
                             BigDecimal percent, BigDecimal previous, boolean last) implements Fact {
    public boolean blank() {
        return source.blank();
    }
}
