package org.mingzhang.fact;

import java.time.LocalDate;

/**
 * @param role   approved (批复), published (公开)
 * @param origin given (an option, or stated beside the document), printed (in the text), assumed
 */
public record DisclosureDate(Passage source, String role, LocalDate date, String origin) implements Fact {
}
