package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Document;
import org.mingzhang.extract.DisclosureFile;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Joiner;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.UnreadableException;

/** Opens what is one disclosure: a file, or a folder with a {@value Input#STATING}. */
final class Opener {
    private final Engine engine;
    private final Limits limits;

    Opener(Engine engine, Limits limits) {
        this.engine = engine;
        this.limits = limits;
    }

    Document open(Input input) throws UnreadableException {
        return input.folder() ? folder(input) : Readers.read(input, limits);
    }

    private Document folder(Input folder) throws UnreadableException {
        DisclosureFile stating = engine.stating(folder);
        List<Input> files = folder.parts();
        if (!stating.files().isEmpty()) {
            files = new ArrayList<>();
            for (String file : stating.files()) {
                files.add(folder.below(file));
            }
        }
        Joiner joiner = new Joiner(folder.name(), limits);
        for (Input file : files) {
            Document document;
            try {
                document = Readers.read(file, limits);
            } catch (UnreadableException e) {
                joiner.lost(e.file(), e.reason());
                continue;
            }
            joiner.add(document);
        }
        return joiner.document().stating(stating.stated());
    }
}
