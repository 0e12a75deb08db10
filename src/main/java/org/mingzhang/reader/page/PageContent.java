package org.mingzhang.reader.page;

import java.util.ArrayList;
import java.util.List;

/** What a page shows, in the order in which it is drawn. */
public final class PageContent {
    /** Thicker is an area, no rule. */
    private static final float THICKEST = 3.2f;
    private static final float PICTURE = 0.3f;
    private static final int FEW_GLYPHS = 20;
    private static final float GARBLED = 0.1f;
    private final int number;
    private float width;
    private float height;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final int[] turns = new int[4];
    private final List<Turned> turned = new ArrayList<>();
    private List<Rule> across = new ArrayList<>();
    private List<Rule> down = new ArrayList<>();
    private float imageArea;
    private int unreadable;
    private int uprightTurn;

    private record Turned(Glyph glyph, int turn) {
    }

    /** @param number 1-based */
    public PageContent(int number, float width, float height) {
        this.number = number;
        this.width = width;
        this.height = height;
    }

    /**
     * Adds a glyph; what lies off the page nobody sees.
     *
     * @param turn the way its line runs, in quarter turns clockwise: 0 along the page
     */
    public void glyph(Glyph glyph, int turn) {
        boolean onPage = glyph.x() > -glyph.size() && glyph.x() < width && glyph.y() > 0 && glyph.y() < height + glyph.size();
        if (!onPage || glyph.text().isEmpty() || !(glyph.size() > 0)) {
            return;
        }
        turns[turn]++;
        if (turn == 0) {
            glyphs.add(glyph);
        } else {
            turned.add(new Turned(glyph, turn));
        }
    }

    /** A page that was printed lying on its side is set upright; single turned words on an upright page are left out. */
    public void setUpright() {
        int turn = 0;
        for (int i = 1; i < 4; i++) {
            turn = turns[i] > turns[turn] ? i : turn;
        }
        uprightTurn = turn;
        for (int i = 0; i < turn; i++) {
            quarterBack();
        }
        if (turn > 0) {
            glyphs.clear();
        }
        for (Turned one : turned) {
            if (one.turn() == turn) {
                glyphs.add(back(one.glyph(), turn));
            }
        }
        turned.clear();
    }

    private Glyph back(Glyph glyph, int turn) {
        float x = glyph.x();
        float y = glyph.y();
        // The page has been turned already.
        float wide = turn % 2 == 0 ? width : height;
        float high = turn % 2 == 0 ? height : width;
        for (int i = 0; i < turn; i++) {
            float turnedX = y;
            y = (i % 2 == 0 ? wide : high) - x;
            x = turnedX;
        }
        return new Glyph(glyph.text(), x, y, glyph.width(), glyph.size());
    }

    private void quarterBack() {
        List<Rule> formerAcross = across;
        across = new ArrayList<>(down.size());
        for (Rule rule : down) {
            across.add(new Rule(width - rule.at(), rule.from(), rule.to()));
        }
        down = new ArrayList<>(formerAcross.size());
        for (Rule rule : formerAcross) {
            down.add(new Rule(rule.at(), width - rule.to(), width - rule.from()));
        }
        float formerWidth = width;
        width = height;
        height = formerWidth;
    }

    /** A glyph without a character: its font does not say what it stands for. */
    public void unreadableGlyph() {
        unreadable++;
    }

    /** A stroke from one point to another; slanting ones are no rules. */
    public void stroke(float x1, float y1, float x2, float y2) {
        if (Math.abs(y1 - y2) <= 1) {
            across(new Rule((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (Math.abs(x1 - x2) <= 1) {
            down(new Rule((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }

    /** A filled rectangle: a thin one is a rule. */
    public void bar(float x1, float y1, float x2, float y2) {
        float wide = Math.abs(x2 - x1);
        float high = Math.abs(y2 - y1);
        if (high <= THICKEST && wide > high) {
            across(new Rule((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (wide <= THICKEST && high > wide) {
            down(new Rule((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }

    /** A picture covers this area, in square points. */
    public void image(float area) {
        imageArea += Math.abs(area);
    }

    private void across(Rule rule) {
        if (rule.at() >= 0 && rule.at() <= height) {
            across.add(rule);
        }
    }

    private void down(Rule rule) {
        if (rule.at() >= 0 && rule.at() <= width) {
            down.add(rule);
        }
    }

    /** 1-based. */
    public int number() {
        return number;
    }

    /** A picture fills a good part of the page, and hardly more than a page number stands beside it. */
    public boolean picture() {
        return imageArea > PICTURE * width * height && glyphs.size() + turned.size() < FEW_GLYPHS;
    }

    /** A good part of the glyphs have no character. */
    public boolean garbled() {
        return unreadable > GARBLED * (glyphs.size() + turned.size() + unreadable);
    }

    /**
     * From the page as it was set upright back to the page as it is shown: a point, from the upper left corner of each.
     *
     * @return x and y
     */
    public float[] shown(float x, float y) {
        float wide = width;
        float high = height;
        float[] point = {x, y};
        for (int i = 0; i < uprightTurn; i++) {
            point = new float[] {high - point[1], point[0]};
            float former = wide;
            wide = high;
            high = former;
        }
        return point;
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Rule> across() {
        return across;
    }

    List<Rule> down() {
        return down;
    }
}
