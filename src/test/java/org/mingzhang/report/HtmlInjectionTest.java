package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Subject;
import org.mingzhang.pack.Citation;
import org.mingzhang.policy.Notice;
import org.mingzhang.reader.Skipped;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** The same text everywhere a text of a document, a file name or a rule can stand: no element and no attribute may come of it. */
class HtmlInjectionTest {
    static final String SCRIPT = "<script>window.__x=1</script><img src=x onerror=\"window.__x=2\">";

    @ParameterizedTest
    @ValueSource(strings = {
        SCRIPT, "</style></script></title></textarea><svg onload=alert(1)>", "\" onmouseover=\"alert(1)\" x=\"", "' onfocus='alert(1)' x='",
        "]]><!--", "--><b>", "javascript:alert(1)", "<a href=javascript:alert(1)>x</a>", "&lt;b&gt;&amp;&#60;b&#62;", "=HYPERLINK(\"x\")",
        "`onclick=alert(1)`", "<table><tr><td>", "</td></tr></table></li></ul></article></main>", "#d1-c1", "\t<b>\t",
    })
    void textStaysText(String text) {
        org.jsoup.nodes.Document page = Jsoup.parse(HtmlSamples.html(batch(text)));
        org.jsoup.nodes.Document plain = Jsoup.parse(HtmlSamples.html(batch("词")));
        assertEquals(shape(plain), shape(page));
        assertTrue(page.select(".original p").first().wholeText().contains(text), "the text itself is shown");
        assertTrue(page.select(".card h3").first().wholeText().contains(text));
    }

    @Test
    void whatIsNotSeenIsSpelledOut() {
        String text = "\u202e倒\0\u0007\u001b[2J\ud800\u200b\ufeff\u2028\u0001\u0085\uffff";
        String html = HtmlSamples.html(batch(text));
        org.jsoup.nodes.Document page = Jsoup.parse(html);
        assertEquals("U+202E倒U+0000U+0007U+001B[2JU+D800U+200BU+FEFFU+2028U+0001U+0085U+FFFF。",
                page.select(".original p").first().text());
        assertTrue(html.codePoints().noneMatch(c -> c != '\n' && c != '\t' && (Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE)));
        assertEquals(html, new String(html.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aVeryLongLineIsShownWhole() {
        String line = "长".repeat(100_000);
        org.jsoup.nodes.Document page = Jsoup.parse(HtmlSamples.html(batch(line)));
        assertEquals(100_001, page.select(".original p").first().text().length());
        assertTrue(page.select(".card q").first().text().length() < 100);
    }

    /** Tags and names of attributes in order; what is listed once for equal texts is the same in both. */
    private static String shape(org.jsoup.nodes.Document page) {
        StringBuilder shape = new StringBuilder();
        for (Element element : page.getAllElements()) {
            shape.append(element.tagName());
            element.attributes().forEach(attribute -> shape.append(' ').append(attribute.getKey()));
            shape.append('\n');
        }
        return shape.toString();
    }

    static Batch batch(String text) {
        Location cell = new Location(text, 1, 1, 1, 1, 1, 0, text.length(), text, text, text, text);
        Location line = new Location(text, 1, 1, 0, 0, 0, 0, text.length(), text, "", "", "");
        Citation citation = new Citation(text, "regulation", text, text, text, text, "V", text);
        Document document = new Document(text, List.of(text, "b"), List.of(HtmlSamples.paragraph(0, 1, text + "。", 0),
                new Table(cell, List.of(List.of(new Cell(cell, text))))), List.of());
        Finding first = new Finding(text, text, text, Severity.ERROR, text, text, text, text, text, List.of(citation, citation), line,
                List.of(new Related(text, text, cell), new Related(text, text, Location.ofFile(text))), List.of(text), text,
                new Standing(Standing.State.WAIVED, text, text, text));
        Finding missing = new Finding(text, text, text, Severity.INFO, text + "。", text, "", "", "", List.of(citation),
                Location.ofFile(text), List.of(), List.of(), text);
        Checked checked = new Checked(text, List.of(text, "b"),
                new Subject(Passage.MISSING, text, 2024, Kind.BUDGET, Entity.UNIT, text, text, text), text, text, text, "violation",
                List.of(new Problem(text, line)), List.of(missing, first),
                List.of(new Outcome(text, text, text, Outcome.State.UNCHECKED, text, List.of(text))));
        return new Batch(List.of(checked, checked), List.of(new Kept(HtmlPage.render(checked, document), List.of()), Kept.NOTHING),
                List.of(new Unreadable(text, text)), List.of(new Skipped(text, text)),
                List.of(new Notice(Severity.WARNING, text, text)), text);
    }
}
