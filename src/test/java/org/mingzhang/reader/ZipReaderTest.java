package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;
import org.mingzhang.document.Problem;

class ZipReaderTest {
    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void aZipIsOneDocumentOfItsFilesInNaturalOrder() throws Exception {
        Document document = read(new Zips().with("表格/表10.txt", "丁").with("表格/表2.txt", "丙").with("说明.txt", "乙")
                .with("表格-附/1.txt", "戊"));
        assertEquals("提交.zip", document.name());
        assertEquals(List.of("提交.zip!/表格/表2.txt", "提交.zip!/表格/表10.txt", "提交.zip!/表格-附/1.txt", "提交.zip!/说明.txt"),
                document.files());
        assertEquals(List.of("丙", "丁", "戊", "乙"), Texts.printed(document));
        for (int i = 0; i < 4; i++) {
            assertEquals(i, document.blocks().get(i).at().block());
            assertEquals(document.files().get(i), document.blocks().get(i).at().file());
        }
        assertEquals(List.of(), document.problems());
    }

    @Test
    void theOrderInTheZipMakesNoDifference() throws Exception {
        assertEquals(read(new Zips().with("a.txt", "甲").with("b.txt", "乙")),
                read(new Zips().with("b.txt", "乙").with("a.txt", "甲")));
    }

    @Test
    void namesAreUtf8OrGbk() throws Exception {
        List<String> names = List.of("提交.zip!/情况说明.txt");
        assertEquals(names, read(new Zips(GBK).with("情况说明.txt", "甲")).files());
        assertEquals(names, read(new Zips().with("情况说明.txt", "甲")).files());
        byte[] unflagged = new Zips(StandardCharsets.ISO_8859_1).with(latin("情况说明.txt", StandardCharsets.UTF_8), "甲").bytes();
        assertEquals(names, read(unflagged).files(), "UTF-8 without the flag");
        byte[] flagged = Zips.flagged(new Zips(GBK).with("情况说明.txt", "甲").bytes(), 11);
        assertEquals(names, read(flagged).files(), "GBK under the flag");
    }

    @Test
    void aZipInAZipIsReadAndADeeperOneRefused() throws Exception {
        byte[] deepest = new Zips().with("深.txt", "丙").bytes();
        byte[] inner = new Zips().with("内.txt", "乙").with("更深.zip", deepest).bytes();
        Document document = read(new Zips().with("外.txt", "甲").with("里.zip", inner));
        assertEquals(List.of("提交.zip!/外.txt", "提交.zip!/里.zip!/内.txt"), document.files());
        assertEquals(1, document.problems().size());
        assertEquals("提交.zip!/里.zip!/更深.zip", document.problems().get(0).at().file());
        assertTrue(document.problems().get(0).what().contains("套得太深（最多 2 层）"), what(document));
    }

    @Test
    void aStoredOfficeFileDoesNotMakeTheZipOne() throws Exception {
        byte[] word = new Zips().with("[Content_Types].xml", "<a/>").with("word/document.xml", "<a/>").bytes();
        Document document = read(new Zips().with("说明.txt", "甲").stored("x.docx", word));
        assertTrue(document.files().contains("提交.zip!/说明.txt"));
    }

    @Test
    void whatIsNoDisclosureIsNamedAndLitterIsNot() throws Exception {
        Document document = read(new Zips().with("说明.txt", "甲").with("README.md", "x").with("照片.png", "x").with("LICENSE", "x")
                .with("disclosure.yaml", "year: 2026\n").with("__MACOSX/._说明.txt", "x").with(".DS_Store", "x")
                .with("夹/Thumbs.db", "x").with("~$说明.docx", "x").with("夹/", "").with(".git/config", "x"));
        assertEquals(List.of("提交.zip!/说明.txt"), document.files());
        assertEquals(1, document.problems().size());
        Problem skipped = document.problems().get(0);
        assertEquals("提交.zip", skipped.at().file());
        assertTrue(skipped.what().startsWith("压缩包里跳过 4 个文件：提交.zip!/LICENSE（没有扩展名，看不出类型）"), skipped.what());
        assertTrue(skipped.what().contains("提交.zip!/README.md（不是公开文本的文件类型（.md））"), skipped.what());
        assertTrue(skipped.what().contains("提交.zip!/照片.png（是图片"), skipped.what());
        assertTrue(skipped.what().contains("disclosure.yaml（在压缩包里不起作用"), skipped.what());
    }

