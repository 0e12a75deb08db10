package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.pack.Vocabulary;

/** Cuts the normal text of a paragraph into tokens. */
final class Lexer {
    private static final int FARTHEST_LIMIT = 5;
    private static final String[] UNITS = {"万元", "亿元", "百万元", "千元", "元"};
    private static final Pattern COMPARISON = Pattern.compile(
            "(?:与|和|同|较|比|相较|相比|对比)于?(?:上年度?|去年|上一年度?|前一年度?|\\d{4}年度?|年初|同期)(?:同期)?的?"
                    + "(?:年初|调整|当年)?(?:部门)?(?:预算|决算|执行|完成)?(?:安排)?(?:数|额)?(?:相比较?|比较|对比)?|同比");

    private record Word(String text, Token.Type type) {
    }

    private final Map<Character, List<Word>> words = new HashMap<>();
    private final List<String> flatCompared;

    Lexer(Vocabulary vocabulary) {
        add(vocabulary, "nest", Token.Type.NEST);
        add(vocabulary, "list", Token.Type.LIST);
        add(vocabulary, "reason", Token.Type.REASON);
        add(vocabulary, "up", Token.Type.UP);
        add(vocabulary, "down", Token.Type.DOWN);
        add(vocabulary, "flat", Token.Type.FLAT);
        flatCompared = vocabulary.words("flatCompared");
    }

    private void add(Vocabulary vocabulary, String list, Token.Type type) {
        for (String word : vocabulary.words(list)) {
            List<Word> sameStart = words.computeIfAbsent(word.charAt(0), key -> new ArrayList<>());
            int at = 0;
            while (at < sameStart.size() && sameStart.get(at).text().length() >= word.length()) {
                at++;
            }
            sameStart.add(at, new Word(word, type));
        }
    }

    /** Whether the text prints an amount of money at all. */
    static boolean printsMoney(String text) {
        for (int i = text.indexOf('元'); i > 0; i = text.indexOf('元', i + 1)) {
            int before = i - 1;
            while (before > 0 && "万亿千百".indexOf(text.charAt(before)) >= 0) {
                before--;
            }
            if (digit(text.charAt(before))) {
                return true;
            }
        }
        return false;
    }

    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher comparison = COMPARISON.matcher(text);
        int textFrom = 0;
        int i = 0;
        while (i < text.length()) {
            boolean compared = i == textFrom && !tokens.isEmpty() && tokens.get(tokens.size() - 1).type() == Token.Type.COMPARE;
            Token token = compared ? same(text, i) : null;
            token = token == null ? at(text, i, comparison) : token;
            if (token == null) {
                i = digit(text.charAt(i)) ? endOfNumber(text, i) : i + 1;
                continue;
            }
            if (token.from() > textFrom) {
                tokens.add(Token.plain(Token.Type.TEXT, textFrom, token.from()));
            }
            tokens.add(token);
            i = token.to();
            textFrom = i;
        }
        if (textFrom < text.length()) {
            tokens.add(Token.plain(Token.Type.TEXT, textFrom, text.length()));
        }
        return tokens;
    }

    /** "与上年相同": elsewhere these words compare other things. */
    private Token same(String text, int i) {
        for (String word : flatCompared) {
            if (text.startsWith(word, i)) {
                return Token.plain(Token.Type.FLAT, i, i + word.length());
            }
        }
        return null;
    }

    private Token at(String text, int i, Matcher comparison) {
        char c = text.charAt(i);
        if (digit(c) || (c == '-' && i + 1 < text.length() && digit(text.charAt(i + 1)))) {
            return number(text, i);
        }
        if ("，、；。：".indexOf(c) >= 0) {
            return bothSides(text, i) ? null : Token.plain(Token.Type.SEPARATOR, i, i + 1);
        }
        if (c == '（') {
            int close = text.indexOf('）', i);
            boolean nested = close > i && printsMoney(text.substring(i, close));
            return nested ? Token.plain(Token.Type.SEPARATOR, i, i + 1) : null;
        }
        if (c == '）') {
            int open = text.lastIndexOf('（', i);
            boolean nested = open >= 0 && printsMoney(text.substring(open, i));
            return nested ? Token.plain(Token.Type.SEPARATOR, i, i + 1) : null;
        }
        if ("与和同较比相对".indexOf(c) >= 0 && comparison.region(i, text.length()).lookingAt()) {
            return Token.plain(Token.Type.COMPARE, i, comparison.end());
        }
        for (Word word : words.getOrDefault(c, List.of())) {
            if (text.startsWith(word.text(), i)) {
                return Token.plain(word.type(), i, i + word.text().length());
            }
        }
        return null;
    }

    /** "收、支总计", "收入、支出总计": one name. */
    private static boolean bothSides(String text, int i) {
        boolean one = text.startsWith("收、支", i - 1) || text.startsWith("收入、支出", i - 2);
        return one && (text.startsWith("总", i + 2) || text.startsWith("总", i + 3) || text.startsWith("决算总", i + 3)
                || text.startsWith("预算总", i + 3) || text.startsWith("决算总", i + 2) || text.startsWith("预算总", i + 2));
    }

    private static Token number(String text, int i) {
        int end = endOfNumber(text, i);
        String digits = text.substring(i, end);
        int point = digits.indexOf('.');
        int decimals = point < 0 ? 0 : digits.length() - point - 1;
        if (end < text.length() && text.charAt(end) == '%') {
            return new Token(Token.Type.PERCENT, i, end + 1, new BigDecimal(digits), decimals, "%");
        }
        for (String unit : UNITS) {
            if (text.startsWith(unit, end) && !threshold(text, end + unit.length())) {
                return new Token(Token.Type.AMOUNT, i, end + unit.length(), new BigDecimal(digits), decimals, unit);
            }
        }
        return null;
    }

    /** "单价100万元（含）以上": a limit, not an amount. */
    private static boolean threshold(String text, int from) {
        for (int i = from; i < text.length() && i <= from + FARTHEST_LIMIT; i++) {
            if (text.startsWith("以上", i) || text.startsWith("以下", i) || text.startsWith("以内", i)) {
                return true;
            }
            if ("，。；、：".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }

    private static int endOfNumber(String text, int i) {
        int end = i + 1;
        boolean point = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean decimalPoint = c == '.' && !point && end + 1 < text.length() && digit(text.charAt(end + 1));
            if (!digit(c) && !decimalPoint) {
                break;
            }
            point |= decimalPoint;
            end++;
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
