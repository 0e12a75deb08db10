package org.mingzhang.build;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.pack.PackCompiler;
import org.mingzhang.pack.PackException;
import org.mingzhang.rule.RuleCompiler;
import org.mingzhang.rule.RuleProblem;
import org.mingzhang.rule.RuleSource;

/** Build step: compiles {@code rules/} into the output directory. */
public final class CompileRules {

    private CompileRules() {
    }

    /** Arguments: the rules folder and the directory for class files. Exits with 1 when a rule or its data is wrong. */
    public static void main(String[] args) throws IOException {
        Path rules = Path.of(args[0]);
        Path out = Path.of(args[1]);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // What the build looks for afterwards.
        Files.deleteIfExists(out.resolve(RuleCompiler.MODELS));
        if (!Files.isDirectory(rules)) {
            err.println("找不到规则文件夹：" + rules);
            System.exit(1);
        }
        try {
            PackCompiler.compile(rules, out);
        } catch (PackException e) {
            err.println(args[0] + "/" + e.printed());
            System.exit(1);
        }
        Map<String, String> drl = RuleCompiler.read(rules);
        try {
            PackCompiler.checkProfiles(rules, severities(drl));
        } catch (PackException e) {
            err.println(args[0] + "/" + e.printed());
            System.exit(1);
        }
        List<RuleProblem> problems = RuleCompiler.compile(drl, out);
        problems.forEach(problem -> err.println(args[0] + "/" + problem));
        if (!problems.isEmpty()) {
            err.println("规则有 " + problems.size() + " 处问题，没有生成程序");
            System.exit(1);
        }
        if (drl.isEmpty()) {
            err.println(rules + " 里没有规则文件（*.drl）");
            System.exit(1);
        }
    }

    private static Map<String, String> severities(Map<String, String> drl) {
        Map<String, String> severities = new HashMap<>();
        drl.forEach((path, text) -> {
            for (RuleSource.Rule rule : RuleSource.parse(path, text).rules()) {
                severities.put(rule.id(), rule.metadata().getOrDefault("Severity", ""));
            }
        });
        return severities;
    }
}
