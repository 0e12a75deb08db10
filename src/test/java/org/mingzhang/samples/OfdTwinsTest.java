package org.mingzhang.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.OfdLayout;
import org.mingzhang.reader.Readers;

/** The same disclosure as text and as an OFD layout file: the same findings, but for blanks between Chinese words. */
class OfdTwinsTest {
    /** An amount that the end of a page parts. */
    private static final Map<String, Set<String>> DIFFERS = Map.of("hebei-2020-faulty.txt", Set.of("GB-12a", "GB-13a"));

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> asOfd() throws Exception {
        return Samples.files(Samples.ROOT.resolve("documents"), "").stream().filter(path -> path.toString().endsWith(".txt"))
                .map(text -> DynamicTest.dynamicTest(text.getFileName().toString(), () -> {
                    Path twin = folder.resolve("twin.ofd");
                    Files.write(twin, OfdLayout.of(Readers.read(new Input("twin", text), Limits.DEFAULT)));
                    assertEquals(findings(text, text), findings(twin, text));
                })).toList();
    }

    private static String findings(Path file, Path sample) throws Exception {
        Set<String> aside = DIFFERS.getOrDefault(sample.getFileName().toString(), Set.of());
        return Samples.check(file, Map.of()).findings().stream().filter(finding -> !aside.contains(finding.rule()))
                .map(finding -> finding.rule() + finding.severity() + finding.message().replace(" ", "")).sorted()
                .collect(Collectors.joining("\n"));
    }
}
