package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a committed file. What came instead is left in target/golden, to be read and copied by a person. */
public final class Golden {
    private Golden() {
    }

    public static void assertSame(String resource, String actual) {
        try {
            Path expected = Path.of("src/test/resources").resolve(resource);
            String text = Files.exists(expected) ? Files.readString(expected) : "";
            if (!text.equals(actual)) {
                Path left = Path.of("target/golden").resolve(resource);
                Files.createDirectories(left.getParent());
                Files.writeString(left, actual);
            }
            assertEquals(text, actual, resource);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
