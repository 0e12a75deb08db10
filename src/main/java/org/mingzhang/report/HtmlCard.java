package org.mingzhang.report;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.document.Location;
import org.mingzhang.pack.Citation;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Related;

/** One card of the list of findings: what differs in nothing but its place stands together. */
final class HtmlCard {
    private static final int EXCERPT = 60;
    /** Places and related numbers that are shown at once. */
    private static final int SHOWN = 6;

    private final String prefix;
    private final Map<Finding, Integer> numbers;
    private final KeptPage page;
    private final boolean withFile;
    private final Html out;

    HtmlCard(String prefix, Map<Finding, Integer> numbers, KeptPage page, boolean withFile, Html out) {
        this.prefix = prefix;
        this.numbers = numbers;
        this.page = page;
        this.withFile = withFile;
        this.out = out;
    }

    /** The name of the whole regulation, without its article. */
    static String regulation(Citation citation) {
        int article = citation.id().indexOf('#');
        return article < 0 ? citation.id() : citation.id().substring(0, article);
    }

    void write(List<Finding> same, String dimension) throws IOException {
        Finding first = same.get(0);
        int number = numbers.get(first);
        StringBuilder all = new StringBuilder();
        for (Finding finding : same) {
            all.append(all.isEmpty() ? "" : " ").append(numbers.get(finding));
        }
        Set<String> regulations = new LinkedHashSet<>();
        for (Citation citation : first.basis()) {
            regulations.add(regulation(citation));
        }
        out.raw("<li class=\"card " + first.severity().id() + (first.open() ? "" : " settled") + "\" id=\"" + prefix + "c").raw(number)
                .raw("\" data-f=\"" + all + "\" data-s=\"" + first.severity().id() + "\" data-t=\"" + first.standing().state().id() + "\"")
                .attribute("data-d", dimension).attribute("data-b", String.join(" ", regulations)).raw(">\n<div class=\"top\">");
        out.raw("<span class=\"sev " + first.severity().id() + "\">" + first.severity().chinese() + "</span>");
        if (!first.open()) {
            out.raw("<span class=\"standing\">" + first.standing().state().chinese() + "</span>");
        }
        out.raw("<span class=\"rule\">").text(first.rule()).raw("</span><span>").text(dimension).raw("</span>");
        if (same.size() > 1) {
            out.raw("<span>共 ").raw(same.size()).raw(" 处</span>");
        }
        String anchor = page.has("m" + number) ? "m" : "c";
        out.raw("</div>\n<h3><a class=\"main\" href=\"#" + prefix + anchor).raw(number).raw("\">").text(first.message()).raw("</a></h3>\n");
        places(same);
        details(first);
        out.raw("</li>\n");
    }

    private void places(List<Finding> same) throws IOException {
        out.raw("<ul class=\"places\">\n");
        for (int i = 0; i < same.size(); i++) {
            if (i == SHOWN) {
                out.raw("</ul>\n<details class=\"more\"><summary>其余 ").raw(same.size() - SHOWN).raw(" 处</summary><ul class=\"places\">\n");
            }
            place(same.get(i), i == 0);
        }
        out.raw(same.size() > SHOWN ? "</ul></details>\n" : "</ul>\n");
    }

    private void place(Finding finding, boolean first) throws IOException {
        int number = numbers.get(finding);
        out.raw(first ? "<li>" : "<li id=\"" + prefix + "c" + number + "\">");
        place("m" + number, finding.location(), "<span class=\"no " + finding.severity().id() + "\" data-n=\"" + number + "\"></span>", "");
        if (!finding.quote().isEmpty()) {
            out.raw(" <q>").text(Wording.evidence(finding, EXCERPT)).raw("</q>");
        }
        if (!finding.related().isEmpty()) {
            related(finding, number);
        }
        out.raw("</li>\n");
    }

    private void related(Finding finding, int number) throws IOException {
        List<Related> all = finding.related();
        out.raw("<ul class=\"related\">\n");
        for (int i = 0; i < all.size(); i++) {
            if (i == SHOWN) {
                out.raw("</ul>\n<details class=\"more\"><summary>其余 ").raw(all.size() - SHOWN)
                        .raw(" 个相关数</summary><ul class=\"related\">\n");
            }
            Related related = all.get(i);
            String value = Wording.joined(TerminalText.excerpt(related.value(), 0, 0, EXCERPT));
            out.raw("<li><b>").text(related.role()).raw("</b> ");
            place("r" + number + "-" + i, related.location(), "", value);
            out.raw("</li>\n");
        }
        out.raw(all.size() > SHOWN ? "</ul></details>\n" : "</ul>\n");
    }

    /** A link where the place can be jumped to, else its words alone. */
    private void place(String anchor, Location at, String sign, String value) throws IOException {
        String words = Place.printed(at, withFile);
        boolean link = page.has(anchor);
        out.raw(link ? "<a class=\"jump\" href=\"#" + prefix + anchor + "\">" : "<span class=\"place\">").raw(sign);
        if (!value.isEmpty()) {
            out.raw("<span class=\"value\">").text(value).raw("</span> ");
        }
        out.raw("<span class=\"words\">").text(words.isEmpty() ? sign.isEmpty() ? "" : "全文" : words).raw("</span>")
                .raw(link ? "</a>" : "</span>");
    }

    private void details(Finding finding) throws IOException {
        if (!finding.found().isEmpty() && !finding.expected().isEmpty()) {
            out.raw("<p class=\"values\"><span><b>实为</b> ").text(finding.found()).raw("</span> <span><b>应为</b> ")
                    .text(finding.expected()).raw("</span></p>\n");
        }
        if (!finding.standing().reason().isEmpty()) {
            out.raw("<p class=\"decision\"><b>决定</b> ")
                    .text(finding.standing().reason() + Wording.decided(finding.standing())).raw("</p>\n");
        }
        if (!finding.fix().isEmpty()) {
            out.raw("<p class=\"mend\"><b>整改</b> ").text(finding.fix()).raw("</p>\n");
        }
        boolean one = finding.basis().size() == 1;
        out.raw(one ? "<details class=\"basis\">" : "<details class=\"basis\" data-many>")
                .raw("<summary><b>依据</b> ").text(finding.basis().get(0).printed());
        if (!one) {
            out.raw(" <span>等 ").raw(finding.basis().size()).raw(" 项</span>");
        }
        out.raw("</summary>\n<ul>\n");
        for (Citation citation : finding.basis()) {
            out.raw("<li>").text(citation.printed());
            if (!citation.quote().isEmpty()) {
                out.raw("<blockquote>").text(citation.quote()).raw("</blockquote>");
            }
            if (!citation.source().isEmpty()) {
                out.raw("<small>").text(citation.source()).raw("</small>");
            }
            out.raw("</li>\n");
        }
        out.raw("</ul>\n");
        if (!finding.alsoBroken().isEmpty()) {
            out.raw("<p>同时涉及 ").text(String.join("、", finding.alsoBroken())).raw("</p>\n");
        }
        out.raw("</details>\n");
    }
}
