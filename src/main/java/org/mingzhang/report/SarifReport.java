package org.mingzhang.report;

import static org.mingzhang.report.JsonOutput.known;
import static org.mingzhang.report.JsonOutput.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;
import org.mingzhang.pack.Requirement;
import org.mingzhang.policy.Notice;
import org.mingzhang.reader.Skipped;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;

/**
 * SARIF 2.1.0, for the pages of build servers that show findings beside the file.
 *
 * <p>Such pages know neither kinds nor suppressions: every result becomes an alert. So unchecked requirements are no results but a
 * property of the run, and what was waived or baselined is a note.
 */
final class SarifReport implements Report {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private static final int NOTIFICATION = 1000;
    /** Of a basis in a message; the help of the rule has all. */
    private static final int CITED = 2;

    private final List<Requirement> requirements;
    private final SarifPlaces places;

    /**
     * @param requirements what each asks and why, for the help of the rules; may be empty
     * @param root         the folder the program was started in
     */
    SarifReport(List<Requirement> requirements, String root) {
        this.requirements = List.copyOf(requirements);
        this.places = new SarifPlaces(root);
    }

    @Override
    public void write(Batch batch, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonOutput.open(out)) {
            json.writeStartObject();
            text(json, "$schema", SCHEMA);
            text(json, "version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            SarifRules rules = new SarifRules(batch, requirements);
            tool(json, batch, rules);
            json.writeObjectFieldStart("automationDetails");
            text(json, "id", "mingzhang/");
            json.writeEndObject();
            text(json, "language", "zh-CN");
            text(json, "columnKind", "utf16CodeUnits");
            places.bases(json);
            invocation(json, batch);
            json.writeArrayFieldStart("results");
            for (Checked document : batch.documents()) {
                for (Finding finding : document.findings()) {
                    result(json, document, finding, rules.index(finding));
                }
            }
            json.writeEndArray();
            unchecked(json, batch);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void tool(JsonGenerator json, Batch batch, SarifRules rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        text(json, "name", "mingzhang");
        text(json, "version", batch.version());
        text(json, "language", "zh-CN");
        rules.write(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    static String level(Finding finding) {
        return finding.open() ? level(finding.severity()) : "note";
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.id();
    }

    private void result(JsonGenerator json, Checked document, Finding finding, int rule) throws IOException {
        json.writeStartObject();
        text(json, "ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rule);
        text(json, "level", level(finding));
        message(json, "message", sentences(document, finding));
        json.writeArrayFieldStart("locations");
        places.location(json, document, finding.location(), OneLine.evidence(finding));
        json.writeEndArray();
        related(json, document, finding);
        json.writeObjectFieldStart("partialFingerprints");
        text(json, "mingzhang/v1", finding.fingerprint());
        if (finding.location().line() == 0) {
            // Without it the uploader takes a hash of the first line: all findings of a rule in a PDF would be one.
            text(json, "primaryLocationLineHash",
                    Fingerprint.of(document.file(), finding.location().file(), finding.fingerprint()) + ":1");
        }
        json.writeEndObject();
        if (!finding.open()) {
            suppression(json, finding);
        }
        json.writeObjectFieldStart("properties");
        text(json, "severity", finding.severity().id());
        text(json, "status", finding.standing().state().id());
        text(json, "document", TerminalText.safe(document.file()));
        known(json, "found", OneLine.cut(finding.found(), 400));
        known(json, "expected", OneLine.cut(finding.expected(), 400));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The message with both numbers first: pages short of room show one sentence. */
    private static String sentences(Checked document, Finding finding) {
        StringBuilder text = new StringBuilder(escaped(OneLine.told(finding)));
        text.append("。\n位置：").append(escaped(OneLine.place(document, finding.location())));
        for (int i = 0; i < finding.related().size(); i++) {
            text.append(i == 0 ? "\n关联：" : "、").append('[').append(escaped(OneLine.related(finding.related().get(i))))
                    .append("](").append(i + 1).append(')');
        }
        for (int i = 0; i < Math.min(finding.basis().size(), CITED); i++) {
            text.append(i == 0 ? "\n依据：" : "；").append(escaped(OneLine.basis(finding.basis().get(i), false)));
        }
        if (!finding.open() && !OneLine.decision(finding).isEmpty()) {
            text.append("\n决定：").append(escaped(OneLine.decision(finding)));
        }
        text.append(finding.fix().isEmpty() ? "" : "\n整改：" + escaped(OneLine.fix(finding)));
        return text.toString();
    }

    /** In a message brackets make links and braces make placeholders. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace("{", "{{").replace("}", "}}");
    }

    private void related(JsonGenerator json, Checked document, Finding finding) throws IOException {
        if (finding.related().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        for (int i = 0; i < finding.related().size(); i++) {
            Related related = finding.related().get(i);
            places.related(json, document, related.location(), i + 1, escaped(OneLine.related(document, related)));
        }
        json.writeEndArray();
    }

    private static void suppression(JsonGenerator json, Finding finding) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        text(json, "kind", "external");
        text(json, "status", "accepted");
        String decision = OneLine.decision(finding);
        text(json, "justification", finding.standing().state().chinese() + (decision.isEmpty() ? "" : "：" + decision));
        json.writeEndObject();
        json.writeEndArray();
    }

    private void invocation(JsonGenerator json, Batch batch) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful",
                batch.unreadableCount() == 0 && batch.documents().stream().noneMatch(Checked::lostFile));
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Unreadable file : batch.unreadable()) {
            notification(json, "unreadable", "error", file.message(), file.file());
        }
        for (Checked document : batch.documents()) {
            if (document.verdict().equals("unchecked")) {
                notification(json, "unreadable", "error", Wording.verdict(document), places.file(document, Location.NOWHERE));
            }
            for (Problem problem : document.problems()) {
                notification(json, "problem", document.lostFile() ? "error" : "warning", OneLine.problem(document, problem),
                        places.file(document, problem.at()));
            }
        }
        for (Notice notice : batch.notices()) {
            notification(json, "notice", level(notice.severity()),
                    notice.message() + (notice.place().isEmpty() ? "" : "（" + notice.place() + "）"), "");
        }
        for (Skipped file : batch.skipped()) {
            notification(json, "skipped", "note", "跳过：" + file.reason(), file.name());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void notification(JsonGenerator json, String id, String level, String message, String file) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("descriptor");
        text(json, "id", id);
        json.writeEndObject();
        text(json, "level", level);
        message(json, "message", escaped(OneLine.cut(message, NOTIFICATION)));
        if (!file.isEmpty()) {
            json.writeArrayFieldStart("locations");
            places.file(json, file);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** By document and reason. */
    private static void unchecked(JsonGenerator json, Batch batch) throws IOException {
        json.writeObjectFieldStart("properties");
        text(json, "tally", TextReport.tally(batch));
        json.writeArrayFieldStart("unchecked");
        for (Checked document : batch.documents()) {
            Map<String, List<String>> byReason = new LinkedHashMap<>();
            for (Outcome outcome : document.outcomes()) {
                if (outcome.state() == Outcome.State.UNCHECKED) {
                    byReason.computeIfAbsent(outcome.reason(), key -> new ArrayList<>())
                            .add(outcome.requirement() + " " + outcome.title());
                }
            }
            for (Map.Entry<String, List<String>> entry : byReason.entrySet()) {
                json.writeStartObject();
                text(json, "document", TerminalText.safe(document.file()));
                text(json, "reason", TerminalText.safe(entry.getKey()));
                JsonOutput.texts(json, "requirements", entry.getValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A message of SARIF. */
    static void message(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        text(json, "text", text);
        json.writeEndObject();
    }
}
