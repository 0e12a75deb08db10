package org.mingzhang.report;

import static org.mingzhang.report.JsonOutput.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.document.Location;
import org.mingzhang.rule.Checked;

/** Locations of SARIF. A format without lines has everything in line 1; where it really stands is the logical location. */
final class SarifPlaces {
    private static final String BASE = "%SRCROOT%";

    private final RepositoryPath paths;

    SarifPlaces(String root) {
        paths = new RepositoryPath(root);
    }

    /** What the names of files are relative to; where that is on this machine is nobody's business. */
    void bases(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(BASE);
        SarifReport.message(json, "description", "检查时所在的文件夹");
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The name of the file a place is in. */
    String file(Checked document, Location at) {
        return paths.of(document, at);
    }

    /** A whole file. */
    void file(JsonGenerator json, String file) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(json, paths.of(file));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** @param snippet the printed words there, "" when none */
    void location(JsonGenerator json, Checked document, Location at, String snippet) throws IOException {
        json.writeStartObject();
        physical(json, document, at, snippet);
        logical(json, at);
        json.writeEndObject();
    }

    /** @param id how the message of the finding links to it */
    void related(JsonGenerator json, Checked document, Location at, int id, String message) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", id);
        physical(json, document, at, "");
        logical(json, at);
        SarifReport.message(json, "message", message);
        json.writeEndObject();
    }

    private void physical(JsonGenerator json, Checked document, Location at, String snippet) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifact(json, paths.of(document, at));
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", Math.max(at.line(), 1));
        if (!snippet.isEmpty()) {
            SarifReport.message(json, "snippet", snippet);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void artifact(JsonGenerator json, String path) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        text(json, "uri", RepositoryPath.uri(path));
        if (RepositoryPath.relative(path)) {
            text(json, "uriBaseId", BASE);
        }
        json.writeEndObject();
    }

    /** From the page to the cell, as far as it is known. */
    private static void logical(JsonGenerator json, Location at) throws IOException {
        List<String> path = new ArrayList<>();
        String kind = step(path, at.page() > 0 ? "第" + at.page() + "页" : "", "page", "");
        kind = step(path, at.section(), "section", kind);
        kind = step(path, at.table(), "table", kind);
        kind = step(path, Place.row(at), "row", kind);
        kind = step(path, Place.column(at), "cell", kind);
        if (path.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        text(json, "name", path.get(path.size() - 1));
        text(json, "fullyQualifiedName", String.join(" > ", path));
        text(json, "kind", kind);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static String step(List<String> path, String name, String kind, String before) {
        if (name.isEmpty()) {
            return before;
        }
        path.add(OneLine.cut(name, 200));
        return kind;
    }
}
