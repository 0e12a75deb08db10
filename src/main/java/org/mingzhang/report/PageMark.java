package org.mingzhang.report;

import org.mingzhang.rule.Severity;

/**
 * What a finding says about a span of the printed text of one paragraph or cell.
 *
 * @param start   first character
 * @param end     one behind the last; the same as {@code start} where something is missing
 * @param finding number of the finding in the report
 * @param related which of its related places this is, -1 for the place of the finding itself
 * @param open    whether the finding still counts
 */
record PageMark(int start, int end, int finding, int related, Severity severity, boolean open) {
    boolean own() {
        return related < 0;
    }

    /** The id of its beginning, without the prefix of the document. */
    String anchor() {
        return own() ? "m" + finding : "r" + finding + "-" + related;
    }
}
