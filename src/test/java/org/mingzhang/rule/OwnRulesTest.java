package org.mingzhang.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.document.Document;
import org.mingzhang.extract.Extractor;
import org.mingzhang.pack.Profile;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;

class OwnRulesTest {
    private static final Path EXAMPLE = Path.of("samples/own-rules");
    private static final String DRL = """
            package completeness;
            import org.mingzhang.fact.*;
            global org.mingzhang.rule.Findings findings;
            rule "CMP-50a 没有写明公务用车数量"
                @Severity("warning")
                @Basis("common-form")
                @Message("“{title}”没有写明公务用车有几辆")
                @Fix("补上公务用车数量")
                @Needs("assets")
            when
                $s : Section(meaning == "assets")
                not Mention(topic == "vehicleCount")
            then
                findings.report(drools, $s, "title", $s.title());
            end
            """;
    private static final String TOPICS = "topics:\n  - {id: vehicleCount, words: ['车辆#辆']}\n";
    private static final String REQUIREMENTS = """
            requirements:
              - id: CMP-50
                title: 公务用车数量
                dimension: 完整性
                grade: C
                needs: [assets]
                what: '写明有几辆。'
                why: '只看金额看不出。'
            """;

    @TempDir
    Path folder;
    @TempDir
    Path cache;
    private final List<String> notices = new ArrayList<>();

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void example() throws IOException {
        file("completeness/CMP-50.drl", DRL);
        file("vocabulary.yaml", TOPICS);
        file("requirements.yaml", REQUIREMENTS);
    }

    private OwnRules load() throws OwnRulesException {
        return OwnRules.load(folder.toString(), new RuleCache(cache.resolve("rules")), notices::add);
    }

    /** The lines of the refusal without the name of the folder. */
    private List<String> refused() {
        OwnRulesException e = assertThrows(OwnRulesException.class, this::load);
        return e.lines().stream().map(line -> line.replace(folder + "/", "")).toList();
    }

    private static Checked check(OwnRules own, Path file) throws Exception {
        Document document = Readers.read(new Input(file.getFileName().toString(), file), Limits.DEFAULT);
        return new Checker(own.pack(), own.ruleBase()).check(document.name(), document.files(), document.problems(),
                new Extractor(own.pack()).extract(document, ""), "", Optional.empty(), Optional.empty());
    }

    /** Ids of what is certainly or probably wrong, in their order. */
    private static List<String> wrong(Checked checked) {
        return checked.findings().stream().filter(finding -> finding.severity().atLeast(Severity.WARNING))
                .map(Finding::rule).sorted().toList();
    }

    private static Outcome.State outcome(Checked checked) {
        return checked.outcomes().stream().filter(o -> o.requirement().equals("CMP-50")).findFirst().orElseThrow().state();
    }

    @Test
    void ownRulesStandBesideTheBundledOnesOfTheirPackage() throws Exception {
        example();
        OwnRules own = load();
        List<RuleInfo> bundled = RuleBase.bundled().rules();
        List<RuleInfo> all = own.ruleBase().rules();
        assertEquals(bundled.size() + 1, all.size());
        assertTrue(all.containsAll(bundled));

        Checked fail = check(own, EXAMPLE.resolve("fail-value-only.txt"));
        assertEquals(List.of("CMP-50a"), wrong(fail));
        assertTrue(fail.findings().stream().anyMatch(f -> f.message().equals("“国有资产信息”没有写明公务用车有几辆")));
        assertEquals(Outcome.State.VIOLATION, outcome(fail));
        Checked pass = check(own, EXAMPLE.resolve("pass-number-named.txt"));
        assertEquals(List.of(), wrong(pass));
        assertEquals(Outcome.State.PASS, outcome(pass));

        // A bundled rule of the same package still fires.
        Path none = folder.resolve("青石县.txt");
        Files.writeString(none, Files.readString(EXAMPLE.resolve("fail-value-only.txt")).replaceAll("八、名词解释(?s).*", ""));
        assertEquals(List.of("CMP-13a", "CMP-50a"),
                wrong(check(own, none)));
    }

