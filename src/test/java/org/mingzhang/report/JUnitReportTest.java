package org.mingzhang.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;
import org.mingzhang.policy.Notice;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JUnitReportTest {
    private static final JUnitReport REPORT = new JUnitReport(Severity.ERROR);
    private static final Location HERE = Location.ofLine("x.txt", 5, 5, 3);

    @Test
    void readsAsCommitted() throws Exception {
        Golden.assertSame("report/batch-junit.xml", Samples.write(REPORT, Samples.batch()));
        Golden.assertSame("report/documents-junit.xml", Samples.write(REPORT, Documents.batch()));
    }

    @Test
    void keepsTheSchema() throws Exception {
        for (Batch batch : List.of(Samples.batch(), Documents.batch(), Hostile.batch(),
                new Batch(List.of(), List.of(), List.of(), "0"))) {
            String xml = Samples.write(REPORT, batch);
            validator().validate(new StreamSource(new StringReader(xml)));
            counts(root(xml));
        }
        String xml = Samples.write(REPORT, Samples.batch());
        assertThrows(SAXException.class, () -> validator().validate(new StreamSource(new StringReader(xml.replace("type=\"violation\"", "")))));
    }

    /** The attributes of a suite say what its cases are. */
    private static void counts(Element root) {
        NodeList suites = root.getElementsByTagName("testsuite");
        int tests = 0;
        for (int i = 0; i < suites.getLength(); i++) {
            Element suite = (Element) suites.item(i);
            tests += Integer.parseInt(suite.getAttribute("tests"));
            assertEquals(suite.getAttribute("tests"), "" + suite.getElementsByTagName("testcase").getLength());
            assertEquals(suite.getAttribute("failures"), "" + suite.getElementsByTagName("failure").getLength());
            assertEquals(suite.getAttribute("errors"), "" + suite.getElementsByTagName("error").getLength());
            assertEquals(suite.getAttribute("skipped"), "" + suite.getElementsByTagName("skipped").getLength());
        }
        assertEquals(root.getAttribute("tests"), "" + tests);
    }

    @Test
    void onlyOpenErrorsFail() throws Exception {
        Finding error = finding("CMP-05a", Severity.ERROR);
        Standing waived = new Standing(Standing.State.WAIVED, "事出有因", "", "");
        assertEquals("failure", state(List.of(error), "CMP-05", ""));
        assertEquals("failure", state(List.of(finding("CMP-05b", Severity.WARNING), error), "CMP-05", ""));
        assertEquals("system-out", state(List.of(finding("CMP-05a", Severity.WARNING)), "CMP-05", ""));
        assertEquals("system-out", state(List.of(finding("CMP-05a", Severity.INFO)), "CMP-05", ""));
        assertEquals("system-out", state(List.of(error.as(waived)), "CMP-05", ""));
        assertEquals("failure", state(List.of(error), "GB-13", "见 CMP-05"));
        assertEquals("system-out", state(List.of(error.as(waived)), "GB-13", "见 CMP-05"));
        assertEquals("failure", state(List.of(also(error)), "GB-14", ""));
        assertEquals("system-out", state(List.of(also(error).as(waived)), "GB-14", ""));
    }

    @Test
    void anExpiredWaiverFails() throws Exception {
        for (Severity severity : Severity.values()) {
            Batch batch = new Batch(List.of(), List.of(), List.of(), List.of(), List.of(new Notice(severity, "a.yaml 第3行", "豁免已到期")), "0");
            assertEquals(severity == Severity.ERROR ? "1" : "0", root(Samples.write(REPORT, batch)).getAttribute("failures"));
        }
    }

    /** What stands in the first case of a document with these findings and a broken requirement. */
    private static String state(List<Finding> findings, String requirement, String reason) throws Exception {
        Element root = root(Samples.write(REPORT, batch(document(findings, List.of(),
                List.of(new Outcome(requirement, "样例", "完整性", Outcome.State.VIOLATION, reason, List.of()))))));
        Element one = (Element) root.getElementsByTagName("testcase").item(0);
        assertEquals(requirement + " 样例", one.getAttribute("name"));
        return one.getElementsByTagName("*").item(0).getNodeName();
    }

    @Test
    void noFindingIsLost() throws Exception {
        Finding alias = finding("GB-99a", Severity.ERROR);
        Finding alone = finding("XXX-01a", Severity.ERROR);
        String xml = Samples.write(REPORT, batch(document(List.of(alias, alone), List.of(),
                List.of(new Outcome("CMP-05", "样例", "完整性", Outcome.State.VIOLATION, "", List.of("CMP-05a", "GB-99a"))))));
        Element root = root(xml);
        assertEquals("2", root.getAttribute("failures"));
        Element first = (Element) root.getElementsByTagName("testcase").item(0);
        assertTrue(first.getTextContent().contains("GB-99a"));
        assertEquals("x．txt.其他", ((Element) root.getElementsByTagName("testcase").item(1)).getAttribute("classname"));
    }

    @Test
    void whatCouldNotBeReadIsAnError() throws Exception {
        Problem page = new Problem("第2页是图片", HERE);
        Problem lost = new Problem("这个文件已损坏", Location.ofFile("y.pdf"));
        assertEquals("0", root(Samples.write(REPORT, batch(document(List.of(), List.of(page), List.of())))).getAttribute("errors"));
        assertEquals("1", root(Samples.write(REPORT, batch(document(List.of(), List.of(page, lost), List.of())))).getAttribute("errors"));
        assertEquals("1", root(Samples.write(REPORT, Samples.batch())).getAttribute("errors"));
    }

    @Test
    void nobodyElsesTextIsMarkup() throws Exception {
        String xml = Samples.write(REPORT, Hostile.batch());
        assertFalse(xml.contains("<script"));
        assertFalse(xml.contains("]]>"));
        assertFalse(xml.contains("<!--"));
        assertTrue(xml.codePoints().allMatch(c -> c == '\n' || c >= ' ' && c < 0xd800 || c >= 0xe000 && c < 0xfffe || c > 0xffff));
        Element root = root(xml);
        assertTrue(root.getTextContent().contains("<script>alert(1)</script>"));
        assertTrue(root.getTextContent().contains("\ud83d\ude00𠀀"));
        NodeList failures = root.getElementsByTagName("failure");
        for (int i = 0; i < failures.getLength(); i++) {
            assertTrue(failures.item(i).getTextContent().length() < 30_000);
        }
    }

    private static Finding finding(String rule, Severity severity) {
        return Samples.finding(rule, severity, "样例问题", "词", HERE, List.of(), List.of(Samples.RULES));
    }

    private static Finding also(Finding finding) {
        return new Finding(finding.rule(), finding.requirement(), finding.title(), finding.severity(), finding.message(), finding.quote(),
                "", "", "改正", finding.basis(), HERE, List.of(), List.of("GB-14"), "1");
    }

    private static Checked document(List<Finding> findings, List<Problem> problems, List<Outcome> outcomes) {
        return new Checked("x.txt", List.of("x.txt"), Samples.blankSubject().subject(), "national", "全国通用", "", "violation",
                problems, findings, new ArrayList<>(outcomes));
    }

    private static Batch batch(Checked document) {
        return new Batch(List.of(document), List.of(), List.of(), "0");
    }

    private static Element root(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    private static Validator validator() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        Validator validator = factory.newSchema(new File("src/test/resources/report/junit-report.xsd")).newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return validator;
    }
}
