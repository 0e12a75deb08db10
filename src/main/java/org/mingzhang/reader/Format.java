package org.mingzhang.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file format: what it is called, how it is told from its first bytes, what to do while no reader exists. */
enum Format {
    TEXT("文本文件", "请另存为 UTF-8 编码的文本（.txt）", "txt", "text", "tsv"),
    PDF("PDF 文件", "请在阅读器里另存为文本（.txt）后再检查", "pdf"),
    WORD("Word 文档（.docx）", "请在 Word 或 WPS 里另存为文本（纯文本 .txt）后再检查", "docx", "docm"),
    EXCEL("Excel 工作簿（.xlsx）", "请在 Excel 或 WPS 里另存为文本（制表符分隔 .txt）后再检查", "xlsx", "xlsm"),
    WORD_97("Word 97-2003 文档（.doc、.wps）", "请在 Word 或 WPS 里另存为 .docx 后再检查", "doc", "wps"),
    EXCEL_97("Excel 97-2003 工作簿（.xls、.et）", "请在 Excel 或 WPS 里另存为 .xlsx 后再检查", "xls", "et"),
    /** Encrypted, damaged, or of another program: recognised only to be refused with the reason. */
    OFFICE_97("Office 97-2003 文件", "请在 Word、Excel 或 WPS 里另存为 .docx 或 .xlsx 后再检查"),
    OFD("OFD 版式文件（.ofd）", "请在版式阅读器里另存为 PDF 或文本（.txt）后再检查", "ofd"),
    OPEN_DOCUMENT("OpenDocument 文档（.odt、.ods）", "请另存为文本（.txt）后再检查", "odt", "ods"),
    RTF("RTF 文档", "请在 Word 或 WPS 里另存为文本（纯文本 .txt）后再检查", "rtf"),
    HTML("网页（HTML）", "请在浏览器里另存为文本（.txt）后再检查", "html", "htm", "mht", "mhtml"),
    XML("XML 文件", "请另存为文本（.txt）后再检查", "xml"),
    ZIP("ZIP 压缩包", "请解压后再检查", "zip"),
    ARCHIVE("压缩包（RAR、7z、gzip）", "请解压后检查那个文件夹，或改用 ZIP 打包", "rar", "7z", "gz"),
    IMAGE("图片", "图片里的文字读不出来，请提供带文字的版本并另存为文本（.txt）",
            "png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp");

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int MOST_PARTS = 10_000;
    private static final int HEAD = 2048;
    /** What office programs and content systems write without a frame. */
    private static final String PIECE_OF_PAGE = "(?s)<(head|body|meta|title|table|div|p|center|h[1-6])[\\s>].*";

    /** Whether a disclosure may come as such a file: one that cannot be read must not pass in silence. */
    boolean mayBeDisclosure() {
        return this != IMAGE && this != XML;
    }

    private final String title;
    private final String advice;
    private final String[] extensions;

    Format(String title, String advice, String... extensions) {
        this.title = title;
        this.advice = advice;
        this.extensions = extensions;
    }

    /** Its Chinese name. */
    String title() {
        return title;
    }

    /** A Chinese sentence: how a user gets a file that can be read. */
    String advice() {
        return advice;
    }

    String[] extensions() {
        return extensions;
    }

    /** The format usual for an extension in lower case, null for one that is no disclosure. */
    static Format ofExtension(String extension) {
        for (Format format : values()) {
            for (String known : format.extensions) {
                if (known.equals(extension)) {
                    return format;
                }
            }
        }
        return null;
    }

    /** By the first bytes, whatever the file is called; what has no known mark may be text. */
    static Format of(byte[] bytes) {
        if (begins(bytes, "%PDF-")) {
            return PDF;
        }
        if (begins(bytes, "PK\3\4") || begins(bytes, "PK\5\6")) {
            return insideZip(bytes);
        }
        if (begins(bytes, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OfficeFile.formatOf(bytes);
        }
        if (begins(bytes, "{\\rtf")) {
            return RTF;
        }
        if (isImage(bytes)) {
            return IMAGE;
        }
        if (begins(bytes, "Rar!\u001a") || begins(bytes, "7z\u00bc\u00af\u0027\u001c") || begins(bytes, "\u001f\u008b")) {
            return ARCHIVE;
        }
        return markup(bytes);
    }

    private static boolean isImage(byte[] bytes) {
        return begins(bytes, "\u0089PNG") || begins(bytes, "\u00ff\u00d8\u00ff") || begins(bytes, "GIF8")
                || begins(bytes, "II*\0") || begins(bytes, "MM\0*");
    }

    private static Format markup(byte[] bytes) {
        if (WebArchive.begins(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1))) {
            return HTML;
        }
        int from = begins(bytes, "\u00ef\u00bb\u00bf") ? 3 : 0;
        while (from < bytes.length && (bytes[from] == ' ' || bytes[from] == '\t' || bytes[from] == '\r' || bytes[from] == '\n')) {
            from++;
        }
        if (from == bytes.length || bytes[from] != '<') {
            return TEXT;
        }
        String head = new String(bytes, from, Math.min(HEAD, bytes.length - from), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.contains("<html") || head.matches(PIECE_OF_PAGE)) {
            return HTML;
        }
        return head.startsWith("<?xml") ? XML : TEXT;
    }

    /** Office formats are known by the name of one of their parts, which the directory at the end of the ZIP lists. */
    private static Format insideZip(byte[] bytes) {
        List<String> names = directory(bytes);
        if (names.isEmpty()) {
            return truncated(bytes);
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/document"))) {
            return WORD;
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/workbook"))) {
            return EXCEL;
        }
        if (names.contains("OFD.xml")) {
            return OFD;
        }
        String head = new String(bytes, 0, Math.min(128, bytes.length), StandardCharsets.ISO_8859_1);
        return head.contains("application/vnd.oasis.opendocument") ? OPEN_DOCUMENT : ZIP;
    }

    /** What the beginning of a ZIP without its end was. */
    private static Format truncated(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(1 << 14, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("OFD.xml")) {
            return OFD;
        }
        return !head.contains("[Content_Types].xml") ? ZIP : head.contains("xl/") ? EXCEL : WORD;
    }

    /** The first names in the directory. Not of the files in the ZIP: a Word file among them makes the whole no Word file. */
    private static List<String> directory(byte[] bytes) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - 22;
        int first = Math.max(0, end - LONGEST_COMMENT);
        while (end >= first && zip.getInt(end) != END_OF_DIRECTORY) {
            end--;
        }
        List<String> names = new ArrayList<>();
        long at = end < first ? -1 : end - Integer.toUnsignedLong(zip.getInt(end + 12));
        while (at >= 0 && at + 46 <= end && zip.getInt((int) at) == DIRECTORY_ENTRY && names.size() < MOST_PARTS) {
            int entry = (int) at;
            int length = Short.toUnsignedInt(zip.getShort(entry + 28));
            if (entry + 46 + length > end) {
                break;
            }
            names.add(new String(bytes, entry + 46, length, StandardCharsets.ISO_8859_1));
            at += 46 + length + Short.toUnsignedInt(zip.getShort(entry + 30)) + Short.toUnsignedInt(zip.getShort(entry + 32));
        }
        return names;
    }

    private static boolean begins(byte[] bytes, String mark) {
        if (bytes.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((bytes[i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
