package org.mingzhang.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.mingzhang.policy.Criteria;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

/**
 * The open errors and warnings as waivers to be filled in: a person deletes what is not accepted and writes reason, name and day
 * on the rest. As it stands the file is refused, since those are empty.
 */
final class WaiverDraft implements Report {
    private static final String HEX = "0123456789abcdef";

    @Override
    public void write(Batch batch, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write("# 豁免草稿：删去不接受的各条，其余填写 reason（理由）、by（决定人）和 until（有效期至，如 2026-12-31），\n"
                + "# 再用 mingzhang check --waivers 此文件 … 检查。其他各项请不要改动：与问题完全相符才会豁免。\n");
        out.write("waivers:\n");
        boolean none = true;
        for (Checked document : batch.documents()) {
            for (Finding finding : document.findings()) {
                if (finding.open() && finding.severity().atLeast(Severity.WARNING)) {
                    waiver(Criteria.of(document, finding), out);
                    none = false;
                }
            }
        }
        if (none) {
            out.write("  []\n");
        }
        out.flush();
    }

    private static void waiver(Criteria criteria, Writer out) throws IOException {
        out.write("  - rule: " + criteria.rule() + "\n");
        field(out, "department", criteria.department());
        if (criteria.year() > 0) {
            out.write("    year: " + criteria.year() + "\n");
        }
        field(out, "kind", criteria.kind());
        field(out, "file", criteria.file());
        field(out, "section", criteria.section());
        field(out, "table", criteria.table());
        field(out, "row", criteria.row());
        field(out, "column", criteria.column());
        field(out, "message", criteria.message());
        out.write("    reason: \n    by: \n    until: \n");
    }

    private static void field(Writer out, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.write("    " + name + ": " + quoted(value) + "\n");
        }
    }

    /** Between double quotes YAML takes everything that is escaped, and nothing in it means anything. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean plain = c >= ' ' && c < 0x7f || c >= 0xa1 && c < 0x2000 || c >= 0x2010 && c < 0x2028
                    || c >= 0x2030 && c < 0x2060 || c >= 0x2070 && c < 0xd800 || c > 0xdfff && c < 0xfe00 || c > 0xff00 && c < 0xfff0;
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (plain) {
                quoted.append(c);
            } else {
                quoted.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    quoted.append(HEX.charAt(c >> shift & 15));
                }
            }
        }
        return quoted.append('"').toString();
    }
}
