package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.YearMention;
import org.mingzhang.pack.Vocabulary;

/**
 * Performance goal tables: forms of one project (fields, then indicators), lists of projects (with or without indicators), goals
 * of the department. Fields and columns are known by their names alone; a goal table whose names are not known is left unread.
 */
final class ProjectTables {
    private static final int LONGEST_LABEL = 24;
    private static final List<String> FORM = List.of("projectCode", "projectName", "projectBudget", "projectSchedule", "projectGoal",
            "projectLongGoal");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final String TOTALS = "columnTotals";
    private final Reading reading;
    private final Vocabulary vocabulary;
    private final GoalLabels labels;
    private final Captions captions;
    private final boolean[] used;
    private final List<GoalDraft> drafts = new ArrayList<>();
    private final List<Passage> titles = new ArrayList<>();
    private final List<Passage> unread = new ArrayList<>();
    /** The form that is being read: its indicators may stand in a table of their own. */
    private GoalDraft current;
    private boolean headed;
    private int count;

    ProjectTables(Reading reading) {
        this.reading = reading;
        this.vocabulary = reading.vocabulary;
        this.labels = new GoalLabels(vocabulary);
        this.captions = new Captions(reading);
        this.used = new boolean[reading.blocks.size()];
    }

    /** Blocks that were read as goal tables. */
    boolean[] read() {
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.blocks.get(i) instanceof Table table && !table.rows().isEmpty()) {
                table(i, table);
            } else if (reading.lines[i] != null) {
                heading(i);
            }
        }
        new LinkedHashSet<>(titles).forEach(this::year);
        Set<String> names = new HashSet<>();
        Set<String> shared = new HashSet<>();
        drafts.stream().map(GoalDraft::shown).filter(name -> !names.add(name)).forEach(shared::add);
        for (GoalDraft draft : drafts) {
            draft.alike = shared.contains(draft.shown());
            draft.indicators.forEach(reading::add);
            reading.add(draft.project(vocabulary));
        }
        return used;
    }

    /** Titles of filled goal tables whose columns have no known name. */
    List<Passage> unread() {
        return unread;
    }

    /** The year a title begins with. */
    private void year(Passage title) {
        NormalText normal = NormalText.of(title.text(), title.at());
        Matcher matcher = YEAR.matcher(normal.text());
        if (reading.subject.year() > 0 && matcher.lookingAt()) {
            boolean current = normal.text().contains(reading.subject.year() + "年");
            reading.add(new YearMention(normal.passage(0, matcher.end()), Integer.parseInt(matcher.group(1)), "table", current));
        }
    }

    private void heading(int block) {
        if (!reading.outline.isHeading(block)) {
            return;
        }
        current = null;
        String plain = Vocabulary.plain(reading.lines[block].text());
        if (vocabulary.endsWith(plain, "projectHeading")) {
            Outline.Node node = reading.outline.nodeOf(block);
            current = new GoalDraft(nextId(), reading.locate(reading.lines[block].normal().whole()), stripped(node.title()));
            headed = true;
        }
    }

    private String nextId() {
        return "project" + (++count);
    }

    private String stripped(String title) {
        String rest = title;
        if (whole(title)) {
            return title;
        }
        for (String ending : vocabulary.words("projectHeading")) {
            rest = rest.endsWith(ending) ? rest.substring(0, rest.length() - ending.length()) : rest;
        }
        return rest.isEmpty() ? title : rest;
    }

    private void table(int block, Table table) {
        Grid grid = Grid.of(table);
        GoalColumns header = GoalColumns.ofIndicators(grid, labels);
        GoalColumns list = header != null && header.listsProjects() ? header
                : header == null ? GoalColumns.ofProjects(grid, labels, "projectGoal") : null;
        Set<String> fields = list == null ? fields(table) : Set.of();
        boolean form = fields.size() >= (header == null && current != null && headed ? 2 : 1) && goalForm(fields, header);
        if (list != null) {
            list(block, grid, list);
        } else if (form || header != null) {
            form(block, table, grid, header, form);
        } else {
            unbound(block, table);
        }
    }

    /** Fields of a form without indicators must name a goal or a schedule, else it may be any table of projects. */
    private boolean goalForm(Set<String> fields, GoalColumns header) {
        return header != null || current != null && headed || fields.contains("projectSchedule")
                || fields.contains("projectGoal") && fields.size() >= 2;
    }

    /** Which fields of the form are there: 预算数 over two columns of a summary is one. */
    private Set<String> fields(Table table) {
        Set<String> found = new HashSet<>();
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                if (!cell.text().isEmpty() && cell.text().length() <= LONGEST_LABEL) {
                    found.add(labels.role(cell));
                }
            }
        }
        found.retainAll(FORM);
        return found;
    }

    private void unbound(int block, Table table) {
        Captions.Caption caption = captions.of(block, table);
        boolean goals = caption.meaning().equals("goalTable") && caption.title().text().contains("目标");
        boolean filled = table.rows().stream().flatMap(List::stream).filter(cell -> !cell.text().isBlank()).count() > 2L * table.rows().get(0).size();
        if (goals && filled) {
            unread.add(caption.title());
        }
    }

    /** A form of one project; a second table of the same form may hold its indicators. */
    private void form(int block, Table table, Grid grid, GoalColumns header, boolean fields) {
        boolean goesOn = current != null && (headed && !drafts.contains(current) && !titled(block, table)
                || drafts.contains(current) && header != null && current.indicators.isEmpty() && !fields);
        GoalDraft draft = goesOn ? current : opened(block, table);
        draft.asksIndicators = true;
        draft.whole = draft.name.missing() && whole(draft.source.text());
        draft.complete &= header != null || !levelsNamed(grid);
        if (fields) {
            int end = header == null ? grid.rows() : header.row();
            new GoalFields(reading, labels, grid, end, draft).read();
            new GoalSchedules(reading, labels, draft).read(table.rows().subList(0, end));
            unit(block, table, draft);
            draft.whole &= draft.name.missing();
        }
        if (header != null) {
            GoalIndicators rows = new GoalIndicators(reading, grid, header);
            for (int r = header.body(); r < grid.rows(); r++) {
                row(grid, header, rows, r, draft);
            }
        }
        if (draft.empty() && !goesOn) {
            return;
        }
        used[block] = true;
        headed = headed && goesOn;
        current = draft;
        if (!drafts.contains(draft)) {
            drafts.add(draft);
        }
    }

    /** The table has indicators, but their columns were not found. */
    private boolean levelsNamed(Grid grid) {
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                String plain = GoalLabels.plain(grid.at(r, c));
                if (List.of("output", "benefit", "satisfaction", "level1").stream().anyMatch(list -> vocabulary.words(list).contains(plain))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Between the heading and the table stands a title of its own. */
    private boolean titled(int block, Table table) {
        Captions.Caption caption = captions.of(block, table);
        return caption.meaning().equals("goalTable") && caption.title().at().block() != current.source.at().block();
    }

    private GoalDraft opened(int block, Table table) {
        Captions.Caption caption = captions.of(block, table);
        boolean titled = caption.meaning().equals("goalTable");
        if (titled) {
            titles.add(caption.title());
        }
        String id = nextId();
        Passage first = reading.cell(table.rows().stream().filter(row -> !row.isEmpty()).findFirst().orElseThrow().get(0), "", "", "");
        return new GoalDraft(id, titled ? caption.title() : first,
                titled ? stripped(caption.title().text().strip()) : "第" + count + "个项目");
    }

    private boolean whole(String title) {
        return Reading.containsAny(Vocabulary.plain(title), vocabulary.words("wholeTitle"));
    }

    /** The unit of the amounts, where the form itself does not say it. */
    private void unit(int block, Table table, GoalDraft draft) {
        String unit = draft.moneyUnit.missing() ? captions.of(block, table).unit() : "";
        draft.moneyUnit = unit.isEmpty() ? draft.moneyUnit : new Passage("单位：" + unit, draft.source.at());
    }

    private void row(Grid grid, GoalColumns header, GoalIndicators rows, int r, GoalDraft draft) {
        boolean blank = true;
        for (int c = 0; c < grid.columns(); c++) {
            blank &= GoalLabels.blank(grid.at(r, c));
        }
        if (blank || header.repeated(grid, r)) {
            return;
        }
        if (rows.bound(r)) {
            rows.read(r, draft);
        } else {
            draft.complete = false;
        }
    }

    private void list(int block, Grid grid, GoalColumns header) {
        Table table = (Table) reading.blocks.get(block);
        Captions.Caption caption = captions.of(block, table);
        if (caption.meaning().equals("goalTable")) {
            titles.add(caption.title());
        }
        GoalGroups groups = new GoalGroups(grid, header);
        GoalIndicators rows = header.has("target") ? new GoalIndicators(reading, grid, header) : null;
        int before = drafts.size();
        for (GoalGroups.Group group : groups.read()) {
            if (!aside(grid, group)) {
                project(grid, header, groups, group, rows, caption);
            }
        }
        used[block] = drafts.size() > before;
        current = null;
    }

    /** Sums, numbers of columns and notes are no projects. */
    private boolean aside(Grid grid, GoalGroups.Group group) {
        int r = group.rows().get(0);
        List<Cell> row = new ArrayList<>();
        for (int c = 0; c < grid.columns(); c++) {
            Cell cell = grid.at(r, c);
            if (cell != null && !row.contains(cell)) {
                row.add(cell);
            }
        }
        boolean total = row.stream().anyMatch(cell -> vocabulary.words(TOTALS).contains(Reading.plain(cell)));
        boolean stars = row.stream().anyMatch(cell -> Reading.plain(cell).matches("\\*+"));
        return group.rows().size() == 1 && (total || stars || DataTables.columnNumbers(row, vocabulary));
    }

    private void project(Grid grid, GoalColumns header, GoalGroups groups, GoalGroups.Group group, GoalIndicators rows,
                         Captions.Caption caption) {
        String title = stripped(caption.title().text().strip());
        GoalDraft draft = new GoalDraft(nextId(), caption.title(), title);
        draft.name = field(groups, group, "projectName", title);
        draft.whole = draft.name.missing() && whole(caption.title().text());
        draft.source = draft.name.blank() ? draft.source : draft.name;
        draft.complete = group.sure();
        draft.asksIndicators = rows != null;
        draft.code = field(groups, group, "projectCode", title);
        draft.authority = field(groups, group, "projectAuthority", title);
        draft.goal = field(groups, group, "projectGoal", title);
        draft.budget = field(groups, group, "projectBudget", title);
        draft.fiscal = field(groups, group, "projectFiscal", title);
        draft.other = field(groups, group, "projectOther", title);
        draft.moneyUnit = caption.unit().isEmpty() ? Passage.MISSING : new Passage("单位：" + caption.unit(), caption.title().at());
        for (int r : rows == null ? List.<Integer>of() : group.rows()) {
            row(grid, header, rows, r, draft);
        }
        boolean body = vocabulary.endsWith(Vocabulary.plain(draft.name.text()), "bodyTails");
        boolean nothing = draft.goal.blank() && draft.indicators.isEmpty() && (body || draft.name.blank() || rows != null && draft.budget.blank());
        if (!nothing) {
            drafts.add(draft);
        }
    }

    private Passage field(GoalGroups groups, GoalGroups.Group group, String role, String title) {
        List<Cell> cells = groups.cells(group, role);
        String name = groups.name(group);
        return cells.isEmpty() ? Passage.MISSING : GoalDraft.joined(reading, cells, title, name, labels.names(role).get(0));
    }
}
