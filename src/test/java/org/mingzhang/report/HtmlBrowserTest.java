package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

/** The html report in a real browser; skipped where there is none. */
class HtmlBrowserTest {
    /** Whether the element lies inside the pane of the document, not below its edge. */
    private static final String IN_SIGHT = "(() => { const a = document.querySelector('%s').getBoundingClientRect(),"
            + " b = document.querySelector('.view.shown .original').getBoundingClientRect();"
            + " return a.top >= b.top && a.bottom <= b.bottom && a.left >= b.left && a.right <= b.right; })()";

    @TempDir
    static Path folder;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Browser.binary().isPresent(), "no chromium on this machine: the html report was not tried in a browser");
        browser = new Browser(Browser.binary().get());
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void withoutComplaints() {
        assertEquals(List.of(), browser.problems());
    }

    private static void open(Batch batch) throws Exception {
        Path file = Files.createTempFile(folder, "report", ".html");
        try (OutputStream out = Files.newOutputStream(file)) {
            new HtmlReport().write(batch, out);
        }
        browser.open(file);
    }

    private static String selected() throws Exception {
        return browser.eval("(document.querySelector('.card.on') || {}).id || ''").asText();
    }

    @Test
    void keysGoFromFindingToFindingAndShowThePlace() throws Exception {
        open(HtmlSamples.batch(HtmlSamples.of("hebei-2020-faulty.txt")));
        browser.press("j");
        assertEquals("d1-c1", selected());
        for (int i = 2; i <= 18; i++) {
            browser.press(i % 2 == 0 ? "ArrowDown" : "j");
            assertTrue(browser.is("document.activeElement.closest('.card.on[aria-current]')"), "focus is with the selection");
            String anchor = browser.eval("document.activeElement.getAttribute('href')").asText();
            assertTrue(browser.is(IN_SIGHT.formatted(anchor)), anchor);
        }
        String last = selected();
        browser.press("k");
        assertFalse(selected().equals(last));
        assertTrue(browser.count(".original mark.on") > 0);
        browser.press("Escape");
        assertEquals("", selected());
        assertEquals(0, browser.count("mark.on"));
    }

    @Test
    void enterGoesThroughThePlacesOfAFinding() throws Exception {
        open(HtmlSamples.batch(HtmlSamples.made()));
        browser.eval("location.hash = '#d1-c6'");
        browser.settle();
        assertEquals("d1-c6", selected());
        assertEquals("0", browser.eval("document.querySelector('.card.on').dataset.at").asText());
        browser.press("Enter");
        assertEquals("1", browser.eval("document.querySelector('.card.on').dataset.at").asText());
        browser.press("Enter");
        assertEquals("0", browser.eval("document.querySelector('.card.on').dataset.at").asText());
        browser.eval("document.querySelector('.original mark[data-f=\"3 4\"]').click()");
        assertEquals("d1-c3", selected());
        browser.eval("document.querySelector('.original mark[data-f=\"3 4\"]').click()");
        assertEquals("d1-c4", selected());
        browser.eval("document.querySelector('.related a.jump').click()");
        assertEquals("d1-c2", selected());
    }

    @Test
    void filtersHideCardsAndMarks() throws Exception {
        open(HtmlSamples.batch(HtmlSamples.made()));
        assertEquals("8", browser.eval("[...document.querySelectorAll('mark.settled')].map(m => m.dataset.f).join()").asText());
        assertEquals("共 7 条", browser.eval("document.querySelector('.filter .count').textContent").asText());
        browser.eval("document.querySelector('[name=s][value=error]').click()");
        assertEquals(3, browser.count(".card[hidden]"));
        assertEquals(browser.count("mark.error"), browser.count("mark.error.off"));
        assertEquals(0, browser.count("mark.info.off"));
        assertEquals("显示 4 / 7 条", browser.eval("document.querySelector('.filter .count').textContent").asText());
        browser.eval("document.querySelector('[data-do=clear]').click()");
        assertEquals(0, browser.count(".card[hidden]"));
        choose("t", "waived");
        assertEquals(1, browser.count(".card:not([hidden])"));
        choose("t", "");
        choose("d", "绩效");
        assertEquals("d1-c5", browser.eval("document.querySelector('.card:not([hidden])').id").asText());
        choose("d", "");
        choose("b", "sample-law");
        assertEquals(1, browser.count(".card:not([hidden])"));
        assertEquals(1, browser.count(".group:not([hidden])"));
    }

    private static void choose(String name, String value) throws Exception {
        browser.eval("(() => { const s = document.querySelector('[name=" + name + "]'); s.value = '" + value
                + "'; s.dispatchEvent(new Event('input', {bubbles: true})); })()");
    }

    @Test
    void theSlashLeadsToTheSearch() throws Exception {
        open(HtmlSamples.batch(HtmlSamples.made()));
        browser.press("/");
        assertTrue(browser.is("document.activeElement.matches('input[type=search]')"));
        browser.call("Input.insertText", Map.of("text", "叠着的一处"));
        assertEquals(1, browser.count(".card:not([hidden])"));
        browser.press("j");
        assertEquals("", selected(), "letters are typed");
        browser.press("Escape");
        assertEquals(7, browser.count(".card:not([hidden])"));
        browser.call("Input.insertText", Map.of("text", "没有这样的话"));
        assertTrue(browser.is("!document.querySelector('.nothing').hidden"));
    }

    @Test
    void oneDocumentAtATime() throws Exception {
        open(HtmlSamples.mixed());
        assertTrue(browser.is("document.querySelector('.all.shown') && !document.querySelector('.view.shown')"));
        browser.press("j");
        browser.press("j");
        browser.press("Enter");
        assertEquals("d2", browser.eval("document.querySelector('.view.shown').id").asText());
        browser.press("n");
        assertEquals("d3", browser.eval("document.querySelector('.view.shown').id").asText());
        assertEquals(1, browser.eval("[...document.querySelectorAll('.view')].filter(v => v.offsetHeight > 0).length").asInt());
        browser.press("p");
        browser.press("Escape");
        assertTrue(browser.is("document.querySelector('.all.shown')"));
        assertEquals("#d2", browser.eval("document.activeElement.getAttribute('href')").asText());
        browser.press("/");
        browser.call("Input.insertText", Map.of("text", "河湾区"));
        assertEquals(1, browser.count(".list tbody tr:not([hidden])"));
    }

    @Test
    void theCheckSheetCanBeNarrowed() throws Exception {
        open(HtmlSamples.batch(HtmlSamples.made()));
        browser.eval("document.querySelector('.sheet summary').click()");
        browser.eval("document.querySelector('[data-only=unchecked]').click()");
        assertEquals(2, browser.eval("[...document.querySelectorAll('.sheet tbody tr:not(.dim)')].filter(r => r.offsetHeight > 0).length")
                .asInt());
        browser.eval("document.querySelector('.sheet a[href]').click()");
        assertEquals("d1-c1", selected());
    }

    @Test
    void nothingOfADocumentIsExecuted() throws Exception {
        for (String text : List.of(HtmlInjectionTest.SCRIPT, "\"><img src=x onerror=window.__x=3>", "</style><script>window.__x=4</script>",
                "' onclick=window.__x=5 '")) {
            open(HtmlInjectionTest.batch(text));
            browser.eval("location.hash = '#d1'");
            browser.settle();
            browser.press("j");
            browser.press("Enter");
            assertTrue(browser.is("window.__x === undefined"), text);
            assertEquals(0, browser.count("img, svg, [onclick], [onerror]"));
        }
    }

    @Test
    void thePolicyHoldsBackWhateverGotIn() throws Exception {
        Path file = Files.createTempFile(folder, "report", ".html");
        Files.writeString(file, HtmlSamples.html(HtmlSamples.batch(HtmlSamples.made()))
                .replace("</body>", "<script>window.__x=1</script><img src=x onerror=window.__x=2></body>"));
        browser.open(file);
        assertTrue(browser.is("window.__x === undefined"));
        assertFalse(browser.problems().isEmpty(), "a complaint would be heard");
        browser.problems().clear();
    }

    @Test
    void withoutTheScriptEverythingIsShown() throws Exception {
        browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            Path file = Files.createTempFile(folder, "report", ".html");
            Files.writeString(file, HtmlSamples.html(HtmlSamples.mixed()));
            browser.call("Page.navigate", Map.of("url", file.toUri().toString()));
            for (int i = 0; i < 300 && browser.count("#said") == 0; i++) {
                Thread.sleep(100);
            }
            assertEquals(3, browser.eval("[...document.querySelectorAll('.view')].filter(v => v.offsetHeight > 0).length").asInt());
            assertEquals(0, browser.eval("[...document.querySelectorAll('.script')].filter(v => v.offsetHeight > 0).length").asInt());
            assertTrue(browser.is("[...document.querySelectorAll('.card')].every(c => c.offsetHeight > 0 || c.closest('details'))"));
        } finally {
            browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void prints() throws Exception {
        open(HtmlSamples.batch(HtmlSamples.of("hebei-2020-faulty.txt")));
        String text = printed();
        int finding = text.indexOf("PRF-10a");
        assertTrue(text.indexOf("2020年部门预算") < finding && finding < text.indexOf("检查表") && text.indexOf("检查表") < text.lastIndexOf("机构设置"));
        assertTrue(text.contains("合格") && text.contains("无法判断"));
        assertFalse(text.contains("打印不带原文") || text.contains("全部检查方面"));
        browser.eval("document.querySelector('[data-do=brief]').click()");
        assertTrue(printed().length() < text.length() - 1000, "without the document");
    }

    private static String printed() throws Exception {
        byte[] pdf = Base64.getDecoder().decode(browser.call("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data").asText());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aVeryLongTableIsShown() throws Exception {
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 1; row <= 5000; row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 1; column <= 10; column++) {
                cells.add(new Cell(HtmlSamples.at(0, 1 + row / 40, row, column, 0, 4), row + "." + column));
            }
            rows.add(cells);
        }
        Document document = new Document("x", List.of("x"), List.of(new Table(HtmlSamples.at(0, 1, 0, 0, 0, 0), rows)), List.of());
        List<Finding> findings = new ArrayList<>();
        for (int row = 100; row <= 5000; row += 100) {
            findings.add(Samples.finding("RDB-01", Severity.ERROR, "第" + row + "行不对", "", HtmlSamples.at(0, 1, row, 10, 0, 9), List.of(),
                    List.of(Samples.RULES)));
        }
        open(HtmlSamples.batch(new HtmlSamples.Case(HtmlSamples.checked("x", findings), document)));
        browser.press("k");
        assertEquals("d1-c50", selected());
        assertTrue(browser.is(IN_SIGHT.formatted("#d1-m50")));
    }
}
