package org.mingzhang.reader;

/** Counts pages, and glyphs and strokes of a page, against the limits. */
final class OfdRoom {
    private final String file;
    private final Limits limits;
    private final Room room;
    private int pages;
    private int marks;

    OfdRoom(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.room = new Room(file, limits);
    }

    /** A page is a file in the ZIP; there are no more of them, however often one is named. */
    void page() throws UnreadableException {
        pages++;
        marks = 0;
        if (pages > limits.entries()) {
            throw new UnreadableException(file, "超过大小限制（" + limits.entries() + " 页），不像正常的公开文本；请拆分后再检查");
        }
    }

    void marks(int more) throws UnreadableException {
        marks += more;
        if (marks > Limits.DRAWN) {
            throw new UnreadableException(file,
                    "一页里的文字和线条超过限制（" + Limits.DRAWN + " 个），不像正常的公开文本；请重新导出后再检查");
        }
    }

    void text(int length) throws UnreadableException {
        marks(length);
        room.characters(length);
    }
}
