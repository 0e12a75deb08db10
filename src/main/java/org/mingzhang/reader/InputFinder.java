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
import java.util.Locale;
import java.util.Set;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;

/** Turns the names a user gave into inputs, walking folders. */
final class InputFinder {
    private static final Comparator<Path> BY_NAME = Comparator.comparing(path -> path.getFileName().toString());

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
        } else {
            addFile(name, path);
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
        for (Path child : children(name, folder)) {
            String fileName = child.getFileName().toString();
            String childName = name.endsWith("/") ? name + fileName : name + "/" + fileName;
            if (fileName.startsWith(".")) {
                continue;
            }
            if (!Files.isDirectory(child)) {
                addIfDisclosure(childName, child);
            } else if (seen.add(real(child))) {
                walk(childName, child);
            } else {
                skipped.add(new Skipped(childName, "是指向另一个文件夹的链接，那个文件夹已经在检查范围内"));
            }
        }
    }

    private List<Path> children(String name, Path folder) {
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

    private void addIfDisclosure(String name, Path path) {
        String extension = extension(path);
        Format format = Format.ofExtension(extension);
        if (format != null && Readers.supports(format) || isYaml(extension) && Readers.isFactFile(path)) {
            addFile(name, path);
        } else if (format != null && format.mayBeDisclosure()) {
            problem(name, "是" + format.title() + "，暂不支持；" + format.advice());
        } else if (format != null) {
            skipped.add(new Skipped(name, "是" + format.title() + "，暂不支持；" + format.advice()));
        } else if (extension.isEmpty()) {
            skipped.add(new Skipped(name, "没有扩展名，看不出类型；要检查它，请直接写出这个文件"));
        } else {
            skipped.add(new Skipped(name, "不是公开文本的文件类型（." + extension + "）"));
        }
    }

    private void addFile(String name, Path path) {
        if (seen.add(real(path))) {
            inputs.add(new Input(name, path));
        }
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

    private static boolean isYaml(String extension) {
        return extension.equals("yaml") || extension.equals("yml");
    }

    private static String extension(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
