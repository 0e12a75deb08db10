package org.mingzhang.reader.mark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.mingzhang.document.Mark;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.Source;
import org.mingzhang.reader.UnreadableException;

/**
 * Makes a copy of a file with what there is to say about it: comments in a .docx, annotations in a PDF file. What stands in the
 * file stays as it is. The same file and marks give the same bytes.
 */
public final class Marker {
    private Marker() {
    }

    /** The extension of an annotated copy of this file, by what it contains; "" where no such copy can be made. */
    public static String extension(Source original) {
        if (Readers.isPdf(original)) {
            return "pdf";
        }
        boolean macros = original.name().toLowerCase(Locale.ROOT).endsWith(".docm");
        return !Readers.isWord(original) ? "" : macros ? "docm" : "docx";
    }

    /**
     * Makes the copy.
     *
     * @param marks of this file, each with an anchor that its reader gave
     * @throws UnreadableException where no copy can be made: why, and what to do
     */
    public static Copy copy(Source original, List<Mark> marks, Limits limits) throws UnreadableException {
        String extension = extension(original);
        try {
            return switch (extension) {
                case "pdf" -> PdfMarker.mark(original, marks, limits);
                case "docx", "docm" -> WordMarker.mark(original, marks, limits, extension);
                default -> throw new UnreadableException(original.name(),
                        "只有 .docx 和 PDF 能生成批注文件；这个文件请按报告中的位置查看，或另存为 .docx 后再检查");
            };
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What damaged files make of the parsers is not declared anywhere.
            throw new UnreadableException(original.name(), "文件结构特殊或已损坏，没有生成批注文件；请重新导出，或按报告中的位置查看");
        }
    }
}
