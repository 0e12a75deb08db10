package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The title among the first lines; it may be broken over several of them. */
final class TitleClues {
    private static final int FIRST_LINES = 16;
    private static final int LONGEST_LINE = 60;
    private static final int LINES = 5;
    /** 附件2, a date, the name of a web page, a page number: no part of a title. */
    private static final Pattern BESIDE = Pattern.compile("附[件表录]?\\d*[：:]?|(?:公开)?\\d{4}年\\d+月(?:\\d+日)?|"
            + "[二〇○零一三四五六七八九]{4}年[十一二三四五六七八九]+月(?:[十一二三四五六七八九]+日)?"
            + "|[\\d\\-—第页共]+|（[^（）]*）|封面|主动公开|首页.*|.*[>：].*|预算公开|决算公开|信息公开");
    private final List<Line> first = new ArrayList<>();
    private final Line[] lines;
    private final BodyName names;
    private final Places places;

    TitleClues(Line[] lines, BodyName names, Places places) {
        this.lines = lines;
        this.names = names;
        this.places = places;
        int seen = 0;
        for (Line line : lines) {
            String text = line == null ? "" : line.text();
            if (text.isEmpty()) {
                continue;
            }
            boolean contents = text.equals("目录");
            if (++seen > FIRST_LINES || contents && !first.isEmpty()) {
                break;
            }
            boolean running = text.length() > LONGEST_LINE || text.endsWith("。");
            if (!contents && !running && HeadingMark.of(text).number() == 0 && (!BESIDE.matcher(text).matches()
                    || !first.isEmpty() && text.equals("信息公开"))) {
                first.add(line);
            }
        }
    }

    /** The title that names most; where two are alike, the one whose name comes again, then the earlier, then the shorter. */
    SubjectClue best() {
        SubjectClue best = SubjectClue.NONE;
        int most = -1;
        for (int from = 0; from < first.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < Math.min(first.size(), from + LINES); to++) {
                joined.append(first.get(to).text());
                Optional<SubjectClue> read = TitleGrammar.read(joined.toString());
                if (read.isEmpty()) {
                    continue;
                }
                SubjectClue clue = cleaned(read.get(), longest(from, to));
                int worth = worth(clue, to);
                if (worth > most) {
                    most = worth;
                    best = clue;
                }
            }
        }
        return best;
    }

    private SubjectClue cleaned(SubjectClue clue, Line line) {
        return new SubjectClue(names.of(clue.name()), clue.year(), clue.kind(), clue.entity(), clue.rank(),
                line.normal().whole());
    }

    private Line longest(int from, int to) {
        Line longest = first.get(from);
        for (Line line : first.subList(from, to + 1)) {
            longest = line.text().length() > longest.text().length() ? line : longest;
        }
        return longest;
    }

    private int worth(SubjectClue clue, int last) {
        boolean body = !clue.name().isEmpty() && !places.isPlace(clue.name());
        int worth = (body ? 8 : 0) + (clue.year() > 0 ? 4 : 0);
        return body && comesAgain(clue.name(), first.get(last).block()) ? worth + 2 : worth;
    }

    private boolean comesAgain(String name, int behind) {
        for (int i = behind + 1; i < lines.length; i++) {
            if (lines[i] != null && lines[i].text().contains(name)) {
                return true;
            }
        }
        return false;
    }
}
