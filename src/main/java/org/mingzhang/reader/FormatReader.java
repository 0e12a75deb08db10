package org.mingzhang.reader;

import org.mingzhang.document.Document;

/** Reads one file format. A new format is one class, and its line in {@link Readers}. */
interface FormatReader {
    Document read(Source source, Limits limits) throws UnreadableException;
}
