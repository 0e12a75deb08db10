package org.mingzhang.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Block;
import org.mingzhang.document.Document;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;

/** A disclosure as the mutation test sees it: lines, tables, and the equations that its printed numbers keep. */
final class Printed {
    private static final Pattern YEAR = Pattern.compile("(20[12]\\d)\\s*年");

    final Document document;
    final List<Line> lines = new ArrayList<>();
    final List<Grid> grids = new ArrayList<>();
    final Map<Spot, List<Identity>> identities = new LinkedHashMap<>();
    /** The first block behind the contents. */
    final int body;
    final String year;
    private final Map<Integer, Integer> sections = new HashMap<>();

    Printed(Document document) {
        this.document = document;
        int section = 0;
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (block instanceof Paragraph paragraph) {
                section += Words.isHeading(paragraph.text()) ? 1 : 0;
                lines.add(new Line(i, paragraph.text(), section));
            } else {
                grids.add(new Grid(i, title(i), caption(i), (Table) block));
            }
            sections.put(i, section);
        }
        body = findBody();
        year = findYear();
        grids.forEach(grid -> new TableSums(grid).find().forEach(this::add));
        new CrossTotals(grids).find().forEach(this::add);
        new ProseClaims(lines.stream().filter(line -> line.block >= body).toList()).find().forEach(this::add);
        new TextAndTables(this).find().forEach(this::add);
    }

    private void add(Identity identity) {
        identity.terms().forEach(term -> identities.computeIfAbsent(term.spot(), key -> new ArrayList<>()).add(identity));
    }

    List<Identity> identities(Num number) {
        return identities.getOrDefault(number.spot(), List.of());
    }

    int section(int block) {
        return sections.getOrDefault(block, -1);
    }

    /** "" for a table. */
    String text(int block) {
        return block >= 0 && block < document.blocks().size() && document.blocks().get(block) instanceof Paragraph paragraph
                ? paragraph.text() : "";
    }

    private String caption(int block) {
        StringBuilder caption = new StringBuilder();
        for (int i = block - 1; i >= Math.max(0, block - 3) && !text(i).isEmpty(); i--) {
            caption.insert(0, text(i) + "\n");
        }
        return caption.toString();
    }

    private String title(int block) {
        for (int i = block - 1; i >= Math.max(0, block - 4) && document.blocks().get(i) instanceof Paragraph; i--) {
            String plain = Words.plain(text(i));
            if (plain.matches(".{0,60}表([（(].*[）)])?") && plain.length() > 3) {
                return plain;
            }
        }
        return "";
    }

    /** Where the first entry of the contents stands for the second time; 0 without contents. */
    private int findBody() {
        for (int i = 0; i + 1 < Math.min(lines.size(), 40); i++) {
            if (Words.plain(lines.get(i).text).equals("目录")) {
                String entry = entry(lines.get(i + 1).text);
                for (Line line : lines.subList(i + 2, lines.size())) {
                    if (entry(line.text).equals(entry)) {
                        return line.block;
                    }
                }
            }
        }
        return 0;
    }

    private static String entry(String text) {
        String plain = Words.plain(text).replaceAll("[.…·\\d]+$", "");
        return plain.substring(0, Math.min(plain.length(), 8));
    }

    private String findYear() {
        Map<String, Integer> counts = new HashMap<>();
        for (Line line : lines.subList(0, Math.min(lines.size(), 3))) {
            Matcher matcher = YEAR.matcher(line.text);
            while (matcher.find()) {
                counts.merge(matcher.group(1), 1000, Integer::sum);
            }
        }
        for (Line line : lines) {
            Matcher matcher = YEAR.matcher(line.text);
            while (matcher.find()) {
                counts.merge(matcher.group(1), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }
}
