package org.mingzhang.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Document;
import org.mingzhang.document.Mark;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Originals;
import org.mingzhang.report.Batch;
import org.mingzhang.report.Kept;
import org.mingzhang.report.Marks;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Severity;

/** The annotated copies of the checked files, in the folder that {@value #OPTION} names. */
final class Copies {
    static final String OPTION = "--annotate";
    /** In front of the extension of every copy. */
    static final String LABEL = ".批注";
    private final Terminal terminal;
    private final Limits limits;
    private final int jobs;
    private final String name;
    /** Null where none are wanted. */
    private final Path folder;

    private Copies(Terminal terminal, Limits limits, int jobs, String name, Path folder) {
        this.terminal = terminal;
        this.limits = limits;
        this.jobs = jobs;
        this.name = name;
        this.folder = folder;
    }

    static Copies of(Arguments arguments, Terminal terminal) throws UsageException {
        if (!arguments.has(OPTION)) {
            return new Copies(terminal, Limits.DEFAULT, 1, "", null);
        }
        String name = arguments.folder(OPTION);
        Path folder;
        try {
            folder = Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException(OPTION + " 的文件夹名“" + name + "”无法识别，名称含中文时请把系统语言环境设为 UTF-8");
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (name.isEmpty()) {
            throw new UsageException(OPTION + " 的文件夹名是空的，请写出文件夹名");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(OPTION + " 的“" + name + "”是文件，不是文件夹");
        }
        if (!Files.exists(folder) && (parent == null || !Files.isDirectory(parent))) {
            throw new UsageException(OPTION + " 的“" + name + "”所在的文件夹不存在，请先建立");
        }
        if (!Files.isWritable(Files.exists(folder) ? folder : parent)) {
            throw new UsageException(OPTION + " 的“" + name + "”没有写入权限，请换一个位置");
        }
        return new Copies(terminal, arguments.limits(), arguments.jobs(), name, folder);
    }

    /** Whether a file is such a copy by its name, and so no disclosure. */
    static boolean isCopy(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 && file.substring(0, dot).endsWith(LABEL) && file.substring(dot).matches("(?i)\\.(pdf|doc[xm])");
    }

    /** What is to be kept of a disclosure for them; on any thread. */
    List<Mark> marks(Checked checked, Document document) {
        return folder == null || document == null ? List.of() : Marks.of(checked, document, Severity.WARNING);
    }

    /** @param inputs what was checked */
    void write(Batch batch, List<Input> inputs) throws OutputException {
        if (folder == null) {
            return;
        }
        List<Copying.Piece> pieces = new ArrayList<>();
        for (Kept kept : batch.kept()) {
            Map<String, List<Mark>> files = new LinkedHashMap<>();
            for (Mark mark : kept.marks()) {
                files.computeIfAbsent(mark.file(), file -> new ArrayList<>()).add(mark);
            }
            files.forEach((file, marks) -> inputs.stream().filter(input -> Originals.holds(input, file)).findFirst()
                    .ifPresent(input -> pieces.add(new Copying.Piece(input, file, marks))));
        }
        Copying copying = new Copying(folder, limits, inputs, terminal);
        new Crew(jobs, Runtime.getRuntime().maxMemory() / 4 * 3).run(pieces, copying);
        int count = copying.count();
        terminal.complain("批注文件 " + count + " 个" + (count == 0 ? "" : "，已写入 " + name));
    }
}
