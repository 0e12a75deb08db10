package org.mingzhang.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The files of {@code samples/hostile}: small, and damaged or made to wear out or to fool their reader. Run {@link #main} to
 * write them again.
 */
public final class HostileFiles {
    public static final Path FOLDER = Path.of("samples/hostile");
    /** What an external entity would bring in. */
    public static final String SECRET = "这句话在别的文件里，不得出现在报告里。";
    static final String SENTENCE = "青禾县水务局2024年部门预算公开";
    private static final int MANY = 20 << 20;

    private HostileFiles() {
    }

    /** Arguments: the folder, if it is another one. */
    public static void main(String[] args) throws Exception {
        Path folder = args.length == 0 ? FOLDER : Path.of(args[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** By their names. */
    public static Map<String, byte[]> all() throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        HostilePdfs.addTo(files);
        files.put("secret.txt", utf8(SECRET + "\n"));
        files.putAll(entities("samples/hostile/secret.txt"));
        addBombs(files);
        addZips(files);
        addOffice97(files);
        addNested(files);
        addWrongNames(files);
        addTexts(files);
        return files;
    }

    /**
     * Files that bring in another one by an external entity.
     *
     * @param target of the other file
     */
    public static Map<String, byte[]> entities(String target) {
        Map<String, byte[]> files = new TreeMap<>();
        String external = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + target + "\"><!ENTITY % y SYSTEM \"" + target + "\"> %y;]>";
        files.put("external-entity.docx", docx(external, "&x;"));
        files.put("external-entity.xlsx", xlsx(external, "&x;"));
        files.put("external-entity.ods", ods(external, "&x;"));
        files.put("external-entity.html", utf8(external + "<html><body><p>" + SENTENCE + "&x;</p></body></html>"));
        return files;
    }

    /** A PDF file of a short narrative, some of whose pages are pictures. */
    public static byte[] pages(boolean... picture) {
        return HostilePdfs.pictures(picture);
    }

    private static void addBombs(Map<String, byte[]> files) {
        String laughs = laughs();
        files.put("billion-laughs.docx", docx(laughs, "&e9;"));
        files.put("billion-laughs.xlsx", xlsx(laughs, "&e9;"));
        files.put("billion-laughs.ods", ods(laughs, "&e9;"));
        files.put("billion-laughs.html", utf8(laughs + "<html><body><p>" + SENTENCE + "&e9;</p></body></html>"));
        files.put("bomb.docx", docx("", " ".repeat(MANY)));
        files.put("bomb.xlsx", xlsx("", " ".repeat(MANY)));
        files.put("many-columns.xlsx", sheet("<row r='1'><c r='XFD1' t='inlineStr'><is><t>甲</t></is></c></row>"
                + "<row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>乙</t></is></c></row>"));
        files.put("repeated-cells.ods", ods("", "甲</text:p></table:table-cell><table:table-cell"
                + " table:number-columns-repeated='16384'><text:p>乙"));
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"哈哈哈哈哈哈哈哈哈哈\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return laughs.append("]>").toString();
    }

    private static byte[] docx(String type, String text) {
        Docx docx = Docx.of(Docx.p(SENTENCE), Docx.p(text));
        return docx.raw("word/document.xml", type + docx.content("word/document.xml")).bytes();
    }

    private static byte[] xlsx(String type, String text) {
        return workbook("<row r='1'><c r='A1' t='inlineStr'><is><t>" + SENTENCE + text + "</t></is></c></row>", type);
    }

    private static byte[] sheet(String rows) {
        return workbook(rows, "");
    }

    private static byte[] workbook(String rows, String type) {
        String main = " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
        String relation = "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return new Zips().with("[Content_Types].xml", "<Types/>")
                .with("_rels/.rels", "<Relationships>" + relation + "officeDocument' Target='xl/workbook.xml'/></Relationships>")
                .with("xl/workbook.xml", "<workbook" + main + "><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>")
                .with("xl/_rels/workbook.xml.rels",
                        "<Relationships>" + relation + "worksheet' Target='worksheets/sheet1.xml'/></Relationships>")
                .with("xl/worksheets/sheet1.xml", type + "<worksheet" + main + "><sheetData>" + rows + "</sheetData></worksheet>")
                .bytes();
    }

    private static byte[] ods(String type, String text) {
        String spaces = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'";
        return new Zips().stored("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"))
                .with("content.xml", type + "<office:document-content" + spaces + "><office:body><office:spreadsheet>"
                        + "<table:table table:name='表'><table:table-row><table:table-cell><text:p>" + SENTENCE + text
                        + "</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"
                        + "</office:document-content>").bytes();
    }

    private static void addZips(Map<String, byte[]> files) {
        files.put("slip.zip", new Zips().with("../../outside.txt", SENTENCE).with("/etc/outside.txt", SENTENCE)
                .with("C:\\outside.txt", SENTENCE).with("..\\..\\outside.txt", SENTENCE).with("inside/said.txt", SENTENCE).bytes());
        byte[] nested = new Zips().with("said.txt", SENTENCE).bytes();
        for (int i = 0; i < 5; i++) {
            nested = new Zips().with("inner.zip", nested).bytes();
        }
        files.put("nested.zip", nested);
        files.put("bomb.zip", new Zips().blanks("said.txt", MANY).bytes());
        byte[] sizes = new Zips().with("said.txt", SENTENCE.repeat(20)).with("more.txt", SENTENCE).bytes();
        files.put("claims-less.zip", withSize(sizes, 10));
        files.put("claims-more.zip", withSize(sizes, Integer.MAX_VALUE));
        files.put("truncated.zip", Arrays.copyOf(sizes, sizes.length - 40));
        files.put("locked.zip", Zips.flagged(sizes, 0));
        files.put("no-files.zip", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    /** The directory claims that every file has this size. */
    private static byte[] withSize(byte[] zip, int size) {
        ByteBuffer changed = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < zip.length; i++) {
            if (changed.getInt(i) == 0x02014b50) {
                changed.putInt(i + 24, size);
            }
        }
        return changed.array();
    }

    private static void addOffice97(Map<String, byte[]> files) throws Exception {
        byte[] doc = Files.readAllBytes(Path.of("src/test/resources/office/word97.doc"));
        files.put("truncated.doc", Arrays.copyOf(doc, doc.length / 2));
        files.put("loop-in-fat.doc", withLoop(doc));
        files.put("locked.docx", locked());
        try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            container.writeFilesystem(bytes);
            files.put("blank-stream.doc", bytes.toByteArray());
        }
    }

    /** Every sector of the first table of sectors is followed by itself. */
    private static byte[] withLoop(byte[] doc) {
        ByteBuffer changed = ByteBuffer.wrap(doc.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int table = (changed.getInt(76) + 1) * 512;
        for (int i = 0; i < 128; i++) {
            if (changed.getInt(table + 4 * i) >= 0) {
                changed.putInt(table + 4 * i, i);
            }
        }
        return changed.array();
    }

    private static byte[] locked() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var out = encryptor.getDataStream(container)) {
                out.write(docx("", ""));
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void addNested(Map<String, byte[]> files) {
        files.put("nested.html", utf8("<html><body>" + "<b>".repeat(8000) + SENTENCE));
        files.put("nested-tables.html", utf8("<html><body>" + "<table><tr><td>".repeat(3000) + SENTENCE));
        files.put("nested.rtf", utf8("{\\rtf1 " + "{".repeat(40_000) + "text" + "}".repeat(5000)));
        files.put("nested.docx", docx("", "<w:sdt>".repeat(9000) + "</w:sdt>".repeat(9000)));
        files.put("endless-picture.rtf", utf8("{\\rtf1 text{\\pict\\bin2147483647 0}\\par text}"));
    }

    private static void addWrongNames(Map<String, byte[]> files) {
        files.put("pdf-called.docx", HostilePdfs.good());
        files.put("docx-called.pdf", docx("", SENTENCE));
        files.put("page-called.xls", utf8("<html><body><p>" + SENTENCE + "</p></body></html>"));
        files.put("text-called.doc", utf8(SENTENCE + "\n"));
        files.put("picture-called.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
        files.put("program-called.txt", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0});
    }

    private static void addTexts(Map<String, byte[]> files) {
        byte[] broken = utf8(SENTENCE.repeat(3));
        broken[10] = (byte) 0xff;
        broken[25] = (byte) 0xc0;
        files.put("broken-utf8.txt", broken);
        files.put("utf8-read-as-gbk.txt", utf8(new String(utf8(SENTENCE.repeat(20)), Charset.forName("GB18030"))));
        files.put("utf16-without-mark.txt", SENTENCE.repeat(20).getBytes(StandardCharsets.UTF_16LE));
        files.put("zeros.txt", new byte[2000]);
        files.put("blanks.txt", utf8(" \u3000\t\r\n".repeat(50)));
        for (String extension : new String[] {"txt", "pdf", "docx", "xls", "html", "zip"}) {
            files.put("empty." + extension, new byte[0]);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
