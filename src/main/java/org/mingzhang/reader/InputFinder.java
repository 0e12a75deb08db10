package org.mingzhang.reader;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;

/** Turns the names a user gave into inputs, walking folders. */
final class InputFinder {
    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> path.getFileName().toString(), NaturalOrder.INSTANCE);

    private final List<Input> inputs = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    Inputs found() {
        return new Inputs(inputs, skipped, problems);
    }

    void add(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            problem(name, "文件名无法识别，请检查路径；名称含中文时请把系统语言环境设为 UTF-8");
            return;
        }
        if (name.isEmpty() || !Files.exists(path)) {
            problem(name, "文件不存在，请检查路径和文件名");
        } else if (Files.isDirectory(path)) {
            addFolder(name, path);
        } else if (path.endsWith(Input.STATING)) {
            Path parent = path.getParent();
            addFolder(parent == null ? "." : parent.toString(), parent == null ? Path.of(".") : parent);
        } else {
            addFile(new Input(name, path), inputs);
        }
    }

    private void addFolder(String name, Path folder) {
        int before = inputs.size();
        int problemsBefore = problems.size();
        if (!seen.add(real(folder))) {
            return;
        }
        walk(name, folder);
        if (inputs.size() == before && problems.size() == problemsBefore) {
            problem(name, "文件夹里没有可以检查的文件（目前支持：" + Readers.supportedExtensions() + "）");
        }
    }

    /** The folder is already in {@code seen}: by real path, so that a link back up ends the walk there. */
    private void walk(String name, Path folder) {
        if (Files.isRegularFile(folder.resolve(Input.STATING))) {
            List<Input> parts = new ArrayList<>();
            children(name, folder, parts, true);
            inputs.add(new Input(name, folder, name, true, parts));
        } else {
            children(name, folder, inputs, false);
        }
    }

    /** @param whole whether these are parts of one disclosure */
    private void children(String name, Path folder, List<Input> into, boolean whole) {
        for (Path child : list(name, folder)) {
            String fileName = child.getFileName().toString();
            Input input = new Input(Input.join(name, fileName), child, name);
            if (Candidate.isLitter(fileName)) {
                continue;
            }
            if (!Files.isDirectory(child)) {
                addIfDisclosure(input, into, whole);
            } else if (!seen.add(real(child))) {
                skip(input, "是指向另一个文件夹的链接，那个文件夹已经在检查范围内");
            } else if (whole && !Files.isRegularFile(child.resolve(Input.STATING))) {
                children(input.name(), child, into, true);
            } else {
                walk(input.name(), child);
            }
        }
    }

    private List<Path> list(String name, Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                children.add(child);
            }
        } catch (IOException | DirectoryIteratorException e) {
            problem(name, "文件夹打不开，请检查访问权限");
        }
        children.sort(BY_NAME);
        return children;
    }

    private void addIfDisclosure(Input input, List<Input> into, boolean whole) {
        String fileName = input.path().getFileName().toString();
        if (fileName.equals(Input.STATING) && whole) {
            return;
        }
        Candidate candidate = Candidate.of(fileName);
        if (isYaml(fileName) && Readers.isFactFile(input.path())) {
            if (whole) {
                skip(input, "是事实文件，不能和其他文件合为一份公开文本；请移出这个文件夹单独检查");
            } else {
                addFile(input, into);
            }
        } else if (candidate.fate() == Candidate.Fate.READ || whole && candidate.fate() == Candidate.Fate.UNSUPPORTED) {
            addFile(input, into);
        } else if (candidate.fate() == Candidate.Fate.UNSUPPORTED) {
            problem(input.name(), candidate.reason());
        } else {
            skip(input, candidate.reason());
        }
    }

    private void addFile(Input input, List<Input> into) {
        if (seen.add(real(input.path()))) {
            into.add(input);
        }
    }

    private void skip(Input input, String reason) {
        skipped.add(new Skipped(input.name(), reason));
    }

    private void problem(String name, String what) {
        problems.add(new Problem(what, Location.ofFile(name)));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static boolean isYaml(String fileName) {
        String extension = Candidate.extension(fileName);
        return extension.equals("yaml") || extension.equals("yml");
    }
}
