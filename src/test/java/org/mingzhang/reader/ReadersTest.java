package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;

class ReadersTest {
    @TempDir
    Path folder;

    @Test
    void readsAFileUnderTheNameTheUserGave() throws Exception {
        Document document = Readers.read(new Input("./说明.txt", write("说明.txt", "正文")), Limits.DEFAULT);
        assertEquals("./说明.txt", document.name());
        assertEquals(List.of("./说明.txt"), document.files());
        assertEquals(List.of("正文"), Texts.printed(document));
    }

    @Test
    void readsByContentWhateverTheName() throws Exception {
        assertEquals(List.of("正文"),
                Texts.printed(Readers.read(new Input("a.pdf", write("a.pdf", "正文")), Limits.DEFAULT)));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertReason("没有.txt", folder.resolve("没有.txt"), "文件不存在");
        assertReason("夹", folder, "不是普通文件");
        assertReason("空.txt", write("空.txt", ""), "空文件");
        UnreadableException e = assertThrows(UnreadableException.class, () -> Readers.read(
                new Input("大.txt", write("大.txt", "12345")), new Limits(4, 100, 100, 100, 1)));
        assertEquals("大.txt", e.file());
        assertTrue(e.getMessage().startsWith("大.txt：超过大小限制（4 字节）"), e.getMessage());
        assertEquals(0, e.getStackTrace().length);
    }

    @Test
    void namesTheFormatsItDoesNotReadYet() throws IOException {
        assertFormat("图片", bytes("\u0089PNG\r\n\u001a\n"));
        assertFormat("图片", bytes("\u00ff\u00d8\u00ff\u00e0"));
        assertFormat("XML", bytes("<?xml version='1.0'?><a/>"));
        assertFormat("压缩包", bytes("Rar!\u001a\u0007"));
    }

    @Test
    void joinsDocumentsAndCountsBlocksThrough() throws Exception {
        Document narrative = Readers.read(new Input("a", write("a.txt", "甲\n乙\ufffd")), Limits.DEFAULT);
        Document tables = Readers.read(new Input("b", write("b.txt", "丙\n\t丁\n\t戊\ufffd\n")), Limits.DEFAULT);
        Document joined = Readers.join(List.of(narrative, tables), "合并");
        assertEquals("合并", joined.name());
        assertEquals(List.of("a", "b"), joined.files());
        for (int i = 0; i < joined.blocks().size(); i++) {
            assertEquals(i, joined.blocks().get(i).at().block());
        }
        Table table = (Table) joined.blocks().get(3);
        assertEquals(3, table.rows().get(0).get(1).at().block());
        assertEquals("b", table.rows().get(0).get(1).at().file());
        assertEquals(List.of(1, 3), joined.problems().stream().map(problem -> problem.at().block()).toList());
    }

    @Test
    void recognisesFactFiles() throws IOException {
        assertTrue(Readers.isFactFile(write("a.yaml", "mingzhangFacts: 1\n")));
        assertTrue(Readers.isFactFile(write("b.yaml", "\ufeffmingzhangFacts: 1\r\n")));
        assertFalse(Readers.isFactFile(write("c.yaml", "# mingzhangFacts: 1\n")));
        assertFalse(Readers.isFactFile(write("d.yaml", "ming")));
        assertFalse(Readers.isFactFile(folder));
        assertFalse(Readers.isFactFile(folder.resolve("none.yaml")));
    }

    private void assertFormat(String title, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("x.txt"), bytes);
        assertReason("x.txt", file, "识别为" + title.replaceAll("^压缩包$", ""), title, "暂不支持");
    }

    private static void assertReason(String name, Path file, String... parts) {
        UnreadableException e =
                assertThrows(UnreadableException.class, () -> Readers.read(new Input(name, file), Limits.DEFAULT));
        for (String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return bytes.toByteArray();
    }
}
