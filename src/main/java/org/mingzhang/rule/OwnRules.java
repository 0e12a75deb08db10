package org.mingzhang.rule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingzhang.pack.OwnPack;
import org.mingzhang.pack.Pack;
import org.mingzhang.pack.PackException;
import org.mingzhang.pack.Vocabulary;

/** Rules and data of one's own on top of the bundled ones; compiled once for every state of their files. */
public final class OwnRules {
    private static final int MOST_FILES = 10_000;
    private static final int DEEPEST = 6;
    private static final int LARGEST = 2 << 20;
    private static final Pattern MEANING = Pattern.compile("\\b(?:Required)?Section\\s*\\([^()]*?\\bmeaning\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern TOPIC = Pattern.compile("\\bMention\\s*\\([^()]*?\\btopic\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");
    /** What {@link Findings#reportEquation} gives. */
    private static final List<String> OF_EQUATIONS = List.of("label", "total", "sum", "difference", "advice", "direction",
            "found", "expected", "总额", "分项", "牵涉", "also");

    private final Pack pack;
    private final RuleCompiler.Output rules;

    private OwnRules(Pack pack, RuleCompiler.Output rules) {
        this.pack = pack;
        this.rules = rules;
    }

    /**
     * @param folder as given by the user, whose messages begin with it
     * @param notice told when the rules have to be compiled, which takes seconds
     * @throws OwnRulesException where anything in the folder is wrong
     */
    public static OwnRules load(String folder, RuleCache cache, Consumer<String> notice) throws OwnRulesException {
        Map<String, byte[]> files = read(folder);
        byte[] sources = sources(files);
        byte[] kept = cache.find(sources).orElse(null);
        if (kept != null) {
            try {
                return kept(kept);
            } catch (IOException | RuntimeException e) {
                // Damaged in a way its checksum did not tell: made anew.
            }
        }
        Map<String, String> drl = new TreeMap<>();
        Map<String, String> yaml = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        files.forEach((name, bytes) -> {
            String text = text(bytes);
            if (text == null) {
                wrong.add(folder + "/" + name + " 不是 UTF-8 编码的文本，请在编辑器里另存为 UTF-8");
            } else {
                (name.endsWith(".drl") ? drl : yaml).put(name, text);
            }
        });
        refuse(wrong);
        OwnPack own;
        Pack pack;
        Map<String, String> severities = new HashMap<>();
        RuleBase.bundled().rules().forEach(rule -> severities.put(rule.id(), rule.severity().id()));
        Set<String> bundled = Set.copyOf(severities.keySet());
        List<RuleSource> parsed = new ArrayList<>();
        drl.forEach((path, text) -> parsed.add(RuleSource.parse(path, text)));
        for (RuleSource source : parsed) {
            source.rules().forEach(rule -> severities.putIfAbsent(rule.id(), rule.metadata().getOrDefault("Severity", "")));
        }
        try {
            own = OwnPack.parse(yaml);
            own.check(Pack.bundled(), severities);
            pack = own.on(Pack.bundled());
        } catch (PackException e) {
            throw new OwnRulesException(List.of(folder + "/" + e.printed()));
        }
        RuleCompiler.Output rules = new RuleCompiler.Output(List.of(), Map.of(), List.of());
        if (!drl.isEmpty()) {
            notice.accept("正在编译 " + folder + " 中的规则（首次约需数秒）……");
            rules = RuleCompiler.compile(drl);
            Set<RuleProblem> problems = new LinkedHashSet<>(rules.problems());
            parsed.forEach(source -> problems.addAll(problems(source, pack, bundled)));
            RuleProblem.sorted(problems).forEach(problem -> wrong.add(folder + "/" + problem));
            refuse(wrong);
        }
        cache.store(sources, content(own, rules));
        return new OwnRules(pack, rules);
    }

    /** The bundled data with that of the folder. */
    public Pack pack() {
        return pack;
    }

    /** The bundled rules with those of the folder. */
    public RuleBase ruleBase() {
        return RuleBase.bundledAnd(rules);
    }

    private static void refuse(List<String> wrong) throws OwnRulesException {
        if (!wrong.isEmpty()) {
            throw new OwnRulesException(wrong);
        }
    }

    private static Map<String, byte[]> read(String folder) throws OwnRulesException {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            Path root = Path.of(folder);
            if (!Files.isDirectory(root)) {
                throw new OwnRulesException(List.of(Files.exists(root)
                        ? "--rules 的“" + folder + "”是文件，请写它所在的规则文件夹"
                        : "找不到规则文件夹“" + folder + "”，请检查 --rules 后面的路径"));
            }
            List<Path> found;
            try (Stream<Path> walk = Files.walk(root, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
                found = walk.limit(MOST_FILES + 1L).toList();
            }
            if (found.size() > MOST_FILES) {
                throw new OwnRulesException(List.of("“" + folder + "”里的文件太多，不像规则文件夹，请检查 --rules 后面的路径"));
            }
            for (Path file : found) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (usable(name) && Files.isRegularFile(file)) {
                    if (Files.size(file) > LARGEST) {
                        throw new OwnRulesException(List.of(folder + "/" + name + " 太大，不像规则文件"));
                    }
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new OwnRulesException(List.of("规则文件夹“" + folder + "”读不出来，请检查文件和权限（" + e.getMessage() + "）"));
        } catch (InvalidPathException e) {
            throw new OwnRulesException(List.of("--rules 的文件夹名“" + folder + "”无法识别，名称含中文时请把系统语言环境设为 UTF-8"));
        }
        if (files.isEmpty()) {
            throw new OwnRulesException(List.of("规则文件夹“" + folder
                    + "”里没有可用的文件：规则（类别/*.drl）、vocabulary.yaml、requirements.yaml、regulations.yaml 或 profiles/*.yaml"));
        }
        return files;
    }

    private static boolean usable(String name) {
        boolean hidden = name.startsWith(".") || name.contains("/.");
        return !hidden && (name.endsWith(".drl") || name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** What Drools does not know: ids, citations and parts that exist, and templates that can be filled. */
    private static List<RuleProblem> problems(RuleSource source, Pack pack, Set<String> bundled) {
        List<RuleProblem> problems = new ArrayList<>();
        Set<String> parts = new HashSet<>();
        pack.requirements().parts().forEach(part -> parts.add(part.id()));
        for (RuleSource.Rule rule : source.rules()) {
            Consumer<String> wrong = message ->
                    problems.add(new RuleProblem(source.path(), rule.line(), rule.name(), message));
            if (bundled.contains(rule.id())) {
                wrong.accept("规则编号“" + rule.id() + "”是程序自带的，请换一个（自己的检查项从 " + OwnPack.FIRST_OWN
                        + " 号起，例如 " + rule.id().replaceAll("\\d.*", "") + OwnPack.FIRST_OWN + "a）");
            } else if (!rule.id().isEmpty() && pack.requirements().find(Findings.requirement(rule.id())).isEmpty()) {
                wrong.accept("没有检查项“" + Findings.requirement(rule.id()) + "”，请在 requirements.yaml 里写上它");
            }
            Map<String, String> metadata = rule.metadata();
            for (String id : RuleBase.list(metadata.getOrDefault("Basis", ""))) {
                if (!pack.regulations().has(id)) {
                    wrong.accept("没有名为“" + id + "”的依据，请检查 @Basis，或在 regulations.yaml 里写上它；引用某一条时写成“编号#条款编号”");
                }
            }
            for (String part : RuleBase.list(metadata.getOrDefault("Needs", ""))) {
                if (!parts.contains(part)) {
                    wrong.accept("没有名为“" + part + "”的组成部分，请检查 @Needs；可用的有：" + String.join("、", parts.stream().sorted().toList()));
                }
            }
            named(source.whenText(rule), MEANING, ids(pack.vocabulary().sections(), Vocabulary.SectionName::id), "章节", wrong);
            named(source.whenText(rule), TOPIC, ids(pack.vocabulary().topics(), Vocabulary.Topic::id), "用语（topic）", wrong);
            Set<String> given = given(source.thenText(rule));
            for (String key : List.of("Message", "Fix")) {
                Matcher name = NAME.matcher(metadata.getOrDefault(key, ""));
                while (name.find()) {
                    if (!given.contains(name.group(1))) {
                        wrong.accept("@" + key + " 里用了 {" + name.group(1) + "}，但 findings.report 没有给出它；写成 findings.report(drools, 事实变量, \""
                                + name.group(1) + "\", 值)");
                    }
                }
            }
        }
        return problems;
    }

    private static <T> Set<String> ids(List<T> named, Function<T, String> id) {
        Set<String> ids = new TreeSet<>();
        named.forEach(one -> ids.add(id.apply(one)));
        return ids;
    }

    /** A name that nothing has would make the rule silent for ever, or always true. */
    private static void named(String when, Pattern pattern, Set<String> known, String what, Consumer<String> wrong) {
        Matcher name = pattern.matcher(when);
        while (name.find()) {
            if (!known.contains(name.group(1))) {
                wrong.accept("没有名为“" + name.group(1) + "”的" + what + "，请检查拼写，或在 vocabulary.yaml 里写上它；可用的有："
                        + String.join("、", known));
            }
        }
    }

    private static Set<String> given(String then) {
        Set<String> given = new HashSet<>(Set.of("printed"));
        Matcher literal = LITERAL.matcher(then);
        while (literal.find()) {
            given.add(literal.group(1));
        }
        if (then.contains("reportEquation")) {
            given.addAll(OF_EQUATIONS);
        }
        return given;
    }

    /** Everything the result depends on. */
    private static byte[] sources(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(engine());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.writeUTF(file.getKey());
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** This build of the program, and the Java it runs on: classes for a newer one do not load. */
    private static String engine() {
        String version = String.valueOf(OwnRules.class.getPackage().getImplementationVersion());
        String built = "";
        try {
            Path code = Path.of(OwnRules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path file = Files.isDirectory(code) ? code.resolve(RuleCompiler.MODELS) : code;
            built = Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file);
        } catch (IOException | URISyntaxException | RuntimeException e) {
            // The version alone has to do.
        }
        return version + " " + built + " Java " + Runtime.version().feature();
    }

    private static byte[] content(OwnPack own, RuleCompiler.Output rules) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            own.write(out);
            out.writeInt(rules.models().size());
            for (String model : rules.models()) {
                out.writeUTF(model);
            }
            out.writeInt(rules.classes().size());
            for (Map.Entry<String, byte[]> entry : rules.classes().entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            // A text too long for the form: nothing is kept that could be read.
            return new byte[0];
        }
        return bytes.toByteArray();
    }

    private static OwnRules kept(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        Pack pack = OwnPack.read(in).on(Pack.bundled());
        List<String> models = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            models.add(in.readUTF());
        }
        Map<String, byte[]> classes = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return new OwnRules(pack, new RuleCompiler.Output(models, classes, List.of()));
    }
}
