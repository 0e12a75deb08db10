package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.fact.Direction;

/** Tokens to phrases: joins each amount with its label, direction, comparison and the word that introduces it. */
final class PhraseParser {
    private static final int FARTHEST_DIRECTION = 8;
    private static final int SHORTEST_NAME = 2;
    private static final Pattern RATE = Pattern.compile("(?:增加|增长|上升|减少|下降|降低)\\d+(?:\\.\\d+)?%");
    private static final Set<String> NO_OBJECT = Set.of("支出", "预算", "金额", "经费", "资金", "数额", "额为", "了约", "共计", "安排");
    private final String text;
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<int[]> sharing = new ArrayList<>();
    private char separator = '^';
    private Token.Type link;
    private int linkFrom;
    /** The total that a list is said to belong to: 财政拨款支出预算中，…. */
    private String totalLabel = "";
    private int labelFrom = -1;
    private int labelTo;
    private String compare = "";
    private Token base;
    private Direction direction = Direction.NONE;
    private int directionTo;
    private int directionFrom;
    private boolean bracketClosed;

    private PhraseParser(String text) {
        this.text = text;
    }

    static List<Phrase> parse(String text, List<Token> tokens) {
        PhraseParser parser = new PhraseParser(text);
        for (Token token : tokens) {
            parser.accept(token);
        }
        parser.endOfClause();
        return parser.phrases;
    }

    private void accept(Token token) {
        switch (token.type()) {
            case SEPARATOR -> separator(text.charAt(token.from()), token.from());
            case NEST, LIST, REASON -> link(token);
            case COMPARE -> compare = text.substring(token.from(), token.to());
            case UP -> direction(Direction.UP, token);
            case DOWN -> direction(Direction.DOWN, token);
            case FLAT -> direction(Direction.FLAT, token);
            case AMOUNT -> amount(token);
            case PERCENT -> percent(token);
            case TEXT -> text(token);
        }
    }

    private void text(Token token) {
        if (!compare.isEmpty() || direction != Direction.NONE) {
            return;
        }
        if (labelFrom < 0) {
            labelFrom = token.from();
        }
        labelTo = token.to();
    }

    private void direction(Direction found, Token token) {
        boolean verbOfLabel = direction != Direction.NONE && compare.isEmpty() && token.from() - directionTo >= SHORTEST_NAME;
        if (verbOfLabel) {
            labelFrom = labelFrom < 0 ? directionFrom : labelFrom;
            labelTo = token.from();
            direction = Direction.NONE;
        }
        if (direction == Direction.NONE || !compare.isEmpty()) {
            direction = found;
            directionFrom = token.from();
        }
        directionTo = token.to();
    }

    private void link(Token token) {
        boolean subject = token.type() == Token.Type.LIST && labelFrom >= 0 && direction == Direction.NONE && compare.isEmpty();
        String named = subject ? text.substring(labelFrom, Math.max(labelFrom, labelTo)) : "";
        endOfClause();
        link = token.type();
        linkFrom = token.from();
        totalLabel = named;
        clearLabel();
    }

    private void separator(char found, int at) {
        if (found == '：' && link != null && labelFrom < 0) {
            return;
        }
        if (found == '：' && labelFrom >= 0 && direction == Direction.NONE && compare.isEmpty()) {
            return;
        }
        boolean rateFollows = found == '，' && base != null && direction == Direction.NONE && base.to() == at
                && RATE.matcher(text).region(at + 1, text.length()).lookingAt();
        if (rateFollows) {
            return;
        }
        endOfClause();
        if (found == '：' && endsWithAmount(at)) {
            link = Token.Type.NEST;
            linkFrom = at;
        }
        boolean reasonEnds = found == '；' && labelFrom >= 0;
        if (found == '。' || reasonEnds) {
            link = null;
        }
        shareLabel(found);
        if (labelFrom >= 0 && labelTo > labelFrom + 2 && text.charAt(labelTo - 1) == '中') {
            link = Token.Type.NEST;
            linkFrom = labelFrom;
            totalLabel = text.substring(labelFrom, labelTo - 1);
        }
        boolean stopInBracket = found == '）' && separator == '。' && text.charAt(at - 1) == '。';
        separator = stopInBracket ? found : stronger(separator, found);
        bracketClosed |= found == '）';
        clearLabel();
    }

    /** "总额10万元：甲6万元、乙4万元": a colon right behind an amount lists what it consists of. */
    private boolean endsWithAmount(int at) {
        Phrase last = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
        return last != null && last.amount() != null && last.direction() == Direction.NONE && last.to() == at;
    }

