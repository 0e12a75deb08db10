package org.mingzhang.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

/** What people decided about rules and findings. Decides about one document at a time, on any thread. */
public final class Policy {
    /** Nothing is decided. */
    public static final Policy NONE = new Policy("", List.of(), List.of(), Baseline.NONE, LocalDate.EPOCH);

    private final String source;
    private final List<Disabled> disabled;
    private final List<Waiver> waivers;
    private final Waivers waiving;
    private final Baseline baseline;

    /**
     * @param source the files it comes from, for the report; "" where there are none
     * @param today  the day that waivers are measured by
     */
    public Policy(String source, List<Disabled> disabled, List<Waiver> waivers, Baseline baseline, LocalDate today) {
        this.source = source;
        this.disabled = List.copyOf(disabled);
        this.waivers = List.copyOf(waivers);
        this.waiving = new Waivers(waivers, today);
        this.baseline = baseline;
    }

    /** The document with what was decided about its findings. */
    public Checked decide(Checked document) {
        if (source.isEmpty()) {
            return document;
        }
        Checked applied = withoutDisabled(document);
        return applied.deciding(baseline.decide(applied, waiving.decide(applied, applied.findings())), applied.outcomes());
    }

    /** What a person must look at about the decisions, given all documents of the run; first, that there are any. */
    public List<Notice> notices(List<Checked> documents) {
        if (source.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (Disabled rule : disabled) {
            parts.add("停用 " + rule.rule() + "（" + rule.reason() + "）");
        }
        if (!waivers.isEmpty()) {
            int elsewhere = waiving.elsewhere(documents);
            parts.add("豁免 " + waivers.size() + " 条" + (elsewhere == 0 ? ""
                    : "（其中 " + elsewhere + " 条写的部门、年度、文种或文件与本次检查的都不符）"));
        }
        if (baseline.size() > 0) {
            parts.add("基线中的原有问题 " + baseline.size() + " 处");
        }
        List<Notice> notices = new ArrayList<>();
        notices.add(new Notice(Severity.INFO, source, parts.isEmpty() ? "按配置检查" : "按配置检查：" + String.join("，", parts)));
        notices.addAll(waiving.notices(documents));
        return notices;
    }

    private Checked withoutDisabled(Checked document) {
        if (disabled.isEmpty()) {
            return document;
        }
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : document.findings()) {
            if (reason(finding.rule(), finding.requirement()).isEmpty()) {
                findings.add(finding);
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : document.outcomes()) {
            outcomes.add(decided(outcome, findings));
        }
        return document.deciding(findings, outcomes);
    }

    /** Without any rule a requirement is not applied; without its violating rule it is what the others say. */
    private Outcome decided(Outcome outcome, List<Finding> left) {
        String reason = "";
        boolean all = true;
        for (String rule : outcome.rules()) {
            String one = reason(rule, outcome.requirement());
            reason = one.isEmpty() ? reason : one;
            all &= !one.isEmpty();
        }
        if (reason.isEmpty()) {
            return outcome;
        }
        if (all) {
            return outcome.as(Outcome.State.NOT_APPLICABLE, "按配置停用：" + reason);
        }
        boolean violated = false;
        for (Finding finding : left) {
            violated |= outcome.rules().contains(finding.rule()) && finding.severity().atLeast(Severity.WARNING);
        }
        return outcome.state() == Outcome.State.VIOLATION && !violated ? outcome.as(Outcome.State.PASS, "") : outcome;
    }

    private String reason(String rule, String requirement) {
        for (Disabled one : disabled) {
            if (one.covers(rule, requirement)) {
                return one.reason();
            }
        }
        return "";
    }
}
