package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;

/** Two real disclosures; counted by eye. Skipped where the corpus is not there. */
class CorpusTextTest {
    private static final Path CORPUS = Path.of("../shared/corpus");

    @Test
    void paragraphsAndTablesOfAWordText() throws IOException {
        Document document = read(hebei());
        assertEquals(137, document.blocks().size());
        List<Table> tables = Texts.tables(document);
        assertEquals(10, tables.size());
        assertEquals(List.of(199, 234, 264, 299, 329, 364, 394, 429, 464, 554),
                tables.stream().map(table -> table.at().line()).toList());
        assertEquals(List.of(2, 4, 7, 2, 5, 5, 2), widths(tables.get(0)));
        assertEquals(List.of(6, 6, 6, 6), widths(tables.get(1)));
        assertEquals(List.of(), document.problems());
    }

    @Test
    void theTargetValueThatIsOnlyAUnit() throws IOException {
        Table indicators = Texts.tables(read(hebei())).get(3);
        Cell cell = indicators.rows().get(1).get(4);
        assertEquals("个", cell.text());
        assertEquals(310, cell.at().line());
        assertEquals(2, cell.at().row());
        assertEquals(5, cell.at().column());
        assertEquals("指标值", indicators.rows().get(0).get(4).text());
    }

    @Test
    void theEmptyProcurementFormAndTheCaptionOfTheAssets() throws IOException {
        List<Table> tables = Texts.tables(read(hebei()));
        assertEquals(List.of(2, 7, 10, 14, 14, 14, 14), widths(tables.get(8)));
        assertEquals("政府采购金额", tables.get(8).rows().get(1).get(6).text());
        for (Cell cell : tables.get(8).rows().get(6)) {
            assertEquals("", cell.text());
        }
        assertEquals(List.of(2, 3, 3, 3, 3, 3, 3, 3), widths(tables.get(9)));
        assertEquals("\t部门固定资产占用情况表", Texts.printed(read(hebei())).get(124));
    }

    @Test
    void twinsInOtherEncodingsGiveEqualBlocks() throws IOException {
        byte[] original = hebei();
        String text = new String(original, StandardCharsets.UTF_8);
        Document expected = read(original);
        assertEquals(expected, read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(expected, read(text.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void indentationChangesNothingButBlanks() throws IOException {
        String text = new String(hebei(), StandardCharsets.UTF_8);
        StringBuilder indented = new StringBuilder();
        int line = 0;
        for (String one : text.split("\n", -1)) {
            indented.append("　 ".repeat(line++ % 4)).append(one).append('\n');
        }
        assertEquals(withoutBlanks(Texts.blocks(text)), withoutBlanks(Texts.blocks(indented.toString())));
    }

    private static List<String> withoutBlanks(List<String> blocks) {
        return blocks.stream().map(block -> block.replace("　", "").replace(" ", "")).toList();
    }

    @Test
    void pagesOfATextFromPdf() throws IOException {
        Document document = read(bytes("shanghai-putuo/2026_unit_budget_shiquan_street.txt"));
        assertEquals(447, document.blocks().size());
        assertEquals(List.of(), Texts.tables(document));
        assertEquals(1, document.blocks().get(1).at().page());
        assertEquals("目  录", Texts.printed(document).get(2));
        assertEquals(2, document.blocks().get(2).at().page());
        assertEquals(34, document.blocks().get(446).at().page());
        assertFalse(Texts.printed(document).contains(""));
    }

    private static List<Integer> widths(Table table) {
        return table.rows().stream().map(List::size).toList();
    }

    private static Document read(byte[] bytes) {
        return Texts.read(bytes, Limits.DEFAULT);
    }

    private static byte[] hebei() throws IOException {
        return bytes("hebei/2020_dept_budget_山海关区总工会.txt");
    }

    private static byte[] bytes(String name) throws IOException {
        Path file = CORPUS.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "corpus is not here: " + file);
        return Files.readAllBytes(file);
    }
}
