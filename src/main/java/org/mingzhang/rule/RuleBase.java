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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseOption;
import org.kie.api.runtime.KieSession;

/**
 * The compiled rules, ready to run. Several threads may run it at once.
 *
 * <p>It loads the classes {@link RuleCompiler} made, and neither reads DRL nor opens a KieContainer: both
 * would cost more than the whole check of a small disclosure.
 */
public final class RuleBase {

    /** Far above what facts inserted once can fire: only a rule that feeds itself gets there. */
    private static final int FIRING_LIMIT = 1_000_000;

    /** Drools names the rule in what it throws. */
    private static final Pattern RULE_IN_MESSAGE = Pattern.compile("(?i)\\brule \"([^\"]+)\"");

    private final List<Model> models;
    /** Whether its rules insert no facts, so that {@link PossibleRules} may choose among them. */
    private final boolean choosing;
    private final List<RuleInfo> rules;
    private KieBase whole;
    private boolean used;

    private RuleBase(List<Model> models, boolean choosing) {
        this.models = models;
        this.choosing = choosing;
        List<RuleInfo> infos = new ArrayList<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                infos.add(info(rule));
            }
        }
        infos.sort(Comparator.comparing(RuleInfo::id));
        rules = List.copyOf(infos);
    }

    /** The rules this program was built with. */
    public static RuleBase bundled() {
        return new RuleBase(bundledModels(), true);
    }

    /** Rules of one's own beside the bundled ones; where both have a package of the same name it is one. */
    static RuleBase bundledAnd(RuleCompiler.Output own) {
        List<Model> models = new ArrayList<>(bundledModels());
        models.addAll(models(own.models(), new OwnLoader(own.classes(), RuleBase.class.getClassLoader())));
        return new RuleBase(models, false);
    }

    private static List<Model> bundledModels() {
        ClassLoader loader = RuleBase.class.getClassLoader();
        try (InputStream list = loader.getResourceAsStream(RuleCompiler.MODELS)) {
            if (list == null) {
                throw new IllegalStateException("no compiled rules: " + RuleCompiler.MODELS);
            }
            return models(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList(), loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts to load rules on a thread of their own, so that the caller reads its file meanwhile:
     * at a cold start both take about as long.
     *
     * @param load {@link #bundled()} or the like
     * @return waits for the rules, which are loaded once
     */
    public static Supplier<RuleBase> ahead(Supplier<RuleBase> load) {
        FutureTask<RuleBase> task = new FutureTask<>(() -> {
            RuleBase loaded = load.get();
            loaded.warmUp();
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
    public static RuleBase load(Path folder) {
        try {
            List<String> models = Files.readAllLines(folder.resolve(RuleCompiler.MODELS));
            Map<String, byte[]> classes = new HashMap<>();
            for (String name : Files.readAllLines(folder.resolve(RuleCompiler.GENERATED))) {
                classes.put(name, Files.readAllBytes(folder.resolve(name)));
            }
            return new RuleBase(models(models, new OwnLoader(classes, RuleBase.class.getClassLoader())), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rules by id. */
    public List<RuleInfo> rules() {
        return rules;
    }

    /** The first rule base and the first session cost far more than their rules do: what Drools is made of has to be loaded. */
    private void warmUp() {
        KieSession session = (choosing ? build(PossibleRules.firstOf(models)) : whole()).newKieSession();
        session.fireAllRules(1);
        session.dispose();
    }

    /** Lets every rule judge the facts; what they report goes to {@code findings}. */
    public void run(Collection<?> facts, Object findings) {
        KieSession session = base(facts).newKieSession();
        try {
            session.setGlobal("findings", findings);
            facts.forEach(session::insert);
            if (session.fireAllRules(FIRING_LIMIT) == FIRING_LIMIT) {
                throw new IllegalStateException("规则触发超过 " + FIRING_LIMIT + " 次，已停止");
            }
        } catch (RuntimeException e) {
            Matcher rule = RULE_IN_MESSAGE.matcher(String.valueOf(e.getMessage()));
            throw rule.find() ? new RuleFailedException(rule.group(1), e) : e;
        } finally {
            session.dispose();
        }
    }

    /** One disclosure is judged sooner by the few rules that can fire on it; for many the whole is built once. */
    private synchronized KieBase base(Collection<?> facts) {
        if (used || !choosing) {
            return whole();
        }
        used = true;
        return build(new PossibleRules(facts).of(models));
    }

    private synchronized KieBase whole() {
        if (whole == null) {
            whole = build(models);
        }
        return whole;
    }

    private static KieBase build(List<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(models, new KieBaseOption[0]);
    }

    private static List<Model> models(List<String> names, ClassLoader loader) {
        List<Model> models = new ArrayList<>();
        for (String name : names) {
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
                rule.getPackage(), Severity.of(text(metadata, "Severity")), list(text(metadata, "Basis")),
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

    /** The entries of a list in metadata: separated by semicolons. */
    static List<String> list(String text) {
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
    private static final class OwnLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        OwnLoader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                byte[] bytes = classes.get(name.replace('.', '/') + ".class");
                if (known == null && bytes != null) {
                    return defineClass(name, bytes, 0, bytes.length);
                }
                return known != null ? known : super.loadClass(name, resolve);
            }
        }
    }
}
