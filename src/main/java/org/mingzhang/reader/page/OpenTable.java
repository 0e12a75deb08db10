package org.mingzhang.reader.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table that may go on over the next page. */
final class OpenTable {
    /** So many lines above a table may be repeated above its next part: title, number, unit. */
    static final int TITLES = 4;
    /** The same column may stand this much to the side on another page. */
    private static final float SAME_EDGE = 4;
    private static final float FOOT = 0.7f;
    private static final int HEADER_ROWS = 6;
    private static final int FEWEST_HEADERS = 3;
    private static final Pattern CODE = Pattern.compile("\\d{3,7}");
    /** Words alone, no number and no mark of a list. */
    private static final Pattern REST = Pattern.compile("[\\u4e00-\\u9fff（）“”]{1,14}");
    private final int page;
    private final List<String> titles;
    private final List<List<PageCell>> rows = new ArrayList<>();
    private float[] edges;
    private boolean filled;

    OpenTable(PageTable first, List<String> titles, float pageHeight) {
        this.filled = first.bottom() > FOOT * pageHeight;
        this.page = first.page();
        this.titles = titles.stream().map(OpenTable::plain).toList();
        this.edges = first.edges();
        rows.addAll(first.rows());
    }

    /** Whether the lines above the next part say nothing new: none, the title again, 续表. */
    boolean repeatsTitle(List<PageItem> lines) {
        for (PageItem item : lines) {
            String text = plain(((TextLine) item).text());
            String unmarked = text.replaceFirst("[（(]?续(表)?[）)]?$", "");
            boolean again = titles.stream().anyMatch(title -> title.contains(unmarked));
            if (!again && !text.startsWith("续表")) {
                return false;
            }
        }
        return lines.size() <= TITLES;
    }

    /**
     * Takes the next part when its columns are the same and it begins no table of its own. The rows of a form part at other
     * places from one page to the next: it goes on where it filled the page to its foot and no title follows.
     *
     * @param titled whether the title stands above it again
     */
    boolean add(PageTable part, boolean titled, float pageHeight) {
        float shift = part.left() - edges[0];
        if (Math.abs(part.right() - shift - edges[edges.length - 1]) > SAME_EDGE || !sameColumns(part, shift) && (titled || !filled)) {
            return false;
        }
        int repeated = repeatedRows(part, titled);
        if (repeated < 0) {
            return false;
        }
        float[] joined = joinedEdges(part, shift);
        if (joined.length > edges.length) {
            rows.replaceAll(row -> onEdges(row, edges, joined, 0, 0));
        }
        int first = rows.size();
        for (int r = repeated; r < part.rows().size(); r++) {
            rows.add(onEdges(part.rows().get(r), part.edges(), joined, shift, first - repeated));
        }
        edges = joined;
        if (repeated == 0 && !titled) {
            goesOn(first);
        }
        stretchOver(first);
        filled = part.bottom() > FOOT * pageHeight;
        return true;
    }

    /** One part may lack columns that its cells never part. */
    private boolean sameColumns(PageTable part, float shift) {
        int missing = 0;
        for (float edge : part.edges()) {
            missing += index(edges, edge - shift) < 0 ? 1 : 0;
        }
        int other = 0;
        for (float edge : edges) {
            other += index(part.edges(), edge + shift) < 0 ? 1 : 0;
        }
        return missing == 0 || other == 0;
    }

    private static int index(float[] edges, float wanted) {
        for (int i = 0; i < edges.length; i++) {
            if (Math.abs(edges[i] - wanted) <= SAME_EDGE) {
                return i;
            }
        }
        return -1;
    }

