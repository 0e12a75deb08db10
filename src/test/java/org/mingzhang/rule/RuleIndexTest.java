package org.mingzhang.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mingzhang.build.RuleIndex;
import org.mingzhang.samples.Samples;

class RuleIndexTest {
    @Test
    void thePageOfRulesIsCurrent() throws IOException {
        assertEquals(RuleIndex.page(Samples.RULES, Samples.PACK), Files.readString(Path.of("rules/README.md")),
                "write it again: java -cp target/mingzhang.jar:target/lib/* org.mingzhang.build.RuleIndex");
    }
}
