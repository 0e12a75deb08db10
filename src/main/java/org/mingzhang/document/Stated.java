package org.mingzhang.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the folder of a disclosure states about it instead of leaving it to be found out.
 *
 * @param department "" when not stated
 * @param year       0 when not stated
 * @param kind       budget or final, "" when not stated
 * @param entity     department or unit, "" when not stated
 * @param region     profile region id such as "hebei", "" when not stated
 * @param level      central, province, city or county, "" when not stated
 * @param approved   day of the approval (批复)
 * @param published  day of the publication (公开)
 */
public record Stated(String department, int year, String kind, String entity, String region, String level,
                     Optional<LocalDate> approved, Optional<LocalDate> published) {
    public static final Stated NOTHING = new Stated("", 0, "", "", "", "", Optional.empty(), Optional.empty());
}
