package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Location;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.AskedAmount;
import org.mingzhang.fact.Money;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Project;
import org.mingzhang.fact.QuantityKey;

/** Lists of projects that describe each in a column of text, and the amounts those texts ask for. */
final class ProjectTexts {
    /** The description of a project. */
    record Text(String owner, Passage text) {
    }

    private static final Pattern ASKED = Pattern.compile("申请[^，。；0-9]{0,20}?(\\d+(?:\\.\\d+)?)(万元|亿元|元)");
    private final Reading reading;
    private final GoalLabels labels;
    private final Captions captions;
    private final List<Text> texts = new ArrayList<>();

    ProjectTexts(Reading reading) {
        this.reading = reading;
        this.labels = new GoalLabels(reading.vocabulary);
        this.captions = new Captions(reading);
    }

    List<Text> read() {
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.blocks.get(i) instanceof Table table && !table.rows().isEmpty()) {
                Grid grid = Grid.of(table);
                GoalColumns header = GoalColumns.ofProjects(grid, labels, "projectText");
                if (header != null) {
                    list(grid, header, captions.of(i, table));
                }
            }
        }
        return texts;
    }

    private void list(Grid grid, GoalColumns header, Captions.Caption caption) {
        String title = caption.title().text().strip();
        for (int r = header.body(); r < grid.rows(); r++) {
            Cell name = header.cell(grid, r, "projectName");
            Cell text = header.cell(grid, r, "projectText");
            if (GoalLabels.blank(name) || GoalLabels.blank(text) || text == name || header.repeated(grid, r)) {
                continue;
            }
            String shown = GoalLabels.text(name);
            String column = GoalLabels.text(header.cell(grid, header.row(), "projectText"));
            Text one = new Text(Project.title(shown, false), reading.cell(text, title, shown, column));
            texts.add(one);
            Cell amount = header.cell(grid, r, "projectBudget");
            if (amount != null) {
                asked(one, reading.cell(amount, title, shown, "金额"), caption);
            }
        }
    }

    /** A text that asks once asks for its project; one that asks several times may list parts. */
    private void asked(Text text, Passage printedCell, Captions.Caption caption) {
        NormalText normal = NormalText.of(text.text().text(), text.text().at());
        Matcher matcher = ASKED.matcher(normal.text());
        Passage unit = new Passage("单位：" + caption.unit(), caption.title().at());
        QuantityKey key = new QuantityKey("", "", "all", "budget", reading.subject.year(), "");
        Optional<Amount> printed = DataTables.amount(printedCell, unit, key, "列出的金额");
        if (printed.isEmpty() || !matcher.find()) {
            return;
        }
        Passage clause = normal.passage(matcher.start(), matcher.end());
        Optional<Amount> asked = DataTables.amount(normal.passage(matcher.start(1), matcher.end()), Passage.MISSING, key, "申请的金额");
        boolean about = normal.text().startsWith("左右", matcher.end()) || normal.text().startsWith("以上", matcher.end());
        if (matcher.find() || asked.isEmpty() || about) {
            return;
        }
        reading.add(new AskedAmount(clause, text.owner(), asked.get(), printed.get(), agree(asked.get(), printed.get())));
    }

    private static boolean agree(Amount asked, Amount printed) {
        return asked.value().subtract(printed.value()).abs().compareTo(half(asked).max(half(printed))) <= 0;
    }

    /** Half a unit of the last printed digit, in yuan. */
    private static BigDecimal half(Amount amount) {
        return Money.factor(amount.printedUnit()).movePointLeft(amount.decimals()).divide(BigDecimal.valueOf(2));
    }
}
