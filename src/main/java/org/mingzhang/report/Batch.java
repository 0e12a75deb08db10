package org.mingzhang.report;

import java.util.List;
import org.mingzhang.reader.Skipped;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

/**
 * The result of one run.
 *
 * @param documents  in the order they were given
 * @param unreadable files that could not be checked at all
 * @param skipped    files of a folder that are no disclosure by their type
 * @param version    of this program
 */
public record Batch(List<Checked> documents, List<Unreadable> unreadable, List<Skipped> skipped, String version) {
    public Batch {
        documents = List.copyOf(documents);
        unreadable = List.copyOf(unreadable);
        skipped = List.copyOf(skipped);
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

    public int count(Severity severity) {
        int count = 0;
        for (Checked document : documents) {
            for (Finding finding : document.findings()) {
                if (finding.severity() == severity) {
                    count++;
                }
            }
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
