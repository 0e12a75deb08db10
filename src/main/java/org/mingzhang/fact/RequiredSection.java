package org.mingzhang.fact;

/** The profile asks for this section of the narrative. */
public record RequiredSection(String meaning, String title) {
}
