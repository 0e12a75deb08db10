package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.mingzhang.document.Location;

/** Numbers that fill a cell. */
final class Numbers {
    /** @param decimals digits behind the point as printed */
    record Printed(BigDecimal value, int decimals, boolean percent) {
    }

    private Numbers() {
    }

    /** The number a cell consists of; nothing when it holds other words too. */
    static Optional<Printed> parse(String printed) {
        String text = NormalText.of(printed, Location.NOWHERE).text();
        boolean percent = text.endsWith("%");
        if (percent) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.isEmpty() || text.length() > 30) {
            return Optional.empty();
        }
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == 0 && (c == '-' || c == '+') && text.length() > 1;
            if (c == '.' && point < 0 && i > 0 && i < text.length() - 1) {
                point = i;
            } else if (!sign && (c < '0' || c > '9')) {
                return Optional.empty();
            }
        }
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        return Optional.of(new Printed(new BigDecimal(text), decimals, percent));
    }
}
