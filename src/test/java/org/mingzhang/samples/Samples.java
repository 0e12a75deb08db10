package org.mingzhang.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.document.Document;
import org.mingzhang.extract.Extractor;
import org.mingzhang.pack.Pack;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Checker;
import org.mingzhang.rule.RuleBase;

/** Runs the bundled rules over files of {@code samples/}; the engine is loaded once for all tests. */
public final class Samples {
    public static final Pack PACK = Pack.bundled();
    public static final RuleBase RULES = RuleBase.bundled();
    public static final Checker CHECKER = new Checker(PACK, RULES);
    public static final Extractor EXTRACTOR = new Extractor(PACK);
    public static final Path ROOT = Path.of("samples");

    private Samples() {
    }

    /** Options of a sample folder: {@code options.txt} with lines "profile hebei", "approved 2020-01-01", "published …". */
    static Map<String, String> options(Path folder) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        Path file = folder.resolve("options.txt");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    options.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1).strip());
                }
            }
        }
        return options;
    }

    public static Checked check(Path file) throws IOException, UnreadableException {
        return check(file, options(file.getParent()));
    }

    static Checked check(Path file, Map<String, String> options) throws UnreadableException {
        return check(file, options, CHECKER);
    }

    static Checked check(Path file, Map<String, String> options, Checker checker) throws UnreadableException {
        Document document = Readers.read(new Input(file.getFileName().toString(), file), Limits.DEFAULT);
        String profile = options.getOrDefault("profile", "");
        List<Object> facts = EXTRACTOR.extract(document, profile);
        return checker.check(document.name(), document.files(), document.problems(), facts, profile,
                Optional.ofNullable(options.get("approved")).map(LocalDate::parse),
                Optional.ofNullable(options.get("published")).map(LocalDate::parse));
    }

    static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> list = Files.list(root)) {
            return list.filter(Files::isDirectory).sorted().toList();
        }
    }

    static List<Path> files(Path folder, String prefix) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> path.getFileName().toString().startsWith(prefix)).sorted().toList();
        }
    }
}
