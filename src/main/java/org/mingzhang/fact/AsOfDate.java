package org.mingzhang.fact;

import java.time.LocalDate;

/**
 * The day a stock of assets is stated for.
 *
 * @param relative printed as 上年末 or 上年底, not as a date
 * @param section  meaning of the section it stands in
 * @param inTable  stands in a table
 */
public record AsOfDate(Passage source, LocalDate date, boolean relative, String section, boolean inTable)
        implements Fact {
}
