package org.mingzhang.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.mingzhang.policy.Baseline;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Standing;

/** What counts no more from now on: all findings but the waived ones, a line each. */
final class BaselineReport implements Report {
    @Override
    public void write(Batch batch, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonOutput.open(out)) {
            // A line for each finding: a baseline is compared and merged.
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            json.writeStartObject();
            json.writeStringField("mingzhangBaseline", "1");
            json.writeArrayFieldStart("findings");
            for (Checked document : batch.documents()) {
                for (Finding finding : document.findings()) {
                    if (finding.standing().state() != Standing.State.WAIVED) {
                        json.writeRaw('\n');
                        json.writeStartObject();
                        JsonOutput.text(json, "key", Baseline.key(document, finding));
                        JsonOutput.text(json, "rule", finding.rule());
                        JsonOutput.text(json, "file", document.file());
                        JsonOutput.text(json, "message", finding.message());
                        json.writeEndObject();
                    }
                }
            }
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
