package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.policy.Configuration;
import org.mingzhang.reader.Input;
import org.mingzhang.report.OutputFormat;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Options and help of every command: the only class that knows picocli. Written out and not annotated, since reading
 * annotations costs a third more at start.
 */
final class Syntax {
    static final List<String> COMMANDS = List.of("check", "explain", "rules", "facts");

    private static final String[] EXIT_CODES = {
        "",
        "退出码：",
        "  0  能够判断的内容里没有达到 --fail-on 级别的问题",
        "  1  有达到该级别的问题",
        "  2  选项、口径或配置有误，没有开始检查；或结果写不出去",
        "  3  有文件不存在、读不出来或超过限制（优先于 1）",
    };

    private static final String LIMITS = "调整处理上限，可写多次，如 --limit seconds=120：bytes 文件大小（字节）、characters 字数、"
            + "lines 行数、cells 单元格数、seconds 每份用时（秒）、entries 压缩包内文件数、inflated 解压后总大小（字节）、"
            + "ratio 解压前后倍数、nesting 压缩包嵌套层数、pages PDF 页数";

    private Syntax() {
    }

    static Arguments parse(String command, List<String> args) throws UsageException {
        CommandSpec spec = spec(command);
        ParseResult result;
        try {
            // A file may well be called @名单.txt.
            result = new CommandLine(spec).setExpandAtFiles(false).parseArgs(args.toArray(new String[0]));
        } catch (ParameterException e) {
            throw new UsageException(translated(e, spec));
        }
        // Every option stands as often as it was given, each time with all its values.
        List<Setting> settings = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (OptionSpec option : result.matchedOptions()) {
            int time = seen.merge(option.longestName(), 1, Integer::sum);
            List<String> values = option.originalStringValues();
            settings.add(new Setting(option.longestName(), values.isEmpty() ? "" : values.get(time - 1)));
        }
        List<String> words = new ArrayList<>();
        for (PositionalParamSpec positional : result.matchedPositionals()) {
            words.addAll(positional.originalStringValues());
        }
        return new Arguments(settings, words);
    }

    /** Help of a command; of the program for "". */
    static String help(String command) {
        CommandSpec spec = command.isEmpty() ? program() : spec(command);
        // For the help alone: in a parser it would forbid --format=json.
        spec.parser().separator(" ");
        return new CommandLine(spec).getUsageMessage(Ansi.OFF).replace("\r\n", "\n");
    }

