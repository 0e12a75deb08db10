package org.mingzhang.reader.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Tables by their rules: rules that touch make a grid, missing pieces merge its cells. */
final class Lattice {
    /** Rules closer than this are one. */
    private static final float SAME = 2.5f;
    /** A rule drawn in pieces may have such gaps. */
    private static final float GAP = 4;
    /** Where rules end short of each other by this much they touch. */
    private static final float TOUCH = 3;
    private static final float SHORTEST = 4;
    /** More rules of a direction are a drawing, no table; so are more fields. */
    private static final int MOST_RULES = 5_000;
    private static final int MOST_FIELDS = 250_000;
    private final int page;
    private final List<Rule> across;
    private final List<Rule> down;

    Lattice(PageContent content) {
        page = content.number();
        across = joined(content.across());
        down = joined(content.down());
    }

    /** A grid of rules, with room for the glyphs of its cells. */
    static final class Grid {
        private final int page;
        private final float[] xs;
        private final float[] ys;
        private final int[][] owner;
        private final List<List<Glyph>> glyphs = new ArrayList<>();

        private Grid(int page, float[] xs, float[] ys, int[][] owner) {
            this.page = page;
            this.xs = xs;
            this.ys = ys;
            this.owner = owner;
            for (int i = 0; i < owner.length * owner[0].length; i++) {
                glyphs.add(null);
            }
        }

        /** A line that the end of the page cuts through belongs to the cell above or below. */
        boolean contains(Glyph glyph) {
            float slack = glyph.size() * 0.35f;
            return glyph.centreX() >= xs[0] && glyph.centreX() <= xs[xs.length - 1] && glyph.centreY() >= ys[0] - slack
                    && glyph.centreY() <= ys[ys.length - 1] + slack;
        }

        boolean within(Grid other) {
            return xs[0] >= other.xs[0] - SAME && xs[xs.length - 1] <= other.xs[other.xs.length - 1] + SAME
                    && ys[0] >= other.ys[0] - SAME && ys[ys.length - 1] <= other.ys[other.ys.length - 1] + SAME;
        }

        void add(Glyph glyph) {
            int cell = owner[band(ys, glyph.centreY())][band(xs, glyph.centreX())];
            if (glyphs.get(cell) == null) {
                glyphs.set(cell, new ArrayList<>());
            }
            glyphs.get(cell).add(glyph);
        }

        private static int band(float[] edges, float at) {
            int found = Arrays.binarySearch(edges, at);
            int band = found >= 0 ? found : -found - 2;
            return Math.max(0, Math.min(edges.length - 2, band));
        }

        PageTable table() {
            int columns = xs.length - 1;
            List<List<PageCell>> rows = new ArrayList<>();
            for (int r = 0; r < ys.length - 1; r++) {
                List<PageCell> row = new ArrayList<>();
                for (int c = 0; c < columns; c++) {
                    if (owner[r][c] == r * columns + c) {
                        row.add(cell(r, c));
                    }
                }
                rows.add(row);
            }
            return new PageTable(page, xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1], xs, rows);
        }

