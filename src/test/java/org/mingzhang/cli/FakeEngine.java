package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Paragraph;
import org.mingzhang.extract.DisclosureFile;
import org.mingzhang.pack.Citation;
import org.mingzhang.pack.Requirement;
import org.mingzhang.pack.Vocabulary;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.report.Samples;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.RuleInfo;
import org.mingzhang.rule.Severity;

/**
 * Judges by the first word of a document: error, warning, info, unchecked (a requirement), nothing, crash, memory, deep,
 * endless.
 */
final class FakeEngine implements Engine {
    final List<String> ruleFolders = Collections.synchronizedList(new ArrayList<>());
    final List<Given> given = Collections.synchronizedList(new ArrayList<>());
    final List<Document> documents = Collections.synchronizedList(new ArrayList<>());
    /** Ends endless documents. */
    volatile boolean stop;
    final List<String> factFiles = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Engine withRules(String folder, java.util.function.Consumer<String> notice) {
        ruleFolders.add(folder);
        return this;
    }

    @Override
    public DisclosureFile stating(Input folder) throws UnreadableException {
        return DisclosureFile.read(folder, List.of(new Vocabulary.Region("hebei", List.of("河北省"))));
    }

    @Override
    public List<Object> extract(Document document, Given stated) {
        given.add(stated);
        String word = word(document);
        if (word.equals("endless")) {
            while (!stop) {
                Thread.onSpinWait();
            }
        }
        if (word.equals("deep")) {
            throw new StackOverflowError();
        }
        return List.of(Samples.blankSubject().subject());
    }

    private static String word(Document document) {
        return document.blocks().isEmpty() ? "" : ((Paragraph) document.blocks().get(0)).text();
    }

    @Override
    public Checked check(Document document, List<Object> facts, Given stated) {
        documents.add(document);
        String word = word(document);
        if (word.equals("crash")) {
            throw new IllegalStateException("boom");
        }
        if (word.equals("memory")) {
            throw new OutOfMemoryError("heap");
        }
        List<Finding> findings = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (severity.id().equals(word)) {
                findings.add(Samples.finding("CMP-05", severity, "样例问题", word,
                        Location.ofLine(document.name(), 1, 0, word.length()), List.of(), List.of(Samples.RULES)));
            }
        }
        Outcome.State state = word.equals("unchecked") ? Outcome.State.UNCHECKED : Outcome.State.PASS;
        String verdict = word.equals("nothing") ? "unchecked"
                : word.equals("error") || word.equals("warning") ? "violation" : "pass";
        return new Checked(document.name(), document.files(), Samples.blankSubject().subject(), "national", "全国通用", "",
                verdict, document.problems(), findings, List.of(new Outcome("CMP-05", "样例", "可读性", state,
                state == Outcome.State.UNCHECKED ? "没有这张表" : "", List.of("CMP-05"))));
    }

    @Override
    public Checked checkFacts(Input facts, Limits limits, Given stated) {
        factFiles.add(facts.name());
        return new Checked(facts.name(), List.of(facts.name()), Samples.blankSubject().subject(), "national", "全国通用",
                "", "pass", List.of(), List.of(), List.of());
    }

    @Override
    public String facts(Document document, Given stated) {
        extract(document, stated);
        if (((Paragraph) document.blocks().get(0)).text().equals("crash")) {
            throw new IllegalStateException("boom");
        }
        return "mingzhangFacts: 1\n部门: 云州县水务局\n";
    }

    @Override
    public List<RuleInfo> rules() {
        return List.of(
                new RuleInfo("CMP-05", "缺少必须公开的章节", "completeness", Severity.ERROR,
                        List.of("sample-law#14-2", "sample-rules#4"), "缺少“{title}”", "补充“{title}”一节",
                        List.of("narrative")),
                new RuleInfo("PRF-10a", "资金支出计划没有填写", "performance", Severity.ERROR, List.of("sample-form"),
                        "{project}没有填写资金支出计划", "填写各期累计支出比例", List.of("project-tables")),
                new RuleInfo("PRF-10b", "资金支出计划末期未达到100%", "performance", Severity.WARNING,
                        List.of("sample-form", "sample-rules#4"), "{project}累计只有{found}%", "补足到100%",
                        List.of("project-tables")));
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(
                requirement("CMP-05", "必须公开的章节齐全", "完整性", "A", List.of()),
                requirement("PRF-10", "资金支出计划完整", "绩效", "C", List.of("GB-15")),
                requirement("GB-15", "支出计划", "绩效", "C", List.of("PRF-10")),
                requirement("DET-01", "支出到项级科目", "细化程度", "A", List.of()),
                new Requirement("MED-01", "在统一平台公开", "公开方式", "B", List.of(), List.of(), List.of(), List.of(),
                        List.of(), "", "看发布在哪里。", "公众要找得着。", "", "在网站上核对", "", ""));
    }

    private static Requirement requirement(String id, String title, String dimension, String grade, List<String> see) {
        return new Requirement(id, title, dimension, grade, List.of("narrative"), see, List.of("budget", "final"),
                List.of("department"), dimension.equals("绩效") ? List.of("hebei") : List.of(),
                dimension.equals("绩效") ? "2015-01-01" : "", "逐项核对“" + title + "”。", "公众要能看到。",
                id.equals("CMP-05") ? "不判断内容是否属实。" : "", "", "错的一行\n错的另一行\n", "对的一行\n");
    }

    @Override
    public List<Citation> citations(List<String> ids) {
        Map<String, Citation> all = Map.of(Samples.LAW.id(), Samples.LAW, Samples.RULES.id(), Samples.RULES,
                Samples.FORM.id(), Samples.FORM);
        return ids.stream().map(all::get).toList();
    }

    @Override
    public Set<String> profiles() {
        return new TreeSet<>(Set.of("national", "hebei"));
    }
}
