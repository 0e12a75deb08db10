package org.mingzhang.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.reader.UnreadableException;

/**
 * The numbered headings of the real disclosures against the ones that readers saw: 第一部分 and 一、 must be the same, in order;
 * of （一） those that they wrote down are counted, for they did so only where the contents or the form name them.
 */
class CorpusHeadingsTest {
    /** Where the outline and the reader part, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "guangdong-guangzhou/2026_dept_budget_广州市应急管理局.pdf", "an explained term of the glossary is taken for a heading",
            "hebei/2020_dept_budget_山海关区总工会.txt", "a report on past work has numbered headings of its own",
            "jiangsu-wuxi/2025_dept_budget_无锡市信访局.pdf", "tasks of the year are numbered like sections",
            "shanghai-putuo/2025_dept_budget_wanli_street.pdf", "duties and the sheets of projects are numbered like sections");
    /** How many of the bracketed headings that readers wrote down are found where they stand. */
    private static final int BRACKETS = 205;

    @TestFactory
    Stream<DynamicTest> partsAndMainHeadings() throws IOException {
        return CorpusSheets.all().entrySet().stream().map(sheet -> DynamicTest.dynamicTest(sheet.getKey(), () -> {
            Compared compared = compared(sheet.getKey(), sheet.getValue(), 1);
            if (EXCEPTIONS.containsKey(sheet.getKey())) {
                assertNotEquals("", compared.slips(), "no longer an exception");
            } else {
                assertEquals("", compared.slips());
            }
        }));
    }

    @Test
    void bracketedHeadings() throws IOException, UnreadableException {
        int matched = 0;
        StringBuilder slips = new StringBuilder();
        for (Map.Entry<String, JsonNode> sheet : CorpusSheets.all().entrySet()) {
            Compared compared = compared(sheet.getKey(), sheet.getValue(), 2);
            matched += compared.brackets();
            slips.append(sheet.getKey()).append(compared.slips()).append('\n');
        }
        assertTrue(matched >= BRACKETS, matched + " found\n" + slips);
    }

    /** @param slips what is missing and what is too much, "" for nothing; @param brackets how many （一） match */
    private record Compared(String slips, int brackets) {
    }

    private static Compared compared(String file, JsonNode sheet, int deepest) throws UnreadableException {
        List<String> wanted = CorpusSheets.texts(sheet.get("headings")).stream()
                .filter(mark -> deepest > 1 || !mark.startsWith("(")).toList();
        List<String> found = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (Outline.Node node : CorpusSheets.read(file).outline.nodes()) {
            if (node.mark.number() > 0 && node.mark.rank() <= deepest) {
                found.add(printed(node.mark));
                headings.add("p" + node.line.normal().at().page() + " " + node.heading());
            }
        }
        return difference(wanted, found, headings);
    }

    private static String printed(HeadingMark mark) {
        String chinese = Numerals.printed(mark.number());
        return switch (mark.family()) {
            case "part" -> "第" + chinese + "部分";
            case "bracket" -> "(" + chinese + ")";
            default -> chinese;
        };
    }

    /** The longest common sequence is what matches. */
    private static Compared difference(List<String> wanted, List<String> found, List<String> headings) {
        int[][] common = new int[wanted.size() + 1][found.size() + 1];
        for (int i = wanted.size() - 1; i >= 0; i--) {
            for (int j = found.size() - 1; j >= 0; j--) {
                common[i][j] = wanted.get(i).equals(found.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        StringBuilder slips = new StringBuilder();
        int brackets = 0;
        int i = 0;
        int j = 0;
        while (i < wanted.size() || j < found.size()) {
            if (i < wanted.size() && j < found.size() && wanted.get(i).equals(found.get(j))) {
                brackets += wanted.get(i).startsWith("(") ? 1 : 0;
                i++;
                j++;
            } else if (j < found.size() && (i == wanted.size() || common[i][j + 1] >= common[i + 1][j])) {
                slips.append("\n  too much: ").append(headings.get(j++));
            } else {
                slips.append("\n  missing: ").append(wanted.get(i)).append(", heading number ").append(++i);
            }
        }
        return new Compared(slips.toString(), brackets);
    }
}
