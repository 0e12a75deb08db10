package org.mingzhang.report;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;
import org.mingzhang.pack.Citation;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Related;

/** What a report on a build server says of a finding. Every text is one line that is safe to print, and not too long. */
final class OneLine {
    private static final int MESSAGE = 400;
    private static final int VALUE = 100;
    private static final int EVIDENCE = 120;
    private static final int QUOTE = 200;

    private OneLine() {
    }

    /** At most that many characters from the beginning. */
    static String cut(String text, int limit) {
        return TerminalText.safe(TerminalText.excerpt(text, 0, 0, limit));
    }

    /** What is wrong, marked where it was decided upon. */
    static String message(Finding finding) {
        return (finding.open() ? "" : "[" + finding.standing().state().chinese() + "]") + cut(finding.message(), MESSAGE);
    }

    /** 实为33.34万元，应为33.24万元; "" unless both are known. */
    static String numbers(Finding finding) {
        return finding.found().isEmpty() || finding.expected().isEmpty() ? ""
                : "实为" + cut(finding.found(), VALUE) + "，应为" + cut(finding.expected(), VALUE);
    }

    /** What is wrong, with both numbers where the message does not name them itself. */
    static String told(Finding finding) {
        boolean named = finding.message().contains(finding.found()) && finding.message().contains(finding.expected());
        String numbers = named ? "" : numbers(finding);
        return message(finding) + (numbers.isEmpty() ? "" : "（" + numbers + "）");
    }

    /** What could not be read, and where. */
    static String problem(Checked document, Problem problem) {
        boolean withFile = document.files().size() > 1 && !problem.what().contains(problem.at().file());
        String place = cut(Place.printed(problem.at(), withFile), QUOTE);
        return cut(problem.what(), MESSAGE) + (place.isEmpty() ? "" : "（" + place + "）");
    }

    /** 全文 for what stands nowhere. */
    static String place(Checked document, Location at) {
        String place = cut(Place.printed(at, document.files().size() > 1), QUOTE);
        return place.isEmpty() ? "全文" : place;
    }

    /** The printed words at the place, "" for something that is missing. */
    static String evidence(Finding finding) {
        return TerminalText.safe(Wording.evidence(finding, EVIDENCE));
    }

    /** Role and value of the other side. */
    static String related(Related related) {
        return cut(related.role(), VALUE) + (related.value().isEmpty() ? "" : " " + cut(related.value(), VALUE));
    }

    /** Role, value and place of the other side. */
    static String related(Checked document, Related related) {
        String where = cut(Place.printed(related.location(), document.files().size() > 1), QUOTE);
        return related(related) + (where.isEmpty() ? "" : "（" + where + "）");
    }

    /** With the words of the article where they were seen. */
    static String basis(Citation citation, boolean quoted) {
        return cut(citation.printed(), QUOTE)
                + (!quoted || citation.quote().isEmpty() ? "" : "：“" + cut(citation.quote(), QUOTE) + "”");
    }

    static String fix(Finding finding) {
        return cut(finding.fix(), MESSAGE);
    }

    /** Why it no longer counts, "" while it does or where nobody said. */
    static String decision(Finding finding) {
        return finding.standing().reason().isEmpty() ? ""
                : cut(finding.standing().reason() + Wording.decided(finding.standing()), MESSAGE);
    }

    /** Everything about it, a line each, the message first. */
    static List<String> all(Checked document, Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add("[" + finding.severity().chinese() + "] " + finding.rule() + " " + message(finding));
        lines.add("位置：" + place(document, finding.location()));
        add(lines, "原文：", evidence(finding));
        for (Related related : finding.related()) {
            lines.add("关联：" + related(document, related));
        }
        add(lines, "", numbers(finding));
        for (Citation citation : finding.basis()) {
            lines.add("依据：" + basis(citation, false));
        }
        add(lines, "决定：", decision(finding));
        add(lines, "涉及：", String.join("、", finding.alsoBroken()));
        add(lines, "整改：", fix(finding));
        return lines;
    }

    private static void add(List<String> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(label + text);
        }
    }
}
