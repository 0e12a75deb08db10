package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
    /** Notes what happens. */
    private static class Noted implements Crew.Work<Integer, Integer> {
        final List<String> seen = Collections.synchronizedList(new ArrayList<>());

        @Override
        public long need(Integer piece) {
            return piece;
        }

        @Override
        public Integer result(Integer piece) {
            return piece * piece;
        }

        @Override
        public void awaited(Integer piece) {
            seen.add("await " + piece);
        }

        @Override
        public void done(Integer piece, Integer result) {
            seen.add("done " + piece + " " + result);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void resultsComeInTheOrderOfTheWork(int threads) {
        Noted noted = new Noted();
        new Crew(threads, 1000).run(IntStream.range(0, 50).boxed().toList(), noted);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            expected.add("await " + i);
            expected.add("done " + i + " " + i * i);
        }
        assertEquals(expected, noted.seen);
    }

    @Test
    void twoPiecesAreDoneAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> met = Collections.synchronizedList(new ArrayList<>());
        new Crew(2, 1000).run(List.of(1, 2), new Noted() {
            @Override
            public Integer result(Integer piece) {
                both.countDown();
                try {
                    met.add(both.await(20, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return piece;
            }
        });
        assertEquals(List.of(true, true), met);
    }

    @Test
    void noMoreIsBegunThanFitsIntoTheMemory() {
        AtomicLong used = new AtomicLong();
        AtomicLong most = new AtomicLong();
        new Crew(4, 10).run(List.of(4, 4, 4, 9, 50, 1, 1, 1, 1, 1, 6), new Noted() {
            @Override
            public Integer result(Integer piece) {
                long now = used.addAndGet(piece);
                if (piece < 50) {
                    most.accumulateAndGet(now, Math::max);
                }
                Thread.yield();
                return piece;
            }

            @Override
            public void done(Integer piece, Integer result) {
                used.addAndGet(-piece);
            }
        });
        assertTrue(most.get() <= 10, "used at once: " + most.get());
    }
}
