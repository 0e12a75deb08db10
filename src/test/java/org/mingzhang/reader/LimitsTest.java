package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void eachCanBeSetByItsName() {
        Limits limits = Limits.DEFAULT.with("seconds", 5).with("bytes", 6_000_000_000L);
        assertEquals(5, limits.seconds());
        assertEquals(6_000_000_000L, limits.bytes());
        assertEquals(Limits.DEFAULT.cells(), limits.cells());
        for (String name : Limits.names()) {
            assertEquals(Limits.DEFAULT.with(name, 7), Limits.DEFAULT.with(name, 9).with(name, 7));
        }
    }

    @Test
    void whatIsNoLimitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Limits.DEFAULT.with("second", 5));
        assertThrows(IllegalArgumentException.class, () -> Limits.DEFAULT.with("seconds", 0));
        assertThrows(IllegalArgumentException.class, () -> Limits.DEFAULT.with("seconds", 1L << 40));
    }
}
