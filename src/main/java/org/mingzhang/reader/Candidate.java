package org.mingzhang.reader;

import java.util.Locale;

/**
 * What becomes of a file that nobody named but that lies in a folder or a ZIP: by its name.
 *
 * @param reason a Chinese clause for the report, "" for what is read or passed over
 */
record Candidate(Fate fate, String reason) {
    enum Fate {
        /** Read it. */
        READ,
        /** It may be a disclosure and cannot be read: that is said as a problem. */
        UNSUPPORTED,
        /** No disclosure by its type: named as skipped. */
        SKIPPED,
        /** Litter of an operating system or an office program: not even named. */
        LITTER
    }

    /** @param fileName without its folders */
    static Candidate of(String fileName) {
        if (isLitter(fileName)) {
            return new Candidate(Fate.LITTER, "");
        }
        String extension = extension(fileName);
        Format format = Format.ofExtension(extension);
        if (format != null && Readers.supports(format)) {
            return new Candidate(Fate.READ, "");
        }
        if (format != null) {
            return new Candidate(format.mayBeDisclosure() ? Fate.UNSUPPORTED : Fate.SKIPPED,
                    "是" + format.title() + "，暂不支持；" + format.advice());
        }
        return new Candidate(Fate.SKIPPED, extension.isEmpty() ? "没有扩展名，看不出类型；要检查它，请直接写出这个文件"
                : "不是公开文本的文件类型（." + extension + "）");
    }

    /** Hidden files, what the desktop leaves in folders, and {@code ~$说明.docx} of a document that is open. */
    static boolean isLitter(String fileName) {
        return fileName.startsWith(".") || fileName.startsWith("~$") || fileName.equals("__MACOSX")
                || fileName.equalsIgnoreCase("Thumbs.db") || fileName.equalsIgnoreCase("desktop.ini");
    }

    /** In lower case, "" without. */
    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
