package org.mingzhang.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in normal text: 2019年12月31日, 2019-12-31, 2019.12.31. */
final class Dates {
    private static final Pattern DATE = Pattern.compile("((?:19|20)\\d\\d)[年\\-./](\\d{1,2})[月\\-./](\\d{1,2})日?");

    /** @param from first character, @param to one behind the last */
    record Printed(LocalDate date, int from, int to) {
    }

    private Dates() {
    }

    /** The first real date at or behind a place. */
    static Optional<Printed> find(String text, int from) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find(from)) {
            try {
                LocalDate date = LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
                return Optional.of(new Printed(date, matcher.start(), matcher.end()));
            } catch (DateTimeException e) {
                from = matcher.end();
            }
        }
        return Optional.empty();
    }
}
