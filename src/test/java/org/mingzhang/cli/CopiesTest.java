package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.reader.Pdfs;
import org.mingzhang.reader.Zips;

/** {@code --annotate}: whose copies are written, under which names, and what stays as it is. */
class CopiesTest {
    @TempDir
    Path folder;

    private static byte[] pdf(String word) {
        return new Pdfs().page(Pdfs.text(72, 100, 20, word)).bytes();
    }

    private String file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content).toString();
    }

    private String in(String name) {
        return folder + "/" + name;
    }

    private List<String> names(String where) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(where))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyFileWithFindingsGetsItsCopy() throws IOException {
        String one = file("甲/预算.pdf", pdf("error"));
        String two = file("乙/预算.PDF", pdf("warning"));
        Run run = Run.of("check", "--annotate", in("批注/"), one, two, file("丙.pdf", pdf("info")), file("丁.pdf", pdf("fine")));
        assertEquals(ExitCode.VIOLATIONS, run.code());
        assertEquals(List.of("预算.批注.pdf", "预算（2）.批注.pdf"), names("批注"));
        byte[] copy = Files.readAllBytes(folder.resolve("批注/预算.批注.pdf"));
        assertArrayEquals(pdf("error"), Arrays.copyOf(copy, pdf("error").length));
        assertTrue(run.err().endsWith("批注文件 2 个，已写入 " + in("批注") + "\n"), run.err());
        assertEquals(run.out(), Run.of("check", one, two, in("丙.pdf"), in("丁.pdf")).out());
    }

    @Test
    void withoutFindingsThereIsNoFolder() throws IOException {
        Run run = Run.of("check", "--annotate", in("批注"), file("a.pdf", pdf("fine")));
        assertFalse(Files.exists(folder.resolve("批注")));
        assertTrue(run.err().endsWith("批注文件 0 个\n"), run.err());
    }

    @Test
    void filesInZipsAndFoldersAndOneOfSeveral() throws IOException {
        String zip = file("包.zip", new Zips().with("1说明/文本.pdf", pdf("error"))
                .with("内.zip", new Zips().with("表.pdf", pdf("表")).bytes()).bytes());
        file("夹/1.pdf", pdf("error"));
        file("夹/2.pdf", pdf("fine"));
        file("夹/disclosure.yaml", "year: 2024\n".getBytes(StandardCharsets.UTF_8));
        Run run = Run.of("check", "--annotate", in("批注"), zip, in("夹"));
        assertEquals(List.of("1.批注.pdf", "文本.批注.pdf"), names("批注"), run.out() + run.err());
        Run together = Run.of("check", "--together", "--annotate", in("合"), file("x.pdf", pdf("error")), file("y.pdf", pdf("fine")));
        assertEquals(List.of("x.批注.pdf"), names("合"), together.err());
        String nested = file("套.zip", new Zips().with("内.zip", new Zips().with("表.pdf", pdf("error")).bytes()).bytes());
        Run.of("check", "--annotate", in("套"), nested);
        assertEquals(List.of("表.批注.pdf"), names("套"));
    }

    @Test
    void whatCannotBeAnnotatedIsSaidAndChangesNoResult() throws IOException {
        String text = file("a.txt", "error".getBytes(StandardCharsets.UTF_8));
        Run run = Run.of("check", "--annotate", in("批注"), text);
        assertEquals(ExitCode.VIOLATIONS, run.code());
        assertTrue(run.err().contains(text + "：只有 .docx 和 PDF 能生成批注文件"), run.err());
        assertTrue(run.err().endsWith("批注文件 0 个\n"), run.err());
    }

    @Test
    void anInputIsNeverWrittenOverAndACopyIsNoInput() throws IOException {
        String one = file("甲/预算.pdf", pdf("error"));
        String two = file("甲/预算.批注.pdf", pdf("warning"));
        Run.of("check", "--annotate", in("甲"), one, two);
        assertArrayEquals(pdf("warning"), Files.readAllBytes(folder.resolve("甲/预算.批注.pdf")));
        assertEquals(List.of("预算.pdf", "预算.批注.pdf", "预算.批注.批注.pdf", "预算（2）.批注.pdf"), names("甲").stream().sorted().toList());
        Run again = Run.of("check", in("甲"));
        assertTrue(again.out().contains("预算.批注.pdf：是本程序写出的批注文件"), again.out());
        assertTrue(again.out().contains("\n1 份文件："), again.out());
    }

    @Test
    void wrongFoldersAreRefusedBeforeAnythingIsChecked() throws IOException {
        String one = file("a.pdf", pdf("error"));
        for (String wrong : List.of(one, in("无/此/处"))) {
            Run run = Run.of("check", "--annotate", wrong, one);
            assertEquals(ExitCode.USAGE, run.code());
            assertTrue(run.err().contains("--annotate 的“" + wrong + "”"), run.err());
        }
    }

    @Test
    void theNumberOfJobsChangesNothing() throws IOException {
        String[] arguments = {"check", "--annotate", in("一"), "--jobs", "1", file("甲/a.pdf", pdf("error")), file("乙/a.pdf", pdf("warning")),
            file("丙/a.pdf", pdf("error"))};
        Run.of(arguments);
        arguments[2] = in("四");
        arguments[4] = "4";
        Run.of(arguments);
        assertEquals(names("一"), names("四"));
        for (String name : names("一")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("一/" + name)), Files.readAllBytes(folder.resolve("四/" + name)));
        }
    }
}
