package org.mingzhang.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand disclosures, every tenth broken, in a process of 512 MB: nothing is lost and nothing is mixed up. */
class ThousandTest {
    private static final int COUNT = 1000;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostWithinTheMemory() throws IOException, InterruptedException {
        Path disclosures = Files.createDirectory(folder.resolve("公开"));
        Generated.write(disclosures, COUNT);
        Path json = folder.resolve("结果.json");
        assertEquals(3, check("-Xmx512m", "--jobs", "2", "-o", json.toString(), disclosures.toString()));

        JsonNode documents = new ObjectMapper().readTree(Files.readAllBytes(json)).get("documents");
        List<String> readable = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            (Generated.broken(number) ? unreadable : readable).add(disclosures + "/" + Generated.name(number));
        }
        readable.addAll(unreadable);
        List<String> files = new ArrayList<>();
        documents.forEach(document -> files.add(document.get("file").asText()));
        assertEquals(readable, files);
        for (JsonNode document : documents) {
            String name = document.get("file").asText();
            int number = Integer.parseInt(name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.')));
            List<String> errors = new ArrayList<>();
            document.get("findings").forEach(finding -> {
                if (finding.get("severity").asText().equals("error")) {
                    errors.add(finding.get("rule").asText());
                }
            });
            assertEquals(Generated.wrong(number) ? List.of("GB-12a") : List.of(), errors, name);
            assertEquals(Generated.broken(number), document.get("verdict").asText().equals("unchecked"), name);
        }
    }

    @Test
    void theSameBytesForAnyNumberOfThreads() throws IOException, InterruptedException {
        Path disclosures = Files.createDirectory(folder.resolve("公开"));
        Generated.write(disclosures, 60);
        Path one = folder.resolve("1.json");
        Path four = folder.resolve("4.json");
        check("-Xmx512m", "--jobs", "1", "-o", one.toString(), disclosures.toString());
        check("-Xmx512m", "--jobs", "4", "-o", four.toString(), disclosures.toString());
        assertTrue(Files.size(one) > 0);
        assertEquals(-1, Files.mismatch(one, four));
    }

    private int check(String heap, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap,
                "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), "org.mingzhang.cli.Main", "check",
                "--config", "none"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("输出.txt").toFile()).start();
        assertTrue(process.waitFor(15, TimeUnit.MINUTES), "still running");
        return process.exitValue();
    }
}
