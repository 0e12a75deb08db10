package org.mingzhang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.mingzhang.reader.Input;

/** Where a result goes: a file, a folder of reports, or standard output. */
final class Output {
    /** Writes a result. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private final Terminal terminal;
    private final String name;
    private final Path file;
    private final boolean folder;

    private Output(Terminal terminal, String name, Path file, boolean folder) {
        this.terminal = terminal;
        this.name = name;
        this.file = file;
        this.folder = folder;
    }

    static Output standard(Terminal terminal) {
        return new Output(terminal, "", null, false);
    }

    /** The place {@code -o} names, which must be writable: a file, or a folder for a report on each disclosure. */
    static Output of(String name, Terminal terminal) throws UsageException {
        Path file;
        try {
            file = Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("-o 的文件名“" + name + "”无法识别，名称含中文时请把系统语言环境设为 UTF-8");
        }
        if (name.isEmpty()) {
            throw new UsageException("-o 的文件名是空的，请写出文件名");
        }
        Path parent = file.toAbsolutePath().getParent();
        boolean folder = name.endsWith("/") || name.endsWith("\\") || Files.isDirectory(file);
        if (parent == null && !folder || parent != null && !Files.isDirectory(parent)) {
            throw new UsageException("-o 的“" + name + "”所在的文件夹不存在，请先建立");
        }
        if (folder && Files.exists(file) && !Files.isDirectory(file)) {
            throw new UsageException("-o 的“" + name + "”是文件，不是文件夹");
        }
        if (!Files.isWritable(Files.exists(file) ? file : parent)) {
            throw new UsageException("-o 的“" + name + "”没有写入权限，请换一个位置");
        }
        return new Output(terminal, name, file, folder);
    }

    /** The file that {@code -o} names. */
    static Output ofFile(Arguments arguments, Terminal terminal) throws UsageException {
        if (!arguments.has("-o")) {
            return standard(terminal);
        }
        Output output = of(arguments.get("-o", ""), terminal);
        if (output.folder()) {
            throw new UsageException("-o 的“" + output.file() + "”是文件夹，请写出文件名");
        }
        return output;
    }

    /** A file in this folder, which is made when it is first written to. */
    Output within(String child) {
        return new Output(terminal, name + (name.endsWith("/") || name.endsWith("\\") ? "" : "/") + child,
                file.resolve(child), false);
    }

    /** Refuses to write over a file that is to be checked. */
    void sparing(List<Input> inputs) throws UsageException {
        if (file == null || folder || !Files.exists(file)) {
            return;
        }
        for (Input input : inputs) {
            if (input.folder()) {
                sparing(input.parts());
            } else if (same(input.path())) {
                throw new UsageException("-o 的“" + name + "”就是要检查的文件，不能覆盖，请换一个文件名");
            }
        }
    }

    private boolean same(Path input) {
        try {
            return Files.isSameFile(file, input);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a report on each disclosure goes there. */
    boolean folder() {
        return folder;
    }

    /** Whether both lead to the same place. */
    boolean same(Output other) {
        return file == null ? other.file == null
                : other.file != null && file.toAbsolutePath().normalize().equals(other.file.toAbsolutePath().normalize());
    }

    /** For a message. */
    String where() {
        return file == null ? "标准输出" : "“" + name + "”";
    }

    /** The name of the file, "" for standard output. */
    String file() {
        return name;
    }

    boolean colour() {
        return file == null && terminal.colour();
    }

    void write(Writing writing) throws OutputException {
        try {
            if (file == null) {
                writing.to(terminal.out());
                terminal.out().flush();
            } else {
                if (file.getParent() != null) {
                    Files.createDirectories(file.getParent());
                }
                try (OutputStream out = Files.newOutputStream(file)) {
                    writing.to(out);
                }
            }
        } catch (IOException e) {
            throw new OutputException(where(), e);
        }
    }

    void write(String text) throws OutputException {
        write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
