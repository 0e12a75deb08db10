package org.mingzhang.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one DRL file, split into its rules without Drools' help, and what is wrong with it that
 * Drools would not say, or not in words a finance officer understands.
 */
public final class RuleSource {

    /** Metadata every rule carries. */
    public static final Set<String> REQUIRED = orderedSet("Severity", "Basis", "Message", "Fix");
    /** Metadata a rule may carry. */
    public static final Set<String> ALLOWED = orderedSet("Severity", "Basis", "Message", "Fix", "Needs");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+([\\w.]+)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*import\\s+(?!static\\b|function\\b|acc\\w*\\b)([\\w.$*]+)");
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*(rule)\\b[ \\t]*");
    private static final Pattern NAME = Pattern.compile("([A-Z]{2,3}-\\d{2}[a-z]?) (\\S.*)");
    private static final Pattern METADATA = Pattern.compile("@\\s*([\\p{L}_]\\w*)\\s*(\\()?");
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\w\\p{L}]+");
    private static final Pattern STATEMENT_OF_ORDER = Pattern.compile(
            "\\b(salience|agenda-group|ruleflow-group|activation-group|lock-on-active|no-loop)\\b");
    private static final Pattern CALL_OF_CHANGE = Pattern.compile("(?<![.\\w$])(modify|update|delete|retract|eval)\\s*\\(");

    private static final String FULL_WIDTH = "（），；：“”‘’【】｛｝＜＞＝！。、＋－＊／＂＇＆｜＠　\u00a0";
    private static final String HALF_WIDTH = "(),;:\"\"''[]{}<>=!.,+-*/\"'&|@  ";

    /** Stands for the inside of a string in {@link #code}. */
    private static final char INSIDE = '\u0001';

    private final String path;
    private final String text;
    /** The text with comments blanked and string contents replaced: every offset is one of the text. */
    private final String code;
    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Set<Integer> openStrings = new HashSet<>();
    private boolean unreadable;
    private String packageName = "";
    private final List<String> imports = new ArrayList<>();

    /** A rule: {@code [start, end)} in the text of its file, from the word {@code rule} to {@code end}. */
    public static final class Rule {
        private final RuleSource source;
        private final String name;
        private final int line;
        private final int start;
        private int end;
        private int when = -1;
        private int then = -1;
        private final Map<String, String> metadata = new LinkedHashMap<>();

        private Rule(RuleSource source, String name, int line, int start, int end) {
            this.source = source;
            this.name = name;
            this.line = line;
            this.start = start;
            this.end = end;
        }

        public String name() {
            return name;
        }

        /** The part of the name before the first blank, "" where the name has not the right form. */
        public String id() {
            Matcher m = NAME.matcher(name);
            return m.matches() ? m.group(1) : "";
        }

        /** 1-based line of the word {@code rule}. */
        public int line() {
            return line;
        }

        /** Metadata without quotes, in printed order. */
        public Map<String, String> metadata() {
            return new LinkedHashMap<>(metadata);
        }

        /** From the word {@code rule} to {@code end}, as written. */
        public String text() {
            return source.text.substring(start, end);
        }

        int whenLine() {
            return when < 0 ? line : source.lineOf(when);
        }

        int thenLine() {
            return then < 0 ? line : source.lineOf(then);
        }
    }

    private RuleSource(String path, String text) {
        this.path = path;
        this.text = text;
        this.code = blank(text);
    }

    /** Reads a DRL file. Never fails: what is wrong stands in {@link #problems()}. */
    public static RuleSource parse(String path, String drl) {
        RuleSource source = new RuleSource(path, drl.startsWith("\ufeff") ? drl.substring(1) : drl);
        source.readHead();
        source.readRules();
        source.checkCharacters();
        if (!source.unreadable) {
            // Behind a wrong character they would only repeat it.
            source.rules.forEach(source::checkBrackets);
            source.rules.forEach(source::checkVariables);
        }
        return source;
    }

    /** Path below the rules folder. */
    public String path() {
        return path;
    }

    /** Name of the package, "" where there is none. */
    public String packageName() {
        return packageName;
    }

    /** Imported classes and packages, as written. */
    public List<String> imports() {
        return List.copyOf(imports);
    }

    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** What is wrong in this file, by line. */
    public List<RuleProblem> problems() {
        return problems.stream().sorted((a, b) -> Integer.compare(a.line(), b.line())).toList();
    }

    /** The structure itself is broken: what Drools says about this file would only mislead. */
    boolean unreadable() {
        return unreadable;
    }

    /** The file as it is given to Drools. */
    String text() {
        return text;
    }

    /** The file with every rule blanked except one (or all, for null); lines stay where they are. */
    String only(Rule keep) {
        char[] out = text.toCharArray();
        for (Rule rule : rules) {
            if (rule != keep) {
                for (int i = rule.start; i < rule.end; i++) {
                    if (out[i] != '\n') {
                        out[i] = ' ';
                    }
                }
            }
        }
        return new String(out);
    }

    /** Names and ids that occur twice over all files. */
    static List<RuleProblem> duplicates(List<RuleSource> sources) {
        List<RuleProblem> found = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (RuleSource source : sources) {
            for (Rule rule : source.rules) {
                String key = rule.id().isEmpty() ? rule.name : rule.id();
                String first = places.putIfAbsent(key, source.path + " 第" + rule.line + "行");
                if (first != null) {
                    found.add(new RuleProblem(source.path, rule.line, rule.name,
                            "规则“" + key + "”重复：" + first + "已经用了它，每个编号只能用一次"));
                }
            }
        }
        return found;
    }

    int lineOf(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Code of the {@code when} part, without strings and comments. */
    String whenCode(Rule rule) {
        return rule.when < 0 || rule.then < 0 ? "" : code.substring(rule.when + 4, rule.then);
    }

    /** The {@code then} part as written, "" where there is none. */
    String thenText(Rule rule) {
        return rule.then < 0 ? "" : text.substring(rule.then, rule.end);
    }

    /** The {@code when} part as written, "" where there is none. */
    String whenText(Rule rule) {
        return rule.when < 0 || rule.then < 0 ? "" : text.substring(rule.when, rule.then);
    }

    /** 1-based line where the word first stands in the given part, or the line of the part itself. */
    int lineOfWord(Rule rule, boolean inThen, String word, String near) {
        int from = inThen ? rule.then : rule.when;
        int to = inThen ? rule.end : rule.then;
        if (from < 0 || to < 0) {
            return rule.line;
        }
        int first = -1;
        String wanted = near.replaceAll("\\s", "");
        Matcher m = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])").matcher(code).region(from + 4, to);
        while (!word.isEmpty() && m.find()) {
            int line = lineOf(m.start());
            String printed = text.lines().skip(line - 1L).findFirst().orElse("").replaceAll("\\s", "");
            if (!wanted.isEmpty() && (wanted.contains(printed) || printed.contains(wanted))) {
                return line;
            }
            first = first < 0 ? line : first;
        }
        return first < 0 ? lineOf(from) : first;
    }

    /** Simple name of the fact type whose pattern holds the word, "" where none does. */
    String patternOf(Rule rule, String word) {
        String part = whenCode(rule);
        Matcher m = Pattern.compile("(?<![\\w$.])" + Pattern.quote(word) + "(?![\\w$])").matcher(part);
        while (m.find()) {
            int depth = 0;
            for (int i = m.start() - 1; i >= 0; i--) {
                char c = part.charAt(i);
                if (c == ')') {
                    depth++;
                } else if (c == '(' && depth-- == 0) {
                    Matcher type = Pattern.compile("([A-Z][\\w.]*)\\s*$").matcher(part.substring(0, i));
                    if (type.find()) {
                        return type.group(1);
                    }
                    depth = 0;
                }
            }
        }
        return "";
    }

    private String blank(String drl) {
        char[] out = drl.toCharArray();
        int i = 0;
        while (i < out.length) {
            char c = out[i];
            if (c == '/' && i + 1 < out.length && out[i + 1] == '/') {
                while (i < out.length && out[i] != '\n') {
                    out[i++] = ' ';
                }
            } else if (c == '/' && i + 1 < out.length && out[i + 1] == '*') {
                int close = drl.indexOf("*/", i + 2);
                int stop = close < 0 ? out.length : close + 2;
                for (; i < stop; i++) {
                    out[i] = out[i] == '\n' ? '\n' : ' ';
                }
            } else if (c == '"' || c == '\'') {
                i = string(drl, out, i);
            } else {
                i++;
            }
        }
        return new String(out);
    }

    private int string(String drl, char[] out, int open) {
        char quote = out[open];
        int i = open + 1;
        while (i < out.length && out[i] != quote && out[i] != '\n') {
            boolean escape = out[i] == '\\' && i + 1 < out.length && out[i + 1] != '\n';
            out[i++] = INSIDE;
            if (escape) {
                out[i++] = INSIDE;
            }
        }
        if (i < out.length && out[i] == quote) {
            return i + 1;
        }
        openStrings.add(open);
        return i;
    }

    private void checkCharacters() {
        Map<Integer, Set<Character>> byLine = new TreeMap<>();
        for (int i = 0; i < code.length(); i++) {
            if (FULL_WIDTH.indexOf(code.charAt(i)) >= 0) {
                byLine.computeIfAbsent(lineOf(i), k -> new LinkedHashSet<>()).add(code.charAt(i));
            }
        }
        byLine.forEach((line, chars) -> {
            StringBuilder wrong = new StringBuilder();
            StringBuilder right = new StringBuilder();
            for (char c : chars) {
                wrong.append(quoted(c));
                right.append(quoted(HALF_WIDTH.charAt(FULL_WIDTH.indexOf(c))));
            }
            structure(line, "第" + line + "行用了全角" + wrong + "，请改为半角" + right);
        });
        for (int open : openStrings) {
            int line = lineOf(open);
            String rest = text.substring(open + 1, Math.min(text.length(), open + 1 + lengthOfLine(open + 1)));
            structure(line, "第" + line + "行的字符串没有结束的半角引号" + quoted(text.charAt(open))
                    + (rest.matches("(?s).*[”“＂].*") ? "，行内有全角引号，请改为半角引号" : ""));
        }
    }

    private int lengthOfLine(int from) {
        int stop = text.indexOf('\n', from);
        return (stop < 0 ? text.length() : stop) - from;
    }

    private static String quoted(char c) {
        String shown = c == '\u3000' ? "全角空格" : c == '\u00a0' ? "不间断空格" : c == ' ' ? "空格" : String.valueOf(c);
        return c == '“' || c == '”' || c == '"' ? "「" + shown + "」" : "“" + shown + "”";
    }

    private void readHead() {
        Matcher m = PACKAGE.matcher(code);
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash).replace('/', '.');
        if (folder.isEmpty()) {
            problem(1, "规则文件要放在以类别命名的子文件夹里，例如 completeness/");
        }
        if (!folder.matches("[\\w.]*")) {
            problem(1, "文件夹名“" + folder + "”就是 package 的名称，只能用英文字母、数字和下划线");
        } else if (!m.find()) {
            problem(1, "文件开头缺少“package " + (folder.isEmpty() ? "类别" : folder) + ";”");
        } else {
            packageName = m.group(1);
            if (!folder.isEmpty() && !packageName.equals(folder)) {
                problem(lineOf(m.start(1)), "package 写的是“" + packageName + "”，但文件放在文件夹“" + folder
                        + "”里；两者必须相同");
            }
        }
        Matcher imported = IMPORT.matcher(code);
        while (imported.find()) {
            imports.add(imported.group(1));
        }
    }

    private void readRules() {
        List<int[]> heads = new ArrayList<>();
        Matcher m = RULE.matcher(code);
        while (m.find()) {
            heads.add(new int[] {m.start(1), m.end()});
        }
        if (heads.isEmpty()) {
            problem(1, "文件里没有规则");
        }
        for (int i = 0; i < heads.size(); i++) {
            int limit = i + 1 < heads.size() ? heads.get(i + 1)[0] : text.length();
            readRule(heads.get(i)[0], heads.get(i)[1], limit);
        }
    }

    private void readRule(int start, int nameAt, int limit) {
        int afterName = nameAt;
        String name;
        if (nameAt < limit && (text.charAt(nameAt) == '"' || text.charAt(nameAt) == '\'')) {
            int close = code.indexOf(text.charAt(nameAt), nameAt + 1);
            int lineEnd = nameAt + lengthOfLine(nameAt);
            afterName = close < 0 || close > lineEnd ? lineEnd : close + 1;
            name = text.substring(nameAt + 1, afterName == lineEnd && openStrings.contains(nameAt) ? lineEnd : close).strip();
        } else {
            while (afterName < limit && !Character.isWhitespace(text.charAt(afterName))) {
                afterName++;
            }
            name = text.substring(nameAt, afterName);
        }
        Rule rule = new Rule(this, name, lineOf(start), start, limit);
        rules.add(rule);
        readParts(rule, afterName, limit);
        if (!NAME.matcher(name).matches()) {
            problem(rule, rule.line, "规则名“" + name + "”要写成“编号 标题”，例如 \"CMP-05 缺少名词解释\"");
        }
        readMetadata(rule, afterName, rule.when < 0 ? limit : rule.when);
        checkManners(rule, afterName);
    }

    private void readParts(Rule rule, int from, int limit) {
        rule.when = word("when", from, limit);
        if (rule.when < 0) {
            structure(rule.line, rule.name, "规则缺少“when”（条件从这里开始）");
            return;
        }
        rule.then = word("then", rule.when, limit);
        if (rule.then < 0) {
            structure(rule.line, rule.name, "规则缺少“then”（条件到这里结束，下面写报告什么）");
            return;
        }
        int end = word("end", rule.then, limit);
        if (end < 0) {
            structure(rule.line, rule.name, "规则缺少结尾的“end”");
            return;
        }
        rule.end = end + 3;
    }

    private int word(String word, int from, int limit) {
        Matcher m = Pattern.compile("(?<![.\\w$@])" + word + "(?![\\w$(])").matcher(code).region(from, limit);
        m.useTransparentBounds(true);
        return m.find() ? m.start() : -1;
    }

    private void readMetadata(Rule rule, int from, int to) {
        Matcher m = METADATA.matcher(code).region(from, to);
        while (m.find()) {
            String key = m.group(1);
            int line = lineOf(m.start());
            if (!ALLOWED.contains(key)) {
                problem(rule, line, "不认识的标注“@" + key + "”" + nearest(key, ALLOWED)
                        + "；可用的有：@" + String.join("、@", ALLOWED));
                continue;
            }
            int close = m.group(2) == null ? -1 : code.indexOf(')', m.end());
            String raw = close < 0 ? "" : text.substring(m.end(), close).strip();
            String shape = close < 0 ? "" : code.substring(m.end(), close).strip();
            if (!shape.matches("\"" + INSIDE + "+\"")) {
                problem(rule, line, "标注“@" + key + "”的内容要写在一对半角引号里，例如 @" + key + "(\"…\")");
                rule.metadata.putIfAbsent(key, raw);
            } else if (rule.metadata.putIfAbsent(key, unquote(raw)) != null) {
                problem(rule, line, "标注“@" + key + "”写了两次，只有一次会生效，请合并成一个");
            }
        }
        for (String key : REQUIRED) {
            if (!rule.metadata.containsKey(key)) {
                problem(rule, rule.line, "规则缺少标注“@" + key + "”");
            }
        }
        String severity = rule.metadata.getOrDefault("Severity", "error");
        if (!List.of("error", "warning", "info").contains(severity)) {
            problem(rule, rule.line, "@Severity 只能是 error（错误）、warning（疑似）或 info（提示），不能是“" + severity + "”");
        }
    }

    private void checkBrackets(Rule rule) {
        if (rule.when < 0 || rule.then < 0) {
            return;
        }
        String open = "([{";
        String close = ")]}";
        List<Integer> stack = new ArrayList<>();
        // The when part on its own: there a lost bracket makes Drools complain lines further down.
        for (int i = rule.when; i < rule.end; i++) {
            char c = code.charAt(i);
            boolean partEnds = i == rule.then || i == rule.end - 1;
            if (partEnds && !stack.isEmpty()) {
                int at = stack.get(stack.size() - 1);
                int line = lineOf(at);
                structure(line, rule.name, "第" + line + "行的“" + code.charAt(at) + "”没有对应的“"
                        + close.charAt(open.indexOf(code.charAt(at))) + "”");
                return;
            }
            if (open.indexOf(c) >= 0) {
                stack.add(i);
            } else if (close.indexOf(c) >= 0) {
                int line = lineOf(i);
                if (stack.isEmpty() || open.indexOf(code.charAt(stack.get(stack.size() - 1))) != close.indexOf(c)) {
                    structure(line, rule.name, "第" + line + "行的“" + c + "”前面没有对应的“" + open.charAt(close.indexOf(c)) + "”");
                    return;
                }
                stack.remove(stack.size() - 1);
            }
        }
    }

    private void checkVariables(Rule rule) {
        if (rule.when < 0 || rule.then < 0 || whenCode(rule).indexOf(';') >= 0) {
            return;
        }
        Set<String> bound = new LinkedHashSet<>();
        Map<String, Integer> used = new LinkedHashMap<>();
        Matcher m = VARIABLE.matcher(code).region(rule.when, rule.end);
        while (m.find()) {
            String rest = code.substring(m.end(), rule.end).stripLeading();
            if ((rest.startsWith(":") && !rest.startsWith("::")) || (rest.startsWith("=") && !rest.startsWith("=="))) {
                bound.add(m.group());
            }
            used.putIfAbsent(m.group(), m.start());
        }
        used.forEach((variable, at) -> {
            if (!bound.contains(variable)) {
                problem(rule, lineOf(at), "变量“" + variable + "”没有定义（要先写“" + variable + " : …”）"
                        + nearest(variable, bound));
            }
        });
    }

    private void checkManners(Rule rule, int afterName) {
        if (rule.when < 0) {
            return;
        }
        Matcher order = STATEMENT_OF_ORDER.matcher(code).region(afterName, rule.when);
        while (order.find()) {
            problem(rule, lineOf(order.start()), "不能用“" + order.group(1) + "”：结果不得依赖规则的先后次序");
        }
        Matcher change = CALL_OF_CHANGE.matcher(code).region(rule.when, rule.end);
        change.useTransparentBounds(true);
        while (change.find()) {
            problem(rule, lineOf(change.start()), "不能用“" + change.group(1) + "(…)”：规则只报告问题，不改动事实");
        }
    }

    private void structure(int line, String message) {
        String name = "";
        for (Rule rule : rules) {
            if (rule.line <= line && line <= lineOf(rule.end)) {
                name = rule.name;
            }
        }
        structure(line, name, message);
    }

    private void structure(int line, String rule, String message) {
        unreadable = true;
        problems.add(new RuleProblem(path, line, rule, message));
    }

    private void problem(int line, String message) {
        problems.add(new RuleProblem(path, line, "", message));
    }

    private void problem(Rule rule, int line, String message) {
        problems.add(new RuleProblem(path, line, rule.name, message));
    }

    /** Contents of a string literal of DRL. */
    static String unquote(String literal) {
        String s = literal.strip();
        if (s.length() < 2 || s.charAt(0) != '"' || s.charAt(s.length() - 1) != '"') {
            return s;
        }
        if (s.indexOf('\\') < 0) {
            return s.substring(1, s.length() - 1);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < s.length() - 1; i++) {
            char c = s.charAt(i);
            if (c == '\\' && i + 1 < s.length() - 1) {
                c = s.charAt(++i);
                c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
            }
            out.append(c);
        }
        return out.toString();
    }

    /** {@code ，是否想写 “amount”}, or "" where nothing is near. */
    static String nearest(String wrong, Iterable<String> candidates) {
        String best = null;
        int least = Math.max(2, wrong.length() / 2) + 1;
        for (String candidate : candidates) {
            int distance = distance(wrong.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best == null ? "" : "，是否想写“" + best + "”";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static Set<String> orderedSet(String... keys) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }
}
