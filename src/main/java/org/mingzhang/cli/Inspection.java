package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingzhang.document.Document;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Joiner;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.report.Unreadable;
import org.mingzhang.rule.Checked;

/**
 * Checks inputs one after the other, each within its time; what fails costs only itself. Halves of one disclosure are
 * checked as one.
 */
final class Inspection {
    private final Engine engine;
    private final Given given;
    private final Opener opener;
    private final Limits limits;
    private final Deadline deadline;
    private final Terminal terminal;
    private Progress progress;
    private final List<Unreadable> unreadable = new ArrayList<>();
    /** By input: the report on it alone, null where there is none. */
    private final List<Checked> alone = new ArrayList<>();
    /** By input that is half of a pair: for the first half the report on both, for the second nothing. */
    private final Map<Integer, Optional<Checked>> paired = new HashMap<>();

    /** What one input gave. */
    private record Read(Document document, List<Object> facts, Checked checked) {
    }

    Inspection(Engine engine, Given given, Limits limits, Terminal terminal) {
        this.engine = engine;
        this.given = given;
        this.limits = limits;
        this.opener = new Opener(engine, limits);
        this.deadline = new Deadline(limits.seconds());
        this.terminal = terminal;
        this.progress = new Progress(terminal, 0);
    }

    /** In the order of the inputs, a pair where its first half stands. */
    List<Checked> checked() {
        List<Checked> checked = new ArrayList<>();
        for (int slot = 0; slot < alone.size(); slot++) {
            Checked one = paired.containsKey(slot) ? paired.get(slot).orElse(null) : alone.get(slot);
            if (one != null) {
                checked.add(one);
            }
        }
        return checked;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }

    /** Says that a file cannot be checked, and notes it for the report. */
    void unreadable(String file, String message) {
        progress.clear();
        terminal.complain(file + "：" + message);
        unreadable.add(new Unreadable(file, message));
    }

    void checkAll(List<Input> inputs) {
        Map<String, Integer> left = new HashMap<>();
        for (Input input : inputs) {
            left.merge(input.group(), 1, Integer::sum);
        }
        Map<String, Pairing> pairings = new HashMap<>();
        progress = new Progress(terminal, inputs.size());
        for (Input input : inputs) {
            progress.next();
            int slot = alone.size();
            alone.add(null);
            Read read = guarded(input.name(), () -> read(input));
            if (read != null) {
                alone.set(slot, read.checked());
            }
            int more = left.merge(input.group(), -1, Integer::sum);
            if (more == 0 && !pairings.containsKey(input.group())) {
                continue;
            }
            Pairing pairing = pairings.computeIfAbsent(input.group(), group -> new Pairing());
            if (read != null && !read.facts().isEmpty() && !input.folder()) {
                pair(pairing.add(new Half(input, slot, read.document(), read.facts())));
            }
            if (more == 0) {
                pairings.remove(input.group());
            }
        }
        progress.clear();
    }

    private Read read(Input input) throws UnreadableException {
        if (!input.folder() && Readers.isFactFile(input.path())) {
            return new Read(null, List.of(), engine.checkFacts(input, limits, given));
        }
        Document document = opener.open(input);
        List<Object> facts = engine.extract(document, given);
        return new Read(document, facts, engine.check(document, facts, given));
    }

    private void pair(Pairing.Change change) {
        for (Pairing.Pair pair : change.undone()) {
            paired.remove(pair.narrative().slot());
            paired.remove(pair.tables().slot());
        }
        if (change.made().isEmpty()) {
            return;
        }
        Pairing.Pair pair = change.made().get();
        Checked whole = guarded(pair.name(), () -> joined(pair.name(),
                List.of(pair.narrative().document(opener), pair.tables().document(opener))));
        if (whole != null) {
            paired.put(pair.narrative().slot(), Optional.empty());
            paired.put(pair.tables().slot(), Optional.empty());
            paired.put(pair.slot(), Optional.of(whole));
        }
    }

    /** All inputs as one disclosure. */
    void checkTogether(List<Input> inputs) {
        List<Document> documents = new ArrayList<>();
        progress = new Progress(terminal, inputs.size());
        for (Input input : inputs) {
            progress.next();
            Document document = guarded(input.name(), () -> opener.open(input));
            if (document != null) {
                documents.add(document);
            }
        }
        progress.clear();
        if (documents.isEmpty()) {
            return;
        }
        String first = documents.get(0).name();
        String name = documents.size() == 1 ? first : first + " 等 " + documents.size() + " 个文件";
        alone.add(guarded(name, () -> joined(name, documents)));
    }

    private Checked joined(String name, List<Document> documents) throws UnreadableException {
        Joiner joiner = new Joiner(name, limits);
        for (Document document : documents) {
            joiner.add(document);
        }
        Document whole = joiner.document();
        return engine.check(whole, engine.extract(whole, given), given);
    }

    /** What the work gives, null after it failed and that was said. */
    private <T> T guarded(String name, Callable<T> work) {
        try {
            return deadline.run(name, work);
        } catch (UnreadableException e) {
            unreadable(e.file(), e.reason());
        } catch (Deadline.PassedException e) {
            unreadable(name, e.getMessage());
        } catch (RuntimeException | Error e) {
            unreadable(name, Crash.message(e, "此文件"));
            Crash.trace(e, terminal);
        }
        return null;
    }
}
