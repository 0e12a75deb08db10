package org.mingzhang.document;

import java.util.List;

/**
 * One disclosure as read: its blocks in reading order.
 *
 * @param name     how the report names it: the file, ZIP or folder as the user gave it
 * @param files    the files it was read from
 * @param problems what could not be read
 */
public record Document(String name, List<String> files, List<Block> blocks, List<Problem> problems) {
    public Document {
        files = List.copyOf(files);
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }
}
