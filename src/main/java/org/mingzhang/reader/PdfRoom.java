package org.mingzhang.reader;

import java.util.concurrent.TimeUnit;

/** Counts what the pages of a PDF file draw against the limits, while they are read. */
final class PdfRoom {
    private static final int OPERATORS_A_LOOK = 1024;

    /** A limit is hit. Unchecked: PDFBox passes over some checked exceptions of its operators. */
    static final class PassedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final UnreadableException reason;

        private PassedException(UnreadableException reason) {
            super(reason.getMessage(), reason, false, false);
            this.reason = reason;
        }

        UnreadableException reason() {
            return reason;
        }
    }

    private final String file;
    private final Limits limits;
    private final long end;
    private int operators;
    private long characters;
    private int page;
    private int drawn;

    PdfRoom(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
    }

    void pages(int count) throws UnreadableException {
        if (count > limits.pages()) {
            throw new UnreadableException(file, "超过大小限制（" + limits.pages() + " 页），请拆分后再检查");
        }
    }

    /** @param number 1-based */
    void page(int number) {
        page = number;
        drawn = 0;
    }

    /** A drawing instruction; few of them may be repeated without end. */
    void operator() {
        operators++;
        if (operators % OPERATORS_A_LOOK == 0 && System.nanoTime() - end > 0) {
            throw passed("读取超过 " + limits.seconds() + " 秒，第 " + page + " 页的内容异常；请重新导出后再检查");
        }
    }

    void character() {
        characters++;
        if (characters > limits.characters()) {
            throw passed("超过大小限制（" + limits.characters() + " 个字符），请拆分后再检查");
        }
        line();
    }

    void line() {
        drawn++;
        if (drawn > Limits.DRAWN) {
            throw passed("第 " + page + " 页的文字和线条超过限制（" + Limits.DRAWN + " 个），不像正常的公开文本；请重新导出后再检查");
        }
    }

    private PassedException passed(String reason) {
        return new PassedException(new UnreadableException(file, reason));
    }
}
