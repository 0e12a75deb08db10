package org.mingzhang.extract;

import org.mingzhang.document.Location;
import org.mingzhang.fact.Passage;

/**
 * A paragraph prepared for extraction.
 *
 * @param block   index of its block
 * @param normal  its text in normal form, without word-processor residue
 * @param residue code of a word processor left behind it, missing when there is none
 */
record Line(int block, NormalText normal, Passage residue) {

    static Line of(int block, String printed, Location at) {
        int from = printed.indexOf('\\') < 0 ? -1 : FieldCodes.start(printed);
        if (from < 0) {
            return new Line(block, NormalText.of(printed, at), Passage.MISSING);
        }
        int end = printed.stripTrailing().length();
        Passage residue = new Passage(printed.substring(from, end).strip(), at.span(at.start() + from, at.start() + end));
        return new Line(block, NormalText.of(printed.substring(0, from), at), residue);
    }

    String text() {
        return normal.text();
    }
}