    @Test
    void aFileThatCannotBeReadCostsOnlyItself() throws Exception {
        Document document = read(new Zips().with("a.txt", "甲").with("b.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})
                .with("c.rar", "x").with("d.txt", "").with("e.txt", "乙"));
        assertEquals(List.of("提交.zip!/a.txt", "提交.zip!/e.txt"), document.files());
        assertEquals(List.of("提交.zip!/b.txt", "提交.zip!/c.rar", "提交.zip!/d.txt"),
                document.problems().stream().map(problem -> problem.at().file()).toList());
        assertTrue(document.problems().get(0).what().contains("识别为图片"));
        assertTrue(document.problems().get(1).what().contains("RAR"));
        assertTrue(document.problems().get(2).what().contains("空文件"));
    }

    @Test
    void aZipOfWhichNothingCanBeReadIsUnreadable() {
        assertReason(new Zips().with("a.md", "x").bytes(), "提交.zip", "里面没有可以检查的文件");
        assertReason(new Zips().bytes(), "提交.zip", "里面没有可以检查的文件");
        assertReason(new Zips().with("a.txt", "").with("b.txt", "").bytes(), "提交.zip",
                "里面的文件都读不出来（2 个）：“提交.zip!/a.txt”是空文件");
    }

    @Test
    void encryptionAndForeignMethodsAreSaidPlainly() {
        byte[] zip = new Zips().with("a.txt", "甲").bytes();
        assertReason(Zips.flagged(zip, 0), "提交.zip", "有密码，读不出来；请去掉密码");
        assertReason(Zips.packedBy(zip, 99), "提交.zip", "压缩方法不支持");
        assertReason(Zips.packedBy(zip, 14), "提交.zip", "压缩方法不支持");
    }

    @Test
    void aBrokenFileIsSaid() throws Exception {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (noise[i] & 63 | 32);
        }
        byte[] zip = new Zips().stored("a.txt", noise).with("b.txt", "乙").bytes();
        zip[1000] ^= 1;
        Document document = read(zip);
        assertEquals(List.of("提交.zip!/b.txt"), document.files());
        assertTrue(what(document).contains("校验和不符"), what(document));
    }

    @Test
    void aTruncatedZipIsUnreadableWhereverItIsCut() {
        byte[] zip = new Zips().with("a.txt", "甲".repeat(500)).with("b.txt", "乙").bytes();
        for (int length = 4; length < zip.length; length++) {
            assertReason(Arrays.copyOf(zip, length), "提交.zip", "不完整或已损坏");
        }
    }

