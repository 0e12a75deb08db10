package org.mingzhang.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the data files say about one another, and words that nothing would ever match. Runs when the program is built, not
 * when it starts.
 */
final class CrossCheck {
    private static final List<String> SEVERITIES = List.of("info", "warning", "error");
    private static final List<String> KINDS = List.of("budget", "final");
    private static final String ROOT = "national";

    private final Map<String, Node> files;
    private final Set<String> sections = new HashSet<>();
    private final Set<String> tables = new HashSet<>();
    private final Set<String> regions = new HashSet<>();
    private final Set<String> requirements = new HashSet<>();

    private CrossCheck(Map<String, Node> files) {
        this.files = files;
        Node vocabulary = files.get("vocabulary.yaml");
        ids(vocabulary, "sections", sections);
        ids(vocabulary, "tables", tables);
        ids(vocabulary, "regions", regions);
        ids(files.get("requirements.yaml"), "requirements", requirements);
    }

    /** @throws PackException at the first thing that is wrong */
    static void check(Map<String, Node> files) {
        CrossCheck check = new CrossCheck(files);
        check.vocabulary(files.get("vocabulary.yaml"));
        check.requirements(files.get("requirements.yaml"));
        check.regulations(files.get("regulations.yaml"));
        check.profiles();
    }

    /** @param severities of the rules, by their ids: a profile may only lower them */
    static void profiles(Map<String, Node> files, Map<String, String> severities) {
        files.forEach((name, node) -> {
            if (profile(name) && node.has("severities")) {
                node.get("severities").entries().forEach((rule, word) -> lowered(rule, word, severities));
            }
        });
    }

    private static void lowered(String rule, Node word, Map<String, String> severities) {
        String own = severities.get(rule);
        if (own == null) {
            throw word.problem("没有编号为“" + rule + "”的规则");
        }
        if (SEVERITIES.indexOf(word.text()) > SEVERITIES.indexOf(own)) {
            throw word.problem("规则“" + rule + "”的级别是 " + own + "，方案只能调低，不能调高为 " + word.text());
        }
    }

    private static boolean profile(String file) {
        return file.startsWith("profiles/");
    }

    private static void ids(Node root, String list, Set<String> ids) {
        root.items(list).forEach(node -> ids.add(node.text("id")));
    }

    private static void oneOf(Node value, List<String> words, String what) {
        if (!words.contains(value.text())) {
            throw value.problem("“" + value.text() + "”不是" + what + "，可用的有：" + String.join("、", words));
        }
    }

    private static void known(Node value, Set<String> ids, String what) {
        if (!ids.contains(value.text())) {
            throw value.problem("没有名为“" + value.text() + "”的" + what);
        }
    }

    private static void day(Node node, String key) {
        if (!node.text(key, "").isEmpty() && Days.parse(node.text(key)).isEmpty()) {
            throw node.get(key).problem("日期“" + node.text(key) + "”应写成 2020-10-01 的形式");
        }
    }

    private void vocabulary(Node root) {
        for (String list : List.of("sections", "tables")) {
            Map<String, String> owners = new HashMap<>();
            Set<String> ids = new HashSet<>();
            for (Node node : root.items(list)) {
                if (!ids.add(node.text("id"))) {
                    throw node.problem("“" + node.text("id") + "”写了两次");
                }
                node.items("under").forEach(id -> known(id, sections, "章节（见 sections）"));
                for (Node name : node.items("names")) {
                    String other = owners.put(Vocabulary.plain(name.text()), node.text("id"));
                    if (other != null && !other.equals(node.text("id"))) {
                        throw name.problem("名称“" + name.text() + "”同时属于 " + other + " 和 " + node.text("id"));
                    }
                }
            }
        }
    }

    private void requirements(Node root) {
        for (Node node : root.items("requirements")) {
            oneOf(node.get("grade"), List.of("A", "B", "C", "D", "E"), "级别");
            node.items("kinds").forEach(kind -> oneOf(kind, KINDS, "公开文本的种类"));
            node.items("entities").forEach(entity -> oneOf(entity, List.of("department", "unit"), "公开主体"));
            day(node, "from");
        }
    }

    private void regulations(Node root) {
        for (Node node : root.items("regulations")) {
            node.items("levels").forEach(level -> oneOf(level, List.of("central", "local"), "预算级次"));
            node.items("entities").forEach(entity -> oneOf(entity, List.of("administrative"), "适用主体"));
        }
    }

    private void profiles() {
        Node root = null;
        for (Map.Entry<String, Node> entry : files.entrySet()) {
            if (profile(entry.getKey()) && entry.getValue().text("id").equals(ROOT)) {
                root = entry.getValue();
            }
        }
        if (root == null) {
            throw new PackException("profiles/" + ROOT + ".yaml", 0, "缺少全国通用的方案“" + ROOT + "”，其他方案都要从它继承");
        }
        Set<String> parameters = root.has("parameters") ? root.get("parameters").entries().keySet() : Set.of();
        for (Map.Entry<String, Node> entry : files.entrySet()) {
            if (profile(entry.getKey())) {
                profile(entry.getValue(), parameters);
            }
        }
    }

    private void profile(Node node, Set<String> parameters) {
        if (!node.text("id").equals(ROOT) && node.text("extends", "").isEmpty()) {
            throw node.problem("方案“" + node.text("id") + "”缺少“extends”一项，至少要继承 " + ROOT);
        }
        if (!node.text("region", "").isEmpty()) {
            known(node.get("region"), regions, "地区（见 vocabulary.yaml）");
        }
        node.items("kinds").forEach(kind -> oneOf(kind, KINDS, "公开文本的种类"));
        node.items("sections").forEach(id -> known(id, sections, "章节（见 vocabulary.yaml 的 sections）"));
        node.items("tables").forEach(id -> known(id, tables, "表（见 vocabulary.yaml 的 tables）"));
        for (String key : List.of("from", "to")) {
            if (node.has(key) && !node.text(key).matches("\\d{4}")) {
                throw node.get(key).problem("年度“" + node.text(key) + "”应写成四位数字，例如 2021");
            }
        }
        if (node.has("parameters")) {
            node.get("parameters").entries().forEach((name, value) -> {
                if (!parameters.contains(name)) {
                    throw value.problem("没有名为“" + name + "”的参数，可用的有：" + String.join("、", parameters));
                }
            });
        }
        if (node.has("severities")) {
            node.get("severities").entries().values().forEach(word -> oneOf(word, SEVERITIES, "问题的级别"));
        }
        if (node.has("notApplicable")) {
            node.get("notApplicable").entries().forEach((id, reason) -> {
                if (!requirements.contains(id)) {
                    throw reason.problem("没有编号为“" + id + "”的检查项");
                }
            });
        }
    }
}
