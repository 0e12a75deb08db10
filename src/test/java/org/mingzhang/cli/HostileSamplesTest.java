package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mingzhang.reader.HostileFiles;

/** Every file of {@code samples/hostile} through the program as it is: exit code, what it says, no stack trace, in time. */
class HostileSamplesTest {
    /** Ten times what the slowest takes, but for those that wait for a limit. */
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LARGEST = 50_000;
    private static final Engine ENGINE = new BundledEngine();
    private static final String LIST = "/hostile/expected.csv";

    @TempDir
    Path folder;

    /** The list: file, exit code, options, a part of the message on the terminal or of the report. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = LIST, delimiter = '|', numLinesToSkip = 1)
    void eachIsReadOrRefusedInPlainWords(String file, int code, String options, String words) {
        Run run = check(HostileFiles.FOLDER.resolve(file), options == null ? "" : options);
        assertEquals(code, run.code(), run.err() + run.out());
        assertTrue((run.err() + run.out()).contains(words), run.err() + run.out());
    }

    private static Run check(Path file, String options) {
        List<String> args = new ArrayList<>(List.of("check"));
        Stream.of(options.split(" ")).filter(option -> !option.isBlank()).forEach(args::add);
        args.add(file.toString());
        Run run = assertTimeoutPreemptively(LONGEST, () -> Run.of(ENGINE, args.toArray(String[]::new)));
        assertFalse(run.err().contains("\tat ") || run.err().contains("程序内部错误"), run.err());
        assertTrue(run.err().isEmpty() || run.err().startsWith(file.toString()), run.err());
        assertFalse((run.err() + run.out()).contains(HostileFiles.SECRET) && !file.endsWith("secret.txt"), run.out());
        return run;
    }

    @Test
    void everyFileIsSmallAndOnTheListAndCanBeMadeAgain() throws Exception {
        TreeSet<String> listed = new TreeSet<>();
        try (var list = HostileSamplesTest.class.getResourceAsStream(LIST)) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .forEach(line -> listed.add(line.substring(0, line.indexOf('|')).strip()));
        }
        TreeSet<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(HostileFiles.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                there.add(file.getFileName().toString());
                assertTrue(Files.size(file) < LARGEST, file.toString());
            }
        }
        assertEquals(listed, there);
        assertEquals(listed, new TreeSet<>(HostileFiles.all().keySet()));
    }

    /** Files that random changes made, each of which was once read wrongly: the parser of the JDK wrote to the terminal. */
    @Test
    void whatWasFoundStaysMended() throws IOException {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (Stream<Path> found = Files.list(HostileFiles.FOLDER.resolve("found"))) {
            for (Path file : found.sorted().toList()) {
                Run run = check(file, "");
                assertEquals(ExitCode.UNREADABLE, run.code());
                assertEquals(file + "：文件已损坏或不完整，打不开；请重新导出或重新下载\n", run.err());
            }
        } finally {
            System.setErr(err);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void externalEntitiesOfAbsolutePathsAreNotOpenedEither() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), HostileFiles.SECRET);
        for (Map.Entry<String, byte[]> file : HostileFiles.entities(secret.toUri().toString()).entrySet()) {
            check(Files.write(folder.resolve(file.getKey()), file.getValue()), "");
        }
    }

    @Test
    void nothingIsWrittenWhereAZipPoints() throws IOException {
        check(HostileFiles.FOLDER.resolve("slip.zip"), "");
        assertFalse(Files.exists(Path.of("outside.txt")) || Files.exists(Path.of("../outside.txt")));
        assertFalse(Files.exists(Path.of("/etc/outside.txt")));
    }

    @Test
    void aLineOf20MillionCharactersIsRefusedAndOneWithinTheLimitRead() throws IOException {
        String sentence = "青禾县水务局2024年部门预算公开，收入120.00万元，其中：甲100.00万元，";
        Path long20 = Files.writeString(folder.resolve("20.txt"), sentence.repeat(20_000_000 / sentence.length()));
        assertTrue(check(long20, "").err().contains("超过大小限制"));
        Path within = Files.writeString(folder.resolve("1.txt"), sentence.repeat(20_000 / sentence.length()));
        assertEquals("", check(within, "").err());
    }

    @Test
    void inOneRunEachCostsOnlyItself() {
        Run run = Run.of(ENGINE, "check", "--limit", "seconds=3", "--limit", "bytes=30000000", HostileFiles.FOLDER.toString(),
                "samples/documents/hebei-2020-faulty.txt");
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertTrue(run.out().contains("ACC-04"), run.out());
        assertFalse(run.err().contains("程序内部错误"), run.err());
    }
}
