package org.mingzhang.samples;

import static org.mingzhang.rule.Severity.ERROR;
import static org.mingzhang.rule.Severity.INFO;
import static org.mingzhang.rule.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.rule.Severity;

/** Schedules that are wrong, and parts of the example taken away. */
final class ExampleGaps {
    private record Section(String name, int first, int last, Severity level, String words) {
    }

    /** 其他事项 is custom of the form alone (CMP-16, grade E): a warning. */
    private static final List<Section> SECTIONS = List.of(
            new Section("一 职责及机构", 5, 27, ERROR, "职责|机构"),
            new Section("二 总体情况", 28, 39, ERROR, "收支|总体"),
            new Section("三 机关运行经费", 40, 42, ERROR, "机关运行经费"),
            new Section("四 三公", 43, 45, ERROR, "三公"),
            new Section("绩效预算信息", 46, 457, ERROR, "绩效"),
            new Section("六 政府采购", 458, 547, ERROR, "采购"),
            new Section("七 国有资产", 549, 586, ERROR, "资产"),
            new Section("八 名词解释", 587, 602, ERROR, "名词"),
            new Section("九 其他事项", 603, 604, WARNING, "其他"),
            new Section("部门职责", 7, 24, ERROR, "职责"),
            new Section("机构设置", 25, 27, ERROR, "机构"),
            new Section("收入说明", 32, 33, WARNING, "收入"),
            new Section("支出说明", 35, 36, WARNING, "支出"),
            new Section("增减情况", 37, 39, WARNING, "增减|上年|比较"),
            new Section("整体绩效目标", 48, 195, WARNING, "绩效"),
            new Section("项目绩效目标", 196, 457, WARNING, "项目"));

    private static final List<String> THREE_PUBLIC =
            List.of("因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费");

    private ExampleGaps() {
    }

    static List<Mutant> schedules(ExampleText text) {
        List<Mutant> mutants = new ArrayList<>();
        for (int first : ExampleText.PROJECTS) {
            int march = first + 27;
            int june = first + 28;
            int october = first + 29;
            int december = first + 30;
            for (String last : List.of("95.00", "90.00", "0", "120.00", "-100.00", "完成", "待定", "")) {
                mutants.add(Mutant.at("schedule %d last '%s'".formatted(first, last), text.withCell(december, last),
                        ERROR, Mutant.Sides.NONE, december));
            }
            for (String value : List.of("110.00", "-60.00", "约六成", "60.0.0", "95.00")) {
                mutants.add(Mutant.at("schedule %d June '%s'".formatted(first, value), text.withCell(june, value),
                        ERROR, Mutant.Sides.NONE, june));
            }
            mutants.add(Mutant.at("schedule %d March negative".formatted(first), text.withCell(march, "-10.00"), ERROR,
                    Mutant.Sides.NONE, march));
            mutants.add(Mutant.at("schedule %d October falls".formatted(first), text.withCell(october, "55.00"), ERROR,
                    Mutant.Sides.NONE, october));
            mutants.add(Mutant.at("schedule %d June blank".formatted(first), text.withCell(june, ""), INFO,
                    Mutant.Sides.NONE, june));
            mutants.add(Mutant.at("schedule %d October blank".formatted(first), text.withCell(october, ""), INFO,
                    Mutant.Sides.NONE, october));
            mutants.add(Mutant.within("schedule %d all blank".formatted(first),
                    text.withCell(june, "").withCell(october, "").withCell(december, ""), ERROR, first + 20, december,
                    ""));
        }
        return mutants;
    }

    static List<Mutant> sections(ExampleText text) {
        List<Mutant> mutants = new ArrayList<>();
        for (Section section : SECTIONS) {
            mutants.add(Mutant.naming("section gone: " + section.name(), text.without(section.first(), section.last()),
                    section.level(), section.words()));
            if (section.first() != 25) {           // without content in the example already
                mutants.add(Mutant.at("section empty: " + section.name(),
                        text.without(section.first() + 1, section.last()), section.level(), Mutant.Sides.NONE,
                        section.first()));
            }
        }
        return mutants;
    }

