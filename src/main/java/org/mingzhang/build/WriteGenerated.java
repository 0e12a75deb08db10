package org.mingzhang.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills a folder with generated disclosures, for {@code bin/bench --batch}. */
public final class WriteGenerated {
    private WriteGenerated() {
    }

    /** Arguments: the folder, how many. */
    public static void main(String[] args) throws IOException {
        Generated.write(Files.createDirectories(Path.of(args[0])), Integer.parseInt(args[1]));
    }
}
