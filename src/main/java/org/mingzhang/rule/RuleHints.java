package org.mingzhang.rule;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.fact.Fact;

/** Puts what Drools and the Java compiler say about one rule into Chinese, with its line and a suggestion. */
final class RuleHints {

    private static final Pattern PARSER = Pattern.compile("\\[ERR \\d+] Line (\\d+):(\\d+) (.*)", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("input '([^']*)'");
    private static final Pattern CONSEQUENCE = Pattern.compile(
            "Unable to parse consequence caused by: \\(line (\\d+),col \\d+\\)(.*)", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile(
            "Unable to (?:parse (?:left|right) part of expression|Analyse Expression):? ?(.*)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("Unknown field (\\S+) on (?:class |interface )?(\\S+)");
    private static final Pattern METHOD = Pattern.compile("Method (\\S+) on (?:class |interface )?([\\w.$]+)\\S* .*missing", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("Unable to find class:? '?([\\w.$]+)'?");
    private static final Pattern ACCUMULATE = Pattern.compile("Unknown accumulate function: '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern UNDEFINED = Pattern.compile("The method (\\w+)\\((.*)\\) is undefined for the type (\\w+).*");
    private static final Pattern INVISIBLE = Pattern.compile("The field (\\w+)\\.(\\w+) is not visible");
    private static final Pattern UNRESOLVED = Pattern.compile("(\\S+) cannot be resolved(?: or is not a field| to a (?:variable|type))?");
    private static final Pattern ARGUMENTS = Pattern.compile("The method (\\w+)\\(.*\\) in the type (\\w+) is not applicable for the arguments.*");
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\w\\p{L}$]*");
    /** Words of Drools' grammar that could be names of fields. */
    private static final Pattern RESERVED = Pattern.compile(
            "(?<![\\w$.])(unit|rule|modify|package|import|class|enum|default|case|public|private|new|for)(?![\\w$])");
    private static final Set<String> FUNCTIONS = Set.of("sum", "count", "min", "max", "average", "collectList", "collectSet");
    private static final Set<String> OPERATORS = Set.of("contains", "matches", "memberOf", "in", "not", "excludes",
            "str", "soundslike", "null", "true", "false", "this");

    private final RuleSource source;
    private final RuleSource.Rule rule;
    private final ClassLoader loader;

    RuleHints(RuleSource source, RuleSource.Rule rule, ClassLoader loader) {
        this.source = source;
        this.rule = rule;
        this.loader = loader;
    }

    /** A message of Drools that has a DRL file as its place. */
    RuleProblem drl(int line, String text) {
        Matcher m = PARSER.matcher(text);
        if (m.matches()) {
            return syntax(Integer.parseInt(m.group(1)), m.group(3));
        }
        m = CONSEQUENCE.matcher(text);
        if (m.matches()) {
            return consequence(Integer.parseInt(m.group(1)), m.group(2));
        }
        m = FIELD.matcher(text);
        if (m.find()) {
            return at(false, m.group(1), "", noField(simple(m.group(2)), m.group(1)));
        }
        m = METHOD.matcher(text);
        if (m.find()) {
            return at(false, m.group(1), "", noField(simple(m.group(2)), m.group(1)));
        }
        m = EXPRESSION.matcher(text);
        if (m.matches()) {
            return expression(m.group(1).strip().replaceAll(":$", ""));
        }
        m = CLASS.matcher(text);
        if (m.find()) {
            return noType(m.group(1), line);
        }
        m = ACCUMULATE.matcher(text);
        if (m.matches()) {
            return at(false, m.group(1), "", "没有汇总函数“" + m.group(1) + "”" + RuleSource.nearest(m.group(1), FUNCTIONS));
        }
        if (text.startsWith("Comparison operation requires compatible types")) {
            return problem(rule.whenLine(), "when 部分有一处比较，两侧的类型不同，不能相比（原文：" + oneLine(text) + "）");
        }
        return problem(Math.max(line, rule.line()), "规则无法编译（原文：" + oneLine(text) + "）");
    }

    /** A message of the Java compiler about a class generated from this rule; {@code generated} is its faulty line. */
    RuleProblem java(boolean inThen, String text, String generated) {
        Matcher m = UNDEFINED.matcher(text);
        if (m.matches()) {
            String type = m.group(3);
            return at(inThen, m.group(1), generated, type(type) == Findings.class
                    ? "没有“findings." + m.group(1) + "”，报告问题要写 findings.report(drools, …)"
                    : noField(type, m.group(1)));
        }
        m = INVISIBLE.matcher(text);
        if (m.matches()) {
            return at(inThen, m.group(2), generated, "在 then 部分读取字段要加括号：“." + m.group(2) + "()”");
        }
        m = ARGUMENTS.matcher(text);
        if (m.matches()) {
            return at(inThen, m.group(1), generated, m.group(1).equals("report")
                    ? "findings.report 的参数不对，应为 findings.report(drools, 事实变量, \"名称\", 值, …)"
                    : "“" + m.group(1) + "(…)”的参数个数或类型不对（原文：" + oneLine(text) + "）");
        }
        m = UNRESOLVED.matcher(text);
        if (m.matches()) {
            Set<String> known = new LinkedHashSet<>(List.of("findings", "drools"));
            Matcher bound = Pattern.compile("(\\$[\\w\\p{L}]+)\\s*:").matcher(source.whenCode(rule));
            while (bound.find()) {
                known.add(bound.group(1));
            }
            return at(inThen, m.group(1), generated, m.group(1).equals("findings")
                    ? "文件开头缺少一行：global org.mingzhang.rule.Findings findings;"
                    : "“" + m.group(1) + "”没有定义" + RuleSource.nearest(m.group(1), known));
        }
        if (text.startsWith("Type mismatch: cannot convert") && text.endsWith("to boolean")) {
            return problem(lineOf(inThen, "", generated), "when 部分有一个条件只写了字段，没有写比较，例如应写成 amount > 0");
        }
        return problem(lineOf(inThen, "", generated), (inThen ? "then" : "when") + " 部分有错（原文：" + oneLine(text) + "）");
    }

    /** Drools threw instead of answering. */
    RuleProblem thrown(Throwable error) {
        Matcher accumulate = Pattern.compile("Unknown parameter in accumulate: (\\S+)").matcher(String.valueOf(error.getMessage()));
        if (accumulate.find()) {
            return at(false, accumulate.group(1), "", "汇总里的“" + accumulate.group(1) + "”没有定义，或它的字段名写错了");
        }
        Matcher reserved = RESERVED.matcher(source.whenCode(rule));
        if (error.getClass().getSimpleName().equals("ParseProblemException") && reserved.find()) {
            return at(false, reserved.group(1), "", "“" + reserved.group(1)
                    + "”是规则语言的保留字，不能用作 when 部分的字段名，请换用事实的其他字段");
        }
        if (error instanceof NumberFormatException) {
            return problem(rule.whenLine(), "when 部分把数字与文字相比，例如金额与加了引号的内容相比（原文："
                    + oneLine(String.valueOf(error.getMessage())) + "）");
        }
        return problem(rule.line(), "规则无法编译（原文：" + oneLine(error.toString()) + "）");
    }

    private RuleProblem syntax(int line, String text) {
        Matcher m = INPUT.matcher(text);
        String input = m.find() ? m.group(1) : "";
        String hint;
        if (input.equals("=")) {
            hint = "；比较是否相等要写“==”";
        } else if (input.equals("<eof>")) {
            hint = "；规则是否缺少结尾的“end”";
        } else {
            hint = "；请检查它前面是否少了逗号、括号或引号，或关键字是否写错";
        }
        return problem(line, "第" + line + "行" + (input.isEmpty() ? "" : "“" + input + "”处") + "写法不对" + hint);
    }

    private RuleProblem consequence(int line, String text) {
        // Drools counts from the first statement, which it moves to the second line of a block.
        int first = rule.thenLine() + 1;
        List<String> lines = source.text().lines().toList();
        while (first < lines.size() && lines.get(first - 1).isBlank()) {
            first++;
        }
        int place = Math.max(first, first + line - 2);
        String hint = text.contains("\";\"") ? "；行末是否少了分号“;”" : "；请检查括号、引号和逗号";
        return problem(place, "第" + place + "行 then 部分写法不对" + hint);
    }

    private RuleProblem expression(String expression) {
        String bare = expression.replaceAll("\"[^\"]*\"", "");
        Matcher m = Pattern.compile("^\\s*\\$[\\w\\p{L}]+\\s*:\\s*").matcher(bare);
        if (m.find()) {
            bare = bare.substring(m.end());
        }
        m = IDENTIFIER.matcher(bare);
        while (m.find()) {
            String word = m.group();
            boolean member = m.start() > 0 && bare.charAt(m.start() - 1) == '.';
            if (member || OPERATORS.contains(word) || word.startsWith("$") || Character.isUpperCase(word.charAt(0))) {
                continue;
            }
            String type = source.patternOf(rule, word);
            Class<?> fact = type(type);
            if (fact != null && !fields(fact).contains(word)) {
                return at(false, word, "", noField(type, word));
            }
        }
        m = Pattern.compile("(?<![\\w.])([A-Z]\\w*)\\.").matcher(bare);
        while (m.find()) {
            if (type(m.group(1)) == null) {
                return noType(m.group(1), -1);
            }
        }
        String word = bare.strip().split("\\W+", 2)[0];
        return at(false, word, "", "条件“" + oneLine(expression) + "”看不懂，请检查字段名和比较符");
    }

    private RuleProblem noType(String type, int line) {
        String name = simple(type);
        String message = "找不到事实类型“" + name + "”";
        if (type(Fact.class.getPackageName() + "." + name) != null) {
            message = "事实类型“" + name + "”没有引入，请在文件开头加一行：import " + Fact.class.getPackageName() + "." + name + ";";
        } else {
            List<String> known = new ArrayList<>();
            source.imports().forEach(i -> known.add(simple(i)));
            message += RuleSource.nearest(name, known);
        }
        int place = lineOf(false, name, "");
        return problem(place == rule.whenLine() && line > 0 ? line : place, message);
    }

    private String noField(String type, String field) {
        Class<?> fact = type(type);
        if (fact == null) {
            return "“" + type + "”没有“" + field + "”";
        }
        return (Fact.class.isAssignableFrom(fact) ? "事实 " : "") + fact.getSimpleName() + " 没有字段“" + field + "”"
                + RuleSource.nearest(field, fields(fact));
    }

    /** The class a simple or full name stands for in this file, null where there is none. */
    private Class<?> type(String name) {
        if (name.isEmpty()) {
            return null;
        }
        List<String> full = new ArrayList<>(List.of(name, "java.lang." + name));
        for (String imported : source.imports()) {
            if (imported.endsWith(".*")) {
                full.add(imported.substring(0, imported.length() - 1) + name);
            } else if (simple(imported).equals(simple(name))) {
                full.add(imported);
            }
        }
        if (name.equals("Findings")) {
            full.add(Findings.class.getName());
        }
        for (String candidate : full) {
            try {
                return Class.forName(candidate, false, loader);
            } catch (ClassNotFoundException | LinkageError e) {
                // The next candidate may be it.
            }
        }
        return null;
    }

    private static Set<String> fields(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class && method.getReturnType() != void.class
                    && !Set.of("hashCode", "toString").contains(method.getName())) {
                String name = method.getName();
                names.add(name);
                if (name.matches("(get|is)[A-Z].*")) {
                    String property = name.replaceFirst("^(get|is)", "");
                    names.add(Character.toLowerCase(property.charAt(0)) + property.substring(1));
                }
            }
        }
        return names;
    }

    private RuleProblem at(boolean inThen, String word, String near, String message) {
        return problem(lineOf(inThen, word, near), message);
    }

    private int lineOf(boolean inThen, String word, String near) {
        return source.lineOfWord(rule, inThen, word, near);
    }

    private RuleProblem problem(int line, String message) {
        return new RuleProblem(source.path(), line, rule.name(), message);
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private static String oneLine(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}
