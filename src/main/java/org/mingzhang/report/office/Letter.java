package org.mingzhang.report.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Problem;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Subject;
import org.mingzhang.report.Judgement;
import org.mingzhang.report.Judgements;
import org.mingzhang.report.TerminalText;
import org.mingzhang.report.Unreadable;
import org.mingzhang.report.office.LetterStyles.Style;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** The words of the opinion on one disclosure: what a bureau sends back to the department. */
final class Letter {
    /** A paragraph of it; a line end in the text begins a new line. */
    record Line(Style style, String text) {
    }

    /** Half-width characters of a line of the title. */
    private static final int TITLE_WIDTH = 38;
    private static final String BLANK = "＿＿＿＿＿＿";
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五");
    /** Regulations named for one problem; the check sheet has them all. */
    private static final int BASES = 2;
    /** Sorts of advice, places of one problem and titles of requirements that are told; the rest is counted. */
    private static final int ADVICE = 10;
    private static final int PLACES = 6;
    private static final int TITLES = 6;

    private final List<Line> lines = new ArrayList<>();
    private int sections;
    private int problems;

    private Letter() {
    }

    static List<Line> about(Checked document) {
        Letter letter = new Letter();
        letter.write(document);
        return letter.lines;
    }

    static List<Line> about(Unreadable file) {
        Letter letter = new Letter();
        letter.title(BLANK);
        letter.add(Style.ADDRESSEE, BLANK + "：");
        letter.add(Style.TEXT, "你单位提交的公开文本（文件：" + OfficeText.fileName(file.file()) + "）未能读取，没有审核。");
        letter.add(Style.TEXT, "原因：" + ended(OfficeText.line(file.message())));
        letter.add(Style.CLOSING, "请重新提交。");
        letter.signatures();
        return letter.lines;
    }

    /** What says that nothing was handed in. */
    static List<Line> ofNothing() {
        return List.of(new Line(Style.TITLE, "审核意见"), new Line(Style.TEXT, "没有可以审核的公开文本。"));
    }

    private void write(Checked document) {
        Subject subject = document.subject();
        String department = OfficeText.line(subject.department());
        String disclosure = (subject.year() == 0 ? "＿＿＿＿" : subject.year()) + "年"
                + (subject.kind() == Kind.UNKNOWN ? "预决算" : Words.kind(subject));
        title((department.isEmpty() ? BLANK : department) + disclosure);
        add(Style.ADDRESSEE, (department.isEmpty() ? BLANK : department) + "：");
        if (document.verdict().equals("unchecked")) {
            add(Style.TEXT, "你单位提交的文件（" + files(document) + "）中没有认出部门、年度和文种，可能不是预决算公开文本，没有审核。"
                    + "请核对后重新提交。");
        } else {
            add(Style.TEXT, "你单位提交的" + disclosure + "公开文本（文件：" + files(document) + "）已经审核。" + measure(document));
            add(Style.TEXT, result(document));
        }
        problems("应当改正的问题", document, Severity.ERROR);
        problems("请核对说明的问题", document, Severity.WARNING);
        advice(document);
        unchecked(document);
        decided(document);
        if (document.count(Severity.ERROR) > 0) {
            add(Style.CLOSING, "请于＿＿＿＿年＿＿月＿＿日前改正并重新提交。");
        }
        signatures();
    }

    private static String files(Checked document) {
        return document.files().size() > 1 ? Words.files(document) : OfficeText.fileName(document.file());
    }

    private static String measure(Checked document) {
        String law = OfficeText.line(document.lawDate()).replaceAll("(\\d{4})-0?(\\d{1,2})-0?(\\d{1,2})", "$1年$2月$3日");
        int[] counts = new Judgements(document).counts(document.outcomes());
        StringBuilder text = new StringBuilder("检查口径：").append(OfficeText.line(document.profileTitle()));
        text.append(law.isEmpty() ? "" : "，" + law).append('。');
        if (!document.outcomes().isEmpty()) {
            text.append("共").append(document.outcomes().size()).append("个检查项");
            for (Judgement judgement : Judgement.values()) {
                int count = counts[judgement.ordinal()];
                text.append(count == 0 ? "" : "，" + judgement.counted() + count + "项");
            }
            text.append('。');
        }
        return text.toString();
    }

    private static String result(Checked document) {
        int errors = document.count(Severity.ERROR);
        int warnings = document.count(Severity.WARNING);
        int infos = document.count(Severity.INFO);
        if (errors + warnings + infos == 0) {
            return "经审核，能够判断的检查项中没有发现问题。";
        }
        String serious = errors + warnings == 0 ? "没有发现应当改正或者需要核对的问题" : "";
        return "经审核，" + serious + (errors == 0 ? "" : "应当改正的问题" + errors + "处")
                + (warnings == 0 ? "" : (errors == 0 ? "" : "，") + "请核对说明的问题" + warnings + "处")
                + (infos == 0 ? "" : "，建议" + infos + "处") + "，具体如下。";
    }

    private void problems(String title, Checked document, Severity severity) {
        Map<String, List<Finding>> folded = new LinkedHashMap<>();
        for (Finding finding : document.findings()) {
            if (finding.open() && finding.severity() == severity) {
                folded.computeIfAbsent(String.join("\0", finding.rule(), finding.message(), finding.found(),
                        finding.expected(), finding.fix()), key -> new ArrayList<>()).add(finding);
            }
        }
        if (!folded.isEmpty()) {
            section(title);
        }
        boolean withFile = document.files().size() > 1;
        folded.values().forEach(same -> problem(same, withFile));
    }

