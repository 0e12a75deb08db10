package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GitLabReportTest {
    private static final GitLabReport REPORT = new GitLabReport("/work");

    @Test
    void readsAsCommitted() throws Exception {
        Golden.assertSame("report/batch-gitlab.json", Samples.write(REPORT, Samples.batch()));
        Golden.assertSame("report/documents-gitlab.json", Samples.write(REPORT, Documents.batch()));
    }

    @Test
    void keepsTheSchema() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(
                Files.readString(Path.of("src/test/resources/report/gitlab-code-quality.schema.json")), InputFormat.JSON);
        for (Batch batch : List.of(Samples.batch(), Documents.batch(), Hostile.batch(),
                new Batch(List.of(), List.of(), List.of(), "0"))) {
            assertEquals(List.of(), schema.validate(Samples.write(REPORT, batch), InputFormat.JSON));
        }
    }

    @Test
    void everyMarkIsThereOnce() throws Exception {
        for (Batch batch : List.of(Samples.batch(), Documents.batch(), Hostile.batch(),
                new Batch(List.of(Samples.budget(), Samples.budget()), List.of(), List.of(), "0"))) {
            Set<String> marks = new HashSet<>();
            for (JsonNode entry : new ObjectMapper().readTree(Samples.write(REPORT, batch))) {
                assertTrue(marks.add(entry.get("fingerprint").asText()), entry.toString());
                String text = entry.get("description").asText();
                assertTrue(text.length() < 4000);
                assertTrue(text.codePoints().noneMatch(c -> Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT), text);
            }
        }
    }

    @Test
    void whatNoLongerCountsIsInfo() throws Exception {
        int decided = 0;
        for (JsonNode entry : new ObjectMapper().readTree(Samples.write(REPORT, Samples.batch()))) {
            if (entry.get("description").asText().matches("(?s)\\[(已豁免|原有问题)].*")) {
                decided++;
                assertEquals("info", entry.get("severity").asText());
            } else if (entry.get("check_name").asText().equals("PRF-05a")) {
                assertNotEquals("info", entry.get("severity").asText());
            }
        }
        assertEquals(2, decided);
    }
}
