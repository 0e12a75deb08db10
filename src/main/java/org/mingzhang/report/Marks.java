package org.mingzhang.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.document.Anchor;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Mark;
import org.mingzhang.document.Paragraph;
import org.mingzhang.document.Table;
import org.mingzhang.pack.Citation;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;

/**
 * The open findings of a disclosure as marks on its files: each at its own place, and a short one at each further place it leans
 * on. What concerns the document as a whole stands together at the beginning of its first file.
 */
public final class Marks {
    private static final int MOST_RELATED = 30;
    private static final int EXCERPT = 60;
    private static final int WORDS = 24;
    /** A comment ends at about 2,000 characters. */
    private static final int LONGEST = 1_800;
    private final Document document;
    private final boolean manyFiles;
    private final Set<Mark> marks = new LinkedHashSet<>();
    private final List<Finding> ofTheWhole = new ArrayList<>();

    private Marks(Document document) {
        this.document = document;
        this.manyFiles = document.files().size() > 1;
    }

    /**
     * By file in the order of the document, those of a file in the order of its text.
     *
     * @param document what was checked, as read
     * @param least    the least severity that is marked; usually {@link Severity#WARNING}
     */
    public static List<Mark> of(Checked checked, Document document, Severity least) {
        Marks marks = new Marks(document);
        for (Finding finding : checked.findings()) {
            if (finding.open() && finding.severity().atLeast(least)) {
                marks.add(finding);
            }
        }
        List<Mark> all = new ArrayList<>(marks.whole());
        all.addAll(marks.marks);
        return all;
    }

    private void add(Finding finding) {
        Optional<Mark> own = mark(finding.location(), finding, title(finding), comment(finding));
        if (own.isEmpty()) {
            ofTheWhole.add(finding);
        } else {
            marks.add(own.get());
        }
        String pointing = "对照" + own.map(mark -> pointing(mark, finding.location())).orElse("") + "：" + finding.message();
        int count = 0;
        for (Related related : finding.related()) {
            if (count < MOST_RELATED && !same(related.location(), finding.location())) {
                Optional<Mark> other = mark(related.location(), finding, title(finding) + "（关联处）",
                        (related.role().isEmpty() ? "" : "此处是“" + related.role() + "”，") + pointing);
                other.ifPresent(marks::add);
                count += other.isPresent() ? 1 : 0;
            }
        }
    }

    /** By page and table, else by the words that stand there. */
    private String pointing(Mark mark, Location at) {
        String place = place(at);
        boolean span = mark.start() >= 0 && mark.end() > mark.start() && mark.end() <= mark.text().length();
        String words = span ? mark.text().substring(mark.start(), mark.end()) : mark.text();
        String quoted = words.isBlank() ? "" : "“" + TerminalText.excerpt(words.strip(), 0, 0, WORDS) + "”";
        return place + quoted;
    }

    private static boolean same(Location left, Location right) {
        return left.block() == right.block() && left.row() == right.row() && left.column() == right.column()
                && left.start() == right.start() && left.end() == right.end();
    }

    private Optional<Mark> mark(Location at, Finding finding, String title, String comment) {
        if (at.block() < 0 || at.block() >= document.blocks().size()) {
            return Optional.empty();
        }
        Block block = document.blocks().get(at.block());
        String severity = finding.severity().id();
        if (block instanceof Paragraph paragraph) {
            return Optional.of(new Mark(block.at().file(), paragraph.anchor(), at.start(), at.end(), paragraph.text(), title, comment,
                    severity));
        }
        return cell((Table) block, at).map(cell -> {
            boolean itself = cell.at().row() == at.row() && cell.at().column() == at.column();
            return new Mark(block.at().file(), cell.anchor(), itself ? at.start() : 0, itself ? at.end() : 0, cell.text(), title, comment,
                    severity);
        });
    }

    /** The cell at a place; for one under a merged cell that one, for a table as a whole its first one with text. */
    private static Optional<Cell> cell(Table table, Location at) {
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                boolean here = at.row() >= cell.at().row() && at.row() < cell.at().row() + cell.rowSpan()
                        && at.column() >= cell.at().column() && at.column() < cell.at().column() + cell.columnSpan();
                if (here || at.row() == 0 && !cell.text().isBlank() || at.row() == cell.at().row() && at.column() == 0) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    private static String title(Finding finding) {
        return finding.rule() + " " + finding.severity().chinese();
    }

    private String comment(Finding finding) {
        StringBuilder text = new StringBuilder(finding.message());
        if (!finding.found().isEmpty() && !finding.expected().isEmpty()) {
            text.append("\n实为：").append(finding.found()).append("　应为：").append(finding.expected());
        }
        basis(finding, text);
        if (!finding.fix().isEmpty()) {
            text.append("\n整改：").append(finding.fix());
        }
        for (Related related : finding.related()) {
            String value = related.value().isEmpty() ? "" : " " + TerminalText.excerpt(related.value(), 0, 0, EXCERPT);
            String where = place(related.location());
            String line = "\n关联：" + related.role() + value + (where.isEmpty() ? "" : "（" + where + "）");
            if (text.length() + line.length() > LONGEST) {
                return text.append("\n（其余关联处见报告）").toString();
            }
            text.append(line);
        }
        return text.toString();
    }

    private static void basis(Finding finding, StringBuilder text) {
        String label = "\n依据：";
        for (Citation citation : finding.basis()) {
            text.append(label).append(citation.printed());
            label = "；";
        }
    }

    private String place(Location at) {
        return Place.printed(at, manyFiles);
    }

    /** One comment, or as many as they need. */
    private List<Mark> whole() {
        List<Mark> whole = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Severity worst = Severity.INFO;
        for (Finding finding : ofTheWhole) {
            String one = "[" + finding.severity().chinese() + "] " + finding.rule() + "　" + comment(finding);
            if (text.length() > 0 && text.length() + one.length() > LONGEST) {
                whole.add(whole(text.toString(), worst));
                text.setLength(0);
                worst = Severity.INFO;
            }
            text.append(text.length() > 0 ? "\n\n" : "").append(one);
            worst = finding.severity().atLeast(worst) ? finding.severity() : worst;
        }
        if (text.length() > 0) {
            whole.add(whole(text.toString(), worst));
        }
        return whole;
    }

    private Mark whole(String text, Severity severity) {
        return new Mark(first(), Anchor.NONE, 0, 0, "", "全文 " + severity.chinese(), "全文：\n" + text, severity.id());
    }

    /** The first file of a kind that can take marks. */
    private String first() {
        for (String file : document.files()) {
            String name = file.toLowerCase(Locale.ROOT);
            if (name.endsWith(".docx") || name.endsWith(".docm") || name.endsWith(".pdf")) {
                return file;
            }
        }
        return document.files().isEmpty() ? document.name() : document.files().get(0);
    }
}
