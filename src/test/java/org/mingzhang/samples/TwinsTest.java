package org.mingzhang.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.document.Document;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.Twins;
import org.mingzhang.reader.Zips;
import org.mingzhang.rule.Finding;

/**
 * The same disclosure as text and in the other formats: the same findings in the same words. What a format forces to be
 * otherwise:
 * <ul>
 * <li>PDF: a blank between two Chinese characters is narrower than the gaps of spread type, so that it is not read:
 * “第三部分名词解释”.
 * </ul>
 */
class TwinsTest {
    /** Made once by LibreOffice from a Word file of our own sample. */
    private static final Path OFFICE = Path.of("src/test/resources/twins");
    private static final Path SAMPLE = Samples.ROOT.resolve("documents/hebei-2020-faulty.txt");
    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> asWord() throws IOException {
        return tests(this::word);
    }

    @TestFactory
    List<DynamicTest> asWebPage() throws IOException {
        return tests(document -> Files.write(folder.resolve("twin.html"), Twins.html(document)));
    }

    @TestFactory
    List<DynamicTest> asPrinted() throws IOException {
        return tests(document -> Files.write(folder.resolve("twin.pdf"), Twins.pdf(document)));
    }

    @TestFactory
    List<DynamicTest> inAZip() throws IOException {
        return tests(document -> {
            Twins.writeWord(document, folder.resolve("twin.docx"));
            return Files.write(folder.resolve("twin.zip"),
                    new Zips().with("公开/说明.docx", Files.readAllBytes(folder.resolve("twin.docx"))).bytes());
        });
    }

    @TestFactory
    Stream<DynamicTest> asLibreOfficeWritesIt() {
        return Stream.of("doc", "rtf", "odt", "pdf").map(format -> DynamicTest.dynamicTest(format,
                () -> assertTwin(SAMPLE, OFFICE.resolve("twin." + format))));
    }

    /** Run by {@code mvn test -Doffice}, and needs LibreOffice: nothing in Java writes these formats. */
    @TestFactory
    List<DynamicTest> byLibreOffice() throws IOException {
        Assumptions.assumeTrue(System.getProperty("office") != null, "not asked for");
        List<DynamicTest> tests = new ArrayList<>();
        for (String format : List.of("doc", "rtf", "odt", "pdf")) {
            tests.addAll(tests(document -> converted(word(document), format)));
        }
        return tests;
    }

    private Path word(Document document) throws IOException {
        Path twin = folder.resolve("twin.docx");
        Twins.writeWord(document, twin);
        return twin;
    }

    private interface Printer {
        Path print(Document document) throws Exception;
    }

    private List<DynamicTest> tests(Printer printer) throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> list = Files.list(Samples.ROOT.resolve("documents"))) {
            list.filter(path -> path.toString().endsWith(".txt")).sorted().forEach(documents::add);
        }
        if (ExampleText.here()) {
            documents.add(ExampleText.FILE);
        }
        return documents.stream().map(text -> DynamicTest.dynamicTest(text.getFileName().toString(), () -> {
            Document document = Readers.read(new Input(text.getFileName().toString(), text), Limits.DEFAULT);
            assertTwin(text, printer.print(document));
        })).toList();
    }

    private static void assertTwin(Path text, Path twin) throws Exception {
        boolean printed = twin.toString().endsWith(".pdf");
        assertEquals(printed ? withoutBlanks(findings(text)) : findings(text), printed ? withoutBlanks(findings(twin)) : findings(twin));
    }

    private static String withoutBlanks(String findings) {
        return findings.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
    }

    private static String findings(Path file) throws Exception {
        StringBuilder findings = new StringBuilder();
        Samples.check(file, Map.of()).findings().stream()
                .map((Finding finding) -> finding.rule() + " " + finding.severity() + " " + finding.message()).sorted()
                .forEach(line -> findings.append(line).append('\n'));
        return findings.toString();
    }

    private Path converted(Path twin, String format) throws Exception {
        Process office;
        try {
            office = new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("office").toUri(),
                    "--convert-to", format, "--outdir", folder.toString(), twin.toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        } catch (IOException e) {
            return Assumptions.abort("LibreOffice is not here");
        }
        Assumptions.assumeTrue(office.waitFor(2, TimeUnit.MINUTES) && office.exitValue() == 0, "LibreOffice failed");
        return folder.resolve("twin." + format);
    }
}
