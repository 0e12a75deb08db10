package org.mingzhang.reader;

import java.nio.file.Path;

/**
 * A file to check: one disclosure, or a fact file.
 *
 * @param name as the user named it; below a folder: the folder as named and the way from there
 */
public record Input(String name, Path path) {
}
