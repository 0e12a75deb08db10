package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsCommandTest {
    private static final String FACTS = "mingzhangFacts: 1\n部门: 云州县水务局\n";

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void goesToStandardOutput() throws IOException {
        assertEquals(new Run(ExitCode.OK, FACTS, ""), Run.of("facts", file("a.txt", "pass")));
    }

    @Test
    void goesToTheFile() throws IOException {
        Path out = folder.resolve("out.yaml");
        assertEquals(new Run(ExitCode.OK, "", ""), Run.of("facts", file("a.txt", "pass"), "-o", out.toString()));
        assertEquals(FACTS, Files.readString(out));
    }

    @Test
    void takesOneDisclosure() throws IOException {
        Run run = Run.of("facts", file("a.txt", "pass"), file("b.txt", "pass"));
        assertEquals(new Run(ExitCode.USAGE, "", "一次只能给出一份公开文本，这里有 2 份。用法见：mingzhang facts --help\n"), run);
    }

    @Test
    void aMissingFileIsNamed() {
        Run run = Run.of("facts", folder + "/x.txt");
        assertEquals(new Run(ExitCode.UNREADABLE, "", folder + "/x.txt：文件不存在，请检查路径和文件名\n"), run);
    }

    @Test
    void aCrashNamesTheFile() throws IOException {
        Run run = Run.of("facts", file("a.txt", "crash"));
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertTrue(run.err().startsWith(folder + "/a.txt：程序内部错误"), run.err());
    }
}
