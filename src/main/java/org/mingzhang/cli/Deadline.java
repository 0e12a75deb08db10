package org.mingzhang.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mingzhang.reader.UnreadableException;

/**
 * Runs work that must end in time, on a thread of its own. Work that does not is left behind: parsers do not look at
 * interrupts, so its thread may go on until the program ends, with a processor and the memory of that one document. It has
 * no way to change the result of another.
 */
final class Deadline {
    private final int seconds;

    /** The work took too long. */
    static final class PassedException extends Exception {
        private static final long serialVersionUID = 1L;

        private PassedException(int seconds) {
            super("超过时间限制（" + seconds + " 秒），已放弃；请拆分后再检查，或用 --limit seconds=" + seconds * 5L + " 放宽",
                    null, false, false);
        }
    }

    Deadline(int seconds) {
        this.seconds = seconds;
    }

    /** What the work gives or throws. */
    <T> T run(String name, Callable<T> work) throws UnreadableException, PassedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            thread.setPriority(Thread.MIN_PRIORITY);
            task.cancel(true);
            throw new PassedException(seconds);
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static UnreadableException thrown(Throwable cause) {
        if (cause instanceof UnreadableException unreadable) {
            return unreadable;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
