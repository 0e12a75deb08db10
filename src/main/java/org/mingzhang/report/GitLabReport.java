package org.mingzhang.report;

import static org.mingzhang.report.JsonOutput.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;
import org.mingzhang.policy.Notice;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

/**
 * Code Quality of GitLab: an array of findings, each with a mark that no other has. It knows no decisions: what was waived or
 * baselined is info.
 */
final class GitLabReport implements Report {
    private final RepositoryPath paths;

    /** @param root the folder the program was started in */
    GitLabReport(String root) {
        paths = new RepositoryPath(root);
    }

    @Override
    public void write(Batch batch, OutputStream out) throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        try (JsonGenerator json = JsonOutput.open(out)) {
            json.writeStartArray();
            for (Unreadable file : batch.unreadable()) {
                entry(json, seen, "unreadable", "blocker", "未能读取：" + OneLine.cut(file.message(), 400), paths.of(file.file()), 1, "");
            }
            for (Checked document : batch.documents()) {
                document(json, seen, document);
            }
            for (Notice notice : batch.notices()) {
                Matcher place = NoticePlace.of(notice);
                String file = place.matches() ? paths.of(place.group(1)) : notice.place().isEmpty() ? "." : notice.place();
                entry(json, seen, "notice", severity(notice.severity()), OneLine.cut(notice.message(), 400), file,
                        place.matches() ? Integer.parseInt(place.group(2)) : 1, notice.message());
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private void document(JsonGenerator json, Map<String, Integer> seen, Checked document) throws IOException {
        if (document.verdict().equals("unchecked")) {
            entry(json, seen, "unreadable", "blocker", Wording.verdict(document), paths.of(document, Location.NOWHERE), 1, "");
        }
        for (Problem problem : document.problems()) {
            entry(json, seen, "problem", document.lostFile() ? "blocker" : "minor",
                    "未能读取：" + OneLine.problem(document, problem), paths.of(document, problem.at()), problem.at().line(),
                    problem.what());
        }
        for (Finding finding : document.findings()) {
            entry(json, seen, finding.rule(), finding.open() ? severity(finding.severity()) : "info",
                    description(document, finding), paths.of(document, finding.location()), finding.location().line(),
                    document.file() + '\0' + finding.fingerprint());
        }
    }

    private static String description(Checked document, Finding finding) {
        return OneLine.told(finding) + "。位置：" + OneLine.place(document, finding.location()) + (finding.fix().isEmpty() ? "" : "。整改：" + OneLine.fix(finding));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }

    /** @param key what tells it from others of this check and file, as long as the document stays the same there */
    private static void entry(JsonGenerator json, Map<String, Integer> seen, String check, String severity, String description,
                              String path, int line, String key) throws IOException {
        String mark = Fingerprint.of(check, path, key);
        int before = seen.merge(mark, 1, Integer::sum);
        json.writeStartObject();
        text(json, "description", description);
        text(json, "check_name", check);
        text(json, "fingerprint", before == 1 ? mark : Fingerprint.of(mark, Integer.toString(before)));
        text(json, "severity", severity);
        json.writeObjectFieldStart("location");
        text(json, "path", path);
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", Math.max(line, 1));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }
}
