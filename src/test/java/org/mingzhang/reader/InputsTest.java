package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsAnInputUnderItsName() throws IOException {
        String name = write("说明.txt").toString();
        Inputs inputs = Inputs.find(List.of(name));
        assertEquals(List.of(new Input(name, Path.of(name))), inputs.inputs());
    }

    @Test
    void aNamedFileIsAnInputWhateverItsType() throws IOException {
        assertEquals(1, Inputs.find(List.of(write("图.png").toString())).inputs().size());
        assertEquals(1, Inputs.find(List.of(write(".隐藏").toString())).inputs().size());
    }

    @Test
    void aMissingFileIsAProblem() {
        Inputs inputs = Inputs.find(List.of(folder + "/没有.txt", ""));
        assertEquals(2, inputs.problems().size());
        assertEquals(folder + "/没有.txt", inputs.problems().get(0).at().file());
        assertTrue(inputs.problems().get(0).what().contains("不存在"));
    }

    @Test
    void aFolderIsWalkedInOrder() throws IOException {
        write("b.txt");
        write("a/2.TXT");
        write("a/1.txt");
        write("c.tsv");
        write(".隐藏/x.txt");
        write(".隐藏.txt");
        assertEquals(List.of("a/1.txt", "a/2.TXT", "b.txt", "c.tsv"), names(Inputs.find(List.of(folder.toString()))));
    }

    @Test
    void whatIsNoDisclosureIsSkippedWithAReason() throws IOException {
        write("说明.txt");
        write("表.rar");
        write("README.md");
        write("a.json");
        write("b.yaml");
        write("LICENSE");
        Files.writeString(folder.resolve("facts.yml"), "mingzhangFacts: 1\n");
        Inputs inputs = Inputs.find(List.of(folder.toString()));
        assertEquals(List.of("facts.yml", "说明.txt"), names(inputs));
        assertEquals(List.of("LICENSE", "README.md", "a.json", "b.yaml"),
                inputs.skipped().stream().map(skipped -> skipped.name().substring(folder.toString().length() + 1)).toList());
        assertTrue(inputs.skipped().get(0).reason().contains("没有扩展名"));
        assertTrue(inputs.skipped().get(1).reason().contains(".md"));
        assertEquals(1, inputs.problems().size(), "a disclosure that cannot be read is said, not skipped");
        assertTrue(inputs.problems().get(0).at().file().endsWith("表.rar"));
        assertTrue(inputs.problems().get(0).what().contains("压缩包（RAR、7z、gzip），暂不支持"));
    }

    @Test
    void aFolderWithNothingToCheckIsAProblem() throws IOException {
        write("README.md");
        Inputs inputs = Inputs.find(List.of(folder.toString()));
        assertTrue(inputs.problems().get(0).what().contains("没有可以检查的文件"));
        assertEquals(1, inputs.skipped().size());
    }

    @Test
    void nothingIsCheckedTwice() throws IOException {
        String file = write("a.txt").toString();
        Inputs inputs = Inputs.find(List.of(file, folder.toString(), folder + "/../" + folder.getFileName(), file));
        assertEquals(1, inputs.inputs().size());
    }

    @Test
    void linksThatRunInACircleEnd() throws IOException {
        write("a/x.txt");
        link("a/up", folder);
        link("a/self", folder.resolve("a"));
        link("b", folder.resolve("a"));
        Inputs inputs = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Inputs.find(List.of(folder.toString())));
        assertEquals(List.of("a/x.txt"), names(inputs));
        assertEquals(3, inputs.skipped().size());
    }

    @Test
    void aBrokenTextFileInAFolderStaysAnInput() throws IOException {
        Files.write(folder.resolve("坏.txt"), new byte[] {1, 0, 2});
        link("断.txt", folder.resolve("没有"));
        assertEquals(List.of("坏.txt", "断.txt"), names(Inputs.find(List.of(folder.toString()))));
    }

    private List<String> names(Inputs inputs) {
        return inputs.inputs().stream().map(input -> input.name().substring(folder.toString().length() + 1)).toList();
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "正文");
    }

    private void link(String name, Path target) {
        try {
            Files.createSymbolicLink(folder.resolve(name), target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here");
        }
    }
}
