package org.mingzhang.report;

import java.io.IOException;
import java.io.OutputStream;

/** An output format. */
public interface Report {
    /** Writes the whole batch, what is text as UTF-8. The stream is flushed and stays open. */
    void write(Batch batch, OutputStream out) throws IOException;
}
