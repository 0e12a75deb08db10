package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The hook for pre-commit checks the files this program reads and no others. */
class HookFilesTest {
    @Test
    void everyTypeThatIsRead() throws IOException {
        Pattern files = Pattern.compile(new ObjectMapper(new YAMLFactory()).readTree(new File(".pre-commit-hooks.yaml"))
                .get(0).get("files").asText());
        for (Format format : Format.values()) {
            for (String extension : format.extensions()) {
                boolean read = Candidate.of("甲." + extension).fate() == Candidate.Fate.READ;
                assertEquals(read, files.matcher("x/甲." + extension).find(), extension);
                assertEquals(read, files.matcher("x/甲." + extension.toUpperCase(java.util.Locale.ROOT)).find(), extension);
            }
        }
        assertEquals(false, files.matcher("src/Main.java").find());
    }
}
