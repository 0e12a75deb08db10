package org.mingzhang.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.pack.PackException;
import org.mingzhang.pack.Requirement;
import org.mingzhang.policy.Baseline;
import org.mingzhang.policy.Configuration;
import org.mingzhang.policy.Disabled;
import org.mingzhang.policy.Policy;
import org.mingzhang.policy.Waiver;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.RuleInfo;

/**
 * The configuration of a run and the files of decisions it names. A configuration is taken from the working directory or from
 * where the user says, never from beside a disclosure: who hands one in shall not decide how it is checked.
 */
final class Decisions {
    private static final String NONE = "none";

    private final Engine engine;
    private final Arguments given;
    private final List<String> sources = new ArrayList<>();
    private final Configuration configuration;

    Decisions(Engine engine, Arguments given, Path directory) throws UsageException {
        this.engine = engine;
        this.given = given;
        this.configuration = configuration(directory);
    }

    /** The arguments with the options of the configuration. */
    Arguments arguments() {
        return given.with(configuration.options());
    }

    /** What is decided, measured by today. */
    Policy policy() throws UsageException {
        List<Waiver> waivers = new ArrayList<>(configuration.waivers());
        String baseline = given.get("--baseline", configuration.baseline());
        if (given.has("--waivers")) {
            waivers.addAll(read(given.get("--waivers", ""), Configuration::waivers));
        }
        Baseline known = baseline.isEmpty() ? Baseline.NONE : read(baseline, Baseline::read);
        if (sources.isEmpty()) {
            return Policy.NONE;
        }
        check(configuration.disabled(), waivers);
        return new Policy(String.join("、", sources), configuration.disabled(), waivers, known, LocalDate.now());
    }

    private Configuration configuration(Path directory) throws UsageException {
        String named = given.get("--config", "");
        if (named.equals(NONE)) {
            return Configuration.EMPTY;
        }
        if (named.isEmpty()) {
            return Files.isRegularFile(directory.resolve(Configuration.NAME))
                    ? read(Configuration.NAME, (path, name) -> Configuration.read(directory.resolve(name), name))
                    : Configuration.EMPTY;
        }
        return read(named, Configuration::read);
    }

    private interface Reading<T> {
        T of(Path path, String name) throws UnreadableException;
    }

    private <T> T read(String name, Reading<T> reading) throws UsageException {
        try {
            T read = reading.of(Path.of(name), name);
            sources.add(name);
            return read;
        } catch (InvalidPathException e) {
            throw new UsageException("文件名“" + name + "”无法识别，名称含中文时请把系统语言环境设为 UTF-8");
        } catch (UnreadableException e) {
            throw new UsageException(e.file() + "：" + e.reason());
        } catch (PackException e) {
            throw new UsageException(e.file() + (e.line() > 0 ? " 第" + e.line() + "行" : "") + "：" + e.getMessage());
        }
    }

    private void check(List<Disabled> disabled, List<Waiver> waivers) throws UsageException {
        Set<String> rules = new TreeSet<>();
        for (RuleInfo rule : engine.rules()) {
            rules.add(rule.id());
        }
        for (Waiver waiver : waivers) {
            known(waiver.criteria().rule(), waiver.place(), rules);
        }
        for (Requirement requirement : engine.requirements()) {
            rules.add(requirement.id());
        }
        for (Disabled one : disabled) {
            known(one.rule(), one.place(), rules);
        }
    }

    private static void known(String rule, String place, Set<String> rules) throws UsageException {
        if (!rules.contains(rule)) {
            List<String> near = Similar.to(rule, rules);
            throw new UsageException(place + "：没有规则“" + rule + "”" + (near.isEmpty() ? "，全部规则见 mingzhang rules"
                    : "，是否想写 " + near.get(0) + "？"));
        }
    }
}
