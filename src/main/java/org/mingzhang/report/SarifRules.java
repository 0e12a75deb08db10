package org.mingzhang.report;

import static org.mingzhang.report.JsonOutput.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.pack.Citation;
import org.mingzhang.pack.Requirement;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;

/** The rules that found something, in the order of their ids: what each asks, why, by which regulation, and the mend. */
final class SarifRules {
    private static final int DESCRIPTION = 1000;
    private static final int MENDS = 3;
    private static final List<String> LEVELS = List.of("note", "warning", "error");

    private final Map<String, List<Finding>> findings = new LinkedHashMap<>();
    private final List<String> ids;
    private final Map<String, Requirement> requirements = new HashMap<>();
    private final Map<String, String> dimensions = new HashMap<>();

    SarifRules(Batch batch, List<Requirement> known) {
        for (Requirement requirement : known) {
            requirements.put(requirement.id(), requirement);
            dimensions.put(requirement.id(), requirement.dimension());
        }
        for (Checked document : batch.documents()) {
            for (Outcome outcome : document.outcomes()) {
                dimensions.putIfAbsent(outcome.requirement(), outcome.dimension());
            }
            for (Finding finding : document.findings()) {
                findings.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
            }
        }
        ids = findings.keySet().stream().sorted().toList();
    }

    int index(Finding finding) {
        return java.util.Collections.binarySearch(ids, finding.rule());
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (String id : ids) {
            rule(json, id, findings.get(id));
        }
        json.writeEndArray();
    }

    private void rule(JsonGenerator json, String id, List<Finding> found) throws IOException {
        Finding first = found.get(0);
        Requirement requirement = requirements.get(first.requirement());
        String title = OneLine.cut(first.title(), 200);
        json.writeStartObject();
        text(json, "id", id);
        text(json, "name", title);
        SarifReport.message(json, "shortDescription", title);
        SarifReport.message(json, "fullDescription", requirement == null ? title
                : OneLine.cut(requirement.what() + requirement.why(), DESCRIPTION));
        Map<String, List<String>> help = help(found, requirement);
        json.writeObjectFieldStart("help");
        text(json, "text", plain(help));
        text(json, "markdown", markdown(help));
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        text(json, "level", level(found));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        String dimension = dimensions.getOrDefault(first.requirement(), "");
        JsonOutput.texts(json, "tags", dimension.isEmpty() ? List.of(first.requirement())
                : List.of(dimension, first.requirement()));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The highest level it was found at. */
    private static String level(List<Finding> found) {
        int level = 0;
        for (Finding finding : found) {
            level = Math.max(level, LEVELS.indexOf(SarifReport.level(finding)));
        }
        return LEVELS.get(level);
    }

    private static Map<String, List<String>> help(List<Finding> found, Requirement requirement) {
        Set<String> basis = new LinkedHashSet<>();
        Set<String> mends = new LinkedHashSet<>();
        for (Finding finding : found) {
            for (Citation citation : finding.basis()) {
                basis.add(OneLine.basis(citation, true));
            }
            if (!finding.fix().isEmpty() && mends.size() < MENDS) {
                mends.add(OneLine.fix(finding));
            }
        }
        Map<String, List<String>> help = new LinkedHashMap<>();
        if (requirement != null) {
            help.put("查什么", lines(requirement.what()));
            help.put("为什么", lines(requirement.why()));
            help.put("不查什么", lines(requirement.limits()));
            help.put("错例", lines(requirement.bad()));
            help.put("正例", lines(requirement.good()));
        }
        help.put("依据", List.copyOf(basis));
        help.put("整改", List.copyOf(mends));
        help.values().removeIf(List::isEmpty);
        if (help.isEmpty()) {
            help.put("检查项", List.of(found.get(0).requirement()));
        }
        return help;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(TerminalText::safe).toList();
    }

    private static String plain(Map<String, List<String>> help) {
        StringBuilder text = new StringBuilder();
        help.forEach((label, lines) -> {
            text.append(label).append("：");
            text.append(lines.size() == 1 ? "" : "\n").append(String.join("\n", lines)).append('\n');
        });
        return text.toString();
    }

    private static String markdown(Map<String, List<String>> help) {
        StringBuilder text = new StringBuilder();
        help.forEach((label, lines) -> {
            text.append("**").append(label).append("**\n\n");
            lines.forEach(line -> text.append("- ").append(Markdown.escaped(line)).append('\n'));
            text.append('\n');
        });
        return text.toString();
    }
}