    @Test
    void compiledOnceForEveryStateOfTheFiles() throws Exception {
        example();
        load();
        assertEquals(List.of("正在编译 " + folder + " 中的规则（首次约需数秒）……"), notices);
        OwnRules again = load();
        assertEquals(1, notices.size(), "a hit is silent");
        assertEquals(List.of("CMP-50a"),
                wrong(check(again, EXAMPLE.resolve("fail-value-only.txt"))));

        file("vocabulary.yaml", TOPICS.replace("车辆#辆", "车辆价值"));
        OwnRules changed = load();
        assertEquals(2, notices.size(), "a change is a miss");
        assertEquals(List.of(), wrong(check(changed, EXAMPLE.resolve("fail-value-only.txt"))));
        assertEquals(2, entries().size());
    }

    @Test
    void aDamagedEntryIsMadeAnew() throws Exception {
        example();
        load();
        byte[] whole = Files.readAllBytes(entries().get(0));
        byte[] wrong = whole.clone();
        wrong[whole.length - 100] ^= 1;
        List<byte[]> damaged = List.of(new byte[0], java.util.Arrays.copyOf(whole, whole.length / 2), wrong);
        for (int i = 0; i < damaged.size(); i++) {
            Files.write(entries().get(0), damaged.get(i));
            assertEquals(List.of("CMP-50a"),
                    wrong(check(load(), EXAMPLE.resolve("fail-value-only.txt"))));
            assertEquals(2 + i, notices.size());
        }
        assertEquals(whole.length, Files.size(entries().get(0)));
        assertEquals(1, entries().size(), "no work files stay");
    }

    @Test
    void withoutAPlaceToKeepThingsItGoesOn() throws Exception {
        example();
        Files.writeString(cache.resolve("rules"), "a file where a folder should be");
        assertEquals(1, RuleBase.bundled().rules().size() - load().ruleBase().rules().size() + 2);
        load();
        assertEquals(2, notices.size());
    }

    @Test
    void dataAloneNeedsNoCompiling() throws Exception {
        file("profiles/qingshi.yaml", "id: qingshi\ntitle: 青石县\nextends: hebei\nregion: hebei\nfrom: '2024'\n"
                + "sections: [duties, vehicles]\nseverities: {CMP-04a: warning}\n");
        file("vocabulary.yaml", """
                sections:
                  - {id: vehicles, names: [公务用车情况]}
                  - {id: assets, names: [县属国有资产]}
                words:
                  none: [概无此项]
                """);
        OwnRules own = load();
        assertEquals(List.of(), notices);
        assertEquals("qingshi", own.pack().profiles().select("hebei", "budget", 2024).id());
        Profile older = own.pack().profiles().select("hebei", "budget", 2023);
        assertEquals("hebei", older.id());
        assertEquals(List.of("duties", "vehicles"), own.pack().profiles().profile("qingshi").sections());
        assertEquals(older.tables(), own.pack().profiles().profile("qingshi").tables());
        assertTrue(own.pack().vocabulary().words("none").containsAll(List.of("概无此项", "不涉及")));
        assertTrue(own.pack().vocabulary().sections().stream().filter(s -> s.id().equals("assets")).findFirst()
                .orElseThrow().names().containsAll(List.of("国有资产信息", "县属国有资产")));
    }

