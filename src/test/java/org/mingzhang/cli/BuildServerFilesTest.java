package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.report.OutputFormat;

/**
 * The files to copy for build servers: their shell is really run, with a launcher that writes its arguments down; then the program
 * is run with these arguments.
 */
class BuildServerFilesTest {
    private static final Path ACTION = Path.of("action.yml");
    private static final Path GITLAB = Path.of("templates/mingzhang.gitlab-ci.yml");
    private static final Path HOOKS = Path.of(".pre-commit-hooks.yaml");

    @TempDir
    Path folder;

    private record Step(int code, List<String> args, String output) {
    }

    @BeforeAll
    static void shell() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
    }

    private static JsonNode yaml(Path file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
    }

    /** Runs the step of the action; the launcher ends with the code. */
    private Step action(int code, Map<String, String> inputs) throws Exception {
        JsonNode action = yaml(ACTION);
        JsonNode step = action.get("runs").get("steps").get(0);
        Map<String, String> environment = new LinkedHashMap<>();
        step.get("env").fields().forEachRemaining(entry -> {
            Matcher input = Pattern.compile("\\$\\{\\{ inputs\\.([a-z-]+) }}").matcher(entry.getValue().asText());
            assertTrue(input.matches(), entry.toString());
            JsonNode declared = action.get("inputs").get(input.group(1));
            environment.put(entry.getKey(), inputs.getOrDefault(input.group(1), declared.path("default").asText()));
        });
        environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
        environment.put("GITHUB_ACTION_PATH", folder.toString());
        assertFalse(step.get("run").asText().contains("${{"));
        return run("bash", step.get("run").asText(), code, environment);
    }

    private Step run(String shell, String script, int code, Map<String, String> environment) throws Exception {
        Path launcher = Files.createDirectories(folder.resolve("bin")).resolve("mingzhang");
        Files.writeString(launcher, "#!/bin/sh\nfor a; do printf '%s\\0' \"$a\"; done >args\n: >mingzhang.sarif\nexit " + code + "\n");
        assertTrue(launcher.toFile().setExecutable(true));
        ProcessBuilder builder = new ProcessBuilder(shell, "-e", "-c", script).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertTrue(process.waitFor(180, TimeUnit.SECONDS));
        Path args = folder.resolve("args");
        Path output = folder.resolve("output");
        return new Step(process.exitValue(), Files.exists(args) ? List.of(Files.readString(args).split("\0")) : List.of(),
                Files.exists(output) ? Files.readString(output) : "");
    }

    @Test
    void theActionChecksAndTellsTheCode() throws Exception {
        Step step = action(1, Map.of("files", "预算 一.txt\n-o.txt\n\n文件夹/"));
        assertEquals(List.of("check", "--fail-on", "error", "--format", "sarif", "-o", "mingzhang.sarif", "--format", "github",
                "预算 一.txt", "./-o.txt", "文件夹/"), step.args());
        assertEquals(1, step.code());
        assertEquals("exit-code=1\nsarif=mingzhang.sarif\n", step.output());
    }

    @Test
    void theActionPassesOnWhatIsGiven() throws Exception {
        Step step = action(0, Map.of("files", "$(touch x) `touch y` *", "profile", "hebei", "config", "c.yaml", "fail-on", "warning",
                "sarif", "", "format", "junit", "output", "a b.xml"));
        assertEquals(List.of("check", "--fail-on", "warning", "--profile", "hebei", "--config", "c.yaml", "--format", "junit", "-o",
                "a b.xml", "--format", "github", "$(touch x) `touch y` *"), step.args());
        assertEquals("exit-code=0\n", step.output());
        assertFalse(Files.exists(folder.resolve("x")) || Files.exists(folder.resolve("y")));
    }

    @Test
    void theJobOfGitLabWritesWhatItHandsOn() throws Exception {
        JsonNode job = yaml(GITLAB).get("mingzhang");
        Map<String, String> environment = new LinkedHashMap<>();
        job.get("variables").fields().forEachRemaining(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
        environment.put("MINGZHANG", folder.resolve("bin/mingzhang").toString());
        environment.put("MINGZHANG_FILES", "预算 一.txt\n-x.txt\n*");
        for (String shell : List.of("sh", "bash")) {
            Step step = run(shell, job.get("script").get(0).asText(), 3, environment);
            assertEquals(3, step.code());
            assertEquals(List.of("预算 一.txt", "./-x.txt", "*"), step.args().subList(step.args().size() - 3, step.args().size()));
            JsonNode artifacts = job.get("artifacts");
            for (String written : List.of(artifacts.get("reports").get("codequality").asText(),
                    artifacts.get("reports").get("junit").asText(), artifacts.get("paths").get(0).asText())) {
                assertEquals("-o", step.args().get(step.args().indexOf(written) - 1));
            }
            assertEquals("always", artifacts.get("when").asText());
        }
    }

    @Test
    void theHookStartsTheLauncher() throws Exception {
        JsonNode hook = yaml(HOOKS).get(0);
        String[] entry = hook.get("entry").asText().split(" ");
        assertTrue(Files.isExecutable(Path.of(entry[0])), entry[0]);
        assertEquals("check", entry[1]);
        assertEquals("script", hook.get("language").asText());
    }

    @Test
    void everyOptionAndFormatExists() throws Exception {
        String help = Run.of("check", "--help").out();
        String all = Files.readString(ACTION) + Files.readString(GITLAB) + Files.readString(HOOKS);
        Matcher option = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*").matcher(all);
        TreeSet<String> options = new TreeSet<>();
        while (option.find()) {
            options.add(option.group());
        }
        assertTrue(options.containsAll(List.of("--fail-on", "--format", "--profile")), options.toString());
        options.removeIf(name -> help.contains(name + " "));
        assertEquals(new TreeSet<>(), options);
        Matcher format = Pattern.compile("--format ([a-z]+)").matcher(all);
        while (format.find()) {
            assertTrue(OutputFormat.ids().contains(format.group(1)), format.group(1));
        }
        String described = yaml(ACTION).get("inputs").get("format").get("description").asText();
        for (String id : described.replaceAll(".*\\(|\\).*", "").split(", ")) {
            assertTrue(OutputFormat.ids().contains(id), id);
        }
    }

    /** The arguments the action makes, given to the program. */
    @Test
    void theProgramTakesThem() throws Exception {
        Path one = Files.writeString(folder.resolve("预算 一.txt"), "error");
        Step step = action(0, Map.of("files", one.toString(), "format", "junit", "output", folder.resolve("r.xml").toString(),
                "sarif", folder.resolve("r.sarif").toString()));
        Run run = Run.of(step.args().toArray(new String[0]));
        assertEquals(ExitCode.VIOLATIONS, run.code(), run.err());
        assertTrue(run.out().startsWith("::error file="), run.out());
        assertTrue(new ObjectMapper().readTree(Files.readString(folder.resolve("r.sarif"))).has("runs"));
        assertTrue(Files.readString(folder.resolve("r.xml")).contains("<testsuites "));
    }

    /** The real launcher, where the program is built: the action as a runner would start it. */
    @Test
    void theRealActionWritesItsReports() throws Exception {
        List<String> newer = new ArrayList<>();
        Path jar = Path.of("target/mingzhang.jar");
        Assumptions.assumeTrue(Files.exists(jar), "not packaged");
        for (String part : List.of("src/main", "rules")) {
            try (var sources = Files.walk(Path.of(part))) {
                sources.filter(file -> file.toFile().lastModified() > jar.toFile().lastModified())
                        .forEach(file -> newer.add(file.toString()));
            }
        }
        Assumptions.assumeTrue(newer.isEmpty(), "packaged before " + newer);
        Path sample = Path.of("samples/documents/hebei-2020-faulty.txt");
        Files.copy(sample, folder.resolve("预算.txt"));
        Map<String, String> environment = new LinkedHashMap<>();
        JsonNode inputs = yaml(ACTION).get("inputs");
        for (String name : Arrays.asList("fail-on", "profile", "config", "sarif", "format", "output")) {
            environment.put("MINGZHANG_" + name.replace('-', '_').toUpperCase(java.util.Locale.ROOT), inputs.get(name).path("default").asText());
        }
        environment.put("MINGZHANG_FILES", "预算.txt");
        environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
        environment.put("GITHUB_ACTION_PATH", Path.of("").toAbsolutePath().toString());
        Step step = run("bash", yaml(ACTION).get("runs").get("steps").get(0).get("run").asText(), 0, environment);
        String log = Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
        assertEquals(1, step.code(), log);
        assertTrue(log.contains("::error file=预算.txt,line="), log);
        assertTrue(Files.readString(folder.resolve("mingzhang.sarif")).contains("\"uri\": \"%E9%A2%84%E7%AE%97.txt\""));
    }
}