    private static String translated(ParameterException e, CommandSpec spec) {
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return "选项 " + name(missing.getMissing().get(0)) + " 后面缺少值";
        }
        if (e instanceof OverwrittenOptionException overwritten) {
            return "选项 " + name(overwritten.getOverwritten()) + " 写了不止一次";
        }
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String unknown = unmatched.getUnmatched().get(0);
            List<String> near = Similar.to(unknown, spec.optionsMap().keySet());
            return "未知选项 " + unknown + (near.isEmpty() ? "" : "，是否想写 " + near.get(0) + "？");
        }
        return e.getArgSpec() == null ? "命令行写法有误" : "选项 " + name(e.getArgSpec()) + " 的写法有误";
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static CommandSpec program() {
        CommandSpec spec = CommandSpec.create().name("mingzhang")
                .addOption(flag("显示本帮助", "-h", "--help"))
                .addOption(flag("显示版本", "-V", "--version"));
        for (String command : COMMANDS) {
            spec.addSubcommand(command, spec(command));
        }
        layout(spec, "mingzhang COMMAND [选项] …", "检查政府部门预算、决算公开文本是否符合公开规定。");
        spec.usageMessage().commandListHeading("%n命令：%n").footer(
                "",
                "例：",
                "  mingzhang check 部门预算.txt",
                "  mingzhang check --format json -o 结果.json 公开文本/",
                "  mingzhang explain PRF-10",
                "",
                "某个命令的说明：mingzhang COMMAND --help");
        return spec;
    }

    private static CommandSpec spec(String command) {
        CommandSpec spec = CommandSpec.create().name(command);
        switch (command) {
            case "check" -> check(spec);
            case "explain" -> {
                words(spec, "ID", "规则或检查项的编号，如 PRF-10b、PRF-10");
                rules(spec);
                layout(spec, "mingzhang explain [选项] ID", "说明一条规则或一个检查项：查什么、为什么、依据、怎么改。");
            }
            case "rules" -> {
                rules(spec);
                layout(spec, "mingzhang rules [选项]", "按维度列出全部规则。");
            }
            case "facts" -> {
                words(spec, "FILE", "一份公开文本");
                given(spec);
                limits(spec);
                spec.addOption(value("FILE", "把结果写到这个文件（默认标准输出）", "-o"));
                layout(spec, "mingzhang facts [选项] FILE", "列出从一份公开文本中读出的内容（YAML），用于核对为什么这样判断。");
            }
            default -> throw new IllegalArgumentException(command);
        }
        return spec.addOption(flag("显示本帮助", "-h", "--help"));
    }

    private static void check(CommandSpec spec) {
        words(spec, "FILE…", "公开文本、ZIP 压缩包（一个是一份），或文件夹（里面每个文件是一份；有 " + Input.STATING + " 的整个是一份）");
        spec.addOption(values("FORMAT", "输出格式（默认 text），可写多次，每次后面用 -o 给出它的文件：" + String.join("、", OutputFormat.ids()),
                "--format"));
        spec.addOption(values("FILE", "把前一个 --format 的结果写到这个文件（默认标准输出）；写成文件夹（末尾带 /）时每份公开文本一个报告；没有 "
                + "--format 时按扩展名定格式", "-o"));
        spec.addOption(value("DIR", "把有错误或疑似问题的 .docx 和 PDF 另存一份到这个文件夹，问题写成批注放在所在位置，原文不变", Copies.OPTION));
        given(spec);
        spec.addOption(value("error|warning|info", "有这个级别及以上的问题（错误、疑似、提示）时退出码为 1（默认 error）", "--fail-on"));
        spec.addOption(flag("有无法判断的检查项时退出码也为 1", "--fail-on-unchecked"));
        spec.addOption(flag("把给出的文件合为一份公开文本检查（一份说明和它的公开表不写也会合在一起）", "--together"));
        spec.addOption(value("FILE", "配置文件（默认为当前文件夹里的 " + Configuration.NAME + "；写 none 则不用配置）", "--config"));
        spec.addOption(value("FILE", "豁免：接受的问题，逐条写明理由、决定人和有效期；草稿由 --format waivers 生成", "--waivers"));
        spec.addOption(value("FILE", "基线：里面的原有问题照样列出，但不计入；由 --format baseline 生成", "--baseline"));
        spec.addOption(value("N", "同时检查几份（默认为处理器个数）；结果与个数无关", "--jobs"));
        spec.addOption(flag("列出每份用时（写到标准错误）", "--timing"));
        limits(spec);
        layout(spec, "mingzhang check [选项] FILE…", "检查公开文本，逐条报告问题的位置、依据和整改办法。");
        spec.usageMessage().footer(EXIT_CODES);
    }

    private static void rules(CommandSpec spec) {
        spec.addOption(value("DIR", "另加这个文件夹里自己的规则和口径（规则是程序，只用可信的）", "--rules"));
    }

    private static void given(CommandSpec spec) {
        rules(spec);
        spec.addOption(value("ID", "检查口径，如 national、hebei（默认按公开文本的地区、文种和年度选定）", "--profile"));
        spec.addOption(value("DATE", "批复日期，如 2020-01-31", "--approved"));
        spec.addOption(value("DATE", "公开日期，如 2020-02-15（决定适用哪一版规定）", "--published"));
    }

    private static void limits(CommandSpec spec) {
        spec.addOption(values("NAME=VALUE", LIMITS, "--limit"));
    }

    private static void layout(CommandSpec spec, String synopsis, String what) {
        spec.usageMessage().width(100).sortOptions(false).header(what, "").synopsisHeading("用法：")
                .customSynopsis(synopsis).parameterListHeading("%n参数：%n").optionListHeading("%n选项：%n");
    }

    private static OptionSpec flag(String what, String... names) {
        return OptionSpec.builder(names[0], rest(names)).type(boolean.class).arity("0").description(what).build();
    }

    private static OptionSpec value(String label, String what, String name) {
        return OptionSpec.builder(name).type(String.class).arity("1").paramLabel(label).description(what).build();
    }

    /** An option that may be given more than once. */
    private static OptionSpec values(String label, String what, String name) {
        return OptionSpec.builder(name).type(List.class).auxiliaryTypes(String.class).arity("1").paramLabel(label)
                .hideParamSyntax(name.startsWith("--")).description(what).build();
    }

    private static String[] rest(String[] names) {
        return java.util.Arrays.copyOfRange(names, 1, names.length);
    }

    private static void words(CommandSpec spec, String label, String what) {
        spec.addPositional(PositionalParamSpec.builder().type(List.class).auxiliaryTypes(String.class).arity("0..*")
                .index("0..*").paramLabel(label).hideParamSyntax(true).description(what).build());
    }
}
