package org.mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Mark;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Originals;
import org.mingzhang.reader.Source;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.reader.mark.Copy;
import org.mingzhang.reader.mark.Marker;

/** Makes annotated copies, several at a time, and writes each under a name of its own. */
final class Copying implements Crew.Work<Copying.Piece, Attempt<Copy>> {
    private final Path folder;
    private final Limits limits;
    private final Terminal terminal;
    private final Deadline deadline;
    private final ReportNames names = new ReportNames(Copies.LABEL);
    private final List<Path> originals = new ArrayList<>();
    private int count;
    private OutputException failed;

    /** A file with something to say about it. */
    record Piece(Input input, String file, List<Mark> marks) {
    }

    /** @param inputs of which none may be written over */
    Copying(Path folder, Limits limits, List<Input> inputs, Terminal terminal) {
        this.folder = folder;
        this.limits = limits;
        this.terminal = terminal;
        this.deadline = new Deadline(limits.seconds());
        for (Input input : inputs) {
            originals.add(input.path());
            input.parts().forEach(part -> originals.add(part.path()));
        }
    }

    /** How many were written. */
    int count() throws OutputException {
        if (failed != null) {
            throw failed;
        }
        return count;
    }

    @Override
    public long need(Piece piece) {
        return Inspection.need(piece.input());
    }

    @Override
    public Attempt<Copy> result(Piece piece) {
        return Attempt.at(deadline, piece.file(), () -> copy(piece));
    }

    private Copy copy(Piece piece) throws UnreadableException {
        Source source = Originals.of(piece.input(), piece.file(), limits).orElseThrow(
                () -> new UnreadableException(piece.file(), "找不到原文件，没有生成批注文件；请确认检查期间文件没有移动"));
        return Marker.copy(source, piece.marks(), limits);
    }

    @Override
    public void awaited(Piece piece) {
        // Nothing is shown meanwhile.
    }

    @Override
    public void done(Piece piece, Attempt<Copy> attempt) {
        attempt.complain(terminal);
        if (attempt.value() == null || failed != null) {
            return;
        }
        Path target = target(piece.file(), attempt.value().extension());
        try {
            Files.createDirectories(folder);
            Files.write(target, attempt.value().bytes());
            count++;
        } catch (IOException e) {
            failed = new OutputException("“" + target + "”", e);
        }
    }

    /** Never a file that was checked. */
    private Path target(String file, String extension) {
        Path target = folder.resolve(names.of(file) + "." + extension);
        while (isOriginal(target)) {
            target = folder.resolve(names.of(file) + "." + extension);
        }
        return target;
    }

    private boolean isOriginal(Path target) {
        for (Path original : originals) {
            try {
                if (Files.exists(target) && Files.isSameFile(target, original)) {
                    return true;
                }
            } catch (IOException e) {
                // It is gone: nothing to write over.
                continue;
            }
        }
        return false;
    }
}
