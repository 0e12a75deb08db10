package org.mingzhang.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.document.Location;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.report.Batch;
import org.mingzhang.report.OutputFormat;
import org.mingzhang.report.Samples;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

class PolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final Checked BUDGET = Samples.budget();

    @TempDir
    Path folder;

    private static Finding finding(String row, String message) {
        Location at = new Location("a.txt", 0, 9, 9, 2, 3, 0, 1, "第四部分", "绩效表", row, "指标值");
        return Samples.finding("PRF-05a", Severity.ERROR, message, "", at, List.of(), List.of(Samples.RULES));
    }

    private static Checked document(Finding... findings) {
        return new Checked("夹/a.txt", List.of("a.txt"), BUDGET.subject(), "hebei", "河北省", "", "violation", List.of(),
                List.of(findings), List.of(new Outcome("PRF-05", "绩效指标值", "绩效", Outcome.State.VIOLATION, "",
                        List.of("PRF-05a", "PRF-05b"))));
    }

    private static Waiver waiver(String row, String message, String until) {
        return new Waiver(new Criteria("云州县水务局", 2024, "", "", "PRF-05a", "第四部分", "", row, "", message), "只定性考核", "张三",
                LocalDate.parse(until), "豁免.yaml 第2行");
    }

    private static Policy policy(Waiver... waivers) {
        return new Policy("豁免.yaml", List.of(), List.of(waivers), Baseline.NONE, TODAY);
    }

    private static List<String> states(Checked document) {
        List<String> states = new ArrayList<>();
        for (Finding finding : document.findings()) {
            states.add(finding.standing().state().id());
        }
        return states;
    }

    /** Without the line that says what is applied. */
    private static List<String> notices(Policy policy, Checked... documents) {
        List<String> notices = new ArrayList<>();
        for (Notice notice : policy.notices(List.of(documents))) {
            notices.add(notice.severity().id() + " " + notice.message());
        }
        return notices.subList(1, notices.size());
    }

    @Test
    void aWaivedFindingStaysVisibleAndDoesNotCount() {
        Policy policy = policy(waiver("甲", "", "2024-12-31"));
        Checked decided = policy.decide(document(finding("甲", "没有指标值"), finding("乙", "没有指标值")));
        assertEquals(List.of("waived", "open"), states(decided));
        assertEquals(new Standing(Standing.State.WAIVED, "只定性考核", "张三", "2024-12-31"), decided.findings().get(0).standing());
        assertEquals(1, decided.count(Severity.ERROR));
        assertEquals("violation", decided.verdict());
        assertEquals(List.of(), notices(policy, decided));
        assertEquals("pass", policy.decide(document(finding("甲", "没有指标值"))).verdict());
    }

    @Test
    void aNewFindingOfTheRuleInTheSectionIsNeverSwallowed() {
        Policy section = policy(waiver("", "", "2024-12-31"));
        Checked one = document(finding("甲", "没有指标值"));
        assertEquals(List.of("waived"), states(section.decide(one)));
        Checked two = document(finding("甲", "没有指标值"), finding("新", "没有指标值"));
        assertEquals(List.of("open", "open"), states(section.decide(two)));
        assertTrue(notices(section, two).get(0).contains("对得上 2 处不同的问题，一处也没有豁免"));

        Policy row = policy(waiver("甲", "", "2024-12-31"));
        Checked otherNumbers = document(finding("甲", "没有指标值"), finding("甲", "只有单位"));
        assertEquals(List.of("open", "open"), states(row.decide(otherNumbers)));

        Policy exact = policy(waiver("甲", "没有指标值", "2024-12-31"));
        assertEquals(List.of("waived", "open"), states(exact.decide(otherNumbers)));
        Checked twice = document(finding("甲", "没有指标值"), finding("甲", "没有指标值"));
        assertEquals(List.of("waived", "open"), states(exact.decide(twice)));
        Policy both = policy(waiver("甲", "没有指标值", "2024-12-31"), waiver("甲", "没有指标值", "2024-12-31"));
        assertEquals(List.of("waived", "waived"), states(both.decide(twice)));
        assertEquals(1, notices(both, one).size());
    }

    @Test
    void aWaiverOfAnotherDisclosureDoesNothing() {
        Checked other = new Checked("b.txt", List.of("b.txt"), Samples.blankSubject().subject(), "national", "", "", "violation",
                List.of(), List.of(finding("甲", "没有指标值")), List.of());
        Policy policy = policy(waiver("甲", "", "2024-12-31"));
        assertEquals(List.of("open"), states(policy.decide(other)));
        assertEquals(List.of(), notices(policy, other));
    }

    @Test
    void expiredAndUnusedWaiversAreReported() {
        Checked document = document(finding("甲", "没有指标值"));
        Policy expired = policy(waiver("甲", "", "2024-02-29"));
        assertEquals(List.of("open"), states(expired.decide(document)));
        assertEquals(List.of("error 对 PRF-05a 的豁免已于 2024-02-29 到期，问题重新计入；仍然接受的请由张三重新决定并改写 until"),
                notices(expired, document));
        assertEquals(List.of("waived"), states(policy(waiver("甲", "", "2024-03-01")).decide(document)));
        Checked clean = document();
        assertEquals(List.of("warning 对 PRF-05a 的豁免已于 2024-02-29 到期，也没有对应的问题了，请删去"), notices(expired, clean));
        assertEquals(List.of("warning 对 PRF-05a 的豁免没有用上，问题已不存在或写法不符；请核对后删去或改正"),
                notices(policy(waiver("甲", "", "2024-12-31")), clean));
    }

    @Test
    void disabledRulesAreSaidAndTheirRequirementDoesNotApply() {
        Checked document = document(finding("甲", "没有指标值"));
        Checked whole = new Policy("c", List.of(new Disabled("PRF-05", "本县不考核", "c 第1行")), List.of(), Baseline.NONE, TODAY)
                .decide(document);
        assertEquals(List.of(), whole.findings());
        assertEquals(Outcome.State.NOT_APPLICABLE, whole.outcomes().get(0).state());
        assertEquals("按配置停用：本县不考核", whole.outcomes().get(0).reason());
        assertEquals("pass", whole.verdict());
        Policy one = new Policy("c", List.of(new Disabled("PRF-05a", "本县不考核", "c 第1行")), List.of(), Baseline.NONE, TODAY);
        assertEquals(Outcome.State.PASS, one.decide(document).outcomes().get(0).state());
        assertEquals("按配置检查：停用 PRF-05a（本县不考核）", one.notices(List.of(document)).get(0).message());
    }

    @Test
    void aBaselineKnowsOldFindingsAndNoNewOnes() throws IOException, UnreadableException {
        Checked before = document(finding("甲", "没有指标值"), finding("乙", "没有指标值"));
        Path file = Files.writeString(folder.resolve("基线.json"), Samples.write(OutputFormat.BASELINE.report(false, List.of(), org.mingzhang.rule.Severity.ERROR),
                new Batch(List.of(before), List.of(), List.of(), "0")));
        Policy policy = new Policy("基线.json", List.of(), List.of(), Baseline.read(file, "基线.json"), TODAY);
        assertEquals(List.of("baselined", "baselined"), states(policy.decide(before)));
        Checked after = document(finding("新", "没有指标值"), finding("甲", "没有指标值"), finding("甲", "没有指标值"),
                finding("乙", "只有单位"));
        assertEquals(List.of("open", "baselined", "open", "open"), states(policy.decide(after)));
        assertEquals(0, policy.decide(before).count(Severity.ERROR));
        assertEquals("按配置检查：基线中的原有问题 2 处", policy.notices(List.of(before)).get(0).message());
    }

    @Test
    void theDraftOfWaiversComesBackWithEveryCharacter() throws IOException, UnreadableException {
        String message = "写作“1:2 #3”\\n\"引号\" - [甲] {乙} *&!|>'%@`\u001b\n\u202e\ufeff\ud83d\ude00";
        Checked document = document(finding("甲: 乙", message));
        String draft = Samples.write(OutputFormat.WAIVERS.report(false, List.of(), org.mingzhang.rule.Severity.ERROR), new Batch(List.of(document), List.of(), List.of(), "0"));
        Path file = Files.writeString(folder.resolve("豁免.yaml"), draft.replace("reason: ", "reason: 已核实")
                .replace("by: ", "by: 张三").replace("until: ", "until: 2024-12-31"));
        List<Waiver> waivers = Configuration.waivers(file, "豁免.yaml");
        assertEquals(List.of(Criteria.of(document, document.findings().get(0))), waivers.stream().map(Waiver::criteria).toList());
        assertEquals(List.of("waived"), states(policy(waivers.get(0)).decide(document)));
    }

    @Test
    void withoutDecisionsNothingIsTouched() {
        Checked document = document(finding("甲", "没有指标值"));
        assertTrue(Policy.NONE.decide(document) == document && Policy.NONE.notices(List.of(document)).isEmpty());
    }
}
