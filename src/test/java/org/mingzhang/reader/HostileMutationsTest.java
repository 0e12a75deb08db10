package org.mingzhang.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;

/**
 * Good files of every format, spoiled at random: bytes flipped, cut, doubled and inserted, in the parts of a container too.
 * Each gives a document or is refused in Chinese, within ten times the time of the good file and two seconds.
 *
 * <p>A build runs 300 of them, others each time; the seed is printed. {@code mvn test -Dtest=HostileMutationsTest
 * -Dmutants=10000 -Dseed=1} runs more, or the same ones again; those that fail are left in {@code target/mutants}. What was
 * found and mended stands in {@code samples/hostile/found}.
 */
class HostileMutationsTest {
    private static final int USUAL = 300;
    private static final long FACTOR = 10;
    private static final long GRACE = TimeUnit.SECONDS.toNanos(2);
    private static final Path FAILED = Path.of("target/mutants");

    @Test
    void spoiledFilesAreReadOrRefused() throws Exception {
        int mutants = Integer.getInteger("mutants", USUAL);
        long seed = Long.getLong("seed", System.nanoTime() & 0xffffff);
        System.out.println("HostileMutationsTest: -Dmutants=" + mutants + " -Dseed=" + seed);
        Map<String, byte[]> files = GoodFiles.all();
        List<String> names = new ArrayList<>(files.keySet());
        long[] times = new long[names.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = time(files.get(names.get(i)));
        }
        List<String> failures = new ArrayList<>();
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        for (int i = 0; i < mutants; i++) {
            int which = i % names.size();
            String name = names.get(which);
            byte[] spoiled = new Mutations(seed + i).of(files.get(name));
            String failure = failure(spoiled, FACTOR * times[which] + GRACE);
            if (!failure.isEmpty()) {
                String kept = (seed + i) + "-" + name;
                Files.createDirectories(FAILED);
                Files.write(FAILED.resolve(kept), spoiled);
                failures.add(kept + ": " + failure);
            }
        }
        System.setErr(err);
        assertEquals("", String.join("\n", failures));
        assertEquals("", printed.toString(StandardCharsets.UTF_8), "parsers print nothing");
    }

    /** Of the second time, when the classes are loaded. */
    private static long time(byte[] good) throws UnreadableException {
        long start = 0;
        for (int i = 0; i < 2; i++) {
            start = System.nanoTime();
            Readers.read(new Source("good", good), Limits.DEFAULT);
        }
        return System.nanoTime() - start;
    }

    /** What is wrong about the way in which this file is read; "" if nothing. */
    static String failure(byte[] bytes, long nanos) throws InterruptedException {
        FutureTask<Document> task = new FutureTask<>(() -> bytes.length == 0 ? null : Readers.read(new Source("x", bytes), Limits.DEFAULT));
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(nanos, TimeUnit.NANOSECONDS);
            return "";
        } catch (TimeoutException e) {
            StackTraceElement[] trace = thread.getStackTrace();
            return "longer than " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms, at " + List.of(trace).subList(0, Math.min(9, trace.length));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableException refused) {
                return refused.reason().codePoints().anyMatch(c -> c >= 0x4e00 && c < 0xa000) ? "" : "said: " + refused.reason();
            }
            StackTraceElement[] trace = e.getCause().getStackTrace();
            return e.getCause() + " at " + List.of(trace).subList(0, Math.min(9, trace.length));
        }
    }
}
