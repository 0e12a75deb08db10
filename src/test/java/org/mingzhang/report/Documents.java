package org.mingzhang.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.pack.Requirement;
import org.mingzhang.rule.Checked;

/** Three whole disclosures of {@code samples/documents} as the real rules judge them: faulty, with advice, without a finding. */
final class Documents {
    static final List<Requirement> REQUIREMENTS = org.mingzhang.samples.Samples.PACK.requirements().all();
    private static Batch batch;

    private Documents() {
    }

    static synchronized Batch batch() throws Exception {
        if (batch == null) {
            List<Checked> documents = new ArrayList<>();
            for (String name : List.of("shanghai-2026-unit-faulty", "hebei-2023-unit", "budget-2025-department-with-tables")) {
                documents.add(org.mingzhang.samples.Samples.check(Path.of("samples/documents", name + ".txt")));
            }
            batch = new Batch(documents, List.of(), List.of(), "0.0.0");
        }
        return batch;
    }
}
