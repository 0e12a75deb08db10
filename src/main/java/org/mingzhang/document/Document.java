package org.mingzhang.document;

import java.util.List;

/**
 * One disclosure as read: its blocks in reading order.
 *
 * @param name     how the report names it: the file, ZIP or folder as the user gave it
 * @param files    the files it was read from
 * @param problems what could not be read; a problem at a file that is not among {@code files} lost that file whole
 * @param stated   what was stated beside it
 */
public record Document(String name, List<String> files, List<Block> blocks, List<Problem> problems, Stated stated) {
    public Document {
        files = List.copyOf(files);
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    /** A document about which nothing is stated. */
    public Document(String name, List<String> files, List<Block> blocks, List<Problem> problems) {
        this(name, files, blocks, problems, Stated.NOTHING);
    }

    /** The same blocks with this stated about them. */
    public Document stating(Stated what) {
        return new Document(name, files, blocks, problems, what);
    }
}
