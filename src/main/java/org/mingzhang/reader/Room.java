package org.mingzhang.reader;

/** Counts what a file holds against the limits, while it comes in. */
final class Room {
    private final String file;
    private final Limits limits;
    private int characters;
    private int cells;
    private int lines;

    Room(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    void characters(int more) throws UnreadableException {
        characters += more;
        if (characters > limits.characters()) {
            throw tooLarge(limits.characters() + " 个字符");
        }
    }

    void cells(long more) throws UnreadableException {
        if (more > limits.cells() - cells) {
            throw tooLarge(limits.cells() + " 个单元格");
        }
        cells += (int) more;
    }

    void line() throws UnreadableException {
        lines++;
        if (lines > limits.lines()) {
            throw tooLarge(limits.lines() + " 行");
        }
    }

    private UnreadableException tooLarge(String limit) {
        return new UnreadableException(file, "超过大小限制（" + limit + "），请拆分后再检查");
    }
}
