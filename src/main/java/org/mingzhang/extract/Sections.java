package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Section;

/** The section tree as facts: what stands under each heading. */
final class Sections {
    private static final class Content {
        int characters;
        int ownCharacters;
        int amounts;
        int nonZero;
        int tables;
        int filledTables;
        String saysNone = "";
    }

    private static final int SHORT = 80;
    private static final Pattern MONEY = Pattern.compile("\\d[\\d.]*(?:万|亿|千|百万)?元");
    private static final Pattern ZERO = Pattern.compile("[0.]+\\D*");
    private final Reading reading;
    private final Map<Outline.Node, Content> contents = new HashMap<>();

    Sections(Reading reading) {
        this.reading = reading;
    }

    void read(List<Amount> amounts) {
        for (Outline.Node node : reading.outline.nodes()) {
            contents.put(node, new Content());
        }
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.blocks.get(i) instanceof Table table) {
                int filled = filled(table) ? 1 : 0;
                for (Outline.Node node : above(i)) {
                    contents.get(node).tables++;
                    contents.get(node).filledTables += filled;
                }
            } else if (!reading.outline.isContents(i)) {
                text(i);
            }
        }
        boolean[] bound = new boolean[reading.blocks.size()];
        for (Amount amount : amounts) {
            bound[amount.source().at().block()] = true;
            for (Outline.Node node : above(amount.source().at().block())) {
                contents.get(node).amounts++;
                contents.get(node).nonZero += amount.value().signum() == 0 ? 0 : 1;
            }
        }
        for (int i = 0; i < bound.length; i++) {
            if (!bound[i] && reading.lines[i] != null && !reading.outline.isContents(i)) {
                unbound(i);
            }
        }
        for (Outline.Node node : reading.outline.nodes()) {
            Content content = contents.get(node);
            reading.add(new Section(reading.locate(node.line.normal().passage(0, node.titleTo)), node.id,
                    node.parent.id, node.meaning, node.title(), node.mark.family(), node.mark.number(),
                    node.previousNumber, node.unnumberedBefore, content.characters, content.ownCharacters,
                    content.amounts, content.nonZero, content.tables, content.filledTables,
                    content.saysNone));
        }
    }

    /** Amounts that the grammar could not bind to a name are printed all the same. */
    private void unbound(int block) {
        Matcher money = MONEY.matcher(reading.lines[block].text());
        while (money.find()) {
            for (Outline.Node node : above(block)) {
                contents.get(node).amounts++;
                contents.get(node).nonZero += ZERO.matcher(money.group()).matches() ? 0 : 1;
            }
        }
    }

    /** Whether anything is filled in beyond the header and the labels of the rows; a single row has no header. */
    private static boolean filled(Table table) {
        List<List<Cell>> rows = table.rows();
        int header = 0;
        while (header < rows.size() && printed(rows.get(header)) < 2) {
            header++;
        }
        if (rows.size() < 2 || header == rows.size()) {
            return rows.stream().anyMatch(row -> printed(row) > 0);
        }
        List<Cell> names = rows.get(header);
        boolean list = names.size() > 2 && printed(names) == names.size();
        for (List<Cell> row : rows.subList(header + 1, rows.size())) {
            for (int c = 0; c < row.size(); c++) {
                String text = row.get(c).text();
                boolean label = c == 0 && (!list || Numbers.parse(text).isPresent());
                if (!text.isBlank() && !label) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int printed(List<Cell> row) {
        return (int) row.stream().filter(cell -> !cell.text().isBlank()).count();
    }

    private List<Outline.Node> above(int block) {
        List<Outline.Node> above = new ArrayList<>();
        for (Outline.Node node = reading.outline.nodeOf(block); node != null && node.line != null; node = node.parent) {
            above.add(node);
        }
        return above;
    }

    /** Text under a heading; of a run-in heading what follows the title in the same paragraph. */
    private void text(int block) {
        Line line = reading.lines[block];
        Outline.Node own = reading.outline.nodeOf(block);
        boolean heading = reading.outline.isHeading(block);
        int from = heading && own.line == line ? own.titleTo : 0;
        if (heading && own.line != line) {
            return;
        }
        String text = line.text().substring(from);
        while (!text.isEmpty() && "。：".indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1);
        }
        String none = text.length() <= SHORT ? Reading.firstOf(text, reading.vocabulary.words("none")) : "";
        boolean named = false;
        for (Outline.Node node : above(block)) {
            Content content = contents.get(node);
            content.characters += text.length();
            content.ownCharacters += named ? 0 : text.length();
            content.saysNone = content.saysNone.isEmpty() ? none : content.saysNone;
            named |= !node.meaning.isEmpty();
        }
    }
}
