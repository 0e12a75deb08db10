package org.mingzhang.reader.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A document page by page: takes what each page shows, gives paragraphs and tables in reading order. */
public final class Pages {
    private final List<Page> pages = new ArrayList<>();

    /** What was found on a page, from the top. */
    record Page(int number, float width, float height, List<PageItem> items) {
        List<TextLine> lines() {
            List<TextLine> lines = new ArrayList<>();
            for (PageItem item : items) {
                if (item instanceof TextLine line) {
                    lines.add(line);
                }
            }
            return lines;
        }
    }

    /** Takes a page; its glyphs are not kept. */
    public void add(PageContent content) {
        content.setUpright();
        List<Lattice.Grid> grids = new Lattice(content).grids();
        List<Glyph> free = new ArrayList<>();
        for (Glyph glyph : content.glyphs()) {
            Lattice.Grid owner = null;
            for (Lattice.Grid grid : grids) {
                owner = owner == null && grid.contains(glyph) ? grid : owner;
            }
            if (owner == null) {
                free.add(glyph);
            } else if (!glyph.blank()) {
                owner.add(glyph);
            }
        }
        List<PageItem> items = new ArrayList<>(TextLine.of(content.number(), free));
        for (Lattice.Grid grid : grids) {
            items.add(grid.table());
        }
        items.sort(Comparator.comparingDouble(PageItem::top));
        pages.add(new Page(content.number(), content.width(), content.height(), items));
    }

    /** Everything read so far. */
    public List<PagePiece> pieces() {
        Furniture.remove(pages);
        return new Flow(Columns.apart(pages)).pieces();
    }
}
