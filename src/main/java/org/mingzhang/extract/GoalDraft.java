package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Location;
import org.mingzhang.fact.Indicator;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Project;
import org.mingzhang.pack.Vocabulary;

/** A project on its way to a fact. */
final class GoalDraft {
    /** 四十二, 百分之九十: not the 一 of 进一步. */
    private static final Pattern CHINESE_NUMBER = Pattern.compile("百分之|[一二三四五六七八九][十百千万]|[十百千][一二三四五六七八九]");
    /** The code of a project in front of its name. */
    private static final Pattern CODE = Pattern.compile("^[0-9A-Z]{10,}-");
    private static final int LONGEST_NAME = 40;

    final String id;
    final String title;
    boolean whole;
    boolean complete = true;
    boolean asksIndicators;
    /** Another project is called the same. */
    boolean alike;
    Passage source;
    Passage unitName = Passage.MISSING;
    Passage moneyUnit = Passage.MISSING;
    Passage code = Passage.MISSING;
    Passage name = Passage.MISSING;
    Passage authority = Passage.MISSING;
    Passage budget = Passage.MISSING;
    Passage fiscal = Passage.MISSING;
    Passage carried = Passage.MISSING;
    Passage other = Passage.MISSING;
    Passage use = Passage.MISSING;
    Passage goal = Passage.MISSING;
    final List<Indicator> indicators = new ArrayList<>();

    GoalDraft(String id, Passage source, String title) {
        this.id = id;
        this.source = source;
        this.title = title;
    }

    String shown() {
        String shown = name.blank() || whole ? title : CODE.matcher(GoalLabels.onOneLine(name.text())).replaceFirst("");
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) + "…" : shown;
    }

    String owner() {
        return Project.title(shown(), whole);
    }

    /** Nothing is filled in: the form stands there empty. */
    boolean empty() {
        return name.blank() && budget.blank() && fiscal.blank() && other.blank() && goal.blank() && use.blank()
                && code.blank() && indicators.isEmpty();
    }

    Project project(Vocabulary vocabulary) {
        boolean named = vocabulary.endsWith(Vocabulary.plain(name.text()), "bodyTails");
        boolean body = vocabulary.endsWith(Vocabulary.plain(authority.text()), "bodyTails");
        String telling = !unitName.blank() ? unitName.text() : budget.text();
        String told = alike && !telling.isBlank() ? shown() + "（" + telling.strip() + "）" : shown();
        return new Project(source, id, told, whole, complete, unitName, moneyUnit, code, name, named, authority, body, budget,
                fiscal, carried, other, use, goal, figures(goal.text()), asksIndicators, indicators.size());
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

    /** What several cells print one below another: a field that a page turn cut. */
    static Passage joined(Reading reading, List<Cell> cells, String table, String row, String column) {
        Passage first = Passage.MISSING;
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells) {
            Passage part = reading.cell(cell, table, row, column);
            boolean more = !GoalLabels.blank(cell);
            first = first.missing() || more && text.isEmpty() ? part : first;
            text.append(more ? part.text() : "");
        }
        return new Passage(text.toString(), first.at());
    }
}
