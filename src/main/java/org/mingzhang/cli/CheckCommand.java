package org.mingzhang.cli;

import java.util.List;
import org.mingzhang.document.Problem;
import org.mingzhang.reader.Inputs;
import org.mingzhang.reader.Skipped;
import org.mingzhang.report.Batch;
import org.mingzhang.report.JsonReport;
import org.mingzhang.report.Report;
import org.mingzhang.report.TextReport;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

/** {@code mingzhang check}: judges disclosures and reports. */
final class CheckCommand {
    private final Engine engine;
    private final Terminal terminal;

    CheckCommand(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.terminal = terminal;
    }

    int run(Arguments arguments) throws UsageException, OutputException {
        if (arguments.words().isEmpty()) {
            throw new UsageException("缺少要检查的文件");
        }
        boolean json = arguments.oneOf("--format", List.of("text", "json"), "text").equals("json");
        Severity failOn = Severity.of(arguments.oneOf("--fail-on", List.of("error", "warning", "info"), "error"));
        Given given = arguments.given(engine);
        Inspection inspection = new Inspection(engine, given, arguments.limits(), terminal);
        Output output = Output.of(arguments, terminal);
        engine.prepare();
        Inputs inputs = Inputs.find(arguments.words());
        output.sparing(inputs.inputs());

        for (Problem problem : inputs.problems()) {
            inspection.unreadable(problem.at().file(), problem.what());
        }
        if (arguments.has("--together")) {
            inspection.checkTogether(inputs.inputs());
        } else {
            inspection.checkAll(inputs.inputs());
        }
        Batch batch = new Batch(inspection.checked(), inspection.unreadable(), inputs.skipped(), Main.version());
        int code = exitCode(batch, failOn, arguments.has("--fail-on-unchecked"));
        return report(batch, json, output, code);
    }

    private static int exitCode(Batch batch, Severity failOn, boolean failOnUnchecked) {
        if (batch.unreadableCount() > 0 || batch.documents().stream().anyMatch(Checked::lostFile)) {
            return ExitCode.UNREADABLE;
        }
        for (Severity severity : Severity.values()) {
            if (severity.atLeast(failOn) && batch.count(severity) > 0) {
                return ExitCode.VIOLATIONS;
            }
        }
        return failOnUnchecked && batch.count(Outcome.State.UNCHECKED) > 0 ? ExitCode.VIOLATIONS : ExitCode.OK;
    }

    private int report(Batch batch, boolean json, Output output, int code) throws OutputException {
        Report report = json ? new JsonReport() : new TextReport(output.colour());
        try {
            output.write(out -> report.write(batch, out));
        } catch (OutputException e) {
            if (e.pipeClosed()) {
                return code;
            }
            throw e;
        }
        if (json) {
            // The contract of the JSON has no room for them.
            for (Skipped file : batch.skipped()) {
                terminal.complain("跳过 " + file.name() + "：" + file.reason());
            }
        }
        if (!output.file().isEmpty()) {
            terminal.complain(TextReport.tally(batch) + "报告已写入 " + output.file());
        }
        return code;
    }
}
