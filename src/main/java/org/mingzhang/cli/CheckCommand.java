package org.mingzhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Document;
import org.mingzhang.document.Problem;
import org.mingzhang.policy.Notice;
import org.mingzhang.policy.Policy;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Inputs;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Skipped;
import org.mingzhang.report.Batch;
import org.mingzhang.report.HtmlPage;
import org.mingzhang.report.JobSummary;
import org.mingzhang.report.Kept;
import org.mingzhang.report.OutputFormat;
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

    int run(Arguments given) throws UsageException, OutputException {
        if (given.words().isEmpty()) {
            throw new UsageException("缺少要检查的文件");
        }
        Decisions decisions = new Decisions(engine, given, terminal.directory());
        Arguments arguments = decisions.arguments();
        Severity failOn = Severity.of(arguments.oneOf("--fail-on", List.of("error", "warning", "info"), "error"));
        Given stated = arguments.given(engine);
        List<Destination> destinations = Destination.of(arguments, terminal);
        Copies copies = Copies.of(arguments, terminal);
        Limits limits = arguments.limits();
        int jobs = arguments.jobs();
        engine.prepare();
        Policy policy = decisions.policy();
        boolean pages = destinations.stream().anyMatch(destination -> destination.format() == OutputFormat.HTML);
        Inspection inspection = new Inspection(engine, stated, limits, jobs, arguments.has("--timing"),
                (checked, document) -> judged(policy.decide(checked), document, pages, copies), terminal);
        Inputs found = Inputs.find(arguments.words());
        List<Skipped> skipped = new ArrayList<>(found.skipped());
        List<Input> inputs = withoutReports(found.inputs(), skipped);
        for (Destination destination : destinations) {
            destination.sparing(inputs);
        }
        for (Problem problem : found.problems()) {
            inspection.unreadable(problem.at().file(), problem.what());
        }
        if (arguments.has("--together")) {
            inspection.checkTogether(inputs);
        } else {
            inspection.checkAll(inputs);
        }
        Batch batch = batch(inspection, skipped, policy);
        int code = exitCode(batch, failOn, arguments.has("--fail-on-unchecked"));
        report(batch, destinations, failOn);
        copies.write(batch, inputs);
        return code;
    }

    /** On any thread. */
    private static Judged judged(Checked checked, Document document, boolean page, Copies copies) {
        byte[] shown = page && document != null ? HtmlPage.render(checked, document) : new byte[0];
        return new Judged(checked, new Kept(shown, copies.marks(checked, document)));
    }

    /** Reports of an earlier run that lie among the disclosures of a folder are none. */
    private static List<Input> withoutReports(List<Input> inputs, List<Skipped> skipped) {
        List<Input> disclosures = new ArrayList<>();
        for (Input input : inputs) {
            boolean copy = Copies.isCopy(input.name());
            if (!input.group().isEmpty() && (copy || OutputFormat.isReport(input.name()))) {
                skipped.add(new Skipped(input.name(), copy ? "是本程序写出的批注文件" : "是本程序写出的报告"));
            } else {
                disclosures.add(input);
            }
        }
        return disclosures;
    }

    private static Batch batch(Inspection inspection, List<Skipped> skipped, Policy policy) {
        List<Checked> checked = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (Judged judged : inspection.judged()) {
            checked.add(judged.checked());
            kept.add(judged.kept());
        }
        return new Batch(checked, kept, inspection.unreadable(), skipped, policy.notices(checked), Main.version());
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
        for (Notice notice : batch.notices()) {
            if (notice.severity() != Severity.INFO && notice.severity().atLeast(failOn)) {
                return ExitCode.VIOLATIONS;
            }
        }
        return failOnUnchecked && batch.count(Outcome.State.UNCHECKED) > 0 ? ExitCode.VIOLATIONS : ExitCode.OK;
    }

    private void report(Batch batch, List<Destination> destinations, Severity failOn) throws OutputException {
        List<String> written = new ArrayList<>();
        boolean shown = false;
        for (Destination destination : destinations) {
            try {
                destination.write(batch, engine.requirements(), failOn);
            } catch (OutputException e) {
                if (!e.pipeClosed()) {
                    throw e;
                }
            }
            if (destination.format() == OutputFormat.GITHUB) {
                jobSummary(batch);
            }
            if (!destination.output().file().isEmpty()) {
                written.add(destination.output().file());
            }
            shown |= destination.format() == OutputFormat.TEXT;
        }
        if (!shown) {
            // The other formats may have no room for them.
            for (Skipped file : batch.skipped()) {
                terminal.complain("跳过 " + file.name() + "：" + file.reason());
            }
        }
        if (!written.isEmpty()) {
            terminal.complain(TextReport.tally(batch) + "报告已写入 " + String.join("、", written));
        }
    }

    /** The page beside a run of GitHub. */
    private void jobSummary(Batch batch) throws OutputException {
        String file = terminal.environment().getOrDefault(JobSummary.VARIABLE, "");
        if (!file.isEmpty()) {
            try {
                JobSummary.append(batch, Path.of(file));
            } catch (IOException e) {
                throw new OutputException("“" + file + "”", e);
            }
        }
    }
}
