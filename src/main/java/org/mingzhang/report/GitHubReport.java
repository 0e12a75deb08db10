package org.mingzhang.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;
import org.mingzhang.policy.Notice;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

/**
 * Workflow commands, for the log of a GitHub job: each becomes an annotation of a line. Of each kind GitHub shows ten a step, so
 * there are no more than ten; what is left is counted on a last line. Texts of documents stand inside commands alone.
 */
final class GitHubReport implements Report {
    private static final int SHOWN = 10;

    private final RepositoryPath paths;

    /** @param root the folder the program was started in */
    GitHubReport(String root) {
        paths = new RepositoryPath(root);
    }

    @Override
    public void write(Batch batch, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        int[] left = new int[Severity.values().length];
        for (Severity severity : Severity.values()) {
            List<String> commands = commands(batch, severity);
            left[severity.ordinal()] = Math.max(0, commands.size() - SHOWN);
            commands.stream().limit(SHOWN).forEach(command -> text.append(command).append('\n'));
        }
        StringBuilder rest = new StringBuilder();
        for (Severity severity : Severity.values()) {
            int count = left[severity.ordinal()];
            rest.append(count == 0 ? "" : (rest.isEmpty() ? "" : "，") + severity.chinese() + " " + count + " 处");
        }
        text.append(TextReport.tally(batch))
                .append(rest.isEmpty() ? "" : "GitHub 每步只显示前 " + SHOWN + " 条，没有列出的：" + rest + "，见完整报告。").append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** What is wrong with the run itself comes first. */
    private List<String> commands(Batch batch, Severity severity) {
        List<String> commands = new ArrayList<>();
        if (severity == Severity.ERROR) {
            for (Unreadable file : batch.unreadable()) {
                commands.add(command(severity, paths.of(file.file()), 0, "未能读取", file.message()));
            }
        }
        for (Notice notice : batch.notices()) {
            if (notice.severity() == severity) {
                Matcher place = NoticePlace.of(notice);
                commands.add(command(severity, place.matches() ? paths.of(place.group(1)) : "",
                        place.matches() ? Integer.parseInt(place.group(2)) : 0, "豁免和基线",
                        notice.message() + (place.matches() || notice.place().isEmpty() ? "" : "（" + notice.place() + "）")));
            }
        }
        for (Checked document : batch.documents()) {
            problems(document, severity, commands);
        }
        for (Checked document : batch.documents()) {
            for (Finding finding : document.findings()) {
                if (finding.open() && finding.severity() == severity) {
                    commands.add(finding(document, finding));
                }
            }
        }
        return commands;
    }

    private void problems(Checked document, Severity severity, List<String> commands) {
        Severity own = document.lostFile() ? Severity.ERROR : Severity.WARNING;
        if (severity == Severity.ERROR && document.verdict().equals("unchecked")) {
            commands.add(command(severity, paths.of(document, Location.NOWHERE), 0, "未能检查", Wording.verdict(document)));
        }
        for (Problem problem : document.problems()) {
            if (severity == own) {
                commands.add(command(severity, paths.of(document, problem.at()), problem.at().line(), "未能读取",
                        OneLine.problem(document, problem)));
            }
        }
    }

    private String finding(Checked document, Finding finding) {
        List<String> lines = OneLine.all(document, finding);
        lines.set(0, OneLine.message(finding));
        String title = finding.rule() + " " + finding.title();
        return command(finding.severity(), paths.of(document, finding.location()), finding.location().line(), title,
                lines.toArray(new String[0]));
    }

    /** @param line 1-based, 0 for the whole file */
    private static String command(Severity severity, String file, int line, String title, String... lines) {
        StringBuilder text = new StringBuilder("::").append(severity == Severity.INFO ? "notice" : severity.id()).append(' ');
        if (!file.isEmpty()) {
            text.append("file=").append(property(file)).append(',');
        }
        if (line > 0) {
            text.append("line=").append(line).append(',');
        }
        text.append("title=").append(property(OneLine.cut(title, 200))).append("::");
        for (int i = 0; i < lines.length; i++) {
            text.append(i == 0 ? "" : "%0A").append(data(OneLine.cut(lines[i], 600)));
        }
        return text.toString();
    }

    private static String data(String text) {
        return JsonOutput.whole(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
