package org.mingzhang.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.mingzhang.rule.Severity;

/** Printed text of a paragraph or cell with its marks: cut where any mark begins or ends, each piece marked once. */
final class MarkedText {
    private final Html out;
    private final String text;
    private final List<PageMark> marks;
    private final boolean cell;
    private int page;

    /**
     * @param page of its beginning
     * @param cell whether a line end behind a clause is kept: cells hold lists, paragraphs only what the page broke
     */
    MarkedText(Html out, String text, List<PageMark> marks, int page, boolean cell) {
        this.out = out;
        this.text = text;
        this.marks = marks;
        this.page = page;
        this.cell = cell;
    }

    void write() throws IOException {
        if (marks.isEmpty()) {
            plain(0, text.length());
            return;
        }
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (PageMark mark : marks) {
            cuts.add(whole(mark.start()));
            cuts.add(whole(mark.end()));
        }
        for (int from : cuts) {
            begin(from);
            Integer to = cuts.higher(from);
            if (to != null) {
                piece(from, to);
            }
        }
    }

    /** Never between the halves of a character. */
    private int whole(int at) {
        boolean half = at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return half ? at - 1 : at;
    }

    /** The numbers of what begins here, and the sign for what is missing here. */
    private void begin(int at) throws IOException {
        for (PageMark mark : marks) {
            if (whole(mark.start()) != at) {
                continue;
            }
            boolean own = mark.own();
            out.raw("<a class=\"").raw(own ? "no " + mark.severity().id() : "re").raw("\" id=\"" + Html.PREFIX + mark.anchor()
                    + "\" href=\"#" + Html.PREFIX + "c").raw(mark.finding()).raw("\" data-n=\"").raw(mark.finding())
                    .raw(own ? "\" aria-label=\"问题" : "\" aria-label=\"关联问题").raw(mark.finding()).raw("\"></a>");
            if (mark.start() == mark.end()) {
                open(List.of(mark), " gap");
                out.raw("</mark>");
            }
        }
    }

    private void piece(int from, int to) throws IOException {
        List<PageMark> here = new ArrayList<>();
        for (PageMark mark : marks) {
            if (whole(mark.start()) <= from && whole(mark.end()) >= to) {
                here.add(mark);
            }
        }
        if (here.isEmpty()) {
            plain(from, to);
            return;
        }
        open(here, "");
        plain(from, to);
        out.raw("</mark>");
    }

    /** In the colour of the worst of its findings. */
    private void open(List<PageMark> here, String more) throws IOException {
        StringJoiner own = new StringJoiner(" ");
        StringJoiner related = new StringJoiner(" ");
        Severity worst = null;
        boolean open = false;
        for (PageMark mark : here) {
            open |= mark.own() && mark.open();
            (mark.own() ? own : related).add(Integer.toString(mark.finding()));
            if (mark.own() && (worst == null || mark.severity().atLeast(worst))) {
                worst = mark.severity();
            }
        }
        out.raw("<mark class=\"" + (worst == null ? "rel" : open ? worst.id() : worst.id() + " settled") + more + "\"");
        if (own.length() > 0) {
            out.attribute("data-f", own.toString());
        }
        if (related.length() > 0) {
            out.attribute("data-r", related.toString());
        }
        out.raw(">");
    }

    /** Line ends of the page are joined, a turn of the page is shown. */
    private void plain(int from, int to) throws IOException {
        int done = from;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c != '\n' && c != '\f') {
                continue;
            }
            out.text(text, done, at);
            done = at + 1;
            if (c == '\f' && page > 0) {
                out.raw("<span class=\"turn\" role=\"separator\"").attribute("data-p", ++page)
                        .attribute("aria-label", "第" + page + "页").raw("></span>");
            } else if (cell && at > 0 && "。；：;:".indexOf(text.charAt(at - 1)) >= 0) {
                out.raw("<br>");
            }
        }
        out.text(text, done, to);
    }
}
