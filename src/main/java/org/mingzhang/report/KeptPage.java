package org.mingzhang.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The page that {@link HtmlPage} made, on its way into a report. */
final class KeptPage {
    private final byte[] packed;
    private final Set<String> anchors = new HashSet<>();

    KeptPage(byte[] packed) throws IOException {
        this.packed = packed;
        if (!isEmpty()) {
            findAnchors();
        }
    }

    /** Whether the text of the document is not at hand. */
    boolean isEmpty() {
        return packed.length == 0;
    }

    /** Whether a place with this id, without prefix, can be jumped to. */
    boolean has(String anchor) {
        return anchors.contains(anchor);
    }

    void write(String prefix, Html out) throws IOException {
        try (Reader in = open()) {
            char[] buffer = new char[1 << 14];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.raw(new String(buffer, 0, read).replace(String.valueOf(Html.PREFIX), prefix));
            }
        }
    }

    private Reader open() throws IOException {
        return new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(packed)), StandardCharsets.UTF_8);
    }

    private void findAnchors() throws IOException {
        try (Reader in = open()) {
            char[] buffer = new char[1 << 14];
            StringBuilder anchor = null;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    char c = buffer[i];
                    if (c == Html.PREFIX) {
                        anchor = new StringBuilder();
                    } else if (anchor != null && c == '"') {
                        anchors.add(anchor.toString());
                        anchor = null;
                    } else if (anchor != null) {
                        anchor.append(c);
                    }
                }
            }
        }
    }
}
