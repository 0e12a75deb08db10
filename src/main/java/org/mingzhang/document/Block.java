package org.mingzhang.document;

/** A paragraph or a table, in reading order. */
public sealed interface Block permits Paragraph, Table {
    /** Where the block begins. */
    Location at();
}
