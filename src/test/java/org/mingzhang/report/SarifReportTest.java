package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingzhang.rule.Checked;

class SarifReportTest {
    private static final SarifReport REPORT = new SarifReport(Documents.REQUIREMENTS, "/heim");

    @Test
    void readsAsCommitted() throws Exception {
        Golden.assertSame("report/batch.sarif", Samples.write(new SarifReport(List.of(), "/heim"), Samples.batch()));
        Golden.assertSame("report/documents.sarif", Samples.write(REPORT, Documents.batch()));
    }

    @Test
    void keepsTheSchema() throws Exception {
        Schema schema = schema();
        for (Batch batch : List.of(Samples.batch(), Documents.batch(), Hostile.batch(),
                new Batch(List.of(), List.of(), List.of(), "0"))) {
            assertEquals(List.of(), schema.validate(Samples.write(REPORT, batch), InputFormat.JSON));
        }
    }

    @Test
    void theSchemaIsStrict() throws Exception {
        String sarif = Samples.write(REPORT, Samples.batch());
        for (String[] change : new String[][] {{"\"level\": \"error\"", "\"level\": \"fatal\""}, {"\"startLine\": 120", "\"startLine\": 0"},
            {"\"kind\": \"external\"", "\"kind\": \"other\""}, {"\"columnKind\"", "\"columns\""}, {"\"executionSuccessful\"", "\"ok\""}}) {
            assertTrue(sarif.contains(change[0]), change[0]);
            assertFalse(schema().validate(sarif.replace(change[0], change[1]), InputFormat.JSON).isEmpty(), change[1]);
        }
    }

    @Test
    void whatNoLongerCountsIsSuppressedAndNoMoreThanANote() throws Exception {
        int suppressed = 0;
        for (JsonNode result : run(Samples.batch()).get("results")) {
            if (result.has("suppressions")) {
                suppressed++;
                assertEquals("note", result.get("level").asText());
                assertFalse(result.get("properties").get("status").asText().equals("open"));
            }
        }
        assertEquals(2, suppressed);
        JsonNode waived = run(Samples.batch()).get("results").get(6);
        assertEquals("已豁免：此项只定性考核（预算股 张三决定，有效至2024-12-31）", waived.get("suppressions").get(0).get("justification").asText());
        assertTrue(waived.get("message").get("text").asText().startsWith("\\[已豁免\\]绩效指标"));
    }

    @Test
    void everyResultHasItsRuleAndAPlace() throws Exception {
        JsonNode run = run(Hostile.batch());
        JsonNode rules = run.get("tool").get("driver").get("rules");
        for (JsonNode result : run.get("results")) {
            assertEquals(result.get("ruleId"), rules.get(result.get("ruleIndex").asInt()).get("id"));
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            assertTrue(place.get("region").get("startLine").asInt() >= 1);
            assertTrue(place.get("region").get("snippet").get("text").asText().length() <= 2000);
        }
    }

    @Test
    void pagesGetWhatTheyAskFor() throws Exception {
        for (JsonNode rule : run(Documents.batch()).get("tool").get("driver").get("rules")) {
            assertTrue(rule.get("shortDescription").get("text").asText().length() <= 1024);
            assertTrue(rule.get("fullDescription").get("text").asText().length() <= 1024);
            assertTrue(rule.get("help").get("markdown").asText().contains("**依据**"), rule.get("id").asText());
            assertTrue(rule.get("help").get("text").asText().contains("为什么："), rule.get("id").asText());
        }
    }

    @Test
    void findingsWithoutALineAreToldApart() throws Exception {
        Set<String> marks = new HashSet<>();
        int results = 0;
        for (JsonNode result : run(Samples.batch()).get("results")) {
            if (result.get("partialFingerprints").has("primaryLocationLineHash")) {
                results++;
                marks.add(result.get("partialFingerprints").get("primaryLocationLineHash").asText());
            }
        }
        assertEquals(2, results);
        assertEquals(2, marks.size());
    }

    @Test
    void namesOfFilesAreUrisThatLeadBackToThem() throws Exception {
        for (Checked document : Hostile.batch().documents()) {
            String path = new RepositoryPath("/heim").of(document, document.findings().get(0).location());
            URI uri = URI.create(RepositoryPath.uri(path));
            assertTrue(uri.isAbsolute() || uri.getPath().equals(path), path);
            assertTrue(RepositoryPath.uri(path).chars().allMatch(c -> c > ' ' && c < 0x7f), path);
        }
        assertEquals("%E6%9C%89%20%E7%A9%BA%E6%A0%BC/a%25b%3A%2C.txt", RepositoryPath.uri("有 空格/a%b:,.txt"));
        RepositoryPath paths = new RepositoryPath("/heim");
        assertEquals("a/b.txt", paths.of("/heim/a/b.txt"));
        assertEquals("a.ZIP", paths.of("a.ZIP!/x/b.txt"));
        assertEquals("y/z.txt", paths.of("./x/../y//z.txt"));
        assertEquals("../z.txt", paths.of("../z.txt"));
        assertEquals("file:///heims/a.txt", RepositoryPath.uri(paths.of("/heims/a.txt")));
    }

    @Test
    void documentsMakeNoLinksInMessages() throws Exception {
        for (JsonNode result : run(Hostile.batch()).get("results")) {
            String text = result.get("message").get("text").asText();
            assertTrue(text.replaceAll("(?<!\\\\)(\\\\\\\\)*\\\\[\\[\\]]", "").split("\\[", -1).length - 1 == 2, text);
            assertTrue(text.length() < 8000);
            assertTrue(text.codePoints().noneMatch(c -> c != '\n' && Character.getType(c) == Character.CONTROL));
            assertTrue(text.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT));
        }
    }

    @Test
    void uncheckedRequirementsAreNoResultsButSaid() throws Exception {
        JsonNode unchecked = run(Samples.batch()).get("properties").get("unchecked");
        assertEquals("没有批复日期，可用 --approved 给出", unchecked.get(0).get("reason").asText());
        assertEquals(2, unchecked.get(0).get("requirements").size());
    }

    @Test
    void isDeterministic() {
        assertEquals(Samples.write(REPORT, Hostile.batch()), Samples.write(REPORT, Hostile.batch()));
    }

    private static JsonNode run(Batch batch) throws IOException {
        return new ObjectMapper().readTree(Samples.write(REPORT, batch)).get("runs").get(0);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(Path.of("src/test/resources/report/sarif-2.1.0-rtm.5.json")), InputFormat.JSON);
    }
}
