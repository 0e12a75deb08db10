package org.mingzhang.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Location;
import org.mingzhang.rule.Finding;

/**
 * A finding as the lists keep it: enough to know it again, no sentence of the document.
 *
 * @param key     what makes it this finding: rule, severity, place, both numbers, hash of the quote
 * @param readers who compared it with the document
 * @param verdict whether they found it true, "" before anybody did
 * @param note    why it is false, or what is to be known about it
 */
record Entry(Map<String, String> key, List<String> readers, String verdict, String note) {
    /** Names of tables and rows and the numbers are shorter; what is longer may be a sentence. */
    private static final int NAME = 20;
    private static final int SHOWN = 8;
    private static final List<String> FIELDS = List.of("rule", "severity", "half", "page", "line", "section", "table", "row",
            "column", "found", "expected", "quote");

    static Entry of(Finding finding) {
        Location at = finding.location();
        Map<String, String> key = new LinkedHashMap<>();
        key.put("rule", finding.rule());
        key.put("severity", finding.severity().id());
        key.put("half", half(at.file()));
        key.put("page", at.page() == 0 ? "" : Integer.toString(at.page()));
        key.put("line", at.page() > 0 || at.line() == 0 ? "" : Integer.toString(at.line()));
        boolean cell = !at.table().isEmpty();
        key.put("section", cell ? "" : name(at.section().substring(at.section().lastIndexOf('›') + 1).strip()));
        key.put("table", name(at.table()));
        key.put("row", at.rowName().isEmpty() && at.row() > 0 ? "第" + at.row() + "行" : name(at.rowName()));
        key.put("column", at.columnName().isEmpty() && at.column() > 0 ? "第" + at.column() + "列" : name(at.columnName()));
        key.put("found", name(finding.found()));
        key.put("expected", name(finding.expected()));
        key.put("quote", Hash.of(finding.quote(), 16));
        key.values().removeIf(String::isEmpty);
        return new Entry(key, List.of(), "", "");
    }

    static Entry of(JsonNode node) {
        Map<String, String> key = new LinkedHashMap<>();
        for (String field : FIELDS) {
            if (node.has(field)) {
                key.put(field, node.get(field).asText());
            }
        }
        List<String> readers = new ArrayList<>();
        node.path("readers").forEach(reader -> readers.add(reader.asText()));
        return new Entry(key, readers, node.path("verdict").asText(), node.path("note").asText());
    }

    private static String half(String file) {
        return file.endsWith("_narrative.pdf") ? "narrative" : file.endsWith("_tables.pdf") ? "tables" : "";
    }

    /** The name itself, or its beginning and a hash. */
    private static String name(String text) {
        String plain = text.replaceAll("\\s", "");
        return plain.length() <= NAME ? plain : plain.substring(0, SHOWN) + "…#" + Hash.of(plain, 8);
    }

    String rule() {
        return key.get("rule");
    }

    boolean error() {
        return key.get("severity").equals("error");
    }

    boolean judged() {
        return !verdict.isEmpty();
    }

    boolean isTrue() {
        return verdict.equals("true");
    }

    Entry judgedLike(Entry other) {
        return new Entry(key, other.readers, other.verdict, other.note);
    }

    /** As an item of a list. */
    String yaml() {
        StringBuilder yaml = new StringBuilder();
        key.forEach((field, value) -> yaml.append(yaml.isEmpty() ? "- " : "  ").append(field).append(": ").append(quoted(field, value)).append('\n'));
        if (judged()) {
            yaml.append("  readers: [").append(String.join(", ", readers)).append("]\n  verdict: ").append(verdict).append('\n');
            yaml.append(note.isEmpty() ? "" : "  note: " + quoted("note", note) + "\n");
        }
        return yaml.toString();
    }

    private static String quoted(String field, String value) {
        boolean plain = List.of("rule", "severity", "half", "page", "line").contains(field);
        return plain ? value : "'" + value.replace("'", "''") + "'";
    }

    /** On one line, ready to be judged. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        key.forEach((field, value) -> line.append(field).append('=').append(value).append(' '));
        return line.toString().strip();
    }
}
