package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Document;
import org.mingzhang.document.Problem;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Inputs;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.Skipped;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.report.Batch;
import org.mingzhang.report.JsonReport;
import org.mingzhang.report.Report;
import org.mingzhang.report.TextReport;
import org.mingzhang.report.Unreadable;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;

/** {@code mingzhang check}: judges disclosures and reports. */
final class CheckCommand {
    private final Engine engine;
    private final Terminal terminal;
    private final List<Checked> checked = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

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
        Output output = Output.of(arguments, terminal);
        engine.prepare();
        Inputs inputs = Inputs.find(arguments.words());
        output.sparing(inputs.inputs());

        for (Problem problem : inputs.problems()) {
            unreadable(problem.at().file(), problem.what());
        }
        if (arguments.has("--together")) {
            checkTogether(inputs.inputs(), given);
        } else {
            for (Input input : inputs.inputs()) {
                check(input, given);
            }
        }
        Batch batch = new Batch(checked, unreadable, inputs.skipped(), Main.version());
        int code = exitCode(batch, failOn, arguments.has("--fail-on-unchecked"));
        return report(batch, json, output, code);
    }

    private void check(Input input, Given given) {
        try {
            checked.add(Readers.isFactFile(input.path()) ? engine.checkFacts(input, given)
                    : engine.check(Readers.read(input, Limits.DEFAULT), given));
        } catch (UnreadableException e) {
            unreadable(e.file(), e.reason());
        } catch (RuntimeException | Error e) {
            crashed(input.name(), e);
        }
    }

    private void checkTogether(List<Input> inputs, Given given) {
        List<Document> documents = new ArrayList<>();
        for (Input input : inputs) {
            try {
                documents.add(Readers.read(input, Limits.DEFAULT));
            } catch (UnreadableException e) {
                unreadable(e.file(), e.reason());
            } catch (RuntimeException | Error e) {
                crashed(input.name(), e);
            }
        }
        if (documents.isEmpty()) {
            return;
        }
        String first = documents.get(0).name();
        String name = documents.size() == 1 ? first : first + " 等 " + documents.size() + " 个文件";
        try {
            checked.add(engine.check(Readers.join(documents, name), given));
        } catch (RuntimeException | Error e) {
            crashed(name, e);
        }
    }

    private void unreadable(String file, String message) {
        terminal.complain(file + "：" + message);
        unreadable.add(new Unreadable(file, message));
    }

    private void crashed(String file, Throwable cause) {
        unreadable(file, Crash.message(cause, "此文件"));
        Crash.trace(cause, terminal);
    }

    private static int exitCode(Batch batch, Severity failOn, boolean failOnUnchecked) {
        if (batch.unreadableCount() > 0) {
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