        private PageCell cell(int r, int c) {
            int id = owner[r][c];
            int toRow = r + 1;
            while (toRow < owner.length && owner[toRow][c] == id) {
                toRow++;
            }
            int toColumn = c + 1;
            while (toColumn < owner[0].length && owner[r][toColumn] == id) {
                toColumn++;
            }
            List<Glyph> own = glyphs.get(id);
            String text = own == null ? "" : CellText.of(page, own, xs[c], xs[toColumn]);
            return new PageCell(page, r, c, toRow - r, toColumn - c, text, xs[c], ys[r], xs[toColumn], ys[toRow]);
        }
    }

    List<Grid> grids() {
        if (Math.max(across.size(), down.size()) > MOST_RULES) {
            return List.of();
        }
        int[] group = groups();
        List<Grid> grids = new ArrayList<>();
        for (int g = 0; g < across.size(); g++) {
            if (group[g] == g) {
                Grid grid = grid(members(across, group, 0, g), members(down, group, across.size(), g));
                if (grid != null) {
                    grids.add(grid);
                }
            }
        }
        grids.removeIf(grid -> grids.stream().anyMatch(other -> other != grid && grid.within(other) && !other.within(grid)));
        return grids;
    }

    private static List<Rule> joined(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingDouble(Rule::at).thenComparingDouble(Rule::from));
        List<Rule> joined = new ArrayList<>();
        for (int from = 0; from < sorted.size();) {
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).at() - sorted.get(to - 1).at() <= SAME
                    && sorted.get(to).at() - sorted.get(from).at() <= 2 * SAME) {
                to++;
            }
            joinLevel(new ArrayList<>(sorted.subList(from, to)), joined);
            from = to;
        }
        return joined;
    }

    private static void joinLevel(List<Rule> level, List<Rule> joined) {
        level.sort(Comparator.comparingDouble(Rule::from));
        float at = level.get(level.size() / 2).at();
        float from = level.get(0).from();
        float to = level.get(0).to();
        for (Rule rule : level) {
            if (rule.from() > to + GAP) {
                addLong(joined, new Rule(at, from, to));
                from = rule.from();
                to = rule.to();
            }
            to = Math.max(to, rule.to());
        }
        addLong(joined, new Rule(at, from, to));
    }

    private static void addLong(List<Rule> rules, Rule rule) {
        if (rule.length() >= SHORTEST) {
            rules.add(rule);
        }
    }

    /** For each rule, those that run along first, the smallest index of the rules it hangs together with. */
    private int[] groups() {
        int[] group = new int[across.size() + down.size()];
        Arrays.setAll(group, i -> i);
        for (int a = 0; a < across.size(); a++) {
            Rule along = across.get(a);
            for (int d = 0; d < down.size(); d++) {
                Rule upright = down.get(d);
                if (along.from() <= upright.at() + TOUCH && along.to() >= upright.at() - TOUCH
                        && upright.from() <= along.at() + TOUCH && upright.to() >= along.at() - TOUCH) {
                    unite(group, a, across.size() + d);
                }
            }
        }
        for (int i = 0; i < group.length; i++) {
            group[i] = root(group, i);
        }
        addLoose(group);
        return group;
    }

    /** Rules down the page that no rule crosses belong to the table that is as high: columns of one cell on this page. */
    private void addLoose(int[] group) {
        int rows = across.size();
        for (int d = 0; d < down.size(); d++) {
            if (group[rows + d] != rows + d) {
                continue;
            }
            for (int other = 0; other < down.size(); other++) {
                boolean crossed = group[rows + other] < rows;
                if (crossed && Math.abs(down.get(d).from() - down.get(other).from()) <= TOUCH
                        && Math.abs(down.get(d).to() - down.get(other).to()) <= TOUCH) {
                    group[rows + d] = group[rows + other];
                    break;
                }
            }
        }
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private static void unite(int[] group, int one, int other) {
        int a = root(group, one);
        int b = root(group, other);
        group[Math.max(a, b)] = Math.min(a, b);
    }

    private static List<Rule> members(List<Rule> rules, int[] group, int shift, int wanted) {
        List<Rule> members = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (group[shift + i] == wanted) {
                members.add(rules.get(i));
            }
        }
        return members;
    }

    /** Null where the rules enclose no two cells: an underline, a frame around text. */
    private Grid grid(List<Rule> along, List<Rule> upright) {
        if (along.size() < 2 && upright.size() < 2 || upright.isEmpty()) {
            return null;
        }
        float[] xs = edges(upright, along);
        float[] ys = edges(along, upright);
        if (xs.length < 2 || ys.length < 2 || xs.length == 2 && ys.length == 2 || (long) xs.length * ys.length > MOST_FIELDS) {
            return null;
        }
        int[][] owner = owners(xs, ys, along, upright);
        return compact(xs, ys, owner);
    }

    /** The places of the rules, and their ends where a side of the table is open. */
    private static float[] edges(List<Rule> rules, List<Rule> crossing) {
        List<Float> places = new ArrayList<>();
        rules.forEach(rule -> places.add(rule.at()));
        float first = Float.MAX_VALUE;
        float last = 0;
        for (Rule rule : crossing) {
            first = Math.min(first, rule.from());
            last = Math.max(last, rule.to());
        }
        float least = places.stream().min(Float::compare).orElse(first);
        float most = places.stream().max(Float::compare).orElse(last);
        if (first < least - 2 * GAP) {
            places.add(first);
        }
        if (last > most + 2 * GAP) {
            places.add(last);
        }
        places.sort(Float::compare);
        List<Float> apart = new ArrayList<>();
        for (float place : places) {
            if (apart.isEmpty() || place - apart.get(apart.size() - 1) > SAME) {
                apart.add(place);
            }
        }
        float[] edges = new float[apart.size()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = apart.get(i);
        }
        return edges;
    }

    /** For each field of the grid the number of the field in which its cell begins. */
    private static int[][] owners(float[] xs, float[] ys, List<Rule> along, List<Rule> upright) {
        int rows = ys.length - 1;
        int columns = xs.length - 1;
        int[][] owner = new int[rows][columns];
        for (int[] row : owner) {
            Arrays.fill(row, -1);
        }
        boolean[][] rightOf = new boolean[rows][columns];
        boolean[][] below = new boolean[rows][columns];
        List<List<Rule>> uprightAt = at(xs, upright);
        List<List<Rule>> alongAt = at(ys, along);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                rightOf[r][c] = c + 1 == columns || ruled(uprightAt.get(c + 1), (ys[r] + ys[r + 1]) / 2);
                below[r][c] = r + 1 == rows || ruled(alongAt.get(r + 1), (xs[c] + xs[c + 1]) / 2);
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (owner[r][c] < 0) {
                    own(owner, rightOf, below, r, c);
                }
            }
        }
        return owner;
    }

    private static void own(int[][] owner, boolean[][] rightOf, boolean[][] below, int r, int c) {
        int columns = owner[0].length;
        int toColumn = c;
        while (!rightOf[r][toColumn] && toColumn + 1 < columns && owner[r][toColumn + 1] < 0) {
            toColumn++;
        }
        int toRow = r;
        while (toRow + 1 < owner.length && open(below[toRow], c, toColumn) && owner[toRow + 1][c] < 0
                && sameWidth(rightOf[toRow + 1], c, toColumn)) {
            toRow++;
        }
        for (int i = r; i <= toRow; i++) {
            for (int j = c; j <= toColumn; j++) {
                owner[i][j] = r * columns + c;
            }
        }
    }

    private static boolean open(boolean[] ruled, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (ruled[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameWidth(boolean[] rightOf, int from, int to) {
        return open(rightOf, from, to - 1) && rightOf[to];
    }

    /** For each edge the rules that lie on it; both are sorted. */
    private static List<List<Rule>> at(float[] edges, List<Rule> rules) {
        List<List<Rule>> found = new ArrayList<>(edges.length);
        int from = 0;
        for (float edge : edges) {
            while (from < rules.size() && rules.get(from).at() < edge - SAME) {
                from++;
            }
            int to = from;
            while (to < rules.size() && rules.get(to).at() <= edge + SAME) {
                to++;
            }
            found.add(rules.subList(from, to));
        }
        return found;
    }

    private static boolean ruled(List<Rule> rules, float through) {
        for (Rule rule : rules) {
            if (rule.covers(through, through, 0)) {
                return true;
            }
        }
        return false;
    }

    /** Without edges at which no cell begins. */
    private Grid compact(float[] xs, float[] ys, int[][] owner) {
        int rows = ys.length - 1;
        int columns = xs.length - 1;
        boolean[] keepRow = new boolean[rows];
        boolean[] keepColumn = new boolean[columns];
        int cells = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (owner[r][c] == r * columns + c) {
                    keepRow[r] = true;
                    keepColumn[c] = true;
                    cells++;
                }
            }
        }
        if (cells < 2) {
            return null;
        }
        int[] newRow = ranks(keepRow);
        int[] newColumn = ranks(keepColumn);
        int kept = newColumn[columns - 1] + 1;
        int[][] compact = new int[newRow[rows - 1] + 1][kept];
        for (int r = rows - 1; r >= 0; r--) {
            for (int c = columns - 1; c >= 0; c--) {
                compact[newRow[r]][newColumn[c]] = newRow[owner[r][c] / columns] * kept + newColumn[owner[r][c] % columns];
            }
        }
        return new Grid(page, kept(xs, keepColumn), kept(ys, keepRow), compact);
    }

    private static int[] ranks(boolean[] keep) {
        int[] ranks = new int[keep.length];
        int rank = -1;
        for (int i = 0; i < keep.length; i++) {
            rank += keep[i] ? 1 : 0;
            ranks[i] = rank;
        }
        return ranks;
    }

    private static float[] kept(float[] edges, boolean[] keep) {
        float[] kept = new float[edges.length];
        int count = 0;
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                kept[count++] = edges[i];
            }
        }
        kept[count++] = edges[edges.length - 1];
        return Arrays.copyOf(kept, count);
    }
}
