package org.mingzhang.report;

import java.util.Collections;
import java.util.List;
import org.mingzhang.policy.Notice;
import org.mingzhang.reader.Skipped;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/**
 * The result of one run.
 *
 * @param documents  in the order they were given
 * @param kept       what is kept of each of them as read, in the same order
 * @param unreadable files that could not be checked at all
 * @param skipped    files of a folder that are no disclosure by their type
 * @param notices    what is the matter with the decisions about findings
 * @param version    of this program
 */
public record Batch(List<Checked> documents, List<Kept> kept, List<Unreadable> unreadable, List<Skipped> skipped,
                    List<Notice> notices, String version) {
    public Batch {
        documents = List.copyOf(documents);
        kept = List.copyOf(kept);
        notices = List.copyOf(notices);
        if (kept.size() != documents.size()) {
            throw new IllegalArgumentException("kept of " + kept.size() + " of " + documents.size() + " documents");
        }
        unreadable = List.copyOf(unreadable);
        skipped = List.copyOf(skipped);
    }

    /** A batch of which nothing but the findings is kept. */
    public Batch(List<Checked> documents, List<Unreadable> unreadable, List<Skipped> skipped, String version) {
        this(documents, Collections.nCopies(documents.size(), Kept.NOTHING), unreadable, skipped, List.of(), version);
    }

    /** The part of it that is about one document. */
    public Batch only(int document) {
        return new Batch(List.of(documents.get(document)), List.of(kept.get(document)), List.of(), List.of(), List.of(),
                version);
    }

    /** How many disclosures were handed in, readable or not. */
    public int size() {
        return documents.size() + unreadable.size();
    }

    /** How many of them could not be judged at all. */
    public int unreadableCount() {
        int count = unreadable.size();
        for (Checked document : documents) {
            if (document.verdict().equals("unchecked")) {
                count++;
            }
        }
        return count;
    }

    /** The open findings of this severity. */
    public int count(Severity severity) {
        int count = 0;
        for (Checked document : documents) {
            count += document.count(severity);
        }
        return count;
    }

    /** The findings, of any severity, about which this was decided. */
    public int count(Standing.State state) {
        int count = 0;
        for (Checked document : documents) {
            count += document.count(state);
        }
        return count;
    }

    public int count(Outcome.State state) {
        int count = 0;
        for (Checked document : documents) {
            for (Outcome outcome : document.outcomes()) {
                if (outcome.state() == state) {
                    count++;
                }
            }
        }
        return count;
    }
}
