package org.mingzhang.document;

/**
 * Something of a document that could not be read.
 *
 * @param what a Chinese sentence for the report
 */
public record Problem(String what, Location at) {
}
