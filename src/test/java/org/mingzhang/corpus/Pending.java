package org.mingzhang.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Related;

/**
 * What a reader judges: for every document the list as it would have to be, with the verdicts that are known, and every finding
 * in full words. Written below {@code target}; what a reader has judged is carried into the lists by hand.
 */
final class Pending {
    static final Path FOLDER = Path.of("target/pending");
    private static final int RELATED = 12;
    private final StringBuilder words = new StringBuilder();

    /** Adds a document whose findings are these, in the order of the list. */
    void add(ApprovedList found, List<Finding> findings) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(found.document() + ".yaml"), found.yaml());
        for (int i = 0; i < findings.size(); i++) {
            words(found.document(), found.entries().get(i), findings.get(i));
        }
        Files.writeString(FOLDER.resolve("judge.txt"), words);
    }

    private void words(String document, Entry entry, Finding finding) {
        words.append("document: ").append(document).append("\nfile:     ").append(finding.location().file())
                .append("\nrule:     ").append(finding.rule()).append(" (").append(finding.severity().id()).append(") ").append(finding.title())
                .append("\npage:     ").append(finding.location().page()).append(finding.location().page() > 0 ? "" : " line " + finding.location().line())
                .append("\nquote-hash: ").append(entry.key().get("quote"))
                .append("\nverdict:  ").append(entry.judged() ? entry.verdict() + " " + entry.readers() : "-")
                .append("\nmessage:  ").append(finding.message())
                .append("\nplace:    ").append(finding.location().section()).append(" | ").append(finding.location().table()).append(" | ")
                .append(finding.location().rowName()).append(" | ").append(finding.location().columnName())
                .append("\nquote:    ").append(flat(finding.quote()))
                .append("\nfound:    ").append(finding.found()).append("   expected: ").append(finding.expected()).append('\n');
        for (Related related : finding.related().subList(0, Math.min(RELATED, finding.related().size()))) {
            words.append("related:  ").append(related.role()).append(' ').append(flat(related.value())).append("  page ")
                    .append(related.location().page()).append(' ').append(related.location().rowName()).append(" | ")
                    .append(related.location().columnName()).append('\n');
        }
        words.append(finding.related().size() > RELATED ? "related:  … " + finding.related().size() + " in all\n" : "").append('\n');
    }

    private static String flat(String text) {
        return text.replaceAll("\\s*\\n\\s*", "");
    }
}
