package org.mingzhang.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** ISO days. The formatter of the JDK takes longer to load than the whole pack. */
public final class Days {
    private Days() {
    }

    /** 2020-10-01; nothing for any other text. */
    public static Optional<LocalDate> parse(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(5, 7)), Integer.parseInt(text.substring(8, 10))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
