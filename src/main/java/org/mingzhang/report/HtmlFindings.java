package org.mingzhang.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingzhang.pack.Citation;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** The findings of a document by section, each with its number, and the filter above them. */
final class HtmlFindings {
    private final Checked document;
    private final String prefix;
    private final Html out;
    private final HtmlCard card;
    private final Map<Finding, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, String> dimensions = new HashMap<>();
    private final Map<String, List<List<Finding>>> sections = new LinkedHashMap<>();

    HtmlFindings(Checked document, String prefix, KeptPage page, Html out) {
        this.document = document;
        this.prefix = prefix;
        this.out = out;
        for (int i = 0; i < document.findings().size(); i++) {
            numbers.put(document.findings().get(i), i + 1);
        }
        for (Outcome outcome : document.outcomes()) {
            dimensions.put(outcome.requirement(), outcome.dimension());
        }
        for (Map.Entry<String, List<Finding>> section : Folding.sections(document.findings()).entrySet()) {
            sections.put(section.getKey(), Folding.folded(section.getValue()));
        }
        card = new HtmlCard(prefix, numbers, page, document.files().size() > 1, out);
    }

    /** By number of a finding the number of the card that shows it: that of its first finding. */
    Map<Integer, Integer> cards() {
        Map<Integer, Integer> cards = new HashMap<>();
        for (List<List<Finding>> section : sections.values()) {
            for (List<Finding> same : section) {
                for (Finding finding : same) {
                    cards.put(numbers.get(finding), numbers.get(same.get(0)));
                }
            }
        }
        return cards;
    }

    void write() throws IOException {
        if (sections.isEmpty()) {
            out.raw("<p class=\"none\">没有发现问题。</p>\n");
        }
        for (Map.Entry<String, List<List<Finding>>> section : sections.entrySet()) {
            out.raw("<section class=\"group\"><h2>").text(section.getKey()).raw("</h2>\n<ol>\n");
            for (List<Finding> same : section.getValue()) {
                card.write(same, dimensions.getOrDefault(same.get(0).requirement(), ""));
            }
            out.raw("</ol></section>\n");
        }
        out.raw("<p class=\"none nothing\" hidden>没有符合筛选条件的问题。</p>\n");
    }

    /** Of use with the script only. */
    void filter() throws IOException {
        if (sections.isEmpty()) {
            return;
        }
        out.raw("<div class=\"filter script\" role=\"search\" aria-label=\"筛选问题\">\n")
                .raw("<div class=\"chips\" role=\"group\" aria-label=\"严重程度\">");
        for (Severity severity : Severity.values()) {
            out.raw("<label class=\"chip " + severity.id() + "\"><input type=\"checkbox\" name=\"s\" value=\"" + severity.id()
                    + "\" checked autocomplete=\"off\">" + severity.chinese() + " <b>" + document.count(severity) + "</b></label>");
        }
        out.raw("</div>\n<input type=\"search\" name=\"q\" autocomplete=\"off\" aria-label=\"查找问题\" placeholder=\"查找（按 / ）\">\n");
        Map<String, String> regulations = new LinkedHashMap<>();
        TreeSet<String> used = new TreeSet<>();
        for (Finding finding : document.findings()) {
            used.add(dimensions.getOrDefault(finding.requirement(), ""));
            for (Citation citation : finding.basis()) {
                regulations.putIfAbsent(HtmlCard.regulation(citation), citation.title());
            }
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (Outcome outcome : document.outcomes()) {
            if (used.contains(outcome.dimension())) {
                words.put(outcome.dimension(), outcome.dimension());
            }
        }
        select("d", "检查方面", words);
        select("b", "依据", regulations);
        if (document.count(Standing.State.OPEN) < document.findings().size()) {
            words = new LinkedHashMap<>();
            for (Standing.State state : Standing.State.values()) {
                words.put(state.id(), state.chinese() + " " + document.count(state));
            }
            select("t", "处理情况", words);
        }
        out.raw("<p class=\"count\" role=\"status\"></p><button type=\"button\" data-do=\"clear\" hidden>清除筛选</button></div>\n");
    }

    private void select(String name, String label, Map<String, String> options) throws IOException {
        if (options.isEmpty()) {
            return;
        }
        out.raw("<select name=\"" + name + "\" autocomplete=\"off\" aria-label=\"" + label + "\">")
                .raw("<option value=\"\">全部" + label + "</option>");
        for (Map.Entry<String, String> option : options.entrySet()) {
            out.raw("<option").attribute("value", option.getKey()).raw(">").text(TerminalText.safe(option.getValue())).raw("</option>");
        }
        out.raw("</select>\n");
    }
}
