package org.mingzhang.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All profiles; each extends another, national extends none. */
public final class Profiles {
    private static final String ROOT = "national";
    /** Above the length of any chain. */
    private static final int LOCAL = 100;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    Profiles(List<Node> files) {
        for (Node node : files) {
            node.only("id", "title", "extends", "region", "kinds", "from", "to", "sections", "tables", "parameters",
                    "severities", "notApplicable");
            if (nodes.put(node.text("id"), node) != null) {
                throw node.problem("方案“" + node.text("id") + "”写了两次");
            }
        }
        for (Node node : files) {
            resolve(node.text("id"));
        }
    }

    public Set<String> ids() {
        return nodes.keySet();
    }

    /** @throws java.util.NoSuchElementException for an unknown id */
    public Profile profile(String id) {
        if (!nodes.containsKey(id)) {
            throw new java.util.NoSuchElementException(id);
        }
        return resolve(id);
    }

    /** The narrowest profile for a disclosure, one of its region before one of no region; national where nothing fits. */
    public Profile select(String region, String kind, int year) {
        String best = ROOT;
        int depth = 0;
        for (Map.Entry<String, Node> entry : nodes.entrySet()) {
            Node node = entry.getValue();
            String place = node.text("region", "");
            boolean fits = (place.isEmpty() || place.equals(region)) && (!node.has("kinds") || node.texts("kinds").contains(kind))
                    && year >= Integer.parseInt(node.text("from", "0"))
                    && year <= Integer.parseInt(node.text("to", "9999"));
            int own = place.isEmpty() ? chain(entry.getKey()).size() : LOCAL + chain(entry.getKey()).size();
            if (fits && own > depth) {
                best = entry.getKey();
                depth = own;
            }
        }
        return resolve(best);
    }

    private List<Node> chain(String id) {
        List<Node> chain = new ArrayList<>();
        String next = id;
        while (!next.isEmpty()) {
            Node node = nodes.get(next);
            if (node == null) {
                throw chain.get(0).get("extends").problem("上级方案“" + next + "”不存在");
            }
            if (chain.contains(node)) {
                throw node.problem("方案互相继承成了环");
            }
            chain.add(0, node);
            next = node.text("extends", "");
        }
        return chain;
    }

    private Profile resolve(String id) {
        List<String> sections = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, String> severities = new LinkedHashMap<>();
        Map<String, String> notApplicable = new LinkedHashMap<>();
        String region = "";
        for (Node node : chain(id)) {
            region = node.text("region", region);
            replace(node, "sections", sections);
            replace(node, "tables", tables);
            merge(node, "parameters", parameters);
            merge(node, "severities", severities);
            merge(node, "notApplicable", notApplicable);
        }
        return new Profile(id, nodes.get(id).text("title"), region, List.copyOf(sections), List.copyOf(tables),
                Map.copyOf(parameters), Map.copyOf(severities), Map.copyOf(notApplicable));
    }

    private static void replace(Node node, String key, List<String> into) {
        if (node.has(key)) {
            into.clear();
            into.addAll(node.texts(key));
        }
    }

    private static void merge(Node node, String key, Map<String, String> into) {
        if (node.has(key)) {
            node.get(key).entries().forEach((name, value) -> into.put(name, value.text()));
        }
    }
}
