package org.mingzhang.build;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mingzhang.document.Document;
import org.mingzhang.extract.Extractor;
import org.mingzhang.pack.Pack;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Checker;
import org.mingzhang.rule.RuleBase;

/** Warm times of reading, extracting and judging one file: medians of the later half of the rounds. */
public final class Bench {
    private static final int ROUNDS = 400;

    private Bench() {
    }

    /** Argument: the disclosure. */
    public static void main(String[] args) throws UnreadableException {
        Pack pack = Pack.bundled();
        RuleBase rules = RuleBase.bundled();
        Checker checker = new Checker(pack, rules);
        Extractor extractor = new Extractor(pack);
        List<Long> read = new ArrayList<>();
        List<Long> extract = new ArrayList<>();
        List<Long> judge = new ArrayList<>();
        Checked last = null;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Document document = Readers.read(new Input(args[0], Path.of(args[0])), Limits.DEFAULT);
            long afterRead = System.nanoTime();
            List<Object> facts = extractor.extract(document, "");
            long afterExtract = System.nanoTime();
            last = checker.check(document.name(), document.files(), document.problems(), facts, "", Optional.empty(),
                    Optional.empty());
            long end = System.nanoTime();
            if (round >= ROUNDS / 2) {
                read.add(afterRead - start);
                extract.add(afterExtract - afterRead);
                judge.add(end - afterExtract);
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("warm, ms (median of " + ROUNDS / 2 + "): read " + median(read) + ", extract " + median(extract)
                + ", rules " + median(judge) + " (" + rules.rules().size() + " rules, "
                + last.findings().size() + " findings)");
    }

    private static double median(List<Long> nanos) {
        Collections.sort(nanos);
        return Math.round(nanos.get(nanos.size() / 2) / 10_000.0) / 100.0;
    }
}
