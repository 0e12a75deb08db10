package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Office files are told apart by what they contain. */
class OfficeFormatsTest {
    @TempDir
    Path folder;

    @Test
    void containersByTheirEntries() throws IOException {
        assertEquals(Format.WORD_97, Format.of(container("WordDocument")));
        assertEquals(Format.EXCEL_97, Format.of(container("Workbook")));
        assertEquals(Format.EXCEL_97, Format.of(container("Book")));
        assertEquals(Format.OFFICE_97, Format.of(container("PowerPoint Document")));
        assertEquals(Format.OFFICE_97, Format.of(Arrays.copyOf(container("Workbook"), 600)));
        try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(bytes);
            assertEquals(Format.EXCEL_97, Format.of(bytes.toByteArray()));
        }
    }

    @Test
    void wpsFilesAreOfTheSameFormats() {
        assertEquals(Format.WORD_97, Format.ofExtension("wps"));
        assertEquals(Format.EXCEL_97, Format.ofExtension("et"));
        assertEquals(Format.WORD, Format.ofExtension("docm"));
        assertTrue(Readers.supportedExtensions().contains(".docx、.docm、.xlsx、.xlsm、.doc、.wps、.xls、.et"));
    }

    @Test
    void packagesByTheirDirectory() throws IOException {
        byte[] word = Docx.of(Docx.p("甲")).bytes();
        assertEquals(Format.WORD, Format.of(word));
        assertEquals(Format.WORD, Format.of(Arrays.copyOf(word, word.length - 100)));
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(outer)) {
            ZipEntry stored = new ZipEntry("说明.docx");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(word.length);
            CRC32 crc = new CRC32();
            crc.update(word);
            stored.setCrc(crc.getValue());
            zip.putNextEntry(stored);
            zip.write(word);
        }
        assertEquals(Format.ZIP, Format.of(outer.toByteArray()));
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        assertReason("需要密码", encrypted());
        assertReason("不是 Word 或 Excel 文件", container("PowerPoint Document"));
        assertReason("已损坏", Arrays.copyOf(container("Workbook"), 600));
        assertReason("旧格式", container("WordDocument"));
        assertReason(".xlsb", Docx.of("").raw("_rels/.rels", "<Relationships><Relationship Id='r1' Type='x/officeDocument'"
                + " Target='xl/workbook.bin'/></Relationships>").raw("xl/workbook.bin", "")
                .without("word/document.xml").bytes());
    }

    private static byte[] container(String entry) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("geheim");
            workbook.createSheet();
            try (OutputStream out = encryptor.getDataStream(files)) {
                workbook.write(out);
            }
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private void assertReason(String part, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("x"), bytes);
        UnreadableException e = assertThrows(UnreadableException.class, () -> Readers.read(new Input("x", file), Limits.DEFAULT));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
