package org.mingzhang.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.extract.Drafts.ChangeDraft;
import org.mingzhang.fact.Direction;
import org.mingzhang.pack.Vocabulary;

/** The reasons of the changes of a paragraph that no list has given yet. */
final class Reasons {
    private static final int OPENING = 14;
    /** "减少的主要原因是…" goes on about the change above, whatever amounts it names. */
    private static final Pattern OF_THE_CHANGE = Pattern.compile("(?:以上|上述)?(?:各项|两项|三项)?(?:(?:增加|减少|增长|下降|上升|增减|变动|变化|增减变化)的?)?");
    /** "以上增减的原因是…" at the end of a paragraph is the reason of whatever has none. */
    private static final Pattern OF_ALL = Pattern.compile(
            "(?:以上|上述)(?:各项|两项|三项)?(?:费用|经费|支出)?(?:增加|减少|增长|下降|上升|增减|变动|变化)+的?(?:主要)?原因");
    private static final Pattern DIRECTION_OF_REASON = Pattern.compile(
            "(?:，(?:增长|下降|增加|减少)?\\d+(?:\\.\\d+)?%|（\\d+(?:\\.\\d+)?%）)?[，。；]"
                    + "(?<said>(?:(?<up>增加|增长|上升)|减少|下降)的?(?:主要)?原因)");
    private final Vocabulary vocabulary;
    private final NormalText line;

    Reasons(Vocabulary vocabulary, NormalText line) {
        this.vocabulary = vocabulary;
        this.line = line;
    }

    /** Behind the change up to the next one, else before it in the same sentence. */
    void complete(List<ChangeDraft> changes) {
        changes.forEach(this::otherDirection);
        for (ChangeDraft change : changes) {
            if (change.reason.isEmpty()) {
                behind(change, changes);
            }
            if (change.reason.isEmpty()) {
                change.reason = before(change, changes);
            }
        }
        Matcher all = OF_ALL.matcher(line.text());
        while (all.find()) {
            for (ChangeDraft change : changes) {
                boolean above = line.index(change.source.at().end()) <= all.start();
                change.reason = above && change.reason.isEmpty() ? sentence(line, all.start()) : change.reason;
            }
        }
    }

    /** "增加9万元，减少的主要原因是…": the reason is one for the opposite. */
    private void otherDirection(ChangeDraft change) {
        Matcher named = DIRECTION_OF_REASON.matcher(line.text()).region(line.index(change.source.at().end()), line.text().length());
        boolean turned = change.direction == Direction.UP || change.direction == Direction.DOWN;
        if (turned && change.contradiction.isEmpty() && change.nonZero() && named.lookingAt()) {
            boolean up = named.group("up") != null;
            boolean negative = change.amount != null && change.amount.value().signum() < 0;
            if (up != (change.direction == Direction.UP) && !negative) {
                change.contradiction = line.passage(named.start("said"), named.end()).text();
            }
        }
    }

    /** A paragraph that begins with a reason gives it to the changes of its section that have none. */
    void leading(List<ChangeDraft> earlier, String section, boolean noAmounts) {
        int found = find(line.text(), "reason");
        if (found < 0 || found > OPENING || !noAmounts && !OF_THE_CHANGE.matcher(line.text().substring(0, found)).matches()) {
            return;
        }
        for (ChangeDraft change : earlier) {
            if (change.reason.isEmpty() && change.source.at().section().equals(section)) {
                change.reason = sentence(line, found);
            }
        }
    }

    private void behind(ChangeDraft change, List<ChangeDraft> changes) {
        int from = line.index(change.source.at().end());
        int limit = line.text().length();
        for (ChangeDraft other : changes) {
            if (other != change && other.source.at().start() >= change.source.at().end()) {
                limit = Math.min(limit, line.index(other.source.at().start()));
            }
        }
        String behind = line.text().substring(from, limit);
        for (String list : List.of("reason", "list", "reasonLoose")) {
            int found = find(behind, list);
            if (found >= 0) {
                ChangeDraft owner = behind.lastIndexOf('。', found) >= 0 ? owner(change, changes) : change;
                owner.reason = owner.reason.isEmpty() ? sentence(line, from + found) : owner.reason;
                return;
            }
        }
    }

    /** "由于项目减少，预算支出比上年减少…": from the beginning of the sentence or from the ； or change before. */
    private String before(ChangeDraft change, List<ChangeDraft> changes) {
        int to = line.index(change.source.at().start());
        int from = Math.max(line.text().lastIndexOf('。', to - 1), line.text().lastIndexOf('；', to - 1)) + 1;
        for (ChangeDraft other : changes) {
            if (other != change && other.source.at().end() <= change.source.at().start()) {
                from = Math.max(from, line.index(other.source.at().end()));
            }
        }
        String before = line.text().substring(Math.min(from, to), to);
        int found = Math.max(find(before, "reason"), find(before, "reasonLoose"));
        return found < 0 ? "" : line.passage(from + found, to).text();
    }

    /** The change whose parts a change is one of, itself where it is no part: behind a full stop a reason is the total's. */
    static ChangeDraft owner(ChangeDraft change, List<ChangeDraft> changes) {
        for (ChangeDraft other : changes) {
            if (change.memberOf != null && other.parts == change.memberOf) {
                return other;
            }
        }
        return change;
    }

    /** The first word of the list that is followed by something; 因公… is no reason. */
    private int find(String text, String list) {
        for (String word : vocabulary.words(list)) {
            int found = text.indexOf(word);
            while (found >= 0 && text.startsWith("因公", found)) {
                found = text.indexOf(word, found + 1);
            }
            if (found >= 0 && text.length() > found + word.length() + 1) {
                return found;
            }
        }
        return -1;
    }

    /** From here to the end of the sentence, as printed. */
    static String sentence(NormalText line, int from) {
        int end = line.text().indexOf('。', from);
        return line.passage(from, end < 0 ? line.text().length() : end).text();
    }
}
