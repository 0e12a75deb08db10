package org.mingzhang.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.document.Problem;
import org.mingzhang.policy.Notice;
import org.mingzhang.reader.Skipped;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

/**
 * A suite of JUnit's XML.
 *
 * @param document null where it is about none
 */
record JUnitSuite(String name, Checked document, List<JUnitCase> cases) {
    private static final String READING = "读取";
    private static final String OTHER = "其他";
    private static final int NAME = 200;

    /** How many cases ended so; all for null. */
    int count(JUnitCase.Result result) {
        int count = 0;
        for (JUnitCase one : cases) {
            count += result == null || one.result() == result ? 1 : 0;
        }
        return count;
    }

    /** A file that could not be read. */
    static JUnitSuite of(Unreadable file) {
        String message = OneLine.cut(file.message(), 400);
        return new JUnitSuite(OneLine.cut(file.file(), NAME), null, List.of(new JUnitCase(group(file.file(), READING), "读取文件",
                JUnitCase.Result.ERROR, message, OneLine.cut(file.file(), NAME) + "\n" + message)));
    }

    /** What is about the run and not about a document. */
    static JUnitSuite ofRun(Batch batch, Severity failOn) {
        List<JUnitCase> cases = new ArrayList<>();
        for (Notice notice : batch.notices()) {
            String message = OneLine.cut(notice.message(), 400);
            boolean fails = notice.severity() != Severity.INFO && notice.severity().atLeast(failOn);
            cases.add(new JUnitCase("检查设置.豁免和基线", OneLine.cut(notice.message(), NAME),
                    fails ? JUnitCase.Result.FAILURE : JUnitCase.Result.PASSED, fails ? message : "",
                    "[" + notice.severity().chinese() + "] " + message
                            + (notice.place().isEmpty() ? "" : "（" + OneLine.cut(notice.place(), NAME) + "）")));
        }
        for (Skipped file : batch.skipped()) {
            cases.add(new JUnitCase("检查设置.跳过的文件", OneLine.cut(file.name(), NAME), JUnitCase.Result.SKIPPED,
                    OneLine.cut(file.reason(), 400), ""));
        }
        return new JUnitSuite("检查设置", null, cases);
    }

    /** A disclosure: what could be read of it, every requirement, and findings whose requirement is none of these. */
    static JUnitSuite of(Checked document, Severity failOn) {
        List<JUnitCase> cases = new ArrayList<>();
        if (!document.problems().isEmpty() || document.verdict().equals("unchecked")) {
            cases.add(reading(document));
        }
        Map<String, List<Finding>> owned = owned(document);
        Set<String> broken = broken(document, failOn);
        for (Outcome outcome : document.outcomes()) {
            List<Finding> findings = owned.getOrDefault(outcome.requirement(), List.of());
            String group = group(document.file(), outcome.dimension());
            String name = OneLine.cut(outcome.requirement() + " " + outcome.title(), NAME);
            cases.add(requirement(document, outcome, findings, failOn, broken, group, name));
            owned.remove(outcome.requirement());
        }
        owned.forEach((requirement, findings) -> cases.add(judged(document, findings, failOn, group(document.file(), OTHER),
                OneLine.cut(requirement + " " + findings.get(0).title(), NAME), "")));
        return new JUnitSuite(OneLine.cut(document.file(), NAME), document, cases);
    }

    private static JUnitCase reading(Checked document) {
        List<String> lines = new ArrayList<>();
        if (document.verdict().equals("unchecked")) {
            lines.add(Wording.verdict(document));
        }
        for (Problem problem : document.problems()) {
            lines.add(OneLine.problem(document, problem));
        }
        boolean lost = document.verdict().equals("unchecked") || document.lostFile();
        return new JUnitCase(group(document.file(), READING), "读取文件", lost ? JUnitCase.Result.ERROR : JUnitCase.Result.PASSED,
                lost ? lines.get(0) : "", String.join("\n", lines));
    }

