package org.mingzhang.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;

/** The check sheet: every requirement with what became of it and why. */
final class HtmlSheet {
    private final Checked document;
    private final String prefix;
    private final Map<Integer, Integer> cards;
    private final Html out;
    private final Judgements judgements;

    /** @param cards by number of a finding the number of the card that shows it */
    HtmlSheet(Checked document, String prefix, Map<Integer, Integer> cards, Html out) {
        this.document = document;
        this.prefix = prefix;
        this.cards = cards;
        this.out = out;
        this.judgements = new Judgements(document);
    }

    void write() throws IOException {
        if (document.outcomes().isEmpty()) {
            return;
        }
        out.raw("<details class=\"sheet\" id=\"" + prefix + "sheet\"><summary><b>检查表</b> 共 ").raw(document.outcomes().size())
                .raw(" 项<span class=\"states\">");
        int[] counts = judgements.counts(document.outcomes());
        for (Judgement judgement : Judgement.values()) {
            if (judgement.usual() || counts[judgement.ordinal()] > 0) {
                out.raw("<span class=\"state " + judgement.id() + "\">" + judgement.sign() + " " + judgement.counted() + " "
                        + counts[judgement.ordinal()] + "</span>");
            }
        }
        out.raw("</span></summary>\n<div class=\"sheetbody\">\n<div class=\"only script\" role=\"group\" aria-label=\"只看\">只看 ")
                .raw("<button type=\"button\" data-only=\"\" aria-pressed=\"true\">全部</button>");
        for (Judgement judgement : Judgement.values()) {
            if (judgement.usual() || counts[judgement.ordinal()] > 0) {
                out.raw("<button type=\"button\" data-only=\"" + judgement.id() + "\" aria-pressed=\"false\">" + judgement.counted()
                        + "</button>");
            }
        }
        out.raw("</div>\n<table>\n<thead><tr><th scope=\"col\">结果</th><th scope=\"col\">编号</th><th scope=\"col\">检查项</th>")
                .raw("<th scope=\"col\">说明</th></tr></thead>\n");
        Map<String, List<Outcome>> dimensions = new LinkedHashMap<>();
        for (Outcome outcome : document.outcomes()) {
            dimensions.computeIfAbsent(outcome.dimension(), key -> new ArrayList<>()).add(outcome);
        }
        for (Map.Entry<String, List<Outcome>> dimension : dimensions.entrySet()) {
            dimension(dimension.getKey(), dimension.getValue());
        }
        out.raw("</table>\n</div></details>\n");
    }

    private void dimension(String name, List<Outcome> outcomes) throws IOException {
        int[] counts = judgements.counts(outcomes);
        out.raw("<tbody><tr class=\"dim\"><th colspan=\"4\" scope=\"rowgroup\">").text(name).raw("<small>");
        for (Judgement judgement : Judgement.values()) {
            if (judgement.usual() || counts[judgement.ordinal()] > 0) {
                out.raw("<span>" + judgement.counted() + " " + counts[judgement.ordinal()] + "</span>");
            }
        }
        out.raw("</small></th></tr>\n");
        for (Outcome outcome : outcomes) {
            Judgement judgement = judgements.of(outcome);
            out.raw("<tr class=\"" + judgement.id() + "\"><td><span class=\"state " + judgement.id() + "\">" + judgement.sign() + " "
                    + judgement.counted() + "</span></td><td>").text(outcome.requirement())
                    .raw("</td><td>").text(outcome.title()).raw("</td><td>").text(outcome.reason());
            findings(outcome);
            out.raw("</td></tr>\n");
        }
        out.raw("</tbody>\n");
    }

    private void findings(Outcome outcome) throws IOException {
        Set<Integer> shown = new TreeSet<>();
        for (int i = 0; i < document.findings().size(); i++) {
            Finding finding = document.findings().get(i);
            if (finding.requirement().equals(outcome.requirement()) || finding.alsoBroken().contains(outcome.requirement())) {
                shown.add(cards.get(i + 1));
            }
        }
        String before = outcome.reason().isEmpty() ? "见问题 " : "；见问题 ";
        for (int card : shown) {
            out.raw(before).raw("<a href=\"#" + prefix + "c").raw(card).raw("\">").raw(card).raw("</a>");
            before = "、";
        }
    }
}
