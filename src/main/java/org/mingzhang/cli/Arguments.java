package org.mingzhang.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.policy.Configuration;
import org.mingzhang.reader.Limits;

/** The arguments of a command, parsed. */
final class Arguments {
    private static final int MOST_JOBS = 64;

    private final List<Setting> settings;
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> words;

    /** @param settings in the order of the command line, flags with the value "" */
    Arguments(List<Setting> settings, List<String> words) {
        this.settings = List.copyOf(settings);
        for (Setting setting : settings) {
            options.computeIfAbsent(setting.option(), option -> new ArrayList<>()).add(setting.value());
        }
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
        return new Arguments(List.of(), args);
    }

    /** What is no option. */
    List<String> words() {
        return words;
    }

    /** The options in the order of the command line. */
    List<Setting> settings() {
        return settings;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** These arguments, with the options of a configuration that they do not give themselves. */
    Arguments with(List<Configuration.Option> others) {
        List<Setting> all = new ArrayList<>(settings);
        boolean reports = has("--format") || has("-o");
        for (Configuration.Option other : others) {
            boolean report = other.name().equals("--format") || other.name().equals("-o");
            if (report ? !reports : !has(other.name())) {
                all.add(new Setting(other.name(), other.value(), other.place()));
            }
        }
        return new Arguments(all, words);
    }

    /** The option as it is written, or with what holds without it. */
    private Setting setting(String option, String otherwise) {
        for (Setting setting : settings) {
            if (setting.option().equals(option)) {
                return setting;
            }
        }
        return new Setting(option, otherwise);
    }

    /** The value of the option, or what holds without it. */
    String get(String option, String otherwise) {
        return options.containsKey(option) ? options.get(option).get(0) : otherwise;
    }

    /** The folder an option names, without a stroke behind it. */
    String folder(String option) {
        String value = get(option, "");
        return value.length() > 1 && (value.endsWith("/") || value.endsWith("\\")) ? value.substring(0, value.length() - 1)
                : value;
    }

    /** The value of the option, which must be one of these. */
    String oneOf(String option, List<String> allowed, String otherwise) throws UsageException {
        return oneOf(setting(option, otherwise), allowed);
    }

    /** The value, which must be one of these. */
    String oneOf(Setting setting, List<String> allowed) throws UsageException {
        if (!allowed.contains(setting.value())) {
            throw new UsageException(setting.printed() + " 的值“" + setting.value() + "”无效，可用："
                    + String.join("、", allowed));
        }
        return setting.value();
    }

    /** How many disclosures are checked at the same time. */
    int jobs() throws UsageException {
        int processors = Runtime.getRuntime().availableProcessors();
        Setting setting = setting("--jobs", Integer.toString(Math.min(processors, MOST_JOBS)));
        try {
            int jobs = Integer.parseInt(setting.value());
            if (jobs >= 1 && jobs <= MOST_JOBS) {
                return jobs;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new UsageException(setting.printed() + " 的值“" + setting.value() + "”无效，应为 1 到 " + MOST_JOBS + " 的整数");
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
            String place = setting("--profile", "").place();
            throw new UsageException((place.isEmpty() ? "" : place + "：") + "没有检查口径“" + profile + "”，可用：" + String.join("、", engine.profiles()));
        }
        return new Given(profile, approved, published);
    }

    /** The limits with what {@code --limit NAME=VALUE} changes. */
    Limits limits() throws UsageException {
        Limits limits = Limits.DEFAULT;
        for (Setting setting : settings) {
            if (!setting.option().equals("--limit")) {
                continue;
            }
            String limit = setting.value();
            String name = limit.contains("=") ? limit.substring(0, limit.indexOf('=')) : "";
            String value = limit.substring(name.length() + (limit.contains("=") ? 1 : 0));
            if (!Limits.names().contains(name)) {
                throw new UsageException(setting.printed() + " 的“" + limit + "”无效，应写成 名称=数值，如 seconds=120；名称有："
                        + String.join("、", Limits.names()));
            }
            try {
                limits = limits.with(name, Long.parseLong(value));
            } catch (IllegalArgumentException e) {
                throw new UsageException(setting.printed() + " 里 " + name + " 的值“" + value + "”无效，应为不太大的正整数");
            }
        }
        return limits;
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
