package org.mingzhang.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One line on the terminal while several inputs are checked, rewritten each time and gone at the end; then how long it took.
 * Where nobody looks nothing is written, unless the times were asked for.
 */
final class Progress {
    private static final int SLOWEST = 3;

    /** Characters of the line that may take two columns. */
    private static final int WIDE = 5;

    private final Terminal terminal;
    private final int total;
    private int started;
    private final boolean timing;
    private final long begin = System.nanoTime();
    private final List<Time> times = new ArrayList<>();
    private int columns;

    private record Time(String name, long nanos) {
    }

    /** @param timing whether the time of every input is written */
    Progress(Terminal terminal, int total, boolean timing) {
        this.terminal = terminal;
        this.total = total;
        this.timing = timing;
    }

    /** The next input is being checked. */
    void next() {
        started++;
        if (terminal.progress() && total > 1) {
            String text = "正在检查 " + started + "/" + total + " …";
            columns = text.length() + WIDE;
            terminal.err().print("\r" + text);
            terminal.err().flush();
        }
    }

    /** An input took so long. */
    void took(String name, long nanos) {
        times.add(new Time(name, nanos));
    }

    /** All is checked. */
    void end() {
        clear();
        if (timing) {
            for (Time time : times) {
                terminal.complain(seconds(time.nanos()) + " 秒  " + time.name());
            }
        }
        if (timing || terminal.progress() && total > 1) {
            List<Time> slowest = new ArrayList<>(times);
            slowest.sort((one, other) -> Long.compare(other.nanos(), one.nanos()));
            StringBuilder text = new StringBuilder("用时 " + seconds(System.nanoTime() - begin) + " 秒");
            for (int i = 0; i < slowest.size() && i < SLOWEST && total > 1; i++) {
                text.append(i == 0 ? "；最慢：" : "、").append(slowest.get(i).name()).append("（")
                        .append(seconds(slowest.get(i).nanos())).append(" 秒）");
            }
            terminal.complain(text.toString());
        }
    }

    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Takes the line away, so that another may be printed. */
    void clear() {
        if (columns > 0) {
            // Blanks and not an escape sequence: every terminal knows them.
            terminal.err().print("\r" + " ".repeat(columns) + "\r");
            terminal.err().flush();
            columns = 0;
        }
    }
}
