package org.mingzhang.fact;

import java.util.List;

/**
 * What is planned for a year before the one the budget is for: goals, times of indicators, descriptions of projects.
 *
 * @param owner   for messages: 项目“…”, or the title of a table
 * @param certain false where the time named reaches into the year of the budget
 * @param years   the years named, for messages
 * @param places  where they stand; the first is the source
 */
public record OutdatedPlan(Passage source, String owner, boolean certain, String years, List<Passage> places) implements Fact {
    public OutdatedPlan {
        places = List.copyOf(places);
    }
}