    static List<Mutant> narrative(ExampleText text) {
        List<Mutant> mutants = new ArrayList<>();
        for (String item : THREE_PUBLIC) {
            boolean last = item.equals(THREE_PUBLIC.get(3));
            mutants.add(Mutant.within("三公 item gone: " + item,
                    text.withMatch(45, last ? "；" + item + "0元，与上年持平" : item + "0元，与上年持平；", ""), ERROR, 43, 45,
                    item.replace("公务用车", "").replace("（境）", ".*")));
            // beside a total of 0 that stays at 0 the comparison of an item is implied (DET-06b): both are taken away
            mutants.add(Mutant.within("三公 comparison gone: total and " + item,
                    text.withMatch(45, "(?<=" + item + "0元)，与上年持平", "").withMatch(45, "与上年持平，无增减变化。", ""),
                    WARNING, 43, 45, item.replaceAll("（境）", ".*")));
        }
        mutants.add(Mutant.within("三公 comparison gone: total", text.withMatch(45, "与上年持平，无增减变化。", ""), ERROR, 43,
                45, ""));
        mutants.add(Mutant.within("三公 reason gone: total less", text.withMatch(45, "与上年持平，无增减变化", "比上年减少"),
                ERROR, 43, 45, "原因"));
        mutants.add(Mutant.within("三公 total less, items equal", text.withMatch(45, "与上年持平，无增减变化", "比上年减少"),
                ERROR, 43, 45, "持平"));
        String basic = "，主要为[^；]*(?=；项目)";
        String project = "，主要为[^。，]*(?=。$)";
        mutants.add(Mutant.within("reason gone: basic", text.withMatch(39, "，主要为.*(?=；项目)", ""), WARNING, 37, 39, ""));
        mutants.add(Mutant.within("reason gone: project", text.withMatch(39, project, ""), WARNING, 37, 39, ""));
        mutants.add(Mutant.within("reason gone: both", text.withMatch(39, basic, "").withMatch(39, project, ""), WARNING,
                37, 39, ""));
        mutants.add(Mutant.within("note gone: procurement", text.with(547, ""), WARNING, 458, 547, ""));
        mutants.add(Mutant.within("note gone: assets", text.with(586, ""), WARNING, 549, 586, ""));
        return mutants;
    }

    static List<Mutant> projects(ExampleText text) {
        List<Mutant> mutants = new ArrayList<>();
        for (int first : ExampleText.PROJECTS) {
            field(mutants, text, first, "code", 4, 5, "编码", INFO);
            field(mutants, text, first, "name", 6, 7, "项目名称", INFO);
            field(mutants, text, first, "purpose", 17, 18, "用途", INFO);
            field(mutants, text, first, "goal", 32, 33, "绩效目标(?!表)", INFO);
            mutants.add(block("money blank", text.withCell(first + 11, "").withCell(first + 13, ""), first, INFO,
                    "预算数|金额|资金|预算规模"));
            mutants.add(block("total blank", text.withCell(first + 11, ""), first, INFO, "预算数|金额"));
            mutants.add(block("fiscal blank", text.withCell(first + 13, ""), first, INFO, "财政|金额"));
            mutants.add(block("money row gone", text.without(first + 9, first + 16), first, INFO,
                    "预算数|金额|资金|预算规模"));
            mutants.add(block("schedule values gone", text.without(first + 26, first + 31), first, ERROR, "支出计划"));
            mutants.add(block("schedule gone", text.without(first + 20, first + 31), first, WARNING, "支出计划"));
            for (int row : List.of(43, 50, 57)) {
                for (String value : List.of("", "≥", "%", "≥%")) {
                    if (!text.cell(first + row + 4).equals(value)) {
                        mutants.add(Mutant.at("project %d target '%s' in row %d".formatted(first, value, row),
                                text.withCell(first + row + 4, value), ERROR, Mutant.Sides.NONE, first + row + 4));
                    }
                }
                mutants.add(Mutant.at("project %d basis blank in row %d".formatted(first, row),
                        text.withCell(first + row + 5, ""), WARNING, Mutant.Sides.NONE, first + row + 5));
            }
            mutants.add(block("output indicators gone", text.without(first + 43, first + 49), first, WARNING, "产出"));
            mutants.add(block("effect indicators gone", text.without(first + 50, first + 56), first, WARNING,
                    "效果|效益"));
            mutants.add(block("satisfaction gone", text.without(first + 57, first + 63), first, INFO, "满意"));
            mutants.add(block("indicator table gone", text.without(first + 36, first + 63), first, WARNING, "指标"));
            mutants.add(Mutant.at("project %d gone".formatted(first),
                    text.without(first, first + ExampleText.PROJECT_LINES - 1), ERROR, Mutant.Sides.NUMBERS, 36));
        }
        return mutants;
    }

    private static void field(List<Mutant> mutants, ExampleText text, int first, String name, int label, int value,
                              String words, Severity level) {
        mutants.add(block(name + " blank", text.withCell(first + value, ""), first, level, words));
        mutants.add(block(name + " gone", text.without(first + label, first + value), first, level, words));
    }

    private static Mutant block(String name, ExampleText text, int first, Severity level, String words) {
        return Mutant.within("project %d %s".formatted(first, name), text, level, first,
                first + ExampleText.PROJECT_LINES - 1, words);
    }
}
