package org.mingzhang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.mingzhang.reader.Input;

/** Where the result goes: a file, or standard output. */
final class Output {
    /** Writes a result. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private final Terminal terminal;
    private final String name;
    private final Path file;

    private Output(Terminal terminal, String name, Path file) {
        this.terminal = terminal;
        this.name = name;
        this.file = file;
    }

    static Output standard(Terminal terminal) {
        return new Output(terminal, "", null);
    }

    /** The place {@code -o} names, which must be writable. */
    static Output of(Arguments arguments, Terminal terminal) throws UsageException {
        if (!arguments.has("-o")) {
            return standard(terminal);
        }
        String name = arguments.get("-o", "");
        Path file;
        try {
            file = Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("-o 的文件名“" + name + "”无法识别，名称含中文时请把系统语言环境设为 UTF-8");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (name.isEmpty() || Files.isDirectory(file)) {
            throw new UsageException("-o 的“" + name + "”是文件夹，请写出文件名");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException("-o 的“" + name + "”所在的文件夹不存在，请先建立");
        }
        if (!Files.isWritable(Files.exists(file) ? file : parent)) {
            throw new UsageException("-o 的“" + name + "”没有写入权限，请换一个位置");
        }
        return new Output(terminal, name, file);
    }

    /** Refuses to write over a file that is to be checked. */
    void sparing(List<Input> inputs) throws UsageException {
        if (file == null || !Files.exists(file)) {
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
                try (OutputStream out = Files.newOutputStream(file)) {
                    writing.to(out);
                }
            }
        } catch (IOException e) {
            throw new OutputException(file == null ? "标准输出" : "“" + name + "”", e);
        }
    }

    void write(String text) throws OutputException {
        write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
