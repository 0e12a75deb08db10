package org.mingzhang.fact;

/**
 * Who discloses what for which year.
 *
 * @param department "" when unknown
 * @param year       0 when unknown
 * @param region     profile region id such as "hebei", "" when unknown
 * @param level      central, province (a municipality too), city, county (what is below it too); "" when unknown
 * @param confidence high, medium or low
 */
public record Subject(Passage source, String department, int year, Kind kind, Entity entity, String region,
                      String level, String confidence) implements Fact {
}
