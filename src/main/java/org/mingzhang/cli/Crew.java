package org.mingzhang.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does work on several threads and hands the results over in the order of the work, on the thread that asked: whatever is made
 * of them is the same for any number of threads. Begun and waiting is never more than fits into the memory set aside.
 */
final class Crew {
    /** Begun for each thread: one slow piece shall not keep the others waiting. */
    private static final int AHEAD = 4;

    private final int threads;
    private final long room;

    /** Work on pieces of one kind. */
    interface Work<P, R> {
        /** Bytes of memory that the piece may need. */
        long need(P piece);

        /** On any thread, beside others. */
        R result(P piece);

        /** The piece is the next to be handed over. */
        void awaited(P piece);

        void done(P piece, R result);
    }

    private record Begun<P, R>(P piece, long need, Future<R> result) {
    }

    /** @param room bytes of memory for all that is begun; one piece is always begun */
    Crew(int threads, long room) {
        this.threads = threads;
        this.room = room;
    }

    <P, R> void run(List<P> pieces, Work<P, R> work) {
        if (threads == 1 || pieces.size() < 2) {
            for (P piece : pieces) {
                work.awaited(piece);
                work.done(piece, work.result(piece));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, Crew::thread);
        try {
            Deque<Begun<P, R>> begun = new ArrayDeque<>();
            long used = 0;
            for (P piece : pieces) {
                long need = work.need(piece);
                while (!begun.isEmpty() && (begun.size() >= threads * AHEAD || used + need > room)) {
                    used -= begun.peek().need();
                    handOver(begun.poll(), work);
                }
                begun.add(new Begun<>(piece, need, pool.submit(() -> work.result(piece))));
                used += need;
            }
            while (!begun.isEmpty()) {
                handOver(begun.poll(), work);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <P, R> void handOver(Begun<P, R> begun, Work<P, R> work) {
        work.awaited(begun.piece());
        try {
            work.done(begun.piece(), begun.result().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "crew");
        thread.setDaemon(true);
        return thread;
    }
}
