package org.mingzhang.report;

import org.mingzhang.document.Location;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Subject;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** Sentences that all reports for people share. Raw: each report makes them safe in its own way. */
public final class Wording {
    private Wording() {
    }

    /** Who discloses what for which year. */
    static String subject(Subject subject) {
        String certainty = subject.confidence().equals("low") ? "（识别把握较低，请核对）" : "";
        return (subject.department().isEmpty() ? "部门名称未识别" : subject.department()) + "　"
                + (subject.year() == 0 ? "年度未识别" : subject.year() + "年")
                + (subject.kind() == Kind.UNKNOWN ? "预决算（文种未识别）" : kind(subject)) + certainty;
    }

    /** 部门预算, 单位决算 …; "" where the kind is not known. */
    public static String kind(Subject subject) {
        String entity = subject.entity() == Entity.DEPARTMENT ? "部门" : subject.entity() == Entity.UNIT ? "单位" : "";
        return switch (subject.kind()) {
            case BUDGET -> entity + "预算";
            case FINAL -> entity + "决算";
            case UNKNOWN -> "";
        };
    }

    /** The conclusion in a word, for a row of a table. */
    public static String conclusion(Checked document) {
        return switch (document.verdict()) {
            case "violation" -> document.count(Severity.ERROR) > 0 ? "不合格" : "疑似，待核对";
            case "unchecked" -> "未能检查";
            default -> "未见不合格";
        };
    }

    /** The conclusion with its counts. */
    static String verdict(Checked document) {
        return switch (document.verdict()) {
            case "violation" -> document.count(Severity.ERROR) == 0
                    ? "没有错误，有疑似问题 " + document.count(Severity.WARNING) + " 处，请人工核对（提示 "
                            + document.count(Severity.INFO) + "）"
                    : "不合格（错误 " + document.count(Severity.ERROR) + "，疑似 "
                    + document.count(Severity.WARNING) + "，提示 " + document.count(Severity.INFO) + "）";
            case "unchecked" -> "未能检查：没有认出部门、年度和文种，可能不是预决算公开文本";
            default -> "能够判断的各项均合格（提示 " + document.count(Severity.INFO) + "）";
        };
    }

    /** （预算股 张三决定，有效至2024-12-31）, "" when neither is known. */
    static String decided(Standing standing) {
        String who = standing.by().isEmpty() ? "" : standing.by() + "决定";
        String until = standing.until().isEmpty() ? "" : "有效至" + standing.until();
        String both = who + (who.isEmpty() || until.isEmpty() ? "" : "，") + until;
        return both.isEmpty() ? "" : "（" + both + "）";
    }

    /** The printed words around the span, or around the number in question where the words are the span. */
    static String evidence(Finding finding, int limit) {
        String quote = finding.quote();
        Location at = finding.location();
        int from = at.start();
        int to = at.end();
        if (from < 0 || to <= from || to > quote.length()) {
            int found = finding.found().isEmpty() ? -1 : quote.indexOf(finding.found());
            from = Math.max(found, 0);
            to = found < 0 ? 0 : found + finding.found().length();
        }
        return joined(TerminalText.excerpt(quote, from, to, limit));
    }

    /** Without the line ends of the page: where it broke a line or turned says nothing. */
    static String joined(String text) {
        return text.replace("\n", "").replace("\f", "");
    }
}
