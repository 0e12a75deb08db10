package org.mingzhang.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.document.Location;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Equation;
import org.mingzhang.fact.Fact;
import org.mingzhang.pack.Citation;

/** Collects what the rules report about one disclosure. Only rules call {@link #report}: no finding is made in Java. */
public final class Findings {
    private final Map<String, RuleInfo> rules;
    private final Law law;
    private final Map<String, String> lowered;
    private final String file;
    private final List<Finding> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param law     the citations that bind this disclosure
     * @param lowered severities of the profile by rule id
     * @param file    named where a fact has no place of its own
     */
    Findings(Map<String, RuleInfo> rules, Law law, Map<String, String> lowered, String file) {
        this.rules = rules;
        this.law = law;
        this.lowered = lowered;
        this.file = file;
    }

    /**
     * Reports the rule that is firing.
     *
     * @param drools {@code drools} of the {@code then} part
     * @param fact   what is wrong; its place is the place of the finding
     * @param pairs  name, value, name, value …: values fill the template of @Message and @Fix. A value that is a fact (or a
     *               list of facts) is also listed as a related place under its name. The names {@code found} and
     *               {@code expected} are shown as such; {@code also} is a list of further requirements the mistake breaks.
     */
    public void report(Object drools, Fact fact, Object... pairs) {
        RuleInfo rule = rules.get(RuleBase.idOf(drools));
        Map<String, Object> values = new HashMap<>();
        List<Related> related = new ArrayList<>();
        List<String> also = List.of();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            String name = (String) pairs[i];
            values.put(name, pairs[i + 1]);
            if (name.equals("also")) {
                also = texts((Collection<?>) pairs[i + 1]);
            } else {
                relate(name, pairs[i + 1], fact, related);
            }
        }
        values.putIfAbsent("printed", fact.printed());
        Location at = fact.source().at();
        Location place = at.file().isEmpty() ? Location.ofFile(file) : at;
        String message = fill(rule, rule.message(), values);
        String key = String.join("\n", rule.id(), place.file(), message, Integer.toString(place.block()),
                Integer.toString(place.row()), Integer.toString(place.column()), Integer.toString(place.start()));
        if (!seen.add(key)) {
            return;
        }
        found.add(new Finding(rule.id(), requirement(rule.id()), rule.title(), severity(rule), message,
                fact.source().text(), text(values.getOrDefault("found", "")), text(values.getOrDefault("expected", "")),
                fill(rule, rule.fix(), values), law.citations(rule.basis()), place, related, also, ""));
    }

    /**
     * Reports a broken equation at the number that is to blame, else at its total, with both sides as related places.
     * Templates may use {label} {total} {sum} {difference} {advice}; between tables also {table} {otherTable} {otherLabel}.
     */
    public void reportEquation(Object drools, Equation equation) {
        boolean blamed = !equation.suspect().isEmpty();
        Amount at = blamed ? equation.suspect().get(0) : equation.total();
        String wrong = blamed ? "；“" + at.label() + "”写作" + at.printed() + "，改为" + equation.expected() + "后各处相符" : "";
        Amount first = equation.parts().get(0);
        report(drools, at, "table", equation.total().group(), "otherTable", first.group(), "otherLabel", first.label(), "label", equation.total().label(), "total", equation.total().printed(),
                "sum", equation.printedSum(), "difference", equation.printedDifference(), "advice", wrong, "direction",
                equation.total().direction() == Direction.DOWN ? "减少" : "增加",
                "found", directed(at), "expected", blamed ? equation.expected() : equation.sumInUnitOfTotal(),
                "总额", equation.total(), "分项", equation.parts(), "牵涉", equation.others(), "also", equation.alsoBroken());
    }

    private static String directed(Amount amount) {
        String word = amount.direction() == Direction.DOWN ? "减少" : "增加";
        return amount.change() && amount.value().signum() != 0 ? word + amount.printed() : amount.printed();
    }

    private Severity severity(RuleInfo rule) {
        Severity profile = lowered.containsKey(rule.id()) ? Severity.of(lowered.get(rule.id())) : rule.severity();
        return profile.atLeast(rule.severity()) ? rule.severity() : profile;
    }

    /** PRF-10b belongs to PRF-10. */
    static String requirement(String ruleId) {
        char last = ruleId.charAt(ruleId.length() - 1);
        return last >= 'a' && last <= 'z' ? ruleId.substring(0, ruleId.length() - 1) : ruleId;
    }

    private static void relate(String role, Object value, Fact self, List<Related> related) {
        if (value instanceof Fact other) {
            boolean placed = !other.source().at().file().isEmpty();
            boolean own = other.source().at().compareTo(self.source().at()) == 0;
            if (placed && !own) {
                related.add(new Related(role, other.printed(), other.source().at()));
            }
        } else if (value instanceof Collection<?> many) {
            for (Object one : many) {
                relate(role, one, self, related);
            }
        }
    }

    private static List<String> texts(Collection<?> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(text(value));
        }
        return texts;
    }

    /** On one line: where a page broke a line says nothing. */
    private static String text(Object value) {
        String plain = plain(value);
        return plain.indexOf('\n') < 0 ? plain : plain.replaceAll("\\s*\\n\\s*", "");
    }

    private static String plain(Object value) {
        if (value instanceof Fact fact) {
            return fact.printed();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDate date) {
            return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        }
        if (value instanceof Collection<?> many) {
            return String.join("、", texts(many));
        }
        return String.valueOf(value);
    }

    private static String fill(RuleInfo rule, String template, Map<String, Object> values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            String name = close < 0 ? "" : template.substring(open + 1, close);
            if (!values.containsKey(name)) {
                throw new IllegalStateException("规则 " + rule.id() + " 的文字里用了 {" + name + "}，但 report 没有给出它");
            }
            filled.append(template, from, open).append(text(values.get(name)));
            from = close + 1;
        }
        return filled.append(template.substring(from)).toString();
    }

    /** By place, then rule; with fingerprints. */
    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(found);
        Collections.sort(sorted, (left, right) -> {
            int order = left.location().compareTo(right.location());
            order = order != 0 ? order : left.rule().compareTo(right.rule());
            return order != 0 ? order : left.message().compareTo(right.message());
        });
        Map<String, Integer> ordinals = new HashMap<>();
        List<Finding> named = new ArrayList<>(sorted.size());
        for (Finding finding : sorted) {
            Location at = finding.location();
            String key = String.join("\n", finding.rule(), at.section(), at.table(), at.rowName(), at.columnName());
            int ordinal = ordinals.merge(key, 1, Integer::sum);
            named.add(finding.withFingerprint(fingerprint(key + "\n" + ordinal)));
        }
        return named;
    }

    /** FNV-1a, 64 bit: an identifier, no secret. */
    private static String fingerprint(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        String hex = Long.toHexString(hash);
        return "0".repeat(16 - hex.length()) + hex;
    }

    /** The citations that bind one disclosure. */
    interface Law {
        List<Citation> citations(List<String> ids);
    }
}