    private void problem(List<Finding> same, boolean withFile) {
        Finding first = same.get(0);
        add(Style.PROBLEM, ++problems + ". " + ended(OfficeText.line(first.message())));
        String found = OfficeText.line(first.found(), OfficeText.SHORT);
        String expected = OfficeText.line(first.expected(), OfficeText.SHORT);
        add(Style.DETAIL, "位置：" + ended(places(same, withFile))
                + (found.isEmpty() || expected.isEmpty() ? "" : "实为：" + found + "；应为：" + ended(expected)));
        List<String> sides = Words.otherSides(first, withFile, true);
        if (!sides.isEmpty()) {
            add(Style.DETAIL, "对照：" + ended(String.join("；", sides)));
        }
        add(Style.DETAIL, "依据：" + ended(Words.basis(first.basis(), BASES, "；")));
        if (!first.fix().isEmpty()) {
            add(Style.DETAIL, "改正：" + ended(OfficeText.line(first.fix())));
        }
    }

    private static String places(List<Finding> findings, boolean withFile) {
        List<String> places = new ArrayList<>();
        for (Finding finding : findings) {
            String place = Words.shortPlace(finding.location(), withFile);
            if (!places.contains(place)) {
                places.add(place);
            }
        }
        String told = String.join("；", places.subList(0, Math.min(PLACES, places.size())));
        return places.size() > PLACES ? told + "；等" + findings.size() + "处" : told;
    }

    /** One line a rule: advice that only differs in its project or its row is told once. */
    private void advice(Checked document) {
        Map<String, List<Finding>> folded = new LinkedHashMap<>();
        for (Finding finding : document.findings()) {
            if (finding.open() && finding.severity() == Severity.INFO) {
                folded.computeIfAbsent(finding.rule(), key -> new ArrayList<>()).add(finding);
            }
        }
        if (folded.isEmpty()) {
            return;
        }
        section("建议");
        boolean withFile = document.files().size() > 1;
        int told = 0;
        for (List<Finding> same : folded.values()) {
            if (told++ == ADVICE) {
                add(Style.TEXT, "其余" + (folded.size() - ADVICE) + "类建议见检查表。");
                break;
            }
            Finding first = same.get(0);
            String more = same.size() == 1 ? "" : "同类共" + same.size() + "处。";
            add(Style.ADVICE, ++problems + ". " + ended(OfficeText.line(first.message())) + "位置："
                    + ended(Words.shortPlace(first.location(), withFile)) + more
                    + (first.fix().isEmpty() ? "" : "建议：" + ended(OfficeText.line(first.fix()))));
        }
    }

    private void unchecked(Checked document) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Outcome outcome : document.outcomes()) {
            if (outcome.state() == Outcome.State.UNCHECKED) {
                reasons.computeIfAbsent(forDepartment(outcome.reason()), key -> new ArrayList<>())
                        .add(OfficeText.line(outcome.title()));
            }
        }
        if (reasons.isEmpty() && document.problems().isEmpty()) {
            return;
        }
        section("未能检查的内容");
        for (Problem problem : document.problems()) {
            String place = Words.shortPlace(problem.at(), document.files().size() > 1);
            add(Style.TEXT, ended(OfficeText.line(problem.what()) + (place.equals("全文") ? "" : "（" + place + "）")));
        }
        reasons.forEach((reason, titles) -> add(Style.TEXT, (reason.isEmpty() ? "未说明原因" : reason) + "，未能检查："
                + String.join("、", titles.subList(0, Math.min(TITLES, titles.size())))
                + (titles.size() > TITLES ? "等" + titles.size() + "项。" : "。")));
    }

    /** The reason without what it tells the person at this program: names of options. */
    private static String forDepartment(String reason) {
        List<String> kept = new ArrayList<>();
        for (String sentence : OfficeText.line(reason).split("[；。]")) {
            List<String> clauses = new ArrayList<>();
            for (String clause : sentence.split("，")) {
                if (!clause.contains("--")) {
                    clauses.add(clause);
                }
            }
            boolean first = kept.isEmpty();
            if (!clauses.isEmpty() && (first || !sentence.contains("--"))) {
                kept.add(String.join("，", clauses));
            }
        }
        return String.join("；", kept);
    }

    private void decided(Checked document) {
        int waived = document.count(Standing.State.WAIVED);
        int baselined = document.count(Standing.State.BASELINED);
        if (waived + baselined > 0) {
            add(Style.TEXT, "另有" + (waived == 0 ? "" : "已同意豁免的问题" + waived + "处")
                    + (baselined == 0 ? "" : (waived == 0 ? "" : "、") + "以前已登记的问题" + baselined + "处") + "，不再列入。");
        }
    }

    private void signatures() {
        add(Style.SIGN, "审核人：" + BLANK + "　　　　复核人：" + BLANK);
        add(Style.SEAL, "（签章）　　　　");
        add(Style.DATE, "＿＿＿＿年＿＿月＿＿日");
    }

    /** In two lines where it does not fit into one: no line may end within a word. */
    private void title(String of) {
        String begin = "关于" + of;
        String end = "公开文本的审核意见";
        add(Style.TITLE, begin + (TerminalText.width(begin + end) > TITLE_WIDTH ? "\n" : "") + end);
    }

    private void section(String title) {
        add(Style.HEADING, NUMERALS.get(sections++) + "、" + title);
    }

    private void add(Style style, String text) {
        lines.add(new Line(style, text));
    }

    /** With a full stop, where the sentence has no end of its own. */
    private static String ended(String text) {
        return text.matches("(?s).*[。！？.!?]") ? text : text + "。";
    }
}
