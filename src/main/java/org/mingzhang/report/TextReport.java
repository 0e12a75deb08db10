package org.mingzhang.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;
import org.mingzhang.pack.Citation;
import org.mingzhang.policy.Notice;
import org.mingzhang.reader.Skipped;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** For a reviewer: by document and section, every finding with its place, evidence, basis and mend. */
public final class TextReport implements Report {
    private static final int AT_A_GLANCE = 20;
    private static final int EXCERPT = 60;
    private static final String DETAIL = "      ";

    private final boolean colour;

    /** @param colour whether what reads it understands ANSI escapes */
    public TextReport(boolean colour) {
        this.colour = colour;
    }

    @Override
    public void write(Batch batch, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        for (Checked document : batch.documents()) {
            document(document, out);
            line(out, "");
        }
        if (!batch.unreadable().isEmpty()) {
            line(out, bold("未能读取"));
            for (Unreadable file : batch.unreadable()) {
                line(out, "  " + TerminalText.safe(file.file()));
                line(out, DETAIL + TerminalText.safe(file.message()));
            }
            line(out, "");
        }
        if (!batch.skipped().isEmpty()) {
            line(out, "跳过 " + batch.skipped().size() + " 个文件");
            for (Skipped file : batch.skipped()) {
                line(out, "  " + TerminalText.safe(file.name()) + "：" + TerminalText.safe(file.reason()));
            }
            line(out, "");
        }
        notices(batch, out);
        ClosingTable.write(batch, out);
        line(out, tally(batch));
        out.flush();
    }

    private void notices(Batch batch, Writer out) throws IOException {
        for (Notice notice : batch.notices()) {
            line(out, severity(notice.severity()) + " " + TerminalText.safe(notice.message())
                    + (notice.place().isEmpty() ? "" : "（" + TerminalText.safe(notice.place()) + "）"));
        }
        if (!batch.notices().isEmpty()) {
            line(out, "");
        }
    }

    /** The closing line. */
    public static String tally(Batch batch) {
        return batch.size() + " 份文件：错误 " + batch.count(Severity.ERROR) + "，疑似 " + batch.count(Severity.WARNING)
                + "，提示 " + batch.count(Severity.INFO) + "；无法判断 " + batch.count(Outcome.State.UNCHECKED)
                + " 项，未能读取 " + batch.unreadableCount() + " 份" + decided(batch, Standing.State.WAIVED)
                + decided(batch, Standing.State.BASELINED) + "。";
    }

    private static String decided(Batch batch, Standing.State state) {
        int count = batch.count(state);
        return count == 0 ? "" : "；" + state.chinese() + " " + count + " 处";
    }

    private void document(Checked document, Writer out) throws IOException {
        line(out, bold(TerminalText.safe(document.file())));
        if (document.files().size() > 1) {
            line(out, "  由 " + document.files().size() + " 个文件组成：" + TerminalText.safe(String.join("、", document.files())));
        }
        line(out, "  " + TerminalText.safe(Wording.subject(document.subject())));
        line(out, "  检查口径：" + TerminalText.safe(document.profileTitle()) + "（" + document.profile() + "）"
                + (document.lawDate().isEmpty() ? "" : "，" + TerminalText.safe(document.lawDate())));
        line(out, "  结论：" + Wording.verdict(document));
        atAGlance(document, Severity.ERROR, out);
        atAGlance(document, Severity.WARNING, out);
        boolean withFile = document.files().size() > 1;
        problems(document, withFile, out);
        for (Map.Entry<String, List<Finding>> section : Folding.sections(document.findings()).entrySet()) {
            line(out, "");
            line(out, "  ■ " + TerminalText.safe(section.getKey()));
            for (List<Finding> same : Folding.folded(section.getValue())) {
                finding(same, withFile, out);
            }
        }
        reasons(document, Outcome.State.NOT_APPLICABLE, out);
        reasons(document, Outcome.State.UNCHECKED, out);
        checkSheet(document, out);
    }

    /** The serious findings by rule and place, before the details. */
    private static void atAGlance(Checked document, Severity severity, Writer out) throws IOException {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (Finding finding : document.findings()) {
            if (finding.severity() == severity && finding.open() && ++shown <= AT_A_GLANCE) {
                Location at = finding.location();
                text.append(text.isEmpty() ? "" : "；").append(finding.rule())
                        .append(at.page() > 0 ? " 第" + at.page() + "页" : "")
                        .append(at.line() > 0 ? " 第" + at.line() + "行" : "");
            }
        }
        if (shown > 0) {
            String more = shown > AT_A_GLANCE ? "……共 " + shown + " 处" : "";
            line(out, "  " + severity.chinese() + "：" + text + more);
        }
    }

    private static void problems(Checked document, boolean withFile, Writer out) throws IOException {
        if (document.problems().isEmpty()) {
            return;
        }
        line(out, "");
        line(out, "  ■ 未能读取的部分");
        for (Problem problem : document.problems()) {
            String place = Place.printed(problem.at(), withFile && !problem.what().contains(problem.at().file()));
            line(out, "    " + TerminalText.safe(problem.what()) + (place.isEmpty() ? "" : "（" + place + "）"));
        }
    }

