package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.extract.Drafts.ChangeDraft;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.ThreePublicItem;
import org.mingzhang.pack.Vocabulary;

/** The 三公 explanation item by item. */
final class ThreePublics {
    static final List<String> ITEMS = List.of("threePublic", "overseasTravel", "vehicle", "vehiclePurchase",
            "vehicleOperation", "reception");
    private static final Pattern MONEY = Pattern.compile("\\d[\\d.]*(?:万|亿|千|百万)?元|(?<=[为是])0(?![\\d.])");
    /** A change of nothing. */
    private static final Pattern NOTHING = Pattern.compile("(?:增加|减少|增长|下降)0(?:\\.0+)?(?:万元|元|%)");
    /** "上年及本年均无…预算": nothing in either year. */
    private static final Pattern BOTH_YEARS = Pattern.compile(
            "(?:上年度?|去年|\\d{4}年度?)(?:及|和|与|、)(?:本年度?|当年|今年|\\d{4}年度?)[^。；]{0,10}(?:均|都)(?:无|未|没有|不)");
    private static final int FAR = 60;
    private final Reading reading;

    ThreePublics(Reading reading) {
        this.reading = reading;
    }

    void read(Prose prose) {
        for (String item : ITEMS) {
            List<Amount> levels = new ArrayList<>();
            for (Amount amount : prose.amounts()) {
                if (amount.quantity().concept().equals(item) && !amount.change() && here(amount.source())
                        && amount.quantity().year() == reading.subject.year()) {
                    levels.add(amount);
                }
            }
            boolean accounts = reading.subject.kind() == Kind.FINAL
                    && levels.stream().anyMatch(amount -> amount.quantity().stage().equals("final"));
            if (accounts) {
                levels.removeIf(amount -> !amount.quantity().stage().equals("final"));
            }
            if (!levels.isEmpty()) {
                add(item, levels.get(0), prose);
            } else if (item.equals("threePublic") || !named(item)) {
                planned(item);
            }
        }
    }

    private boolean here(Passage source) {
        return reading.outline.nodeOf(source.at().block()).within("threePublic");
    }

    private void add(String item, Amount level, Prose prose) {
        Direction direction = Direction.NONE;
        String reason = "";
        for (ChangeDraft change : prose.changes()) {
            if (change.quantity.concept().equals(item) && here(change.source)) {
                boolean zero = change.amount != null && change.amount.value().signum() == 0;
                direction = direction != Direction.NONE ? direction : zero ? Direction.FLAT : change.direction;
                reason = reason.isEmpty() ? change.reason : reason;
            }
        }
        boolean nothing = level.value().signum() == 0 && (inNeitherYear(level.source()) || notPlanned(level.source()));
        if (direction == Direction.NONE && nothing) {
            direction = Direction.FLAT;
        }
        reading.add(new ThreePublicItem(level.source(), item, name(item), level.printed(), level.value().signum() == 0,
                direction, reason, againstBudget(item, prose)));
    }

    /** The words behind an amount of 0 say that there was none the year before either. */
    private boolean inNeitherYear(Passage source) {
        Line line = reading.lines[source.at().block()];
        return line != null && BOTH_YEARS.matcher(line.text()).region(line.normal().index(source.at().start()),
                line.text().length()).find();
    }

    /** "0万元，本年无此项预算": an item that is not planned has nothing to compare. */
    private boolean notPlanned(Passage source) {
        Line line = reading.lines[source.at().block()];
        if (line == null) {
            return false;
        }
        String behind = line.text().substring(line.normal().index(source.at().end()));
        Matcher end = Pattern.compile("[。；]").matcher(behind);
        return Reading.containsAny(end.find() ? behind.substring(0, end.start()) : behind, reading.vocabulary.words("planned"));
    }

    /** Final accounts may say how much of its budget was used instead of a comparison with the year before. */
    private boolean againstBudget(String item, Prose prose) {
        return reading.subject.kind() == Kind.FINAL && prose.completions().stream().anyMatch(completion ->
                !completion.spent().isEmpty() && completion.spent().get(0).quantity().concept().equals(item));
    }

    /** The name and, before the sentence or the heading's text ends, an amount that the grammar did not bind to it. */
    private boolean named(String item) {
        for (Line line : reading.lines) {
            if (line == null || !reading.outline.nodeOf(line.block()).within("threePublic")) {
                continue;
            }
            int from = behindName(line.text(), item);
            if (from < 0) {
                continue;
            }
            if (Reading.containsAny(clause(line.text(), from), reading.vocabulary.words("planned"))) {
                return false;
            }
            Passage printed = amount(line, from, item);
            if (printed.missing() && reading.outline.isHeading(line.block()) && line.block() + 1 < reading.lines.length
                    && reading.lines[line.block() + 1] != null) {
                line = reading.lines[line.block() + 1];
                from = 0;
                printed = amount(line, 0, item);
            }
            if (!printed.missing()) {
                Passage source = reading.locate(printed);
                boolean zero = printed.text().replaceAll("[^1-9]", "").isEmpty();
                reading.add(new ThreePublicItem(source, item, name(item), printed.text(), zero, direction(line, from),
                        reason(line, from), false));
                return true;
            }
        }
        return false;
    }

