package org.mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
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
 * Checks inputs, several at a time, each within its time; what fails costs only itself. Halves of one disclosure are checked
 * as one. What is seen from outside comes in the order of the inputs.
 */
final class Inspection {
    /** Of memory: what any disclosure takes, and what it takes for each of its bytes. Measured on PDF, the hungriest. */
    private static final long BASE = 48L << 20;
    private static final long FACTOR = 64;

    private final Engine engine;
    private final Given given;
    private final Opener opener;
    private final Limits limits;
    private final Deadline deadline;
    private final Terminal terminal;
    private final Crew crew;
    private final Finish finish;
    private final boolean timing;
    private Progress progress;
    private final List<Unreadable> unreadable = new ArrayList<>();
    /** By input: the report on it alone, null where there is none. */
    private final List<Judged> alone = new ArrayList<>();
    /** By input that is half of a pair: for the first half the report on both, for the second nothing. */
    private final Map<Integer, Optional<Judged>> paired = new HashMap<>();

    /** What is done with a disclosure after the rules, while it is at hand: on any thread, beside others. */
    interface Finish {
        /** @param document null where only facts were given */
        Judged of(Checked checked, Document document);
    }

    /** What one input gave. */
    private record Read(Document document, List<Object> facts, Judged judged) {
    }

    Inspection(Engine engine, Given given, Limits limits, int jobs, boolean timing, Finish finish,
               Terminal terminal) {
        this.engine = engine;
        this.given = given;
        this.limits = limits;
        this.opener = new Opener(engine, limits);
        this.deadline = new Deadline(limits.seconds());
        this.crew = new Crew(jobs, Runtime.getRuntime().maxMemory() / 4 * 3);
        this.finish = finish;
        this.terminal = terminal;
        this.timing = timing;
        this.progress = new Progress(terminal, 0, false);
    }

    /** In the order of the inputs, a pair where its first half stands. */
    List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        for (int slot = 0; slot < alone.size(); slot++) {
            Judged one = paired.containsKey(slot) ? paired.get(slot).orElse(null) : alone.get(slot);
            if (one != null) {
                judged.add(one);
            }
        }
        return judged;
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
        progress = new Progress(terminal, inputs.size(), timing);
        crew.run(inputs, new Opening<Read>(this::read) {
            @Override
            public void done(Input input, Attempt<Read> attempt) {
                progress.took(input.name(), attempt.nanos());
                Read read = settled(attempt);
                int slot = alone.size();
                alone.add(read == null ? null : read.judged());
                int more = left.merge(input.group(), -1, Integer::sum);
                if (more == 0 && !pairings.containsKey(input.group())) {
                    return;
                }
                Pairing pairing = pairings.computeIfAbsent(input.group(), group -> new Pairing());
                if (read != null && !read.facts().isEmpty() && !input.folder()) {
                    pair(pairing.add(new Half(input, slot, read.document(), read.facts())));
                }
                if (more == 0) {
                    pairings.remove(input.group());
                }
            }
        });
        progress.end();
    }

    /** All inputs as one disclosure. */
    void checkTogether(List<Input> inputs) {
        List<Document> documents = new ArrayList<>();
        progress = new Progress(terminal, inputs.size(), timing);
        crew.run(inputs, new Opening<Document>(opener::open) {
            @Override
            public void done(Input input, Attempt<Document> attempt) {
                progress.took(input.name(), attempt.nanos());
                Document document = settled(attempt);
                if (document != null) {
                    documents.add(document);
                }
            }
        });
        if (documents.isEmpty()) {
            progress.end();
            return;
        }
        String first = documents.get(0).name();
        String name = documents.size() == 1 ? first : first + " 等 " + documents.size() + " 个文件";
        alone.add(settled(attempt(name, () -> joined(name, documents))));
        progress.end();
    }

    /** Work on inputs that may fail. */
    private abstract class Opening<R> implements Crew.Work<Input, Attempt<R>> {
        private final Step<R> step;

        Opening(Step<R> step) {
            this.step = step;
        }

        @Override
        public long need(Input input) {
            return Inspection.need(input);
        }

        @Override
        public Attempt<R> result(Input input) {
            long begin = System.nanoTime();
            Attempt<R> attempt = attempt(input.name(), () -> step.on(input));
            return attempt.within(System.nanoTime() - begin);
        }

        @Override
        public void awaited(Input input) {
            progress.next();
        }
    }

    private interface Step<R> {
        R on(Input input) throws UnreadableException;
    }

    private Read read(Input input) throws UnreadableException {
        if (!input.folder() && Readers.isFactFile(input.path())) {
            return new Read(null, List.of(), finish.of(engine.checkFacts(input, limits, given), null));
        }
        Document document = opener.open(input);
        List<Object> facts = engine.extract(document, given);
        return new Read(document, facts, finish.of(engine.check(document, facts, given), document));
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
        Judged whole = settled(attempt(pair.name(), () -> joined(pair.name(),
                List.of(pair.narrative().document(opener), pair.tables().document(opener)))));
        if (whole != null) {
            paired.put(pair.narrative().slot(), Optional.empty());
            paired.put(pair.tables().slot(), Optional.empty());
            paired.put(pair.slot(), Optional.of(whole));
        }
    }

    private Judged joined(String name, List<Document> documents) throws UnreadableException {
        Joiner joiner = new Joiner(name, limits);
        for (Document document : documents) {
            joiner.add(document);
        }
        Document whole = joiner.document();
        return finish.of(engine.check(whole, engine.extract(whole, given), given), whole);
    }

    private <T> Attempt<T> attempt(String name, Callable<T> work) {
        return Attempt.at(deadline, name, work);
    }

    /** What the work gave, null after it failed and that was said. */
    private <T> T settled(Attempt<T> attempt) {
        attempt.failure().ifPresent(failure -> unreadable(failure.file(), failure.message()));
        if (attempt.cause() != null) {
            Crash.trace(attempt.cause(), terminal);
        }
        return attempt.value();
    }

    /** Bytes of memory that work on an input may need. */
    static long need(Input input) {
        return BASE + FACTOR * size(input);
    }

    private static long size(Input input) {
        if (input.folder()) {
            long all = 0;
            for (Input part : input.parts()) {
                all += size(part);
            }
            return all;
        }
        try {
            return Files.size(input.path());
        } catch (IOException e) {
            // Opening it will say so.
            return 0;
        }
    }
}
