package org.mingzhang.report;

import static org.mingzhang.report.JsonOutput.known;
import static org.mingzhang.report.JsonOutput.text;
import static org.mingzhang.report.JsonOutput.texts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Subject;
import org.mingzhang.pack.Citation;
import org.mingzhang.policy.Notice;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** For programs: the contract is {@code mingzhang-report.schema.json}. */
public final class JsonReport implements Report {
    /** Changes only when something a consumer may rely on goes or changes its meaning. */
    public static final String SCHEMA_VERSION = "1";

    @Override
    public void write(Batch batch, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonOutput.open(out)) {
            json.writeStartObject();
            text(json, "schemaVersion", SCHEMA_VERSION);
            json.writeObjectFieldStart("tool");
            text(json, "name", "mingzhang");
            text(json, "version", batch.version());
            json.writeEndObject();
            json.writeArrayFieldStart("documents");
            for (Checked document : batch.documents()) {
                document(json, document);
            }
            for (Unreadable file : batch.unreadable()) {
                unreadable(json, file);
            }
            json.writeEndArray();
            notices(json, batch);
            summary(json, batch);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void document(JsonGenerator json, Checked document) throws IOException {
        json.writeStartObject();
        text(json, "file", document.file());
        texts(json, "files", document.files());
        subject(json, document.subject());
        text(json, "profile", document.profile());
        text(json, "verdict", document.verdict());
        json.writeArrayFieldStart("problems");
        for (Problem problem : document.problems()) {
            problem(json, problem.what(), problem.at());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Finding finding : document.findings()) {
            finding(json, finding);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("requirements");
        for (Outcome outcome : document.outcomes()) {
            json.writeStartObject();
            text(json, "id", outcome.requirement());
            text(json, "title", outcome.title());
            text(json, "dimension", outcome.dimension());
            text(json, "outcome", outcome.state().id());
            text(json, "reason", outcome.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void unreadable(JsonGenerator json, Unreadable file) throws IOException {
        json.writeStartObject();
        text(json, "file", file.file());
        texts(json, "files", List.of(file.file()));
        subject(json, "", 0, Kind.UNKNOWN, Entity.UNKNOWN, "", "", "low");
        text(json, "profile", "");
        text(json, "verdict", "unchecked");
        json.writeArrayFieldStart("problems");
        problem(json, file.message(), Location.ofFile(file.file()));
        json.writeEndArray();
        texts(json, "findings", List.of());
        texts(json, "requirements", List.of());
        json.writeEndObject();
    }

    private static void subject(JsonGenerator json, Subject subject) throws IOException {
        subject(json, subject.department(), subject.year(), subject.kind(), subject.entity(), subject.region(),
                subject.level(), subject.confidence());
    }

    private static void subject(JsonGenerator json, String department, int year, Kind kind, Entity entity,
                                String region, String level, String confidence) throws IOException {
        json.writeObjectFieldStart("subject");
        text(json, "department", department);
        json.writeNumberField("year", year);
        text(json, "kind", switch (kind) {
            case BUDGET -> "budget";
            case FINAL -> "final";
            case UNKNOWN -> "unknown";
        });
        text(json, "entity", switch (entity) {
            case DEPARTMENT -> "department";
            case UNIT -> "unit";
            case UNKNOWN -> "unknown";
        });
        text(json, "region", region);
        text(json, "level", level);
        text(json, "confidence", confidence);
        json.writeEndObject();
    }

    private static void problem(JsonGenerator json, String what, Location at) throws IOException {
        json.writeStartObject();
        text(json, "what", what);
        location(json, at);
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        text(json, "rule", finding.rule());
        text(json, "requirement", finding.requirement());
        text(json, "title", finding.title());
        text(json, "severity", finding.severity().id());
        text(json, "status", finding.standing().state().id());
        if (!finding.open()) {
            decision(json, finding.standing());
        }
        text(json, "message", finding.message());
        text(json, "quote", finding.quote());
        text(json, "found", finding.found());
        text(json, "expected", finding.expected());
        text(json, "fix", finding.fix());
        json.writeArrayFieldStart("basis");
        for (Citation citation : finding.basis()) {
            json.writeStartObject();
            text(json, "id", citation.id());
            text(json, "kind", citation.kind());
            text(json, "title", citation.title());
            text(json, "number", citation.number());
            text(json, "article", citation.article());
            text(json, "quote", citation.quote());
            json.writeEndObject();
        }
        json.writeEndArray();
        location(json, finding.location());
        json.writeArrayFieldStart("related");
        for (Related related : finding.related()) {
            json.writeStartObject();
            text(json, "role", related.role());
            text(json, "value", related.value());
            location(json, related.location());
            json.writeEndObject();
        }
        json.writeEndArray();
        text(json, "fingerprint", finding.fingerprint());
        json.writeEndObject();
    }

    private static void decision(JsonGenerator json, Standing standing) throws IOException {
        json.writeObjectFieldStart("decision");
        text(json, "reason", standing.reason());
        text(json, "by", standing.by());
        text(json, "until", standing.until());
        json.writeEndObject();
    }

    private static void notices(JsonGenerator json, Batch batch) throws IOException {
        if (batch.notices().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("notices");
        for (Notice notice : batch.notices()) {
            json.writeStartObject();
            text(json, "severity", notice.severity().id());
            text(json, "place", notice.place());
            text(json, "message", notice.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Only what is known. */
    private static void location(JsonGenerator json, Location at) throws IOException {
        json.writeObjectFieldStart("location");
        known(json, "file", at.file());
        known(json, "page", at.page());
        known(json, "line", at.line());
        known(json, "section", at.section());
        known(json, "table", at.table());
        known(json, "row", Place.row(at));
        known(json, "column", Place.column(at));
        json.writeEndObject();
    }

    private static void summary(JsonGenerator json, Batch batch) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("documents", batch.size());
        json.writeNumberField("unreadable", batch.unreadableCount());
        json.writeNumberField("errors", batch.count(Severity.ERROR));
        json.writeNumberField("warnings", batch.count(Severity.WARNING));
        json.writeNumberField("infos", batch.count(Severity.INFO));
        json.writeNumberField("uncheckedRequirements", batch.count(Outcome.State.UNCHECKED));
        json.writeNumberField("waived", batch.count(Standing.State.WAIVED));
        json.writeNumberField("baselined", batch.count(Standing.State.BASELINED));
        json.writeEndObject();
    }
}
