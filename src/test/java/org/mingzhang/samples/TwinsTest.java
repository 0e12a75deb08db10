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
import org.mingzhang.rule.Finding;

/** The same disclosure as text and as a Word file: the same findings in the same words. */
class TwinsTest {
    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> asWord() throws IOException {
        return tests(twin -> twin);
    }

    /** Run by {@code mvn test -Doffice}, and needs LibreOffice: nothing in Java writes this format. */
    @TestFactory
    List<DynamicTest> asWord97() throws IOException {
        Assumptions.assumeTrue(System.getProperty("office") != null, "not asked for");
        return tests(twin -> converted(twin, "doc"));
    }

    private interface Conversion {
        Path of(Path twin) throws Exception;
    }

    private List<DynamicTest> tests(Conversion conversion) throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> list = Files.list(Samples.ROOT.resolve("documents"))) {
            list.filter(path -> path.toString().endsWith(".txt")).sorted().forEach(documents::add);
        }
        if (ExampleText.here()) {
            documents.add(ExampleText.FILE);
        }
        return documents.stream().map(text -> DynamicTest.dynamicTest(text.getFileName().toString(), () -> {
            Document document = Readers.read(new Input(text.getFileName().toString(), text), Limits.DEFAULT);
            Path twin = folder.resolve("twin.docx");
            Twins.writeWord(document, twin);
            assertEquals(findings(text), findings(conversion.of(twin)));
        })).toList();
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
