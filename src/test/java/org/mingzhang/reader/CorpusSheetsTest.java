package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

/**
 * Every table of the real disclosures against what readers wrote down from the documents: on which pages it stands, its
 * title, how many columns it has, and the numbers of three of its rows from left to right. A table whose columns go on over
 * the next page ({@code sideways}) is not joined.
 */
class CorpusSheetsTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final Path SHEETS = Path.of("src/test/resources/corpus/sheets");
    private static final int LINES_ABOVE = 8;

    @TestFactory
    Stream<DynamicTest> tablesAreReadAsTheyStand() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "../shared/corpus is not there");
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            for (Path sheet : sheets.sorted().toList()) {
                JsonNode expected = new YAMLMapper().readTree(sheet.toFile());
                tests.add(DynamicTest.dynamicTest(expected.get("file").asText(), () -> compare(expected)));
            }
        }
        return tests.stream();
    }

    private static void compare(JsonNode sheet) throws UnreadableException {
        String name = sheet.get("file").asText();
        Document document = Readers.read(new Input(name, CORPUS.resolve(name)), Limits.DEFAULT);
        List<String> slips = new ArrayList<>();
        for (JsonNode table : sheet.get("tables")) {
            if (table.has("columns") && table.get("page").asInt() > 0) {
                compare(document, table, slips);
            }
        }
        assertEquals("", String.join("\n", slips));
    }

    private static void compare(Document document, JsonNode wanted, List<String> slips) {
        String name = "p" + wanted.get("page").asInt() + " " + wanted.get("title").asText();
        Table best = null;
        int bestMissing = Integer.MAX_VALUE;
        for (Block block : document.blocks()) {
            if (block instanceof Table table && table.at().page() == wanted.get("page").asInt()) {
                int missing = missing(table, wanted).size() * 10 + (titled(document, table, wanted) ? 0 : 1);
                if (missing < bestMissing) {
                    best = table;
                    bestMissing = missing;
                }
            }
        }
        if (best == null) {
            slips.add(name + ": no table begins on this page");
            return;
        }
        for (String row : missing(best, wanted)) {
            slips.add(name + ": " + row);
        }
        if (!titled(document, best, wanted)) {
            slips.add(name + ": title not above it");
        }
        if (wanted.has("sideways")) {
            return;
        }
        int pages = lastPage(best) - best.at().page() + 1;
        if (pages != wanted.get("pages").asInt()) {
            slips.add(name + ": runs over " + pages + " pages, not " + wanted.get("pages").asInt());
        }
        boolean form = wanted.get("kind").asText().endsWith("Goals");
        if (!form && columns(best) != wanted.get("columns").asInt()) {
            slips.add(name + ": " + columns(best) + " columns, not " + wanted.get("columns").asInt());
        }
    }

    private static List<String> missing(Table table, JsonNode wanted) {
        List<String> missing = new ArrayList<>();
        for (String which : List.of("total", "first", "last")) {
            JsonNode row = wanted.get(which);
            if (row != null && table.rows().stream().noneMatch(cells -> same(cells, row))) {
                missing.add("no row as " + which + " " + row);
            }
        }
        return missing;
    }

    private static boolean same(List<Cell> cells, JsonNode row) {
        String label = plain(row.get("label").asText());
        List<String> values = new ArrayList<>();
        row.get("values").forEach(value -> values.add(value.asText()));
        boolean named = label.isEmpty();
        int next = 0;
        for (Cell cell : cells) {
            String text = plain(cell.text());
            named |= text.contains(label);
            next += next < values.size() && text.equals(plain(values.get(next))) ? 1 : 0;
        }
        return named && next == values.size();
    }

    private static boolean titled(Document document, Table table, JsonNode wanted) {
        String title = plain(wanted.get("title").asText());
        int block = table.at().block();
        for (int i = block - 1; i >= Math.max(0, block - LINES_ABOVE); i--) {
            if (document.blocks().get(i) instanceof Paragraph paragraph && plain(paragraph.text()).contains(title)) {
                return true;
            }
        }
        return table.rows().stream().limit(3).flatMap(List::stream).anyMatch(cell -> plain(cell.text()).contains(title));
    }

    private static int lastPage(Table table) {
        return table.rows().stream().flatMap(List::stream).mapToInt(cell -> cell.at().page()).max().orElse(0);
    }

    private static int columns(Table table) {
        return table.rows().stream().flatMap(List::stream).mapToInt(cell -> cell.at().column() + cell.columnSpan() - 1).max()
                .orElse(0);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s“”\"]+", "").replace('（', '(').replace('）', ')');
    }
}
