package org.mingzhang.report.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Problem;
import org.mingzhang.report.Judgement;
import org.mingzhang.report.Judgements;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

/**
 * The check sheet of one disclosure: what could not be read, then a line a requirement, or as many as it has findings.
 * The requirement is repeated on each of them and not merged: merged cells neither filter nor sort.
 */
final class CheckLines {
    private final Checked document;
    private final boolean withFile;
    private final Map<String, List<Finding>> findings = new LinkedHashMap<>();
    private final List<CheckLine> lines = new ArrayList<>();

    private CheckLines(Checked document) {
        this.document = document;
        this.withFile = document.files().size() > 1;
        for (Finding finding : document.findings()) {
            findings.computeIfAbsent(finding.requirement(), key -> new ArrayList<>()).add(finding);
        }
    }

    static List<CheckLine> of(Checked document) {
        CheckLines sheet = new CheckLines(document);
        sheet.fill();
        return sheet.lines;
    }

    /** How many lines {@link #of} gives. */
    static int count(Checked document) {
        CheckLines sheet = new CheckLines(document);
        int count = document.problems().size() + document.findings().size();
        for (Outcome outcome : document.outcomes()) {
            count += sheet.findings.containsKey(outcome.requirement()) ? 0 : 1;
        }
        return count;
    }

    private void fill() {
        for (Problem problem : document.problems()) {
            lines.add(new CheckLine("读取文件", "", Judgement.UNCHECKED, "", OfficeText.line(problem.what()),
                    Words.place(problem.at(), withFile), "", "", "", "", ""));
        }
        Judgements judgements = new Judgements(document);
        for (Outcome outcome : document.outcomes()) {
            String requirement = outcome.requirement() + " " + OfficeText.line(outcome.title());
            String dimension = OfficeText.line(outcome.dimension(), OfficeText.SHORT);
            Judgement judgement = judgements.of(outcome);
            List<Finding> own = findings.remove(outcome.requirement());
            if (own == null) {
                lines.add(CheckLine.of(requirement, dimension, judgement,
                        OfficeText.line(judgements.reason(outcome))));
            } else {
                own.forEach(finding -> lines.add(line(requirement, dimension, judgement, finding)));
            }
        }
        findings.forEach(this::withoutOutcome);
    }

    /** Findings are never lost, whatever the list of requirements says. */
    private void withoutOutcome(String requirement, List<Finding> own) {
        List<Finding> serious = own.stream().filter(finding -> finding.severity().atLeast(Severity.WARNING)).toList();
        Judgement judgement = serious.isEmpty() ? Judgement.PASS : Judgements.of(serious);
        own.forEach(finding -> lines.add(line(requirement + " " + OfficeText.line(finding.title()), "", judgement, finding)));
    }

    private CheckLine line(String requirement, String dimension, Judgement judgement, Finding finding) {
        String found = OfficeText.line(finding.found(), OfficeText.SHORT);
        String quote = OfficeText.line(finding.quote(), OfficeText.SHORT);
        List<String> places = new ArrayList<>(List.of(Words.place(finding.location(), withFile)));
        List<String> sides = Words.otherSides(finding, withFile, false);
        if (!sides.isEmpty()) {
            places.add("对照：" + String.join("；", sides));
        }
        return new CheckLine(requirement, dimension, judgement, finding.severity().chinese(),
                OfficeText.line(finding.message()), String.join("\n", places),
                found.isEmpty() && !quote.isEmpty() ? "“" + quote + "”" : found,
                OfficeText.line(finding.expected(), OfficeText.SHORT), Words.basis(finding.basis(), Integer.MAX_VALUE, "\n"),
                OfficeText.line(finding.fix()), Words.decision(finding.standing()));
    }
}
