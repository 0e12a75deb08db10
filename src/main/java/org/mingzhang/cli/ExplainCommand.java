package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.pack.Citation;
import org.mingzhang.pack.Requirement;
import org.mingzhang.rule.RuleInfo;

/** {@code mingzhang explain}: everything about a rule or a requirement. */
final class ExplainCommand {
    private final Engine engine;
    private final Terminal terminal;

    ExplainCommand(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.terminal = terminal;
    }

    int run(Arguments arguments) throws UsageException, OutputException {
        if (arguments.words().size() != 1) {
            throw new UsageException(arguments.words().isEmpty() ? "缺少规则或检查项的编号" : "一次只说明一个编号");
        }
        Output.standard(terminal).write(text(arguments.words().get(0)));
        return ExitCode.OK;
    }

    private String text(String id) throws UsageException {
        StringBuilder text = new StringBuilder();
        for (RuleInfo rule : engine.rules()) {
            if (rule.id().equalsIgnoreCase(id)) {
                rule(rule, text);
                return text.toString();
            }
        }
        for (Requirement requirement : engine.requirements()) {
            if (requirement.id().equalsIgnoreCase(id)) {
                requirement(requirement, text);
                return text.toString();
            }
        }
        throw unknown(id);
    }

    private UsageException unknown(String id) {
        Set<String> ids = new LinkedHashSet<>();
        for (Requirement requirement : engine.requirements()) {
            ids.add(requirement.id());
        }
        for (RuleInfo rule : engine.rules()) {
            ids.add(rule.id());
        }
        List<String> near = Similar.to(id, ids);
        return new UsageException("没有编号为“" + id + "”的规则或检查项"
                + (near.isEmpty() ? "，全部编号见 mingzhang rules" : "，相近的有：" + String.join("、", near)));
    }

    private void rule(RuleInfo rule, StringBuilder text) {
        String owner = Ids.requirementOf(rule.id());
        text.append(rule.id()).append('　').append(rule.title()).append("\n\n");
        Requirement requirement = find(owner);
        line(text, "严重程度", rule.severity().chinese());
        if (requirement != null) {
            line(text, "检查项", requirement.id() + " " + requirement.title() + "（" + requirement.dimension() + "）");
            line(text, "查什么", requirement.what());
            line(text, "为什么", requirement.why());
        }
        line(text, "问题表述", rule.message());
        line(text, "整改", rule.fix());
        examples(requirement, text);
        basis(rule.basis(), text);
        if (requirement != null) {
            line(text, "局限", requirement.limits());
            List<RuleInfo> sisters = new ArrayList<>(rulesOf(owner));
            sisters.remove(rule);
            rules("同一检查项的其他规则", sisters, false, text);
        }
    }

    private void requirement(Requirement requirement, StringBuilder text) {
        List<RuleInfo> rules = new ArrayList<>(rulesOf(requirement.id()));
        boolean alias = rules.isEmpty();
        for (String owner : requirement.see()) {
            rules.addAll(alias ? rulesOf(owner) : List.of());
        }
        text.append(requirement.id()).append('　').append(requirement.title()).append("\n\n");
        line(text, "维度", requirement.dimension());
        line(text, "性质", grade(requirement.grade()));
        line(text, "查什么", requirement.what());
        line(text, "为什么", requirement.why());
        line(text, "适用", scope(requirement));
        if (!requirement.see().isEmpty()) {
            line(text, "与其同一检查", String.join("、", requirement.see()));
        }
        if (rules.isEmpty()) {
            line(text, "规则", requirement.notApplicable().isEmpty() ? "尚无自动检查，请人工核对"
                    : "没有，" + requirement.notApplicable());
        }
        rules(alias ? "由这些规则判断" : "规则", rules, true, text);
        examples(requirement, text);
        Set<String> basis = new LinkedHashSet<>();
        for (RuleInfo rule : rules) {
            basis.addAll(rule.basis());
        }
        basis(new ArrayList<>(basis), text);
        line(text, "局限", requirement.limits());
    }

    private static void examples(Requirement requirement, StringBuilder text) {
        if (requirement != null) {
            line(text, "不合格的例子", block(requirement.bad()));
            line(text, "合格的例子", block(requirement.good()));
        }
    }

    private static String block(String lines) {
        return lines.isBlank() ? "" : "\n" + lines.stripTrailing();
    }

    private Requirement find(String id) {
        for (Requirement requirement : engine.requirements()) {
            if (requirement.id().equals(id)) {
                return requirement;
            }
        }
        return null;
    }

    private List<RuleInfo> rulesOf(String requirement) {
        List<RuleInfo> rules = new ArrayList<>();
        for (RuleInfo rule : engine.rules()) {
            if (Ids.requirementOf(rule.id()).equals(requirement)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static String grade(String grade) {
        return switch (grade) {
            case "A" -> "法律、行政法规或地方性法规的要求";
            case "B" -> "规范性文件的要求";
            case "C" -> "格式要求";
            case "D" -> "数据差错";
            case "E" -> "提示，由人判断";
            default -> grade;
        };
    }

    private static String scope(Requirement requirement) {
        List<String> scope = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (String kind : requirement.kinds()) {
            kinds.add(kind.equals("budget") ? "预算" : kind.equals("final") ? "决算" : kind);
        }
        List<String> entities = new ArrayList<>();
        for (String entity : requirement.entities()) {
            entities.add(entity.equals("department") ? "部门" : entity.equals("unit") ? "单位" : entity);
        }
        addTo(scope, String.join("、", kinds));
        addTo(scope, String.join("、", entities));
        addTo(scope, requirement.regions().isEmpty() ? "" : "地区 " + String.join("、", requirement.regions()));
        addTo(scope, requirement.from().isEmpty() ? "" : requirement.from() + " 起公开的");
        return String.join("；", scope);
    }

    private static void addTo(List<String> scope, String part) {
        if (!part.isEmpty()) {
            scope.add(part);
        }
    }

    private void basis(List<String> ids, StringBuilder text) {
        if (ids.isEmpty()) {
            return;
        }
        text.append("依据：\n");
        for (Citation citation : engine.citations(ids)) {
            text.append("  ").append(citation.printed()).append('\n');
            if (!citation.quote().isEmpty()) {
                text.append("    “").append(citation.quote()).append("”\n");
            }
            String verified = verified(citation);
            if (!verified.isEmpty()) {
                text.append("    核对：").append(verified).append('\n');
            }
        }
    }

    private static String verified(Citation citation) {
        String how = switch (citation.verified()) {
            case "V" -> "已逐字核对原文";
            case "V*" -> "已据转载页逐字核对";
            case "S" -> "据官方二手来源，未见原文";
            default -> "";
        };
        if (citation.source().isEmpty()) {
            return how;
        }
        return how.isEmpty() ? citation.source() : how + "（" + citation.source() + "）";
    }

    private static void rules(String label, List<RuleInfo> rules, boolean messages, StringBuilder text) {
        if (rules.isEmpty()) {
            return;
        }
        text.append(label).append("：\n");
        for (RuleInfo rule : rules) {
            text.append("  ").append(rule.id()).append("  ").append(rule.severity().chinese()).append("  ")
                    .append(rule.title()).append('\n');
            if (messages) {
                text.append("    ").append(rule.message()).append('\n');
            }
        }
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append(label).append('：').append(value.stripTrailing().replace("\n", "\n  ")).append('\n');
        }
    }
}