    /** Findings by the requirement that shows them: their own, else the one whose rule found them. */
    private static Map<String, List<Finding>> owned(Checked document) {
        Set<String> known = document.outcomes().stream().map(Outcome::requirement).collect(Collectors.toSet());
        Map<String, List<Finding>> owned = new LinkedHashMap<>();
        for (Finding finding : document.findings()) {
            String owner = finding.requirement();
            if (!known.contains(owner)) {
                owner = document.outcomes().stream().filter(outcome -> outcome.rules().contains(finding.rule()))
                        .map(Outcome::requirement).findFirst().orElse(owner);
            }
            owned.computeIfAbsent(owner, key -> new ArrayList<>()).add(finding);
        }
        return owned;
    }

    /** Requirements that an open finding of the fail level breaks. */
    private static Set<String> broken(Checked document, Severity failOn) {
        Set<String> broken = new LinkedHashSet<>();
        for (Finding finding : document.findings()) {
            if (fails(finding, failOn)) {
                broken.add(finding.requirement());
                broken.addAll(finding.alsoBroken());
            }
        }
        return broken;
    }

    private static boolean fails(Finding finding, Severity failOn) {
        return finding.open() && finding.severity().atLeast(failOn);
    }

    private static JUnitCase requirement(Checked document, Outcome outcome, List<Finding> findings, Severity failOn,
                                         Set<String> broken, String group, String name) {
        String reason = OneLine.cut(outcome.reason(), 400);
        if (findings.isEmpty() && (outcome.state() == Outcome.State.UNCHECKED || outcome.state() == Outcome.State.NOT_APPLICABLE)) {
            return new JUnitCase(group, name, JUnitCase.Result.SKIPPED,
                    outcome.state().chinese() + "：" + (reason.isEmpty() ? "未说明原因" : reason), "");
        }
        if (!findings.isEmpty() || outcome.state() != Outcome.State.VIOLATION) {
            return judged(document, findings, failOn, group, name, reason);
        }
        // Found under another requirement: as an alias of it (见 GB-13), or broken by the same mistake.
        List<String> elsewhere = document.findings().stream()
                .filter(finding -> finding.alsoBroken().contains(outcome.requirement())).map(Finding::requirement).distinct().toList();
        String see = elsewhere.isEmpty() ? reason : "见 " + String.join("、", elsewhere);
        boolean fails = broken.contains(outcome.requirement()) || broken.stream().anyMatch(id -> reason.equals("见 " + id));
        return new JUnitCase(group, name, fails ? JUnitCase.Result.FAILURE : JUnitCase.Result.PASSED,
                fails ? "问题列在另一检查项下：" + see : "", "问题列在另一检查项下：" + see);
    }

    private static JUnitCase judged(Checked document, List<Finding> findings, Severity failOn, String group, String name,
                                    String reason) {
        List<Finding> sorted = MarkdownReport.worstFirst(findings);
        List<String> paragraphs = new ArrayList<>();
        for (Finding finding : sorted) {
            paragraphs.add(String.join("\n", OneLine.all(document, finding)));
        }
        if (!reason.isEmpty()) {
            paragraphs.add(reason);
        }
        String text = String.join("\n\n", paragraphs);
        long errors = findings.stream().filter(finding -> fails(finding, failOn)).count();
        if (errors == 0) {
            return new JUnitCase(group, name, JUnitCase.Result.PASSED, "", text);
        }
        String message = OneLine.message(sorted.get(0)) + (errors > 1 ? "（共 " + errors + " 处）" : "");
        return new JUnitCase(group, name, JUnitCase.Result.FAILURE, message, text);
    }

    /** Servers split at the last dot, and tell cases of one name apart by this. */
    private static String group(String file, String dimension) {
        return OneLine.cut(file, NAME).replace('.', '．') + "." + dimension.replace('.', '．');
    }
}
