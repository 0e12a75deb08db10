package org.mingzhang.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** What the outcomes of one disclosure come to after the decisions about its findings. */
public final class Judgements {
    private static final String SEE = "见 ";

    private final Map<String, List<Finding>> breaking = new HashMap<>();

    public Judgements(Checked document) {
        for (Finding finding : document.findings()) {
            if (finding.severity().atLeast(Severity.WARNING)) {
                breaking.computeIfAbsent(finding.requirement(), key -> new ArrayList<>()).add(finding);
                for (String also : finding.alsoBroken()) {
                    breaking.computeIfAbsent(also, key -> new ArrayList<>()).add(finding);
                }
            }
        }
    }

    public Judgement of(Outcome outcome) {
        return switch (outcome.state()) {
            case PASS -> Judgement.PASS;
            case UNCHECKED -> Judgement.UNCHECKED;
            case NOT_APPLICABLE -> Judgement.NOT_APPLICABLE;
            case VIOLATION -> of(breaking(outcome));
        };
    }

    /** How many of these there are of each, by ordinal. */
    public int[] counts(List<Outcome> outcomes) {
        int[] counts = new int[Judgement.values().length];
        for (Outcome outcome : outcomes) {
            counts[of(outcome).ordinal()]++;
        }
        return counts;
    }

    /** Why, where the requirement has no finding of its own to say so. */
    public String reason(Outcome outcome) {
        List<Finding> others = breaking(outcome);
        return outcome.reason().isEmpty() && !others.isEmpty() ? SEE + others.get(0).requirement() : outcome.reason();
    }

    /** A requirement that points at another one is broken by what breaks that. */
    private List<Finding> breaking(Outcome outcome) {
        String see = outcome.reason().startsWith(SEE) ? outcome.reason().substring(SEE.length()) : "";
        List<Finding> own = breaking.getOrDefault(outcome.requirement(), List.of());
        return own.isEmpty() ? breaking.getOrDefault(see, List.of()) : own;
    }

    /** The gravest open finding counts; a violation of which no finding is known stays one. */
    public static Judgement of(List<Finding> findings) {
        Judgement worst = findings.isEmpty() ? Judgement.FAIL : Judgement.BASELINED;
        for (Finding finding : findings) {
            if (finding.open() && finding.severity() == Severity.ERROR) {
                return Judgement.FAIL;
            }
            if (finding.open()) {
                worst = Judgement.DOUBTFUL;
            } else if (worst == Judgement.BASELINED && finding.standing().state() == Standing.State.WAIVED) {
                worst = Judgement.WAIVED;
            }
        }
        return worst;
    }
}