    @Test
    void anyByteMayBeWrong() {
        byte[] zip = new Zips().with("表1.txt", "甲".repeat(50)).with("b.zip", new Zips().with("c.txt", "丙").bytes()).bytes();
        Random random = new Random(7);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 4; i < zip.length; i++) {
                byte[] broken = zip.clone();
                broken[i] ^= (byte) (1 << random.nextInt(8));
                try {
                    read(broken);
                } catch (UnreadableException e) {
                    assertTrue(e.reason().length() > 5);
                }
            }
        });
    }

    @Test
    void namesThatLeadOutOfAFolderAreSpelledOut() throws Exception {
        Document document = read(new Zips().with("../../x/1.txt", "甲").with("/etc/2.txt", "乙").with("C:\\3.txt", "丙")
                .with("a\\..\\4.txt", "丁").with("./5\u0007\n.txt", "戊"));
        assertEquals(List.of("提交.zip!/%2e%2e/%2e%2e/x/1.txt", "提交.zip!/%2fetc/2.txt", "提交.zip!/5%07%0a.txt",
                "提交.zip!/C%3a/3.txt", "提交.zip!/a/%2e%2e/4.txt"), document.files());
    }

    @Test
    void aBombIsRefusedQuickly() {
        // Ten megabytes that become ten gigabytes, and a directory that claims otherwise.
        byte[] bomb = Zips.packedBy(new Zips().stored("b.txt", Zips.deflated(640)).bytes(), 8);
        assertTrue(bomb.length > 9 << 20 && bomb.length < 12 << 20, bomb.length + " bytes");
        assertTimeoutPreemptively(Duration.ofSeconds(2),
                () -> assertReason(bomb, "提交.zip!/b.txt", "超过压缩前的 200 倍", "整个压缩包没有检查"));
    }

    @Test
    void aBombInAZipCostsTheWhole() {
        byte[] inner = new Zips().blanks("b.txt", 20 << 20).bytes();
        assertReason(new Zips().with("a.txt", "甲").with("内.zip", inner).bytes(), "提交.zip!/内.zip!/b.txt", "压缩炸弹");
    }

    @Test
    void manySmallFilesAreCountedTogether() {
        Zips zip = new Zips();
        for (int i = 0; i < 20; i++) {
            zip.blanks(i + ".txt", 1 << 19);
        }
        assertReason(zip.bytes(), Limits.DEFAULT.with("inflated", 5 << 20), "提交.zip!/10.txt", "解压后太大（超过 5242880 字节）");
    }

    @Test
    void theTextOfAllFilesCountsAsOne() {
        byte[] zip = new Zips().with("a.txt", "甲".repeat(60)).with("b.txt", "乙".repeat(60)).bytes();
        assertReason(zip, Limits.DEFAULT.with("characters", 100), "提交.zip", "各文件合计超过大小限制（100 个字符）");
        byte[] tables = new Zips().with("a.txt", "科目\t金额\n甲\t1\n").with("b.txt", "科目\t金额\n乙\t2\n").bytes();
        assertReason(tables, Limits.DEFAULT.with("cells", 5), "提交.zip", "各文件合计超过大小限制（5 个单元格）");
    }

    @Test
    void tooManyFilesAreRefusedBeforeTheDirectoryIsRead() {
        Zips zip = new Zips();
        for (int i = 0; i < 11; i++) {
            zip.with(i + ".md", "");
        }
        assertReason(zip.bytes(), Limits.DEFAULT.with("entries", 10), "提交.zip", "文件太多（超过 10 个）");
    }

    @Test
    void aFileBeyondTheLimitOfFilesCostsOnlyItself() throws Exception {
        Document document = read(new Zips().with("a.txt", "甲").with("b.txt", "乙".repeat(100)).bytes(),
                Limits.DEFAULT.with("bytes", 200));
        assertEquals(List.of("提交.zip!/a.txt"), document.files());
        assertTrue(what(document).contains("解压后超过大小限制（200 字节）"), what(document));
    }

    private static String latin(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static String what(Document document) {
        return document.problems().toString();
    }

    private static Document read(Zips zip) throws UnreadableException {
        return read(zip.bytes());
    }

    private static Document read(byte[] zip) throws UnreadableException {
        return read(zip, Limits.DEFAULT);
    }

    private static Document read(byte[] zip, Limits limits) throws UnreadableException {
        return Readers.read(new Source("提交.zip", zip), limits);
    }

    private static void assertReason(byte[] zip, String file, String... parts) {
        assertReason(zip, Limits.DEFAULT, file, parts);
    }

    private static void assertReason(byte[] zip, Limits limits, String file, String... parts) {
        UnreadableException e = assertThrows(UnreadableException.class, () -> read(zip, limits));
        assertEquals(file, e.file());
        for (String part : parts) {
            assertTrue(e.reason().contains(part), e.reason());
        }
    }
}
