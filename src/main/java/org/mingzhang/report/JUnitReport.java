package org.mingzhang.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Severity;

/** JUnit's XML as build servers read it: a suite a disclosure, a case a requirement; open findings of the fail level fail. */
final class JUnitReport implements Report {
    private final Severity failOn;

    JUnitReport(Severity failOn) {
        this.failOn = failOn;
    }

    @Override
    public void write(Batch batch, OutputStream out) throws IOException {
        List<JUnitSuite> suites = new ArrayList<>();
        batch.documents().forEach(document -> suites.add(JUnitSuite.of(document, failOn)));
        batch.unreadable().forEach(file -> suites.add(JUnitSuite.of(file)));
        if (!batch.notices().isEmpty() || !batch.skipped().isEmpty()) {
            suites.add(JUnitSuite.ofRun(batch, failOn));
        }
        // A buffer between: the writer of the JDK asks an OutputStreamWriter for its encoding and then tears pairs apart.
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            attribute(xml, "name", "mingzhang");
            attribute(xml, "tests", count(suites, null));
            attribute(xml, "failures", count(suites, JUnitCase.Result.FAILURE));
            attribute(xml, "errors", count(suites, JUnitCase.Result.ERROR));
            for (JUnitSuite suite : suites) {
                suite(xml, suite);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
        writer.flush();
    }

    private static int count(List<JUnitSuite> suites, JUnitCase.Result result) {
        int count = 0;
        for (JUnitSuite suite : suites) {
            count += suite.count(result);
        }
        return count;
    }

    private static void suite(XMLStreamWriter xml, JUnitSuite suite) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", suite.name());
        attribute(xml, "tests", suite.count(null));
        attribute(xml, "failures", suite.count(JUnitCase.Result.FAILURE));
        attribute(xml, "errors", suite.count(JUnitCase.Result.ERROR));
        attribute(xml, "skipped", suite.count(JUnitCase.Result.SKIPPED));
        if (suite.document() != null) {
            properties(xml, suite.document());
        }
        for (JUnitCase one : suite.cases()) {
            testcase(xml, one);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void properties(XMLStreamWriter xml, Checked document) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("properties");
        property(xml, "subject", OneLine.cut(Wording.subject(document.subject()), 200));
        property(xml, "profile", document.profile());
        property(xml, "verdict", document.verdict());
        for (Severity severity : Severity.values()) {
            property(xml, severity.id() + "s", Integer.toString(document.count(severity)));
        }
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeCharacters("\n      ");
        xml.writeEmptyElement("property");
        attribute(xml, "name", name);
        attribute(xml, "value", value);
    }

    private static void testcase(XMLStreamWriter xml, JUnitCase one) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        boolean empty = one.result() == JUnitCase.Result.PASSED && one.text().isEmpty();
        if (empty) {
            xml.writeEmptyElement("testcase");
        } else {
            xml.writeStartElement("testcase");
        }
        attribute(xml, "classname", one.group());
        attribute(xml, "name", one.name());
        // The schema of Surefire asks for it; nothing here depends on a clock.
        attribute(xml, "time", "0");
        if (empty) {
            return;
        }
        xml.writeCharacters("\n      ");
        switch (one.result()) {
            case FAILURE, ERROR -> {
                xml.writeStartElement(one.result() == JUnitCase.Result.ERROR ? "error" : "failure");
                attribute(xml, "message", one.message());
                attribute(xml, "type", one.result() == JUnitCase.Result.ERROR ? "unreadable" : "violation");
            }
            case SKIPPED -> {
                xml.writeStartElement("skipped");
                attribute(xml, "message", one.message());
            }
            case PASSED -> xml.writeStartElement("system-out");
        }
        xml.writeCharacters(printable(one.text()));
        xml.writeEndElement();
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, int value) throws XMLStreamException {
        attribute(xml, name, Integer.toString(value));
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, printable(value).replace('\n', ' '));
    }

    /** The text with U+FFFD for what XML 1.0 cannot hold. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c == '\n' || c >= ' ' && c < 0x7f || c >= 0xa0 && c < 0xd800
                || c >= 0xe000 && c < 0xfffe || c > 0xffff ? c : 0xfffd));
        return out.toString();
    }
}
