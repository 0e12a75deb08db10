package org.mingzhang.cli;

import java.util.Arrays;
import java.util.List;
import org.mingzhang.rule.OwnRulesException;

/** The program: {@code mingzhang check FILE…} and its sister commands. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.exit(run(args, Terminal.ofProcess(), new BundledEngine()));
    }

    /** Runs a command and returns its exit code. */
    static int run(String[] args, Terminal terminal, Engine engine) {
        String command = args.length == 0 ? "" : args[0];
        try {
            return run(command, args, terminal, engine);
        } catch (UsageException e) {
            boolean known = Syntax.COMMANDS.contains(command);
            terminal.complain(e.getMessage() + (e.getMessage().endsWith("？") ? "" : "。") + "用法见：mingzhang " + (known ? command + " " : "") + "--help");
            return ExitCode.USAGE;
        } catch (OutputException e) {
            if (e.pipeClosed()) {
                return ExitCode.OK;
            }
            terminal.complain(e.getMessage());
            return ExitCode.USAGE;
        } catch (OwnRulesException e) {
            e.lines().forEach(terminal::complain);
            return ExitCode.USAGE;
        } catch (RuntimeException | Error e) {
            terminal.complain(Crash.message(e, "所用命令"));
            Crash.trace(e, terminal);
            return ExitCode.UNREADABLE;
        }
    }

    private static int run(String command, String[] args, Terminal terminal, Engine engine)
            throws UsageException, OutputException, OwnRulesException {
        switch (command) {
            case "check", "explain", "rules", "facts" -> {
                Arguments arguments = Arguments.of(command, rest(args));
                if (arguments.has("--help")) {
                    Output.standard(terminal).write(Syntax.help(command));
                    return ExitCode.OK;
                }
                Engine chosen = arguments.has("--rules")
                        ? engine.withRules(arguments.folder("--rules"), terminal::complain) : engine;
                return switch (command) {
                    case "check" -> new CheckCommand(chosen, terminal).run(arguments);
                    case "explain" -> new ExplainCommand(chosen, terminal).run(arguments);
                    case "rules" -> new RulesCommand(chosen, terminal).run(arguments);
                    default -> new FactsCommand(chosen, terminal).run(arguments);
                };
            }
            case "--help", "-h", "help" -> Output.standard(terminal).write(Syntax.help(""));
            case "--version", "-V" -> Output.standard(terminal).write("mingzhang " + version() + "\n");
            case "" -> {
                terminal.err().print(Syntax.help(""));
                return ExitCode.USAGE;
            }
            default -> throw unknown(command);
        }
        return ExitCode.OK;
    }

    /** The version of the jar; "dev" when run from classes. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private static UsageException unknown(String command) {
        if (command.startsWith("-")) {
            return new UsageException("未知选项 " + command);
        }
        List<String> near = Similar.to(command, Syntax.COMMANDS);
        return new UsageException("未知命令 " + command + "，"
                + (near.isEmpty() ? "要检查文件请写 mingzhang check 文件" : "是否想写 " + near.get(0) + "？"));
    }

    private static List<String> rest(String[] args) {
        return Arrays.asList(args).subList(1, args.length);
    }
}
