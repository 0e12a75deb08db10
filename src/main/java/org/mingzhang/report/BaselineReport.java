package org.mingzhang.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
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
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartObject();
            json.writeStringField("mingzhangBaseline", "1");
            json.writeArrayFieldStart("findings");
            for (Checked document : batch.documents()) {
                for (Finding finding : document.findings()) {
                    if (finding.standing().state() != Standing.State.WAIVED) {
                        json.writeRaw('\n');
                        json.writeStartObject();
                        json.writeStringField("key", Baseline.key(document, finding));
                        json.writeStringField("rule", finding.rule());
                        json.writeStringField("file", TerminalText.safe(document.file()));
                        json.writeStringField("message", TerminalText.safe(finding.message()));
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
