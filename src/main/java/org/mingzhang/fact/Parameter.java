package org.mingzhang.fact;

/** What the profile fixes where custom differs: a name and a word. */
public record Parameter(String name, String value) {
}