    @Test
    void aPartOfOnesOwnIsThereWithItsSection() throws Exception {
        example();
        file("completeness/CMP-50.drl", DRL.replace("Needs(\"assets\")", "Needs(\"vehicles\")"));
        file("vocabulary.yaml", TOPICS + "sections:\n  - {id: vehicles, names: [公务用车情况]}\n");
        file("requirements.yaml", "parts:\n  - {id: vehicles, title: 公务用车, absent: 文件中没有公务用车情况}\n"
                + REQUIREMENTS.replace("needs: [assets]", "needs: [vehicles]"));
        Path file = folder.resolve("青石县.txt");
        String text = Files.readString(EXAMPLE.resolve("pass-number-named.txt"));
        Files.writeString(file, text);
        assertEquals(Outcome.State.UNCHECKED, outcome(check(load(), file)));
        Files.writeString(file, text + "九、公务用车情况\n详见上文。\n");
        assertEquals(Outcome.State.PASS, outcome(check(load(), file)));
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("completeness/CMP-50.drl", "topic ==", "topik ==",
                        ":12 [CMP-50a 没有写明公务用车数量] 事实 Mention 没有字段“topik”，是否想写“topic”"),
                slip("completeness/CMP-50.drl", "CMP-50a", "CMP-05a",
                        ":4 [CMP-05a 没有写明公务用车数量] 规则编号“CMP-05a”是程序自带的，请换一个（自己的检查项从 50 号起，例如 CMP-50a）"),
                slip("completeness/CMP-50.drl", "CMP-50a", "CMP-51a",
                        ":4 [CMP-51a 没有写明公务用车数量] 没有检查项“CMP-51”，请在 requirements.yaml 里写上它"),
                slip("completeness/CMP-50.drl", "common-form", "county-form",
                        ":4 [CMP-50a 没有写明公务用车数量] 没有名为“county-form”的依据，请检查 @Basis，或在 regulations.yaml 里写上它"),
                slip("completeness/CMP-50.drl", "\"assets\")\nwhen", "\"asset\")\nwhen",
                        ":4 [CMP-50a 没有写明公务用车数量] 没有名为“asset”的组成部分，请检查 @Needs"),
                slip("completeness/CMP-50.drl", "“{title}”", "“{titel}”",
                        ":4 [CMP-50a 没有写明公务用车数量] @Message 里用了 {titel}，但 findings.report 没有给出它"),
                slip("completeness/CMP-50.drl", "package completeness", "package county",
                        ":1 package 写的是“county”，但文件放在文件夹“completeness”里；两者必须相同"),
                slip("vocabulary.yaml", "topics:", "topiks:", ":2 不认识的名称“topiks”，可用的有："),
                slip("vocabulary.yaml", "words: ['车辆#辆']", "words: '车辆'", ":2 这里应是一个列表"),
                slip("vocabulary.yaml", "'车辆#辆'", "'车辆 #辆'", ":2 词“车辆 #辆”里不能有空白和引号"),
                slip("vocabulary.yaml", TOPICS, "sections:\n  - {id: cars, names: [公务用车, 名词解释]}\n",
                        ":2 名称“名词解释”已经属于 glossary，不能再属于 cars"),
                slip("vocabulary.yaml", TOPICS, "sections:\n  - id: assets\n    main: 'false'\n",
                        ":3 “assets”已经有了，“main”不能改写，只能补充 names、under"),
                slip("vocabulary.yaml", TOPICS, "words:\n  nonne: [没有]\n", ":2 没有名为“nonne”的词表"),
                slip("requirements.yaml", "CMP-50", "CMP-05", ":2 检查项“CMP-05”是程序自带的，不能改写"),
                slip("requirements.yaml", "CMP-50", "CMP-49", ":2 自己的检查项从 50 号起，例如 CMP-50"),
                slip("requirements.yaml", "CMP-50", "车辆", ":2 检查项的编号“车辆”要写成"),
                slip("requirements.yaml", "grade: C", "grade: F", ":5 “F”不是级别，可用的有：A、B、C、D、E"),
                slip("requirements.yaml", "requirements:", "parts: [{id: cars, title: 车, absent: 没有}]\nrequirements:",
                        ":1 组成部分“cars”要与 vocabulary.yaml 里一个章节、表或话题（topics）的 id 相同"),
                slip("requirements.yaml", "    title", "   title", " YAML 写法有误"),
                slip("regulations.yaml", "", "regulations:\n  - {id: budget-law, title: 预算法, kind: regulation}\n",
                        ":2 依据“budget-law”是程序自带的，不能改写"),
                slip("profiles/x.yaml", "", "id: hebei\ntitle: 甲\nextends: national\n", ":1 方案“hebei”是程序自带的，不能改写"),
                slip("profiles/x.yaml", "", "id: x\ntitle: 甲\n", ":1 方案“x”缺少“extends”一项"),
                slip("profiles/x.yaml", "", "id: x\ntitle: 甲\nextends: y\n", ":3 上级方案“y”不存在"),
                slip("profiles/x.yaml", "", "id: x\ntitle: 甲\nextends: hebei\nsections: [cars]\n", ":4 没有名为“cars”的章节"),
                slip("profiles/x.yaml", "", "id: x\ntitle: 甲\nextends: hebei\nseverities: {CMP-99a: info}\n",
                        ":4 没有编号为“CMP-99a”的规则"),
                slip("profiles/x.yaml", "", "id: x\ntitle: 甲\nextends: hebei\nseverities: {CMP-50a: error}\n",
                        ":4 规则“CMP-50a”的级别是 warning，方案只能调低"),
                slip("vocabularies.yaml", "", TOPICS, " 不认识的数据文件；可用的有：vocabulary.yaml"),
                slip("vocabulary.yml", "", TOPICS, " 不认识的数据文件；可用的有：vocabulary.yaml"),
                slip("CMP-51.drl", "", DRL, ":1 规则文件要放在以类别命名的子文件夹里，例如 completeness/"),
                slip("本县/CMP-51.drl", "", DRL, ":1 文件夹名“本县”就是 package 的名称，只能用英文字母、数字和下划线"));
    }

    private static Arguments slip(String file, String right, String wrong, String line) {
        return Arguments.of(file, right, wrong, file + line);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsNamedWithItsPlace(String name, String right, String wrong, String line) throws IOException {
        example();
        String text = Map.of("completeness/CMP-50.drl", DRL, "vocabulary.yaml", TOPICS, "requirements.yaml", REQUIREMENTS)
                .getOrDefault(name, "");
        file(name, text.isEmpty() ? wrong : text.replace(right, wrong));
        List<String> lines = refused();
        assertTrue(lines.stream().anyMatch(l -> l.startsWith(line) || l.replaceFirst(":\\d+ ", " ").startsWith(line)),
                lines::toString);
        assertFalse(Files.exists(cache.resolve("rules")), "what is wrong is not kept");
    }

    @Test
    void otherEncodingsAreNamed() throws IOException {
        file("vocabulary.yaml", "");
        Files.write(folder.resolve("vocabulary.yaml"), TOPICS.getBytes(Charset.forName("GB18030")));
        assertEquals(List.of("vocabulary.yaml 不是 UTF-8 编码的文本，请在编辑器里另存为 UTF-8"), refused());
        Files.writeString(folder.resolve("vocabulary.yaml"), "\ufeff" + TOPICS);
        assertEquals(1, assertDoesNotRefuse().pack().vocabulary().topics().stream()
                .filter(topic -> topic.id().equals("vehicleCount")).count());
    }

    private OwnRules assertDoesNotRefuse() {
        return org.junit.jupiter.api.Assertions.assertDoesNotThrow(this::load);
    }

    @Test
    void aFolderThatIsNoneIsNamed() throws IOException {
        file("说明.txt", "这里没有规则");
        assertEquals(List.of("规则文件夹“" + folder + "”里没有可用的文件：规则（类别/*.drl）、vocabulary.yaml、requirements.yaml、"
                + "regulations.yaml 或 profiles/*.yaml"), refused());
        assertEquals(List.of("找不到规则文件夹“no/such”，请检查 --rules 后面的路径"), refusal("no/such"));
        String file = folder.resolve("说明.txt").toString();
        assertEquals(List.of("--rules 的“" + file + "”是文件，请写它所在的规则文件夹"), refusal(file));
    }

    private List<String> refusal(String name) {
        return assertThrows(OwnRulesException.class,
                () -> OwnRules.load(name, new RuleCache(null), notices::add)).lines();
    }

    @ParameterizedTest
    @CsvSource({
        "/c, /x, /c/rules",
        "'',  /x, /x/mingzhang/rules",
        "'',  '', /home/li/.cache/mingzhang/rules",
    })
    void whereItIsKept(String own, String general, Path place) {
        assertEquals(place, RuleCache.ofUser(Map.of("MINGZHANG_CACHE", own, "XDG_CACHE_HOME", general), "/home/li").folder());
    }

    @Test
    void onlyTheSameSourcesAreAHitAndOldEntriesGo() throws Exception {
        RuleCache kept = new RuleCache(cache);
        for (int i = 0; i < 60; i++) {
            kept.store(new byte[] {(byte) i}, new byte[] {1, 2});
        }
        assertArrayEquals(new byte[] {1, 2}, kept.find(new byte[] {59}).orElseThrow());
        assertEquals(Optional.empty(), kept.find(new byte[] {59, 0}));
        try (Stream<Path> list = Files.list(cache)) {
            assertEquals(40, list.count());
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> list = Files.list(cache.resolve("rules"))) {
            return list.toList();
        }
    }
}
