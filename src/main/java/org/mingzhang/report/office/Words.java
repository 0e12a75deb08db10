package org.mingzhang.report.office;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Location;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Subject;
import org.mingzhang.pack.Citation;
import org.mingzhang.report.Place;
import org.mingzhang.report.Wording;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** Phrases that both office reports use. Each is one line, fit to print. */
final class Words {
    /** Places of the other side that are told; the rest is counted. */
    private static final int SIDES = 4;
    /** Files that are named. */
    private static final int FILES = 5;

    /** Parts the headings of a path. */
    private static final char STEP = '›';

    private Words() {
    }

    static String department(Subject subject) {
        return subject.department().isEmpty() ? "部门名称未识别" : OfficeText.line(subject.department());
    }

    static String year(Subject subject) {
        return subject.year() == 0 ? "年度未识别" : Integer.toString(subject.year());
    }

    static String kind(Subject subject) {
        return subject.kind() == Kind.UNKNOWN ? "文种未识别" : Wording.kind(subject);
    }

    /** As named by the user; what a disclosure of several files was read from. */
    static String files(Checked document) {
        if (document.files().size() < 2) {
            return OfficeText.line(document.file());
        }
        List<String> names = new ArrayList<>();
        for (String file : document.files().subList(0, Math.min(FILES, document.files().size()))) {
            names.add(OfficeText.fileName(file));
        }
        return String.join("、", names) + (document.files().size() > FILES ? "等" + document.files().size() + "个文件" : "");
    }

    /** Page, line, table, row and column, then the heading path; 全文 for what has none of them. */
    static String place(Location at, boolean withFile) {
        return place(at, withFile, at.section());
    }

    /** The same with the innermost heading alone. */
    static String shortPlace(Location at, boolean withFile) {
        return place(at, withFile, at.section().substring(at.section().lastIndexOf(STEP) + 1));
    }

    private static String place(Location at, boolean withFile, String heading) {
        String place = printed(at, withFile);
        String section = OfficeText.line(heading, OfficeText.SHORT);
        if (section.isEmpty() || section.equals(at.table())) {
            return place.isEmpty() ? "全文" : place;
        }
        return place.isEmpty() ? section : place + "（" + section + "）";
    }

    private static String printed(Location at, boolean withFile) {
        String place = OfficeText.line(Place.printed(at, false));
        String file = withFile && !at.file().isEmpty() ? OfficeText.fileName(at.file()) : "";
        return file + (file.isEmpty() || place.isEmpty() ? "" : "，") + place;
    }

    /** @param most how many are named, most binding first */
    static String basis(List<Citation> basis, int most, String separator) {
        List<String> printed = new ArrayList<>();
        for (Citation citation : basis.subList(0, Math.min(most, basis.size()))) {
            printed.add(OfficeText.line(citation.printed()));
        }
        return String.join(separator, printed);
    }

    /**
     * The other places the finding leans on, each with what stands there.
     *
     * @param newOnly leave out what the message already says of the same place
     */
    static List<String> otherSides(Finding finding, boolean withFile, boolean newOnly) {
        List<Related> told = new ArrayList<>();
        for (Related related : finding.related()) {
            if (!newOnly || !said(finding, related)) {
                told.add(related);
            }
        }
        List<String> sides = new ArrayList<>();
        for (Related related : told.subList(0, Math.min(SIDES, told.size()))) {
            String where = printed(related.location(), withFile);
            String value = OfficeText.line(related.value(), OfficeText.SHORT);
            sides.add(OfficeText.line(related.role()) + (value.isEmpty() ? "" : " " + value)
                    + (where.isEmpty() ? "" : "（" + where + "）"));
        }
        if (told.size() > SIDES) {
            sides.add("等" + told.size() + "处");
        }
        return sides;
    }

    private static boolean said(Finding finding, Related related) {
        return related.location().block() == finding.location().block()
                && related.location().row() == finding.location().row() && finding.message().contains(related.value());
    }

    /** What was decided, by whom and until when; "" for an open finding. */
    static String decision(Standing standing) {
        if (standing.state() == Standing.State.OPEN) {
            return "";
        }
        StringBuilder text = new StringBuilder(standing.state().chinese());
        if (!standing.reason().isEmpty()) {
            text.append("：").append(standing.reason());
        }
        if (!standing.by().isEmpty()) {
            text.append("，").append(standing.by()).append("决定");
        }
        if (!standing.until().isEmpty()) {
            text.append("，有效至").append(standing.until());
        }
        return OfficeText.line(text.toString());
    }
}