    private float[] joinedEdges(PageTable part, float shift) {
        List<Float> all = new ArrayList<>();
        for (float edge : edges) {
            all.add(edge);
        }
        for (float edge : part.edges()) {
            if (index(edges, edge - shift) < 0) {
                all.add(edge - shift);
            }
        }
        all.sort(Float::compare);
        float[] joined = new float[all.size()];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = all.get(i);
        }
        return joined;
    }

    private static List<PageCell> onEdges(List<PageCell> row, float[] from, float[] to, float shift, int down) {
        List<PageCell> moved = new ArrayList<>(row.size());
        for (PageCell cell : row) {
            int left = index(to, from[cell.column()] - shift);
            int right = index(to, from[cell.column() + cell.columnSpan()] - shift);
            moved.add(new PageCell(cell.page(), cell.row() + down, left, cell.rowSpan(), right - left, cell.text(), cell.left(),
                    cell.top(), cell.right(), cell.bottom()));
        }
        return moved;
    }

    /** How many rows at the head of the part repeat those of the table; -1 where it begins a table of its own. */
    private int repeatedRows(PageTable part, boolean titled) {
        int same = 0;
        boolean header = false;
        while (same < Math.min(HEADER_ROWS, Math.min(rows.size(), part.rows().size()))
                && texts(rows.get(same)).equals(texts(part.rows().get(same)))) {
            long filled = texts(part.rows().get(same)).stream().filter(text -> !text.isEmpty()).count();
            header |= filled >= Math.min(FEWEST_HEADERS, edges.length - 1);
            same++;
        }
        if (same > 0 || titled) {
            return header ? same : -1;
        }
        List<PageCell> first = part.rows().get(0);
        boolean title = first.size() == 1 && first.get(0).columnSpan() > 1 && plain(first.get(0).text()).endsWith("表");
        return title ? -1 : 0;
    }

    private static List<String> texts(List<PageCell> row) {
        return row.stream().map(cell -> plain(cell.text())).toList();
    }

    /**
     * Cells that the page parted: the lower half of one is blank; the halves beside it that begin and end with it go together,
     * their text too.
     */
    private void stretchOver(int first) {
        if (first >= rows.size()) {
            return;
        }
        List<PageCell> kept = new ArrayList<>();
        for (PageCell cell : rows.get(first)) {
            PageCell above = endingAt(first, cell);
            if (above != null && (cell.text().isEmpty() && merged(above, cell) || besideParted(first, above, cell))) {
                List<PageCell> row = rows.get(above.row());
                boolean again = cell.text().isEmpty() || above.text().endsWith(cell.text());
                String text = again ? above.text() : above.text() + "\n" + cell.text();
                row.set(row.indexOf(above), new PageCell(above.page(), above.row(), above.column(),
                        above.rowSpan() + cell.rowSpan(), above.columnSpan(), text, above.left(), above.top(), above.right(),
                        above.bottom()));
            } else {
                kept.add(cell);
            }
        }
        rows.set(first, kept);
    }

    /** A row with a code that the page broke inside: the rest of its name stands alone on the next page. */
    private void goesOn(int first) {
        List<PageCell> above = first == 0 || first >= rows.size() ? List.of() : rows.get(first - 1);
        List<PageCell> below = above.isEmpty() ? List.of() : rows.get(first);
        List<PageCell> texts = below.stream().filter(cell -> !cell.text().isBlank()).toList();
        boolean coded = !above.isEmpty() && above.get(0).column() == 0 && CODE.matcher(plain(above.get(0).text())).matches();
        if (!coded || texts.size() != 1 || below.get(0) == texts.get(0) || !REST.matcher(plain(texts.get(0).text())).matches()) {
            return;
        }
        PageCell rest = texts.get(0);
        for (PageCell cell : above) {
            if (cell.column() == rest.column() && cell.columnSpan() == rest.columnSpan() && !cell.text().isBlank()) {
                above.set(above.indexOf(cell), new PageCell(cell.page(), cell.row(), cell.column(), cell.rowSpan(),
                        cell.columnSpan(), cell.text() + "\n" + rest.text(), cell.left(), cell.top(), cell.right(), cell.bottom()));
                rows.set(first, below.stream().filter(other -> other != rest).toList());
                return;
            }
        }
    }

    private static boolean merged(PageCell above, PageCell below) {
        return above.rowSpan() > 1 || below.rowSpan() > 1;
    }

    private boolean besideParted(int first, PageCell above, PageCell below) {
        if (!merged(above, below)) {
            return false;
        }
        for (PageCell other : rows.get(first)) {
            PageCell over = other.text().isEmpty() && other.rowSpan() == below.rowSpan() ? endingAt(first, other) : null;
            if (over != null && !over.text().isEmpty() && over.row() == above.row()) {
                return true;
            }
        }
        return false;
    }

    private PageCell endingAt(int row, PageCell below) {
        for (int r = row - 1; r >= 0; r--) {
            for (PageCell cell : rows.get(r)) {
                if (cell.column() == below.column() && cell.columnSpan() == below.columnSpan()) {
                    return cell.row() + cell.rowSpan() == row ? cell : null;
                }
            }
        }
        return null;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    PagePiece.Table piece() {
        return new PagePiece.Table(page, rows);
    }
}
