package org.mingzhang.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingzhang.document.Document;

/** The container of the binary Office formats (.doc, .xls and what WPS writes): opened once, failures said in Chinese. */
final class OfficeFile {
    /** Reads an opened container. */
    interface Parser {
        Document read(POIFSFileSystem files) throws Exception;
    }

    private OfficeFile() {
    }

    static Document read(Source source, Limits limits, Parser parser) throws UnreadableException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(source.bytes()))) {
            return parser.read(files);
        } catch (UnreadableException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw locked(source.name());
        } catch (OldFileFormatException e) {
            throw new UnreadableException(source.name(),
                    "是 Office 97 以前的旧格式，暂不支持；请在 Word、Excel 或 WPS 里另存为 .docx 或 .xlsx 后再检查");
        } catch (Exception | StackOverflowError e) {
            throw OfficeParts.damaged(source.name());
        }
    }

    static UnreadableException locked(String file) {
        return new UnreadableException(file, "需要密码才能打开；请去掉密码后重新保存再检查");
    }

    /** What a container holds; {@link Format#OFFICE_97} where it is neither a text nor a workbook. */
    static Format formatOf(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (files.getRoot().hasEntry("WordDocument")) {
                return Format.WORD_97;
            }
            return files.getRoot().hasEntry("Workbook") || files.getRoot().hasEntry("Book") || files.getRoot().hasEntry("WORKBOOK")
                    ? Format.EXCEL_97 : Format.OFFICE_97;
        } catch (IOException | RuntimeException e) {
            return Format.OFFICE_97;
        }
    }

    /** Says what is wrong with a container that is neither a text nor a workbook. */
    static Document refuse(Source source, Limits limits) throws UnreadableException {
        return read(source, limits, files -> {
            if (files.getRoot().hasEntry("EncryptedPackage")) {
                throw locked(source.name());
            }
            throw new UnreadableException(source.name(), "不是 Word 或 Excel 文件（可能是演示文稿或邮件）；请给出公开文本的文件");
        });
    }
}