    /** "甲、乙、丙均为0万元": names before 、 wait for the amount they share. */
    private void shareLabel(char found) {
        if (found != '、') {
            sharing.clear();
        } else if (labelFrom >= 0 && labelTo > labelFrom) {
            sharing.add(new int[] {labelFrom, labelTo});
        }
    }

    /** The name beside the amount, and all that share it, in the order they are printed. */
    private void addShared(Token token) {
        String label = labelFrom < 0 ? "" : text.substring(labelFrom, labelTo);
        int all = Math.max(label.lastIndexOf('均'), label.lastIndexOf('都'));
        if (all < 0 || direction != Direction.NONE) {
            add(token, null, token.to());
            return;
        }
        int from = labelFrom;
        int and = label.lastIndexOf('和', all);
        if (and > 0 && "费出".indexOf(label.charAt(and - 1)) >= 0) {
            sharing.add(new int[] {from, from + and});
            sharing.add(new int[] {from + and + 1, from + all});
        } else {
            sharing.add(new int[] {from, from + all});
        }
        for (int[] name : List.copyOf(sharing)) {
            labelFrom = name[0];
            labelTo = name[1];
            add(token, null, token.to());
            separator = '、';
        }
        sharing.clear();
    }

    /** A full stop stays in force over the commas of a clause that prints no amount. */
    private static char stronger(char before, char found) {
        String order = "和、，：（）；。^";
        return order.indexOf(before) > order.indexOf(found) ? before : found;
    }

    /** A clause that ends without an amount may still claim a change. */
    private void endOfClause() {
        boolean claim = direction == Direction.FLAT || (direction != Direction.NONE && !compare.isEmpty());
        if (claim) {
            add(null, null, directionTo);
        }
    }

    private void amount(Token token) {
        if (!compare.isEmpty() && direction == Direction.NONE) {
            base = token;
            return;
        }
        if (direction == Direction.FLAT && !compare.isEmpty() && token.from() > directionTo) {
            level();
        }
        if (direction != Direction.NONE && token.from() - directionTo > FARTHEST_DIRECTION) {
            labelTo = Math.max(labelTo, directionTo);
            direction = Direction.NONE;
        }
        objectBehindVerb(token);
        addShared(token);
        separator = '和';
    }

    /** "减少公用经费3万元": what changes stands behind the verb. */
    private void objectBehindVerb(Token amount) {
        boolean bare = labelFrom < 0 && compare.isEmpty() && direction != Direction.NONE && direction != Direction.FLAT;
        String object = bare ? text.substring(directionTo, amount.from()) : "";
        if (object.length() >= SHORTEST_NAME && !NO_OBJECT.contains(object)) {
            labelFrom = directionTo;
            labelTo = amount.from();
        }
    }

    /** "与上年持平为2.30万元" without a comma: the amount is the level, not the change. */
    private void level() {
        int from = labelFrom;
        int to = labelTo;
        Token.Type kept = link;
        String total = totalLabel;
        link = null;
        endOfClause();
        link = kept;
        totalLabel = total;
        labelFrom = from;
        labelTo = to;
    }

    private void percent(Token token) {
        Phrase before = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
        if (before != null && rateOf(before, token)) {
            direction = before.direction();
            directionFrom = token.from();
            labelFrom = -1;
            add(null, token, token.to());
            separator = '和';
        } else if (direction != Direction.NONE && token.from() - directionTo <= FARTHEST_DIRECTION) {
            add(null, token, token.to());
            separator = '和';
        } else if (labelFrom >= 0 && text.startsWith("完成", labelFrom) && direction == Direction.NONE) {
            add(null, token, token.to());
            separator = '，';
        } else {
            clearLabel();
        }
    }

    /** "减少1.49万元（18.63%）": the percentage in the bracket is that of the change. */
    private boolean rateOf(Phrase before, Token percent) {
        boolean change = before.amount() != null && (before.direction() == Direction.UP || before.direction() == Direction.DOWN);
        boolean bracketed = before.to() == percent.from() - 1 && text.charAt(before.to()) == '（'
                && percent.to() < text.length() && text.charAt(percent.to()) == '）';
        return change && bracketed && direction == Direction.NONE;
    }

    private void add(Token amount, Token percent, int to) {
        String label = labelFrom < 0 ? "" : text.substring(labelFrom, Math.max(labelFrom, labelTo));
        int from = labelFrom >= 0 ? labelFrom : direction != Direction.NONE ? directionFrom : to;
        phrases.add(new Phrase(label, from, separator, link, linkFrom, totalLabel, compare, base, direction, amount,
                percent, to, bracketClosed));
        bracketClosed = false;
        link = null;
        totalLabel = "";
        clearLabel();
    }

    private void clearLabel() {
        labelFrom = -1;
        labelTo = 0;
        compare = "";
        base = null;
        direction = Direction.NONE;
    }
}
