package org.mingzhang.document;

/**
 * Something of a document that could not be read.
 *
 * @param what   a Chinese sentence for the report
 * @param unread whether whole parts of the document are missing from what was read: then nothing can be called missing from the
 *               document itself
 */
public record Problem(String what, Location at, boolean unread) {
    public Problem(String what, Location at) {
        this(what, at, false);
    }
}
