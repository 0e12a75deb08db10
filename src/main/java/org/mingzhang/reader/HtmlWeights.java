package org.mingzhang.reader;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How much text, how many links and what else every block of a page holds: by this navigation is told from an article. */
final class HtmlWeights {
    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "br", "pre", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Pattern FIGURE = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?%?");
    private static final int LONGEST_FIGURE = 30;
    private static final int LONGEST_TITLE = 200;

    /** What stands in one element and below it; characters without blanks. */
    static final class Weight {
        int text;
        int linked;
        int links;
        int paragraphs;
        int cells;
        /** A full stop outside a link. */
        boolean sentence;
        /** A number alone in a table cell. */
        boolean figures;
        /** A link to an attachment. */
        boolean files;
        /** The title of the article, not as a link. */
        boolean title;
        /** 1-based among the elements of its name. */
        private int ordinal;

        int plain() {
            return text - linked;
        }

        /** Whether it holds anything that a disclosure is made of, however many links stand around it. */
        boolean solid() {
            return sentence || figures || files || title;
        }

        private void add(Weight part) {
            text += part.text;
            linked += part.linked;
            links += part.links;
            paragraphs += part.paragraphs;
            cells += part.cells;
            sentence |= part.sentence;
            figures |= part.figures;
            files |= part.files;
            title |= part.title;
        }
    }

    private static final Weight NOTHING = new Weight();
    private final Map<Element, Weight> weights = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Collection<String> titles;

    /** @param titles what may be the title of the article, without blanks */
    HtmlWeights(Element root, Collection<String> titles) {
        this.titles = titles;
        measure(root, false);
    }

    /** Of a block or a part of a table; hidden elements weigh nothing. */
    Weight of(Element element) {
        return weights.getOrDefault(element, NOTHING);
    }

    /** How the element is found again: “p[12]”. */
    String path(Element element) {
        return element.normalName() + "[" + of(element).ordinal + "]";
    }

    /** As deep as the parser lets elements nest. */
    private Weight measure(Element element, boolean inLink) {
        Weight weight = new Weight();
        if (HtmlElements.block(element) || CELLS.contains(element.normalName())) {
            weight.ordinal = counts.merge(element.normalName(), 1, Integer::sum);
            weights.put(element, weight);
        }
        if (HtmlElements.hidden(element)) {
            return weight;
        }
        boolean away = !inLink && HtmlElements.leadsAway(element);
        weight.files = HtmlElements.leadsToFile(element);
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner) {
                weight.add(measure(inner, inLink || away));
            } else if (child instanceof TextNode text) {
                addText(weight, text.getWholeText(), inLink || away);
            }
        }
        weight.links += away ? 1 : 0;
        if (weight.text > 0 || element.normalName().equals("br")) {
            weight.paragraphs += PARAGRAPHS.contains(element.normalName()) ? 1 : 0;
            weight.cells += CELLS.contains(element.normalName()) ? 1 : 0;
        }
        weight.figures |= CELLS.contains(element.normalName()) && weight.text < LONGEST_FIGURE
                && FIGURE.matcher(element.text().strip()).matches();
        return weight;
    }

    private void addText(Weight weight, String text, boolean linked) {
        int printed = 0;
        for (int i = 0; i < text.length(); i++) {
            printed += text.charAt(i) == '\t' || Line.isBlank(text.charAt(i)) ? 0 : 1;
        }
        weight.text += printed;
        weight.linked += linked ? printed : 0;
        weight.sentence |= !linked && text.indexOf('。') >= 0;
        weight.title |= !linked && printed > 0 && printed <= LONGEST_TITLE && titles.contains(HtmlArticle.squeezed(text));
    }
}