    /** One behind the name of the item, -1 where the text has it not, or only as part of a longer name. */
    private int behindName(String text, String item) {
        int first = text.length();
        int behind = -1;
        for (String name : names(item)) {
            for (int start = text.indexOf(name.charAt(0)); start >= 0; start = text.indexOf(name.charAt(0), start + 1)) {
                int end = endOfName(text, name, start);
                boolean whole = end > 0 && (end == text.length() || "及和与、".indexOf(text.charAt(end)) < 0);
                if (whole && (start < first || start == first && end > behind)) {
                    first = start;
                    behind = end;
                }
            }
        }
        return behind;
    }

    /** One behind a plain name that begins here, whatever brackets stand between its characters; 0 where it does not. */
    private static int endOfName(String text, String name, int start) {
        int at = start;
        int matched = 0;
        while (at < text.length() && matched < name.length()) {
            char c = text.charAt(at);
            if (c == name.charAt(matched)) {
                matched++;
            } else if (c != '（' && c != '）') {
                return 0;
            }
            at++;
        }
        return matched == name.length() ? at : 0;
    }

    /** The clause in which a name ends, up to the comma behind it. */
    private static String clause(String text, int at) {
        int from = at;
        while (from > 0 && "。；，、".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = at;
        while (to < text.length() && "。；，、".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }

    /** The next amount of the sentence, unless another item is named before it. */
    private Passage amount(Line line, int from, String item) {
        int sentence = line.text().indexOf('。', from + 2);
        int end = Math.min(sentence < 0 ? line.text().length() : sentence, from + FAR);
        for (String other : ITEMS) {
            boolean part = item.equals("vehicle") && other.startsWith("vehicle");
            int behind = other.equals(item) || part ? -1 : behindName(line.text().substring(from), other);
            end = behind < 0 ? end : Math.min(end, from + behind);
        }
        Matcher money = MONEY.matcher(line.text()).region(from, Math.max(from, end));
        return money.find() ? line.normal().passage(money.start(), money.end()) : Passage.MISSING;
    }

    /** What the rest of the paragraph says about the year before. */
    private Direction direction(Line line, int from) {
        String rest = line.text().substring(from);
        if (Reading.containsAny(rest, reading.vocabulary.words("flat"))) {
            return Direction.FLAT;
        }
        Matcher nothing = NOTHING.matcher(rest);
        if (nothing.find()) {
            return Direction.FLAT;
        }
        if (Reading.containsAny(rest, reading.vocabulary.words("down"))) {
            return Direction.DOWN;
        }
        return Reading.containsAny(rest, reading.vocabulary.words("up")) ? Direction.UP : Direction.NONE;
    }

    private String reason(Line line, int from) {
        String rest = line.text().substring(from);
        String word = Reading.firstOf(rest, reading.vocabulary.words("reason"));
        word = word.isEmpty() ? Reading.firstOf(rest, List.of("主要是", "主要为")) : word;
        return word.isEmpty() ? "" : rest.substring(rest.indexOf(word));
    }

    /** No amount, but a clause that says nothing was planned: "公务接待费未安排". */
    private void planned(String item) {
        for (Line line : reading.lines) {
            if (line == null || !reading.outline.nodeOf(line.block()).within("threePublic")
                    || reading.outline.isHeading(line.block())) {
                continue;
            }
            for (String clause : line.text().split("[。；，]")) {
                String plain = Vocabulary.plain(clause);
                boolean named = names(item).stream().anyMatch(plain::contains);
                if (named && Reading.containsAny(clause, reading.vocabulary.words("planned"))) {
                    int from = line.text().indexOf(clause);
                    reading.add(new ThreePublicItem(reading.locate(line.normal().passage(from, from + clause.length())),
                            item, name(item), "", true, Direction.NONE, "", false));
                    return;
                }
            }
        }
    }

    private List<String> names(String item) {
        for (Vocabulary.Quantity quantity : reading.vocabulary.quantities()) {
            if (quantity.id().equals(item)) {
                return quantity.names();
            }
        }
        return List.of();
    }

    static String name(String item) {
        return switch (item) {
            case "threePublic" -> "“三公”经费";
            case "overseasTravel" -> "因公出国（境）费";
            case "vehicle" -> "公务用车购置及运行维护费";
            case "vehiclePurchase" -> "公务用车购置费";
            case "vehicleOperation" -> "公务用车运行维护费";
            default -> "公务接待费";
        };
    }
}
