package org.mingzhang.fact;

/** The profile asks for this statement table. */
public record RequiredTable(String meaning, String title) {
}
