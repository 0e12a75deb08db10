package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.DataTable;
import org.mingzhang.fact.ListedTable;
import org.mingzhang.pack.Vocabulary;

/** A list of the tables that says of each whether it is empty (是否空表), held against the tables. */
final class ListedTables {
    private record Entry(Cell title, boolean empty) {
    }

    private record Body(String title, int block) {
    }

    private final Reading reading;
    private final Captions captions;
    private final boolean[] goals;

    /** @param goals blocks that were read as goal tables */
    ListedTables(Reading reading, boolean[] goals) {
        this.reading = reading;
        this.captions = new Captions(reading);
        this.goals = goals;
    }

    void read() {
        List<Entry> entries = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.blocks.get(i) instanceof Table table && !table.rows().isEmpty()) {
                List<Entry> listed = entries(table);
                entries.addAll(listed);
                if (listed.isEmpty()) {
                    others.add(i);
                }
            }
        }
        if (entries.isEmpty()) {
            return;
        }
        List<Body> bodies = others.stream().map(this::body).toList();
        for (Entry entry : entries) {
            entry(entry, entries, bodies);
        }
    }

    private Body body(int block) {
        return new Body(Vocabulary.plain(captions.of(block, (Table) reading.blocks.get(block)).title().text()), block);
    }

    private List<Entry> entries(Table table) {
        List<Entry> entries = new ArrayList<>();
        List<Cell> header = table.rows().get(0);
        int mark = column(header, "emptyMarks");
        int name = column(header, "listedNames");
        for (List<Cell> row : table.rows()) {
            String said = mark < 0 || name < 0 || row.size() != header.size() ? "" : Reading.plain(row.get(mark));
            if (said.equals("是") || said.equals("否")) {
                entries.add(new Entry(row.get(name), said.equals("是")));
            }
        }
        return entries;
    }

    private int column(List<Cell> header, String words) {
        for (int c = 0; c < header.size(); c++) {
            if (reading.vocabulary.words(words).contains(Reading.plain(header.get(c)))) {
                return c;
            }
        }
        return -1;
    }

    /** Only a title that is the nearest of both sides is the same table. */
    private void entry(Entry entry, List<Entry> entries, List<Body> bodies) {
        String title = Reading.plain(entry.title());
        Body nearest = null;
        double best = 0;
        for (Body body : bodies) {
            double alike = Likeness.of(title, body.title());
            nearest = alike > best ? body : nearest;
            best = Math.max(best, alike);
        }
        double own = best;
        Body found = nearest;
        if (best < Likeness.SAME_TITLE || entries.stream().anyMatch(other -> other != entry && Likeness.of(Reading.plain(other.title()), found.title()) >= own)
                || bodies.stream().anyMatch(other -> other != found && Likeness.of(title, other.title()) >= own)) {
            return;
        }
        boolean goal = goals[found.block()];
        List<DataTable> data = reading.facts(DataTable.class).stream()
                .filter(table -> tableBlock(table, found.block())).toList();
        boolean filled = goal || data.stream().anyMatch(table -> table.nonZero() > 0);
        boolean blank = !goal && !data.isEmpty() && data.stream().allMatch(table -> table.numbers() == 0);
        Table table = (Table) reading.blocks.get(found.block());
        reading.add(new ListedTable(reading.cell(entry.title(), "", "", ""), entry.title().text().strip().replaceAll("\\s*\\n\\s*", ""),
                entry.empty(), filled, blank, captions.of(found.block(), table).title()));
    }

    private boolean tableBlock(DataTable data, int block) {
        return data.source().at().compareTo(captions.of(block, (Table) reading.blocks.get(block)).title().at()) == 0;
    }
}
