package org.mingzhang.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.report.OutputFormat;

/**
 * The manual is run: every command of its {@code sh} blocks, in their order and in one folder; after a command stands the exit code
 * it ends with (退出码 n; else 0), and every line of a {@code text} block right behind a block of commands is printed by the last
 * of them.
 */
class ManualTest {
    private static final Path MANUAL = Path.of("docs/用户手册.md");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("退出码 (\\d)");

    @TempDir
    static Path folder;

    /** @param shown lines that the command prints */
    private record Step(String command, int code, List<String> shown) {
    }

    @TestFactory
    Stream<DynamicTest> everyCommandDoesWhatTheManualSays() throws IOException {
        Files.createSymbolicLink(folder.resolve("samples"), Path.of("samples").toAbsolutePath());
        List<Step> steps = steps(Files.readString(MANUAL));
        assertTrue(steps.size() > 12, "commands: " + steps.size());
        return steps.stream().map(step -> DynamicTest.dynamicTest(step.command(), () -> run(step)));
    }

    private static List<Step> steps(String manual) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(manual);
        int end = 0;
        boolean commands = false;
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                for (String line : block.group(2).lines().toList()) {
                    String[] parts = line.split("\\s+# ", 2);
                    Matcher code = CODE.matcher(parts.length > 1 ? parts[1] : "");
                    steps.add(new Step(parts[0].strip(), code.find() ? Integer.parseInt(code.group(1)) : 0, new ArrayList<>()));
                }
            } else if (block.group(1).equals("text") && commands && manual.substring(end, block.start()).isBlank()) {
                steps.get(steps.size() - 1).shown().addAll(block.group(2).lines().toList());
            }
            commands = block.group(1).equals("sh");
            end = block.end();
        }
        return steps;
    }

    private static void run(Step step) throws IOException, InterruptedException {
        assertTrue(step.command().startsWith("bin/mingzhang "), step.command());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), "org.mingzhang.cli.Main"));
        command.addAll(List.of(step.command().substring("bin/mingzhang ".length()).split(" +")));
        Path printed = folder.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        // File names are bytes to the system: without a locale of UTF-8 Java loses the Chinese ones.
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running");
        String output = Files.readString(printed);
        assertEquals(step.code(), process.exitValue(), output);
        List<String> lines = output.lines().toList();
        for (String line : step.shown()) {
            assertTrue(line.isBlank() || lines.contains(line), "not printed: " + line);
        }
    }

    @Test
    void everyFormatAndPictureIsThere() throws IOException {
        String manual = Files.readString(MANUAL);
        for (String format : OutputFormat.ids()) {
            assertTrue(manual.contains("`" + format + "`"), format);
        }
        Matcher picture = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)").matcher(manual);
        int count = 0;
        while (picture.find()) {
            assertTrue(Files.size(MANUAL.resolveSibling(picture.group(1))) > 1000, picture.group(1));
            count++;
        }
        assertTrue(count >= 3, "pictures: " + count);
    }
}
