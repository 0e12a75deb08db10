package org.mingzhang.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.report.Unreadable;

/**
 * What came of work on a disclosure: a value, or what is to be said of its failure.
 *
 * @param value   null after a failure
 * @param failure empty after success
 * @param cause   of a failure that is a mistake in this program, else null
 * @param nanos   how long it took, where that was measured
 */
record Attempt<T>(T value, Optional<Unreadable> failure, Throwable cause, long nanos) {
    /** What the work gives before the deadline, or why it gives nothing. */
    static <T> Attempt<T> at(Deadline deadline, String name, Callable<T> work) {
        try {
            return of(deadline.run(name, work));
        } catch (UnreadableException e) {
            return failed(e.file(), e.reason());
        } catch (Deadline.PassedException e) {
            return failed(name, e.getMessage());
        } catch (RuntimeException | Error e) {
            return crashed(name, e);
        }
    }

    static <T> Attempt<T> of(T value) {
        return new Attempt<>(value, Optional.empty(), null, 0);
    }

    static <T> Attempt<T> failed(String file, String message) {
        return new Attempt<>(null, Optional.of(new Unreadable(file, message)), null, 0);
    }

    static <T> Attempt<T> crashed(String file, Throwable cause) {
        return new Attempt<>(null, Optional.of(new Unreadable(file, Crash.message(cause, "此文件"))), cause, 0);
    }

    /** Says what failed; nothing after success. */
    void complain(Terminal terminal) {
        failure.ifPresent(said -> terminal.complain(said.file() + "：" + said.message()));
        if (cause != null) {
            Crash.trace(cause, terminal);
        }
    }

    Attempt<T> within(long time) {
        return new Attempt<>(value, failure, cause, time);
    }
}
