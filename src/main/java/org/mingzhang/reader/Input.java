package org.mingzhang.reader;

import java.nio.file.Path;
import java.util.List;

/**
 * Something to check: a file that is one disclosure, a fact file, or a folder that is one disclosure.
 *
 * @param name   as the user named it; below a folder: the folder as named and the way from there
 * @param group  only inputs of one group may be halves of one disclosure: "" for what was named, else the folder walked
 * @param folder whether it is a folder with a {@value #STATING}
 * @param parts  of such a folder its files in natural order
 */
public record Input(String name, Path path, String group, boolean folder, List<Input> parts) {
    /** The file that makes its folder one disclosure and states whose. */
    public static final String STATING = "disclosure.yaml";

    public Input {
        parts = List.copyOf(parts);
    }

    /** A file that was named. */
    public Input(String name, Path path) {
        this(name, path, "");
    }

    /** A file. */
    Input(String name, Path path, String group) {
        this(name, path, group, false, List.of());
    }

    /** A file below this folder, whether it exists or not. */
    public Input below(String relative) {
        return new Input(join(name, relative), path.resolve(relative), name);
    }

    static String join(String folder, String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }
}
