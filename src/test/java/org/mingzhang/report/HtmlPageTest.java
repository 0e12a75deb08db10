package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

class HtmlPageTest {

    @Test
    void readsAsCommitted() {
        Golden.assertSame("report/page-made.html", HtmlSamples.page(HtmlSamples.made()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jiangsu-2026-department-faulty", "shanghai-2026-unit-faulty", "hebei-2020-faulty"})
    void aSampleReadsAsCommitted(String name) {
        Golden.assertSame("report/page-" + name + ".html", HtmlSamples.page(HtmlSamples.of(name + ".txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget-2025-department-with-tables-faulty", "final-2024-unit-with-tables", "hebei-2020-compliant"})
    void nothingOfTheDocumentIsLost(String name) {
        HtmlSamples.Case one = HtmlSamples.of(name + ".txt");
        StringBuilder printed = new StringBuilder();
        for (Block block : one.document().blocks()) {
            if (block instanceof Paragraph paragraph) {
                printed.append(paragraph.text());
            } else if (block instanceof Table table) {
                table.rows().forEach(row -> row.forEach(cell -> printed.append(cell.text())));
            }
        }
        StringBuilder shown = new StringBuilder();
        for (Element element : Jsoup.parseBodyFragment(HtmlSamples.page(one)).select(".chunk > p, .chunk > :is(h3,h4,h5,h6), td")) {
            shown.append(element.wholeText());
        }
        assertEquals(printed.toString().replaceAll("[\\n\\f]", ""), shown.toString());
    }

    @Test
    void isDeterministic() {
        assertArrayEquals(HtmlSamples.made().kept().page(), HtmlSamples.made().kept().page());
    }

    @Test
    void everyFindingHasOneAnchor() {
        HtmlSamples.Case made = HtmlSamples.made();
        org.jsoup.nodes.Document page = Jsoup.parseBodyFragment(HtmlSamples.page(made));
        for (int number = 1; number <= made.checked().findings().size(); number++) {
            assertEquals(1, page.select("#_m" + number).size(), "finding " + number);
            assertFalse(page.select("mark[data-f~=(^| )" + number + "( |$)]").isEmpty(), "finding " + number);
        }
    }

    @Test
    void overlappingMarksAreCutIntoPieces() {
        assertEquals("ab{1:cd}{1 2:ef}{2:gh}ij", marked("abcdefghij", 2, 6, 4, 8));
        assertEquals("ab{1:cd}{1 2:ef}{1:gh}ij", marked("abcdefghij", 2, 8, 4, 6));
        assertEquals("{1 2:abc}", marked("abc", 0, 3, 0, 3));
        assertEquals("{1:abc}{2:d}", marked("abcd", 0, 3, 3, 4));
        assertEquals("a{1:}bc{2:}", marked("abc", 1, 1, 3, 3));
        assertEquals("{1 2:abc}", marked("abc", -5, 99, 0, 0));
        assertEquals("{1:}{2:}", marked("", 0, 0, 7, 9));
        assertEquals("{1:\ud83d\ude00}{2:a}", marked("\ud83d\ude00a", 1, 2, 2, 3).replace("{1:}", ""));
    }

    /** The text with marks as {numbers:text}. */
    private static String marked(String text, int from1, int to1, int from2, int to2) {
        List<Finding> findings = new ArrayList<>();
        for (int[] span : new int[][] {{from1, to1}, {from2, to2}}) {
            findings.add(Samples.finding("RDB-01", Severity.INFO, "x", "", HtmlSamples.at(0, 1, 0, 0, span[0], span[1]), List.of(),
                    List.of(Samples.RULES)));
        }
        Document document = new Document("x", List.of("x"), List.of(HtmlSamples.paragraph(0, 1, text, 0)), List.of());
        org.jsoup.nodes.Document page = Jsoup.parseBodyFragment(
                HtmlSamples.page(new HtmlSamples.Case(HtmlSamples.checked("x", findings), document)));
        for (Element mark : page.select("mark")) {
            mark.text("{" + mark.attr("data-f") + ":" + mark.text() + "}");
        }
        return page.selectFirst("p").text();
    }

    @Test
    void aPlaceBesideTheGridIsShownAtTheNearestCell() {
        for (int[] place : new int[][] {{1, 3}, {9, 9}, {0, 0}, {3, 0}, {2, 1}}) {
            Finding finding = Samples.finding("RDB-01", Severity.INFO, "x", "", HtmlSamples.at(4, 3, place[0], place[1], 0, 2),
                    List.of(), List.of(Samples.RULES));
            String page = HtmlSamples.page(new HtmlSamples.Case(HtmlSamples.checked("x", List.of(finding)), HtmlSamples.document()));
            assertEquals(1, Jsoup.parseBodyFragment(page).select("td #_m1").size(), place[0] + "/" + place[1]);
        }
    }

    @Test
    void aBlockThatIsNotThereIsNoPlace() {
        Finding finding = Samples.finding("RDB-01", Severity.INFO, "x", "", HtmlSamples.at(99, 3, 1, 1, 0, 2), List.of(),
                List.of(Samples.RULES));
        String page = HtmlSamples.page(new HtmlSamples.Case(HtmlSamples.checked("x", List.of(finding)), HtmlSamples.document()));
        assertEquals(1, Jsoup.parseBodyFragment(page).select(".missing #_m1").size());
    }

    @Test
    void whatAFindingMasksIsMaskedInTheTextToo() {
        String text = "联系人电话13900001234，传真0000。";
        Finding finding = Samples.finding("SEC-02", Severity.WARNING, "公开了手机号码", "139******34",
                HtmlSamples.at(0, 1, 0, 0, 5, 16), List.of(), List.of(Samples.RULES));
        Document document = new Document("x", List.of("x"), List.of(HtmlSamples.paragraph(0, 1, text, 0)), List.of());
        String html = HtmlSamples.html(HtmlSamples.batch(new HtmlSamples.Case(HtmlSamples.checked("x", List.of(finding)), document)));
        assertFalse(html.contains("13900001234"));
        assertTrue(Jsoup.parse(html).select(".original p").text().contains("电话139******34，传真0000"));
    }

    @Test
    void spansNeverReachBeyondTheTable() {
        Cell huge = new Cell(HtmlSamples.at(0, 1, 1, 1, 0, 1), "a", Integer.MAX_VALUE, Integer.MAX_VALUE);
        Document document = new Document("x", List.of("x"),
                List.of(new Table(HtmlSamples.at(0, 1, 0, 0, 0, 0), List.of(List.of(huge), List.of()))), List.of());
        Element cell = Jsoup.parseBodyFragment(
                HtmlSamples.page(new HtmlSamples.Case(HtmlSamples.checked("x", List.of()), document))).selectFirst("td");
        assertEquals("2", cell.attr("rowspan"));
        assertEquals("1000", cell.attr("colspan"));
    }
}
