package org.mingzhang.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.mingzhang.pack.Pack;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.UnreadableException;

/** The real disclosures and what readers wrote down from them. */
final class CorpusSheets {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Path SHEETS = Path.of("src/test/resources/corpus/sheets");
    private static final Pack PACK = Pack.bundled();

    private CorpusSheets() {
    }

    /** The sheets by the name of their file; the test is skipped where the corpus is not there. */
    static Map<String, JsonNode> all() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "../shared/corpus is not there");
        Map<String, JsonNode> sheets = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(SHEETS)) {
            for (Path file : files.sorted().toList()) {
                JsonNode sheet = new YAMLMapper().readTree(file.toFile());
                sheets.put(sheet.get("file").asText(), sheet);
            }
        }
        return sheets;
    }

    static Reading read(String name) throws UnreadableException {
        return new Reading(Readers.read(new Input(name, CORPUS.resolve(name)), Limits.DEFAULT), PACK.vocabulary());
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
