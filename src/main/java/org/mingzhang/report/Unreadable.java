package org.mingzhang.report;

/**
 * A file that was named and could not be checked at all.
 *
 * @param file    as the user named it
 * @param message what is the matter and what to do, a Chinese sentence
 */
public record Unreadable(String file, String message) {
}
