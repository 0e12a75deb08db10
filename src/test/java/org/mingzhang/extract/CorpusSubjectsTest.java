package org.mingzhang.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.fact.Subject;
import org.mingzhang.reader.UnreadableException;

/** Who and what every real disclosure is, against what readers wrote down. */
class CorpusSubjectsTest {
    @TestFactory
    Stream<DynamicTest> everySubject() throws IOException {
        return CorpusSheets.all().entrySet().stream().map(sheet -> DynamicTest.dynamicTest(sheet.getKey(),
                () -> compare(sheet.getKey(), sheet.getValue().get("subject"))));
    }

    private static void compare(String file, JsonNode wanted) throws UnreadableException {
        Subject subject = CorpusSheets.read(file).subject;
        String expected = plain(wanted.get("department").asText()) + " " + wanted.get("year").asInt() + " "
                + wanted.get("kind").asText() + " " + wanted.get("entity").asText() + " " + wanted.get("region").asText() + " "
                + wanted.get("level").asText();
        String found = plain(subject.department()) + " " + subject.year() + " " + subject.kind().name().toLowerCase() + " "
                + subject.entity().name().toLowerCase() + " " + subject.region() + " " + subject.level();
        assertEquals(expected, found);
    }

    private static String plain(String name) {
        return name.replaceAll("\\s+", "").replace('(', '（').replace(')', '）');
    }
}
