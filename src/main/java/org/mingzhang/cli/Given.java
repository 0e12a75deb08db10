package org.mingzhang.cli;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user states about the disclosures instead of leaving it to be found out.
 *
 * @param profile   id of the profile to judge by, "" to choose it by the subject
 * @param approved  day of the approval (批复)
 * @param published day of the publication (公开)
 */
public record Given(String profile, Optional<LocalDate> approved, Optional<LocalDate> published) {
    public static final Given NOTHING = new Given("", Optional.empty(), Optional.empty());
}
