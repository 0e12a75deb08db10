package org.mingzhang.pack;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything of {@code rules/} that is not a rule. */
public final class Pack {
    static final String RESOURCE = "META-INF/mingzhang/pack.bin";

    private final Map<String, Node> files;
    private final Vocabulary vocabulary;
    private final Profiles profiles;
    private final Requirements requirements;
    private final Regulations regulations;

    Pack(Map<String, Node> files) {
        this.files = files;
        vocabulary = new Vocabulary(file(files, "vocabulary.yaml"));
        requirements = new Requirements(file(files, "requirements.yaml"));
        regulations = new Regulations(file(files, "regulations.yaml"));
        List<Node> nodes = new ArrayList<>();
        files.forEach((name, node) -> {
            if (name.startsWith("profiles/")) {
                nodes.add(node);
            }
        });
        profiles = new Profiles(nodes);
    }

    private static Node file(Map<String, Node> files, String name) {
        Node node = files.get(name);
        if (node == null) {
            throw new PackException(name, 0, "rules/ 中缺少这个文件");
        }
        return node;
    }

    /** The pack that was compiled into the program. */
    public static Pack bundled() {
        try (InputStream raw = Pack.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (raw == null) {
                throw new IllegalStateException("no " + RESOURCE + ": the build step CompileRules did not run");
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(raw, 1 << 16));
            Map<String, Node> files = new LinkedHashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                String name = in.readUTF();
                files.put(name, Node.read(name, in));
            }
            return new Pack(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the typed views were built from, by file. */
    Map<String, Node> files() {
        return files;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Profiles profiles() {
        return profiles;
    }

    public Requirements requirements() {
        return requirements;
    }

    public Regulations regulations() {
        return regulations;
    }
}
