package org.mingzhang.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

/** The errors and warnings of one disclosure with the verdicts of its readers. Nothing writes these lists but a person. */
record ApprovedList(String document, List<Entry> entries) {
    private static final Path LISTS = Path.of("src/test/resources/corpus/findings");
    private static final String YAML = ".yaml";

    ApprovedList {
        entries = List.copyOf(entries);
    }

    /** By the name of their document. */
    static Map<String, ApprovedList> all() throws IOException {
        Map<String, ApprovedList> lists = new TreeMap<>();
        try (Stream<Path> files = Files.list(LISTS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(YAML)).toList()) {
                String name = file.getFileName().toString();
                String document = name.substring(0, name.length() - YAML.length());
                List<Entry> entries = new ArrayList<>();
                JsonNode written = new YAMLMapper().readTree(file.toFile());
                written.path("findings").forEach(node -> entries.add(Entry.of(node)));
                lists.put(document, new ApprovedList(document, entries));
            }
        }
        return lists;
    }

    static ApprovedList nothing(String document) {
        return new ApprovedList(document, List.of());
    }

    /** The findings that a list would keep. */
    static List<Finding> serious(Checked checked) {
        return checked.findings().stream().filter(finding -> finding.severity().atLeast(Severity.WARNING)).toList();
    }

    /** Those of this list that are not in the other, equal ones counted. */
    List<Entry> without(ApprovedList other) {
        List<Map<String, String>> theirs = new ArrayList<>(other.entries.stream().map(Entry::key).toList());
        return entries.stream().filter(entry -> !theirs.remove(entry.key())).toList();
    }

    /** This list with the verdicts that the other holds on the same findings. */
    ApprovedList judgedLike(ApprovedList other) {
        List<Entry> left = new ArrayList<>(other.entries);
        List<Entry> judged = new ArrayList<>();
        for (Entry entry : entries) {
            Entry same = left.stream().filter(one -> one.key().equals(entry.key())).findFirst().orElse(entry);
            left.remove(same);
            judged.add(entry.judgedLike(same));
        }
        return new ApprovedList(document, judged);
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder(entries.isEmpty() ? "findings: []\n" : "findings:\n");
        entries.forEach(entry -> yaml.append(entry.yaml()));
        return yaml.toString();
    }
}
