package org.mingzhang.reader;

import java.io.IOException;
import java.io.StringReader;

/** Text for a parser that a hostile file can keep busy: ends with an error when its time is over. */
final class TimedReader extends StringReader {
    private final long end;

    /** @param end by {@link System#nanoTime} */
    TimedReader(String text, long end) {
        super(text);
        this.end = end;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new IOException("time is over");
        }
        return super.read(buffer, from, length);
    }
}
