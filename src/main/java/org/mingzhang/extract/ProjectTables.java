package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Location;
import org.mingzhang.document.Table;
import org.mingzhang.fact.DisbursementSchedule;
import org.mingzhang.fact.Indicator;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Project;
import org.mingzhang.fact.SchedulePeriod;
import org.mingzhang.pack.Vocabulary;

/** 项目绩效目标表 of the form "label, value, label, value", followed by a table of indicators. */
final class ProjectTables {
    private static final class Draft {
        final String id;
        final Passage source;
        final String title;
        Passage unitName = Passage.MISSING;
        Passage moneyUnit = Passage.MISSING;
        Passage code = Passage.MISSING;
        Passage name = Passage.MISSING;
        Passage budget = Passage.MISSING;
        Passage fiscal = Passage.MISSING;
        Passage other = Passage.MISSING;
        Passage use = Passage.MISSING;
        Passage goal = Passage.MISSING;
        boolean tableSeen;
        int indicators;

        Draft(String id, Passage source, String title) {
            this.id = id;
            this.source = source;
            this.title = title;
        }

        String shown() {
            return name.blank() ? title : name.text();
        }
    }

    /** 四十二, 百分之九十: not the 一 of 进一步. */
    private static final Pattern CHINESE_NUMBER = Pattern.compile("百分之|[一二三四五六七八九][十百千万]|[十百千][一二三四五六七八九]");

    private final Reading reading;
    private final Vocabulary vocabulary;
    private final boolean[] used;
    private Draft current;
    private int count;

    ProjectTables(Reading reading) {
        this.reading = reading;
        this.vocabulary = reading.vocabulary;
        this.used = new boolean[reading.blocks.size()];
    }

