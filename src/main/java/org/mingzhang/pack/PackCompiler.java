package org.mingzhang.pack;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the data files of {@code rules/}, checks them, and writes them as binary resources that start fast. */
public final class PackCompiler {
    private PackCompiler() {
    }

    /** @throws PackException where a file is wrong */
    public static Pack compile(Path rules, Path classes) throws IOException {
        Map<String, Node> files = parse(rules);
        Pack pack = checked(files);
        Path target = classes.resolve(Pack.RESOURCE);
        Files.createDirectories(target.getParent());
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(target))) {
            out.writeInt(files.size());
            for (Map.Entry<String, Node> entry : files.entrySet()) {
                out.writeUTF(entry.getKey());
                entry.getValue().write(out);
            }
        }
        List<Classification.Entry> subjects = SubjectFiles.read(rules);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(classes.resolve(Classification.RESOURCE)))) {
            Classification.write(subjects, out);
        }
        return pack;
    }

    /** Reads and checks without writing. */
    public static Pack read(Path rules) throws IOException {
        SubjectFiles.read(rules);
        return checked(parse(rules));
    }

    /**
     * Checks what the profiles say about rules.
     *
     * @param severities of all rules, by their ids
     * @throws PackException where a profile names an unknown rule or raises a severity
     */
    public static void checkProfiles(Path rules, Map<String, String> severities) throws IOException {
        CrossCheck.profiles(parse(rules), severities);
    }

    private static Pack checked(Map<String, Node> files) {
        Pack pack = new Pack(files);
        CrossCheck.check(files);
        return pack;
    }

    private static Map<String, Node> parse(Path rules) throws IOException {
        Map<String, Node> files = new LinkedHashMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(rules)) {
            paths = walk.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
        }
        for (Path path : paths) {
            String name = rules.relativize(path).toString().replace('\\', '/');
            files.put(name, YamlNodes.parse(name, Files.readString(path)));
        }
        return files;
    }
}
