package org.mingzhang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Paragraphs and tables of a part of a page, in the order shown. As deep as the parser lets elements nest. */
final class HtmlBlocks {
    private final HtmlWeights weights;
    private final Predicate<Element> dropped;
    private final List<HtmlPiece> pieces = new ArrayList<>();
    private final FlowText text = new FlowText();
    private Element block;
    private int outline;
    private boolean files;
    private int preformatted;

    private HtmlBlocks(HtmlWeights weights, Predicate<Element> dropped, Element block) {
        this.weights = weights;
        this.dropped = dropped;
        this.block = block;
    }

    /** @param dropped blocks to leave out, for example navigation */
    static List<HtmlPiece> of(Element root, HtmlWeights weights, Predicate<Element> dropped) {
        HtmlBlocks blocks = new HtmlBlocks(weights, dropped, root);
        blocks.flow(root);
        blocks.endLine();
        return blocks.pieces;
    }

    private void flow(Element parent) {
        int number = HtmlListMark.first(parent);
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode run) {
                add(run.getWholeText());
            } else if (child instanceof Element element && !HtmlElements.hidden(element)) {
                if (element.normalName().equals("li")) {
                    number = HtmlListMark.number(element, number);
                    item(element, HtmlListMark.of(parent, element, number));
                    number++;
                } else {
                    element(element);
                }
            }
        }
    }

    private void element(Element element) {
        files |= HtmlElements.leadsToFile(element);
        if (element.normalName().equals("br")) {
            endLine();
        } else if (!HtmlElements.block(element)) {
            flow(element);
        } else if (!dropped.test(element)) {
            block(element, "");
        }
    }

    private void item(Element element, String mark) {
        if (!dropped.test(element)) {
            block(element, mark);
        }
    }

    private void block(Element element, String mark) {
        endLine();
        Element outerBlock = block;
        int outerOutline = outline;
        block = element;
        outline = outline > 0 ? outline : headingLevel(element.normalName());
        preformatted += element.normalName().equals("pre") ? 1 : 0;
        text.add(mark);
        if (element.normalName().equals("table")) {
            table(element);
        } else {
            flow(element);
        }
        endLine();
        preformatted -= element.normalName().equals("pre") ? 1 : 0;
        block = outerBlock;
        outline = outerOutline;
    }

    private void table(Element table) {
        for (Element child : table.children()) {
            if (child.normalName().equals("caption") && !HtmlElements.hidden(child)) {
                block(child, "");
            }
        }
        List<Element> rows = HtmlElements.rows(table);
        if (HtmlTable.laysOut(table, rows, weights)) {
            for (Element row : rows) {
                for (Element cell : HtmlElements.cells(row)) {
                    element(cell);
                }
            }
        } else if (weights.of(table).text > 0) {
            pieces.add(new HtmlPiece("", 0, weights.path(table), new HtmlTable(weights).read(table, rows), false));
        }
    }

    private void add(String source) {
        if (preformatted == 0) {
            text.add(source);
            return;
        }
        String[] lines = source.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                endLine();
            }
            text.addAsIs(lines[i]);
        }
    }

    private void endLine() {
        String line = text.end();
        if (!FlowText.blank(line)) {
            pieces.add(new HtmlPiece(line, outline, weights.path(block), List.of(), files));
            files = false;
        }
    }

    private static int headingLevel(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
                ? name.charAt(1) - '0' : 0;
    }
}
