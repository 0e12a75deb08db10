package org.mingzhang.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.pack.Citation;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;

/** The order in which people read findings and outcomes. */
final class Folding {
    private static final String WHOLE = "全文";

    private Folding() {
    }

    /** Findings by section, sections in the order of the document, what has no place first. */
    static Map<String, List<Finding>> sections(List<Finding> findings) {
        Map<String, List<Finding>> sections = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (Place.nowhere(finding.location())) {
                sections.computeIfAbsent(WHOLE, key -> new ArrayList<>()).add(finding);
            }
        }
        for (Finding finding : findings) {
            if (!Place.nowhere(finding.location())) {
                String section = finding.location().section();
                sections.computeIfAbsent(section.isEmpty() ? "未归入章节" : section, key -> new ArrayList<>())
                        .add(finding);
            }
        }
        return sections;
    }

    /** What differs in nothing but its place, together. */
    static List<List<Finding>> folded(List<Finding> findings) {
        Map<String, List<Finding>> folded = new LinkedHashMap<>();
        for (Finding finding : findings) {
            folded.computeIfAbsent(sameness(finding), key -> new ArrayList<>()).add(finding);
        }
        return new ArrayList<>(folded.values());
    }

    /** A text and no record: the hash of a record costs more at start than the whole report. */
    private static String sameness(Finding finding) {
        StringBuilder key = new StringBuilder();
        for (String part : List.of(finding.rule(), finding.severity().id(), finding.message(), finding.found(),
                finding.expected(), finding.fix(), String.join(" ", finding.alsoBroken()), finding.standing().state().id(),
                finding.standing().reason())) {
            key.append(part).append('\0');
        }
        for (Citation citation : finding.basis()) {
            key.append(citation.id()).append('\0');
        }
        return key.toString();
    }

    /** The requirements with this outcome, number and title, by the reason why. */
    static Map<String, List<String>> reasons(Checked document, Outcome.State state) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Outcome outcome : document.outcomes()) {
            if (outcome.state() == state) {
                reasons.computeIfAbsent(outcome.reason(), key -> new ArrayList<>())
                        .add(outcome.requirement() + " " + outcome.title());
            }
        }
        return reasons;
    }
}
