package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void wholeDisclosuresReadAsCommitted() throws Exception {
        Golden.assertSame("report/documents.json", Samples.write(new JsonReport(), Documents.batch()));
    }

    @Test
    void readsAsCommitted() {
        Golden.assertSame("report/batch.json", Samples.write(new JsonReport(), Samples.batch()));
    }

    @Test
    void isDeterministic() {
        assertEquals(Samples.write(new JsonReport(), Samples.batch()), Samples.write(new JsonReport(), Samples.batch()));
    }

    @Test
    void keepsTheSchema() throws IOException {
        assertEquals(List.of(), schema().validate(Samples.write(new JsonReport(), Samples.batch()), InputFormat.JSON));
        assertEquals(List.of(), schema().validate(
                Samples.write(new JsonReport(), new Batch(List.of(), List.of(), List.of(), "0")), InputFormat.JSON));
    }

    @Test
    void theSchemaIsStrict() throws IOException {
        String json = Samples.write(new JsonReport(), Samples.batch());
        for (String[] change : new String[][] {
            {"\"status\": \"open\"", "\"status\": \"fixed\""},
            {"\"page\": 3", "\"page\": 0"},
            {"\"summary\": {", "\"summary\": {\n\"more\": 1,"},
            {"\"findings\": [", "\"more\": [], \"findings\": ["},
            {"\"role\": ", "\"rolle\": "},
            {"\"location\": {}", "\"location\": null"},
        }) {
            assertTrue(json.contains(change[0]), change[0]);
            assertFalse(schema().validate(json.replace(change[0], change[1]), InputFormat.JSON).isEmpty(), change[1]);
        }
    }

    @Test
    void unreadableFilesAreDocumentsWithoutFindings() throws IOException {
        JsonNode report = new ObjectMapper().readTree(Samples.write(new JsonReport(), Samples.batch()));
        JsonNode last = report.get("documents").get(2);
        assertEquals("unchecked", last.get("verdict").asText());
        assertEquals("文件有打开密码，请去掉密码后重新保存", last.get("problems").get(0).get("what").asText());
        assertTrue(last.get("findings").isEmpty());
        assertEquals(3, report.get("summary").get("documents").asInt());
        assertEquals(1, report.get("summary").get("unreadable").asInt());
    }

    @Test
    void quotesComeBackUnchanged() throws IOException {
        JsonNode finding = new ObjectMapper().readTree(Samples.write(new JsonReport(), Samples.batch()))
                .get("documents").get(0).get("findings").get(4);
        assertEquals("第一行\n第二行\t\u202e倒序\u0007\ufffd \ud83d\ude00", finding.get("quote").asText());
    }

    @Test
    void aFailureLeavesNoWholeReport() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(NullPointerException.class, () -> new JsonReport().write(
                new Batch(List.of(), List.of(new Unreadable("x", null)), List.of(), "0"), out));
        assertThrows(IOException.class, () -> new ObjectMapper().readTree(out.toByteArray()));
    }

    private static Schema schema() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("/mingzhang-report.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
