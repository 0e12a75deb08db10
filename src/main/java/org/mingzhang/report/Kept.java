package org.mingzhang.report;

/**
 * What is kept of a disclosure as read, for the reports that show the document itself: a batch keeps no documents.
 *
 * @param page the document as read as HTML, compressed; empty where no report asks for it
 */
public record Kept(byte[] page) {
    public static final Kept NOTHING = new Kept(new byte[0]);
}
