package org.mingzhang.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Problem;
import org.mingzhang.document.Table;

/** Reads a file by what it contains, not by what it is called. */
public final class Readers {
    private static final String FACT_MARK = "mingzhangFacts:";

    static {
        // What the parsers would log stands in the problems of the document; nothing of theirs may reach the terminal.
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }

    private Readers() {
    }

    /** The document in a file. */
    public static Document read(Input input, Limits limits) throws UnreadableException {
        return read(source(input, limits), limits);
    }

    /** The bytes of a file. */
    public static Source source(Input input, Limits limits) throws UnreadableException {
        return new Source(input.name(), bytes(input, limits));
    }

    /** Whether it is a PDF file by what it contains. */
    public static boolean isPdf(Source source) {
        return Format.of(source.bytes()) == Format.PDF;
    }

    /** Whether it is a .docx or .docm by what it contains. */
    public static boolean isWord(Source source) {
        return Format.of(source.bytes()) == Format.WORD;
    }

    /** The document in these bytes. */
    static Document read(Source source, Limits limits) throws UnreadableException {
        Format format = Format.of(source.bytes());
        FormatReader reader = readerOf(format);
        if (reader == null) {
            throw new UnreadableException(source.name(),
                    "不是文本，识别为" + format.title() + "，暂不支持；" + format.advice());
        }
        return reader.read(source, limits);
    }

    /** Several documents as one, in the order given; blocks are counted through. */
    public static Document join(List<Document> documents, String name) {
        List<String> files = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Document document : documents) {
            int shift = blocks.size();
            files.addAll(document.files());
            for (Block block : document.blocks()) {
                blocks.add(shifted(block, shift));
            }
            for (Problem problem : document.problems()) {
                problems.add(new Problem(problem.what(), shifted(problem.at(), shift), problem.unread()));
            }
        }
        return new Document(name, files, blocks, problems);
    }

    /** Whether this is a file of facts rather than a disclosure: its first line begins with {@code mingzhangFacts:}. */
    public static boolean isFactFile(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            String head = new String(in.readNBytes(3 + FACT_MARK.length()), StandardCharsets.UTF_8);
            return head.startsWith(FACT_MARK) || head.startsWith("\ufeff" + FACT_MARK);
        } catch (IOException e) {
            return false;
        }
    }

    static boolean supports(Format format) {
        return readerOf(format) != null;
    }

    /** For messages: “.txt、.text …”. */
    static String supportedExtensions() {
        StringBuilder list = new StringBuilder();
        for (Format format : Format.values()) {
            if (supports(format)) {
                for (String extension : format.extensions()) {
                    list.append(list.length() == 0 ? "." : "、.").append(extension);
                }
            }
        }
        return list.toString();
    }

    private static FormatReader readerOf(Format format) {
        return switch (format) {
            case TEXT -> new TextReader();
            case PDF -> new PdfReader();
            case WORD -> new WordReader();
            case EXCEL -> new ExcelReader();
            case WORD_97 -> new Word97Reader();
            case EXCEL_97 -> new Excel97Reader();
            case OFFICE_97 -> OfficeFile::refuse;
            case ZIP -> new ZipReader();
            case HTML -> new HtmlReader();
            case RTF -> new RtfReader();
            case OFD -> new OfdReader();
            case OPEN_DOCUMENT -> new OpenDocumentReader();
            default -> null;
        };
    }

    private static byte[] bytes(Input input, Limits limits) throws UnreadableException {
        String name = input.name();
        Path path = input.path();
        if (!Files.exists(path)) {
            throw new UnreadableException(name, "文件不存在，请检查路径和文件名");
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableException(name, "不是普通文件，请给出一个公开文本文件");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8));
            if (bytes.length == 0) {
                throw new UnreadableException(name, "是空文件（0 字节），请重新导出或重新下载");
            }
            if (bytes.length > limits.bytes()) {
                throw new UnreadableException(name,
                        "超过大小限制（" + limits.bytes() + " 字节），请拆分后再检查，或确认它是公开文本");
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw new UnreadableException(name, "没有读取权限，请检查文件权限");
        } catch (IOException e) {
            throw new UnreadableException(name, "读取时出错，请确认文件能正常打开后重试");
        }
    }

    private static Block shifted(Block block, int shift) {
        if (block instanceof Paragraph paragraph) {
            return new Paragraph(shifted(paragraph.at(), shift), paragraph.text(), paragraph.outline(),
                    paragraph.anchor());
        }
        Table table = (Table) block;
        List<List<Cell>> rows = new ArrayList<>(table.rows().size());
        for (List<Cell> row : table.rows()) {
            List<Cell> cells = new ArrayList<>(row.size());
            for (Cell cell : row) {
                cells.add(new Cell(shifted(cell.at(), shift), cell.text(), cell.rowSpan(), cell.columnSpan(),
                        cell.anchor()));
            }
            rows.add(cells);
        }
        return new Table(shifted(table.at(), shift), rows);
    }

    private static Location shifted(Location at, int shift) {
        if (at.block() < 0) {
            return at;
        }
        return new Location(at.file(), at.page(), at.line(), at.block() + shift, at.row(), at.column(), at.start(),
                at.end(), at.section(), at.table(), at.rowName(), at.columnName());
    }
}
