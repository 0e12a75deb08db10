package org.mingzhang.cli;

import org.mingzhang.document.Problem;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Inputs;
import org.mingzhang.reader.Limits;

/** {@code mingzhang facts}: what was read from a disclosure. */
final class FactsCommand {
    private final Engine engine;
    private final Terminal terminal;

    FactsCommand(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.terminal = terminal;
    }

    int run(Arguments arguments) throws UsageException, OutputException {
        if (arguments.words().isEmpty()) {
            throw new UsageException("缺少文件");
        }
        Given given = arguments.given(engine);
        Limits limits = arguments.limits();
        Output output = Output.ofFile(arguments, terminal);
        Inputs inputs = Inputs.find(arguments.words());
        for (Problem problem : inputs.problems()) {
            terminal.complain(problem.at().file() + "：" + problem.what());
        }
        if (!inputs.problems().isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        if (inputs.inputs().size() != 1) {
            throw new UsageException("一次只能给出一份公开文本，这里有 " + inputs.inputs().size() + " 份");
        }
        output.sparing(inputs.inputs());
        Input input = inputs.inputs().get(0);
        Opener opener = new Opener(engine, limits);
        Attempt<String> facts = Attempt.at(new Deadline(limits.seconds()), input.name(), () -> engine.facts(opener.open(input), given));
        facts.complain(terminal);
        if (facts.failure().isPresent()) {
            return ExitCode.UNREADABLE;
        }
        output.write(facts.value());
        return ExitCode.OK;
    }
}
