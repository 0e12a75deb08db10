package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Location;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

class HtmlReportTest {

    @Test
    void readsAsCommitted() {
        Golden.assertSame("report/batch.html", bare(HtmlSamples.html(HtmlSamples.mixed())));
    }

    @Test
    void threeDisclosuresReadAsCommitted() throws Exception {
        Golden.assertSame("report/documents.html", bare(Samples.write(new HtmlReport(), Documents.batch())));
    }

    @Test
    void aSampleReadsAsCommitted() {
        Golden.assertSame("report/jiangsu-2026-department-faulty.html",
                bare(HtmlSamples.html(HtmlSamples.batch(HtmlSamples.of("jiangsu-2026-department-faulty.txt")))));
    }

    /** Without the style, the script and their hashes. */
    private static String bare(String html) {
        return html.replace(HtmlAssets.STYLE, "").replace(HtmlAssets.SCRIPT, "").replaceAll("sha256-[^&]+", "sha256-");
    }

    @Test
    void isDeterministic() {
        assertEquals(HtmlSamples.html(HtmlSamples.mixed()), HtmlSamples.html(HtmlSamples.mixed()));
    }

    @Test
    void thePolicyAllowsTheOneStyleAndTheOneScript() throws Exception {
        Document page = Jsoup.parse(HtmlSamples.html(HtmlSamples.mixed()));
        assertEquals(1, page.select("style").size());
        assertEquals(1, page.select("script").size());
        assertEquals("default-src 'none'; style-src '" + hash(page.selectFirst("style").data()) + "'; script-src '"
                + hash(page.selectFirst("script").data()) + "'; img-src 'none'; base-uri 'none'; form-action 'none'",
                page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"));
    }

    private static String hash(String text) throws Exception {
        return "sha256-" + Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingComesFromOutside() {
        String html = HtmlSamples.html(HtmlSamples.mixed());
        Document page = Jsoup.parse(html);
        assertTrue(page.select("[src], link, iframe, object, embed, form, base, img, svg, [style]").isEmpty());
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), element.tagName()));
        }
        assertFalse(html.replace(HtmlAssets.SCRIPT, "").contains("http:") || html.contains("https:") || html.contains("url("));
    }

    @Test
    void everyIdIsUniqueAndEveryReferenceHasItsTarget() {
        for (Batch batch : List.of(HtmlSamples.mixed(), HtmlSamples.batch(HtmlSamples.made()), Samples.batch(), Samples.batch().only(0),
                HtmlSamples.batch(HtmlSamples.of("hebei-2020-faulty.txt"), HtmlSamples.of("shanghai-2026-unit-faulty.txt")))) {
            Document page = Jsoup.parse(HtmlSamples.html(batch));
            Set<String> ids = new HashSet<>();
            for (Element element : page.select("[id]")) {
                assertTrue(ids.add(element.id()), element.id());
            }
            for (Element link : page.select("[href]")) {
                assertTrue(link.attr("href").startsWith("#") && ids.contains(link.attr("href").substring(1)), link.outerHtml());
            }
            for (String name : List.of("aria-labelledby", "aria-controls", "aria-describedby", "for")) {
                page.select("[" + name + "]").forEach(element -> assertTrue(ids.contains(element.attr(name)), element.attr(name)));
            }
        }
    }

    @Test
    void everyFindingIsOnACard() {
        Batch batch = HtmlSamples.mixed();
        Document page = Jsoup.parse(HtmlSamples.html(batch));
        for (int i = 0; i < batch.documents().size(); i++) {
            Set<String> numbers = new HashSet<>();
            for (Element card : page.select("#d" + (i + 1) + " .card")) {
                numbers.addAll(List.of(card.attr("data-f").split(" ")));
            }
            assertEquals(batch.documents().get(i).findings().size(), numbers.size());
        }
        for (String words : List.of("缺少“政府采购情况”", "33.34万元", "33.24万元", "已豁免", "此项只定性考核（预算股 张三决定，有效至2024-12-31）",
                "原有问题", "《样例公开规程》（样财〔2000〕1号）第四条", "文件有打开密码", "封面.psd", "豁免已于2024-01-31到期", "这一页是图片，没有文字（第12页）",
                "没有批复日期", "文中说明没有政府性基金预算", "同时涉及 GB-13")) {
            assertTrue(page.text().contains(words), words);
        }
    }

    @Test
    void equalFindingsAreFoldedWithEveryPlace() {
        List<Finding> findings = new ArrayList<>();
        for (int line = 1; line <= 40; line++) {
            findings.add(Samples.finding("RDB-09", Severity.INFO, "同样的话", "词" + line,
                    Location.ofLine("x.txt", line, line, 3).inSection("一、收支"), List.of(), List.of(Samples.RULES)));
        }
        Batch batch = new Batch(List.of(HtmlSamples.checked("x.txt", findings)), List.of(), List.of(), "0");
        Document page = Jsoup.parse(HtmlSamples.html(batch));
        assertEquals(1, page.select(".card").size());
        assertEquals(40, page.select(".card .places > li").size());
        assertEquals("其余 34 处", page.select(".card details.more > summary").text());
    }

    @Test
    void withoutTheTextThereIsNothingToJumpTo() {
        Document page = Jsoup.parse(HtmlSamples.html(Samples.batch().only(0)));
        assertTrue(page.select("a.jump, .no[href], mark").isEmpty());
        assertEquals("这里没有公开文本的原文，只列出问题。", page.select(".original").text());
    }

    @Test
    void theStatesAreToldApartByWords() {
        Document page = Jsoup.parse(HtmlSamples.html(Samples.batch().only(0)));
        assertEquals("✗ 不合格", page.select(".sheet tr.violation .state").first().text());
        assertEquals("✓ 合格", page.select(".sheet tr.pass .state").first().text());
        assertEquals("？ 无法判断", page.select(".sheet tr.unchecked .state").first().text());
        assertEquals("－ 不适用", page.select(".sheet tr.not-applicable .state").first().text());
    }

    @Test
    void anEmptyBatchIsAPageToo() {
        Document page = Jsoup.parse(HtmlSamples.html(new Batch(List.of(), List.of(), List.of(), "0")));
        assertTrue(page.text().contains("0 份文件"));
    }
}
