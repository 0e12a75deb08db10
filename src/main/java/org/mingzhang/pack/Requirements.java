package org.mingzhang.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** requirements.yaml: what is checked, in what order, and which parts of a disclosure it needs. */
public final class Requirements {
    /** A part of a disclosure and the reason to give when it is not there. */
    public record PartName(String id, String title, String absent) {
    }

    private final List<String> dimensions;
    private final Map<String, PartName> parts = new LinkedHashMap<>();
    private final Map<String, Requirement> requirements = new LinkedHashMap<>();

    Requirements(Node root) {
        root.only("dimensions", "parts", "requirements");
        dimensions = root.texts("dimensions");
        for (Node node : root.items("parts")) {
            node.only("id", "title", "absent");
            parts.put(node.text("id"), new PartName(node.text("id"), node.text("title"), node.text("absent")));
        }
        for (Node node : root.items("requirements")) {
            add(node);
        }
        for (Node node : root.items("requirements")) {
            for (String other : node.texts("see")) {
                if (!requirements.containsKey(other)) {
                    throw node.problem("see 所指的检查项“" + other + "”不存在");
                }
            }
        }
    }

    private void add(Node node) {
        node.only("id", "title", "dimension", "grade", "needs", "see", "kinds", "entities", "regions", "from", "what",
                "why", "limits", "notApplicable", "bad", "good");
        Requirement requirement = new Requirement(node.text("id"), node.text("title"), node.text("dimension"),
                node.text("grade"), node.texts("needs"), node.texts("see"), node.texts("kinds"), node.texts("entities"),
                node.texts("regions"), node.text("from", ""), node.text("what"), node.text("why"),
                node.text("limits", ""), node.text("notApplicable", ""), node.text("bad", ""), node.text("good", ""));
        if (!dimensions.contains(requirement.dimension())) {
            throw node.get("dimension").problem("没有“" + requirement.dimension() + "”这个维度");
        }
        for (String part : requirement.needs()) {
            if (!parts.containsKey(part)) {
                throw node.get("needs").problem("没有名为“" + part + "”的组成部分（见 parts）");
            }
        }
        if (requirements.put(requirement.id(), requirement) != null) {
            throw node.problem("检查项“" + requirement.id() + "”写了两次");
        }
    }

    public List<String> dimensions() {
        return dimensions;
    }

    public List<PartName> parts() {
        return new ArrayList<>(parts.values());
    }

    /** @throws java.util.NoSuchElementException for an unknown id */
    public PartName part(String id) {
        PartName part = parts.get(id);
        if (part == null) {
            throw new java.util.NoSuchElementException(id);
        }
        return part;
    }

    public List<Requirement> all() {
        return new ArrayList<>(requirements.values());
    }

    public java.util.Optional<Requirement> find(String id) {
        return java.util.Optional.ofNullable(requirements.get(id));
    }
}
