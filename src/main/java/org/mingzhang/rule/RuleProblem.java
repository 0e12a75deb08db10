package org.mingzhang.rule;

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
}
