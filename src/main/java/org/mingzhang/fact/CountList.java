package org.mingzhang.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number of persons, cars, units or an area, and what it consists of: "实有人员30人，其中行政20人、事业10人".
 *
 * @param unit   of the total and of every part, as printed
 * @param total  without unit
 * @param parts  as printed, with their names
 * @param sum    of the parts
 * @param closed the parts leave nothing out: the last is the rest (其他), or they are all kinds of staff or of floor space
 */
public record CountList(Passage source, String unit, BigDecimal total, List<String> parts, BigDecimal sum, boolean closed)
        implements Fact {
    public CountList {
        parts = List.copyOf(parts);
    }

    /** Whether the parts exceed the total, or fall short of it though nothing is left out; one person may be named in several parts. */
    public boolean broken() {
        int order = sum.compareTo(total);
        boolean overlapping = !closed && (unit.equals("人") || unit.equals("名"));
        return order > 0 && !overlapping || closed && order < 0;
    }
}
