package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.pack.Requirement;
import org.mingzhang.report.TerminalText;
import org.mingzhang.rule.RuleInfo;

/** {@code mingzhang rules}: all rules by dimension. */
final class RulesCommand {
    private final Engine engine;
    private final Terminal terminal;

    RulesCommand(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.terminal = terminal;
    }

    int run(Arguments arguments) throws UsageException, OutputException {
        if (!arguments.words().isEmpty()) {
            throw new UsageException("rules 后面不带参数；要看一条规则请写 mingzhang explain "
                    + arguments.words().get(0));
        }
        Output.standard(terminal).write(list());
        return ExitCode.OK;
    }

    private String list() {
        Map<String, Requirement> requirements = new HashMap<>();
        Map<String, List<RuleInfo>> dimensions = new LinkedHashMap<>();
        for (Requirement requirement : engine.requirements()) {
            requirements.put(requirement.id(), requirement);
            dimensions.computeIfAbsent(requirement.dimension(), key -> new ArrayList<>());
        }
        int widest = 0;
        for (RuleInfo rule : engine.rules()) {
            Requirement requirement = requirements.get(Ids.requirementOf(rule.id()));
            dimensions.computeIfAbsent(requirement == null ? "未归入检查项" : requirement.dimension(),
                    key -> new ArrayList<>()).add(rule);
            widest = Math.max(widest, TerminalText.width(rule.title()));
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<RuleInfo>> dimension : dimensions.entrySet()) {
            if (dimension.getValue().isEmpty()) {
                continue;
            }
            text.append(dimension.getKey()).append("（").append(dimension.getValue().size()).append(" 条）\n");
            for (RuleInfo rule : dimension.getValue()) {
                String owner = Ids.requirementOf(rule.id());
                Requirement requirement = requirements.get(owner);
                text.append("  ").append(TerminalText.pad(rule.id(), 9)).append(rule.severity().chinese())
                        .append("  ").append(TerminalText.pad(rule.title(), widest)).append("  ").append(owner)
                        .append(requirement == null ? "" : " " + requirement.title()).append('\n');
            }
            text.append('\n');
        }
        return text.append("共 ").append(engine.rules().size()).append(" 条规则。说明：mingzhang explain 编号\n")
                .toString();
    }
}