    /** Blocks that were read as project tables. */
    boolean[] read() {
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.blocks.get(i) instanceof Table table) {
                table(i, table);
            } else {
                heading(i);
            }
        }
        close();
        return used;
    }

    private void heading(int block) {
        Line line = reading.lines[block];
        if (!reading.outline.isHeading(block)) {
            return;
        }
        String plain = Vocabulary.plain(line.text());
        boolean opens = false;
        for (String ending : vocabulary.words("projectHeading")) {
            opens |= plain.endsWith(ending);
        }
        close();
        if (opens) {
            Outline.Node node = reading.outline.nodeOf(block);
            String title = node.title();
            for (String ending : vocabulary.words("projectHeading")) {
                title = title.endsWith(ending) ? title.substring(0, title.length() - ending.length()) : title;
            }
            open(reading.locate(line.normal().whole()), title);
        }
    }

    private void open(Passage source, String title) {
        current = new Draft("project" + (++count), source, title);
    }

    private void close() {
        if (current != null && current.tableSeen) {
            reading.add(new Project(current.source, current.id, current.shown(), current.unitName, current.moneyUnit,
                    current.code, current.name, current.budget, current.fiscal, current.other, current.use,
                    current.goal, figures(current.goal.text()), current.indicators));
        }
        current = null;
    }

    /** A digit that is no list mark. */
    private static boolean figures(String goal) {
        for (String line : goal.split("[\\n。；;]")) {
            String text = NormalText.of(line, Location.NOWHERE).text();
            String rest = text.substring(HeadingMark.of(text).length());
            if (rest.chars().anyMatch(c -> c >= '0' && c <= '9') || CHINESE_NUMBER.matcher(rest).find()) {
                return true;
            }
        }
        return false;
    }

    private void table(int block, Table table) {
        int header = indicatorHeader(table);
        boolean fields = header != 0 && fieldCount(table) >= 2;
        if (!fields && header < 0) {
            return;
        }
        if (fields && current != null && current.tableSeen) {
            close();
        }
        if (current == null) {
            Passage first = reading.cell(table.rows().get(0).get(0), "", "", "");
            open(first, "第" + (count + 1) + "个项目");
        }
        used[block] = true;
        current.tableSeen = true;
        if (fields) {
            fields(table, header < 0 ? table.rows().size() : header);
        }
        if (header >= 0) {
            indicators(table, header);
        }
    }

    /** How many different fields of the form are there: 预算数 over two columns of a summary is one. */
    private int fieldCount(Table table) {
        Set<String> found = new HashSet<>();
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                String plain = label(cell);
                for (String list : List.of("projectCode", "projectName", "projectBudget", "projectSchedule", "projectGoal")) {
                    if (vocabulary.words(list).contains(plain)) {
                        found.add(list);
                    }
                }
            }
        }
        return found.size();
    }

    private int indicatorHeader(Table table) {
        for (int r = 0; r < table.rows().size(); r++) {
            if (column(table.rows().get(r), "level1") >= 0 && column(table.rows().get(r), "target") >= 0) {
                return r;
            }
        }
        return -1;
    }

    private int column(List<Cell> row, String words) {
        for (int c = 0; c < row.size(); c++) {
            if (vocabulary.words(words).contains(label(row.get(c)))) {
                return c;
            }
        }
        return -1;
    }

    /** "其中：财政资金" and "其中财政资金" are one label. */
    private static String label(Cell cell) {
        return Reading.plain(cell).replace(":", "");
    }

    private void fields(Table table, int end) {
        for (int r = 0; r < end; r++) {
            List<Cell> row = table.rows().get(r);
            if (r == 0) {
                unitRow(row);
            }
            current.code = value(row, "projectCode", current.code);
            current.name = value(row, "projectName", current.name);
            current.budget = value(row, "projectBudget", current.budget);
            current.fiscal = value(row, "projectFiscal", current.fiscal);
            current.other = value(row, "projectOther", current.other);
            List<Cell> next = r + 1 < end ? table.rows().get(r + 1) : List.of();
            if (column(row, "projectUse") >= 0) {
                use(row, next);
            } else if (column(row, "projectSchedule") >= 0) {
                schedule(row, next);
            } else {
                current.goal = value(row, "projectGoal", current.goal);
            }
        }
    }

    private void unitRow(List<Cell> row) {
        for (Cell cell : row) {
            String plain = Reading.plain(cell);
            int colon = plain.indexOf(':');
            boolean unit = colon > 0 && plain.endsWith("元")
                    && vocabulary.words("moneyUnit").stream().anyMatch(plain.substring(0, colon)::endsWith);
            if (unit) {
                current.moneyUnit = reading.cell(cell, current.title, "", "单位");
            } else if (!plain.isEmpty() && current.unitName.missing() && !known(plain.replace(":", ""))) {
                current.unitName = reading.cell(cell, current.title, "", "编制单位");
            }
        }
    }

    private boolean known(String plain) {
        for (String list : List.of("projectCode", "projectName", "projectBudget", "projectFiscal", "projectOther",
                "projectUse", "projectSchedule", "projectGoal", "level1")) {
            if (vocabulary.words(list).contains(plain)) {
                return true;
            }
        }
        return false;
    }

    private Passage value(List<Cell> row, String words, Passage before) {
        int label = column(row, words);
        if (label < 0 || !before.missing()) {
            return before;
        }
        String name = row.get(label).text().strip();
        if (label + 1 >= row.size() || known(label(row.get(label + 1)))) {
            Passage at = reading.cell(row.get(label), current.title, name, "");
            return new Passage("", at.at().span(at.at().end(), at.at().end()));
        }
        return reading.cell(row.get(label + 1), current.title, name, "");
    }

    /** The purpose stands beside its label, or in the row below the amounts. */
    private void use(List<Cell> row, List<Cell> next) {
        int label = column(row, "projectUse");
        if (label + 1 < row.size() && !known(label(row.get(label + 1)))) {
            current.use = reading.cell(row.get(label + 1), current.title, "资金用途", "");
        } else if (!next.isEmpty() && next.size() <= 2 && !known(label(next.get(0)))
                && !known(label(next.get(next.size() - 1)))) {
            current.use = reading.cell(next.get(next.size() - 1), current.title, "资金用途", "");
        }
    }

    private void schedule(List<Cell> row, List<Cell> values) {
        int first = column(row, "projectSchedule") + 1;
        int periods = row.size() - first;
        boolean unfilled = values.isEmpty() || known(label(values.get(0)));      // periods named, no row of values
        int offset = unfilled || values.size() == row.size() ? first : values.size() == periods ? 0 : -1;
        if (periods <= 0 || offset < 0) {
            return;
        }
        while (periods > 0 && row.get(first + periods - 1).text().isBlank() && values.get(offset + periods - 1).text().isBlank()) {
            periods--;
        }
        int filled = 0;
        BigDecimal previous = BigDecimal.ZERO;
        Passage last = Passage.MISSING;
        String label = "";
        for (int i = 0; i < periods; i++) {
            label = row.get(first + i).text().strip();
            last = reading.cell((unfilled ? row : values).get(offset + i), current.title, "资金支出计划", label);
            last = unfilled ? new Passage("", last.at().span(last.at().end(), last.at().end())) : last;
            Optional<Numbers.Printed> number = Numbers.parse(last.text());
            filled += last.blank() ? 0 : 1;
            reading.add(new SchedulePeriod(last, current.shown(), i + 1, label, number.isPresent(),
                    number.map(Numbers.Printed::value).orElse(BigDecimal.ZERO), previous, i == periods - 1));
            previous = number.map(Numbers.Printed::value).orElse(previous);
        }
        reading.add(new DisbursementSchedule(reading.cell(row.get(first - 1), current.title, "资金支出计划", ""),
                current.shown(), periods, filled, label, last));
    }

    private void indicators(Table table, int header) {
        List<Cell> names = table.rows().get(header);
        int level1 = column(names, "level1");
        int level2 = column(names, "level2");
        int level3 = column(names, "level3");
        int description = column(names, "description");
        int target = column(names, "target");
        int basis = column(names, "targetBasis");
        String first = "";
        String second = "";
        for (int r = header + 1; r < table.rows().size(); r++) {
            List<Cell> row = table.rows().get(r);
            if (row.size() != names.size() || row.stream().allMatch(cell -> cell.text().isBlank())) {
                continue;
            }
            first = text(row, level1).isEmpty() ? first : text(row, level1);
            second = text(row, level2).isEmpty() ? second : text(row, level2);
            String third = text(row, level3);
            String label = third.isEmpty() ? second : third;
            Passage value = reading.cell(row.get(target), current.title, label, "指标值");
            TargetValues.Reading read = TargetValues.of(value.text(), vocabulary);
            reading.add(new Indicator(reading.cell(row.get(level3 >= 0 ? level3 : level1), current.title, label, ""),
                    current.shown(), first, second, third, group(first), part(row, description, label, "绩效指标描述"),
                    value, read.form(), read.percent(), read.number(), part(row, basis, label, "指标值确定依据"),
                    basis >= 0));
            current.indicators++;
        }
    }

    private Passage part(List<Cell> row, int column, String label, String name) {
        return column < 0 ? Passage.MISSING : reading.cell(row.get(column), current.title, label, name);
    }

    /** A name that a narrow cell breaks is one. */
    private static String text(List<Cell> row, int column) {
        return column < 0 ? "" : row.get(column).text().strip().replaceAll("\\s*\\n\\s*", "");
    }

    private String group(String level1) {
        String plain = Vocabulary.plain(level1);
        for (String list : List.of("output", "benefit", "satisfaction", "cost")) {
            if (vocabulary.words(list).contains(plain)) {
                return list;
            }
        }
        return "";
    }
}
