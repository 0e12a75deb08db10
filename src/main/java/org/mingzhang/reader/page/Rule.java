package org.mingzhang.reader.page;

/**
 * A printed line that runs along or down the page.
 *
 * @param at   its distance from the top when it runs along, from the left when it runs down
 * @param from where it begins
 * @param to   where it ends
 */
public record Rule(float at, float from, float to) {
    float length() {
        return to - from;
    }

    boolean covers(float start, float end, float slack) {
        return from <= start + slack && to >= end - slack;
    }
}
