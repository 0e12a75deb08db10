package org.mingzhang.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a command, parsed. */
final class Arguments {
    private final Map<String, String> options;
    private final List<String> words;

    Arguments(Map<String, String> options, List<String> words) {
        this.options = new HashMap<>(options);
        this.words = List.copyOf(words);
    }

    /** Parses what follows the name of the command. */
    static Arguments of(String command, List<String> args) throws UsageException {
        for (String arg : args) {
            if (arg.startsWith("-")) {
                return Syntax.parse(command, args);
            }
        }
        // No option: picocli would take 40 to 100 ms of a cold start to hand back the same words.
        return new Arguments(Map.of(), args);
    }

    /** What is no option. */
    List<String> words() {
        return words;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of the option, or what holds without it. */
    String get(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    /** The folder an option names, without a stroke behind it. */
    String folder(String option) {
        String value = get(option, "");
        return value.length() > 1 && (value.endsWith("/") || value.endsWith("\\")) ? value.substring(0, value.length() - 1)
                : value;
    }

    /** The value of the option, which must be one of these. */
    String oneOf(String option, List<String> allowed, String otherwise) throws UsageException {
        String value = get(option, otherwise);
        if (!allowed.contains(value)) {
            throw new UsageException("选项 " + option + " 的值“" + value + "”无效，可用：" + String.join("、", allowed));
        }
        return value;
    }

    /** The profile and the dates the user states. */
    Given given(Engine engine) throws UsageException {
        if (options.isEmpty()) {
            return Given.NOTHING;
        }
        Optional<LocalDate> approved = date("--approved");
        Optional<LocalDate> published = date("--published");
        String profile = get("--profile", "");
        if (has("--profile") && !engine.profiles().contains(profile)) {
            throw new UsageException("没有检查口径“" + profile + "”，可用：" + String.join("、", engine.profiles()));
        }
        return new Given(profile, approved, published);
    }

    private Optional<LocalDate> date(String option) throws UsageException {
        if (!has(option)) {
            return Optional.empty();
        }
        String value = get(option, "");
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            throw new UsageException("选项 " + option + " 的日期“" + value + "”无效，应写成 年-月-日，如 2020-02-15");
        }
    }
}