    private void finding(List<Finding> same, boolean withFile, Writer out) throws IOException {
        Finding first = same.get(0);
        line(out, "    " + severity(first.severity()) + (first.open() ? "" : "[" + first.standing().state().chinese() + "]")
                + " " + first.rule() + "　" + TerminalText.safe(first.message())
                + (same.size() > 1 ? "（共 " + same.size() + " 处）" : ""));
        for (Finding finding : same) {
            place(finding, withFile, out);
        }
        if (!first.found().isEmpty() && !first.expected().isEmpty()) {
            detail(out, "实为", TerminalText.safe(first.found()) + "　应为：" + TerminalText.safe(first.expected()));
        }
        for (int i = 0; i < first.basis().size(); i++) {
            Citation citation = first.basis().get(i);
            String quote = i > 0 || citation.quote().isEmpty() ? ""
                    : "：“" + TerminalText.safe(TerminalText.excerpt(citation.quote(), 0, 0, EXCERPT)) + "”";
            detail(out, i == 0 ? "依据" : "", TerminalText.safe(citation.printed()) + quote);
        }
        if (!first.standing().reason().isEmpty()) {
            detail(out, "决定", TerminalText.safe(first.standing().reason() + Wording.decided(first.standing())));
        }
        if (!first.alsoBroken().isEmpty()) {
            detail(out, "涉及", String.join("、", first.alsoBroken()));
        }
        if (!first.fix().isEmpty()) {
            detail(out, "整改", TerminalText.safe(first.fix()));
        }
    }

    private static void place(Finding finding, boolean withFile, Writer out) throws IOException {
        String place = Place.printed(finding.location(), withFile);
        if (!place.isEmpty()) {
            detail(out, "位置", place);
        }
        if (!finding.quote().isEmpty()) {
            detail(out, "原文", "“" + TerminalText.safe(Wording.evidence(finding, EXCERPT)) + "”");
        }
        String label = "关联";
        for (Related related : finding.related()) {
            String where = Place.printed(related.location(), withFile);
            String value = related.value().isEmpty() ? ""
                    : " " + TerminalText.safe(TerminalText.excerpt(related.value(), 0, 0, EXCERPT));
            detail(out, label, TerminalText.safe(related.role()) + value + (where.isEmpty() ? "" : "（" + where + "）"));
            label = "";
        }
    }

    private static void reasons(Checked document, Outcome.State state, Writer out) throws IOException {
        Map<String, List<String>> byReason = Folding.reasons(document, state);
        if (byReason.isEmpty()) {
            return;
        }
        line(out, "");
        line(out, "  ■ " + state.chinese() + "（" + document.count(state) + " 项）");
        for (Map.Entry<String, List<String>> entry : byReason.entrySet()) {
            line(out, "    " + (entry.getKey().isEmpty() ? "未说明原因" : TerminalText.safe(entry.getKey())));
            line(out, DETAIL + TerminalText.safe(String.join("、", entry.getValue())));
        }
    }

    private static void checkSheet(Checked document, Writer out) throws IOException {
        Map<String, List<Outcome>> sheet = new LinkedHashMap<>();
        int width = 0;
        for (Outcome outcome : document.outcomes()) {
            sheet.computeIfAbsent(outcome.dimension(), key -> new ArrayList<>()).add(outcome);
            width = Math.max(width, TerminalText.width(outcome.dimension()));
        }
        if (sheet.isEmpty()) {
            return;
        }
        line(out, "");
        line(out, "  ■ 检查汇总（按检查项计，一处问题可能涉及几项）");
        Judgements judgements = new Judgements(document);
        for (Map.Entry<String, List<Outcome>> row : sheet.entrySet()) {
            int[] counts = judgements.counts(row.getValue());
            StringBuilder text = new StringBuilder("    ").append(TerminalText.pad(row.getKey(), width));
            for (Judgement judgement : Judgement.values()) {
                int count = counts[judgement.ordinal()];
                if (judgement.usual() || count > 0) {
                    text.append("  ").append(judgement.counted()).append(' ').append(TerminalText.pad(count, 2));
                }
            }
            line(out, text.toString().stripTrailing());
        }
    }

    private String severity(Severity severity) {
        String word = "[" + severity.chinese() + "]";
        if (!colour) {
            return word;
        }
        return switch (severity) {
            case ERROR -> "\033[1;31m" + word + "\033[0m";
            case WARNING -> "\033[33m" + word + "\033[0m";
            case INFO -> "\033[36m" + word + "\033[0m";
        };
    }

    private String bold(String text) {
        return colour ? "\033[1m" + text + "\033[0m" : text;
    }

    private static void detail(Writer out, String label, String text) throws IOException {
        line(out, DETAIL + (label.isEmpty() ? "      " : label + "：") + text);
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
