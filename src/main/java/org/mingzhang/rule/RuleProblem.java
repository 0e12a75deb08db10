package org.mingzhang.rule;

import java.util.Collection;
import java.util.List;

/**
 * Something wrong in a rule file.
 *
 * @param file    path below the rules folder, e.g. {@code performance/PRF-10.drl}
 * @param line    1-based; 1 where no better place is known
 * @param rule    name of the rule, "" for something outside every rule
 * @param message a Chinese sentence for the person who wrote the rule
 */
public record RuleProblem(String file, int line, String rule, String message) {

    /** {@code 文件:行 [规则] 句子}. */
    @Override
    public String toString() {
        return file + ":" + line + (rule.isEmpty() ? "" : " [" + rule + "]") + " " + message;
    }

    /** By file and line. */
    static List<RuleProblem> sorted(Collection<RuleProblem> problems) {
        return problems.stream().sorted((a, b) -> {
            int byFile = a.file().compareTo(b.file());
            return byFile != 0 ? byFile : Integer.compare(a.line(), b.line());
        }).toList();
    }
}
