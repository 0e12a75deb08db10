package org.mingzhang.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * The compiled rules, ready to run. Immutable; several threads may run it at once.
 *
 * <p>It loads the classes {@link RuleCompiler} made, and neither reads DRL nor opens a KieContainer: both
 * would cost more than the whole check of a small disclosure.
 */
public final class RuleBase {

    /** Far above what facts inserted once can fire: only a rule that feeds itself gets there. */
    private static final int FIRING_LIMIT = 1_000_000;

    private final KieBase base;
    private final List<RuleInfo> rules;

    private RuleBase(List<Model> models) {
        base = KieBaseBuilder.createKieBaseFromModel(models, new KieBaseOption[0]);
        List<RuleInfo> infos = new ArrayList<>();
        for (KiePackage kiePackage : base.getKiePackages()) {
            for (Rule rule : kiePackage.getRules()) {
                infos.add(info(rule));
            }
        }
        infos.sort(Comparator.comparing(RuleInfo::id));
        rules = List.copyOf(infos);
    }

    /** The rules this program was built with. */
    public static RuleBase bundled() {
        ClassLoader loader = RuleBase.class.getClassLoader();
        try (InputStream list = loader.getResourceAsStream(RuleCompiler.MODELS)) {
            if (list == null) {
                throw new IllegalStateException("no compiled rules: " + RuleCompiler.MODELS);
            }
            return new RuleBase(models(new String(list.readAllBytes(), StandardCharsets.UTF_8), loader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts to load the bundled rules on a thread of their own, so that the caller reads its file meanwhile:
     * at a cold start both take about as long.
     *
     * @return waits for the rules, which are loaded once
     */
    public static Supplier<RuleBase> ahead() {
        FutureTask<RuleBase> task = new FutureTask<>(() -> {
            RuleBase loaded = bundled();
            // The first session costs as much again as its rules do later.
            KieSession session = loaded.base.newKieSession();
            session.fireAllRules(1);
            session.dispose();
            return loaded;
        });
        Thread thread = new Thread(task, "rules");
        thread.setDaemon(true);
        thread.start();
        return () -> {
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        };
    }

    /** Rules that {@link RuleCompiler} wrote to a folder. */
    public static RuleBase load(Path classes) {
        try {
            return new RuleBase(models(Files.readString(classes.resolve(RuleCompiler.MODELS)),
                    new FolderLoader(classes, RuleBase.class.getClassLoader())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rules by id. */
    public List<RuleInfo> rules() {
        return rules;
    }

    /** Lets every rule judge the facts; what they report goes to {@code findings}. */
    public void run(Collection<?> facts, Object findings) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("findings", findings);
            facts.forEach(session::insert);
            if (session.fireAllRules(FIRING_LIMIT) == FIRING_LIMIT) {
                throw new IllegalStateException("规则触发超过 " + FIRING_LIMIT + " 次，已停止");
            }
        } finally {
            session.dispose();
        }
    }

    private static List<Model> models(String list, ClassLoader loader) {
        List<Model> models = new ArrayList<>();
        for (String name : list.lines().toList()) {
            try {
                models.add((Model) Class.forName(name, true, loader).getConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("broken rule class " + name, e);
            }
        }
        return models;
    }

    private static RuleInfo info(Rule rule) {
        String name = rule.getName();
        int blank = name.indexOf(' ');
        Map<String, Object> metadata = rule.getMetaData();
        return new RuleInfo(blank < 0 ? name : name.substring(0, blank), blank < 0 ? "" : name.substring(blank + 1),
                rule.getPackageName(), Severity.of(text(metadata, "Severity")), list(text(metadata, "Basis")),
                text(metadata, "Message"), text(metadata, "Fix"), list(text(metadata, "Needs")));
    }

    /** The id a running rule has; {@code drools} is what stands under that name in the {@code then} part. */
    static String idOf(Object drools) {
        String name = ((org.kie.api.runtime.rule.RuleContext) drools).getRule().getName();
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    private static String text(Map<String, Object> metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? "" : RuleSource.unquote(value.toString());
    }

    private static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /**
     * Child first: Drools derives the name of a generated class from its package, so rules compiled at run
     * time have the class names of the bundled ones.
     */
    private static final class FolderLoader extends ClassLoader {
        private final Path folder;

        FolderLoader(Path folder, ClassLoader parent) {
            super(parent);
            this.folder = folder;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                Path file = folder.resolve(name.replace('.', '/') + ".class");
                if (known != null || !Files.isRegularFile(file)) {
                    return known != null ? known : super.loadClass(name, resolve);
                }
                try {
                    byte[] bytes = Files.readAllBytes(file);
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }
    }
}
