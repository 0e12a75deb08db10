package org.mingzhang.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles DRL files to classes that {@link RuleBase} loads without Drools' compiler. */
public final class RuleCompiler {

    /** Resource with the names of the model classes, one a line. */
    public static final String MODELS = "META-INF/mingzhang/models";
    /** Resource with the names of all files the compiler wrote: what the next run deletes. */
    static final String GENERATED = "META-INF/mingzhang/generated";

    private static final String ROOT = "src/main/resources/";
    private static final String LISTING = "Java source of ";

    private final List<RuleSource> sources;
    private final ClassLoader loader;
    private final Set<RuleProblem> problems = new LinkedHashSet<>();
    private final List<String> models = new ArrayList<>();
    private final Map<String, byte[]> classes = new TreeMap<>();

    /**
     * Compiled rules that were written nowhere.
     *
     * @param models   names of the model classes
     * @param classes  class files by path
     * @param problems what is wrong, by file and line; then the rest is empty
     */
    record Output(List<String> models, Map<String, byte[]> classes, List<RuleProblem> problems) {
    }

    private RuleCompiler(List<RuleSource> sources, ClassLoader loader) {
        this.sources = sources;
        this.loader = loader;
    }

    /** All DRL files below a folder, by their path in it. */
    public static Map<String, String> read(Path rulesDir) {
        Map<String, String> drl = new TreeMap<>();
        try (Stream<Path> files = Files.walk(rulesDir)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                drl.put(rulesDir.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drl;
    }

    /**
     * Compiles the rules into a folder, where they replace those of the last run. Nothing is written when
     * something is wrong.
     *
     * @return what is wrong, by file and line; empty when all is well
     */
    public static List<RuleProblem> compile(Map<String, String> drlByPath, Path classesOut) {
        Output output = compile(drlByPath);
        if (output.problems().isEmpty() && !output.models().isEmpty()) {
            write(output, classesOut);
        }
        return output.problems();
    }

    static Output compile(Map<String, String> drlByPath) {
        List<RuleSource> sources = new ArrayList<>();
        new TreeMap<>(drlByPath).forEach((path, drl) -> sources.add(RuleSource.parse(path, drl)));
        RuleCompiler compiler = new RuleCompiler(sources, RuleCompiler.class.getClassLoader());
        compiler.compile();
        return new Output(compiler.models, compiler.classes, RuleProblem.sorted(compiler.problems));
    }

    private void compile() {
        for (RuleSource source : sources) {
            problems.addAll(source.problems());
        }
        problems.addAll(RuleSource.duplicates(sources));
        List<RuleSource> readable = sources.stream().filter(s -> !s.unreadable()).toList();
        if (readable.isEmpty()) {
            return;
        }
        KieFileSystem files = KieServices.get().newKieFileSystem();
        readable.forEach(source -> files.write(ROOT + source.path(), source.text()));
        KieBuilder builder = KieServices.get().newKieBuilder(files, loader);
        List<Message> errors = List.of();
        boolean built;
        try {
            builder.buildAll(ExecutableModelProject.class);
            errors = builder.getResults().getMessages(Message.Level.ERROR);
            built = errors.isEmpty();
        } catch (RuntimeException e) {
            built = false;
        }
        if (!built) {
            ruleByRule(readable);
            if (problems.isEmpty()) {
                unexplained(readable.get(0), errors);
            }
        } else if (problems.isEmpty()) {
            collect((InternalKieModule) builder.getKieModule());
        }
    }

    /** Drools seldom says which rule an error belongs to: one rule a build, and there is no question. */
    private void ruleByRule(List<RuleSource> readable) {
        for (RuleSource source : readable) {
            for (RuleSource.Rule rule : source.rules()) {
                KieFileSystem files = KieServices.get().newKieFileSystem();
                for (RuleSource other : readable) {
                    // The other files may declare functions or queries this one uses.
                    if (other.packageName().equals(source.packageName())) {
                        files.write(ROOT + other.path(), other.only(other == source ? rule : null));
                    }
                }
                RuleHints hints = new RuleHints(source, rule, loader);
                try {
                    KieBuilder builder = KieServices.get().newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
                    explain(builder.getResults().getMessages(Message.Level.ERROR), hints);
                } catch (RuntimeException e) {
                    problems.add(hints.thrown(e));
                }
            }
        }
    }

    private void explain(List<Message> errors, RuleHints hints) {
        Set<Integer> lines = new TreeSet<>();
        for (Message error : errors) {
            String text = error.getText();
            if (text.startsWith(LISTING) || text.startsWith("Parser returned a null Package")) {
                continue;
            }
            if (error.getPath() != null && error.getPath().endsWith(".java")) {
                boolean inThen = error.getPath().contains("LambdaConsequence");
                problems.add(hints.java(inThen, text, lineOfListing(errors, error)));
                continue;
            }
            RuleProblem problem = hints.drl(error.getLine(), text);
            // One slip makes the parser stumble several times on the same line.
            if (lines.add(problem.line())) {
                problems.add(problem);
            }
        }
    }

    private static String lineOfListing(List<Message> errors, Message error) {
        for (Message listing : errors) {
            if (listing.getText().startsWith(LISTING) && error.getPath().equals(listing.getPath())) {
                // The first line of the message is its own.
                return listing.getText().lines().skip(error.getLine()).findFirst().orElse("");
            }
        }
        return "";
    }

    private void unexplained(RuleSource source, List<Message> errors) {
        for (Message error : errors) {
            String path = String.valueOf(error.getPath());
            problems.add(new RuleProblem(path.endsWith(".drl") ? path : source.path(), Math.max(1, error.getLine()), "",
                    "规则无法编译（原文：" + error.getText().lines().findFirst().orElse("") + "）"));
        }
        if (errors.isEmpty()) {
            problems.add(new RuleProblem(source.path(), 1, "", "规则放在一起无法编译，单独编译却没有问题"));
        }
    }

    private void collect(InternalKieModule module) {
        Set<String> packages = new TreeSet<>();
        sources.forEach(source -> packages.add(source.packageName().replace('.', '/') + "/"));
        for (String name : module.getFileNames().stream().sorted().toList()) {
            if (name.endsWith("/drools-model")) {
                new String(module.getBytes(name), StandardCharsets.UTF_8).lines()
                        .filter(line -> !line.contains(":") && !line.isBlank()).forEach(models::add);
            } else if (name.endsWith(".class") && packages.stream().anyMatch(name::startsWith)) {
                classes.put(name, module.getBytes(name));
            }
        }
        models.sort(null);
    }

    private static void write(Output output, Path classesOut) {
        try {
            deleteLast(classesOut);
            for (Map.Entry<String, byte[]> entry : output.classes().entrySet()) {
                put(classesOut.resolve(entry.getKey()), entry.getValue());
            }
            put(classesOut.resolve(MODELS), lines(output.models()));
            put(classesOut.resolve(GENERATED), lines(List.copyOf(output.classes().keySet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteLast(Path classesOut) throws IOException {
        Path list = classesOut.resolve(GENERATED);
        if (Files.exists(list)) {
            for (String name : Files.readAllLines(list)) {
                Files.deleteIfExists(classesOut.resolve(name));
            }
        }
    }

    private static byte[] lines(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
