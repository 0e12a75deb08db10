package org.mingzhang.reader;

import java.nio.file.Files;
import java.util.Optional;

/** Finds a file again by the name under which it was read. */
public final class Originals {
    private Originals() {
    }

    /**
     * The bytes of a file: of the input itself, in the folder that it is, or in a ZIP.
     *
     * @param file as in {@link org.mingzhang.document.Document#files}
     * @return nothing where it is no file of this input
     */
    public static Optional<Source> of(Input input, String file, Limits limits) throws UnreadableException {
        Optional<Input> outer = outer(input, file);
        if (outer.isEmpty()) {
            return Optional.empty();
        }
        Source source = Readers.source(outer.get(), limits);
        return file.equals(source.name()) ? Optional.of(source) : ZipReader.member(source, file, limits);
    }

    /** Whether a file was read from this input. */
    public static boolean holds(Input input, String file) {
        return outer(input, file).isPresent();
    }

    /** The file on the disk. */
    private static Optional<Input> outer(Input input, String file) {
        if (!input.folder()) {
            return file.equals(input.name()) || file.startsWith(input.name() + ZipReader.MEMBER) ? Optional.of(input) : Optional.empty();
        }
        String folder = Input.join(input.name(), "");
        if (!file.startsWith(folder)) {
            return Optional.empty();
        }
        String relative = file.substring(folder.length());
        for (int cut = relative.length(); cut > 0; cut = relative.lastIndexOf(ZipReader.MEMBER, cut - 1)) {
            Input part = input.below(relative.substring(0, cut));
            if (Files.isRegularFile(part.path())) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
