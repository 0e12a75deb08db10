package org.mingzhang.policy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.pack.Node;
import org.mingzhang.pack.PackException;
import org.mingzhang.pack.YamlNodes;
import org.mingzhang.reader.SmallFile;
import org.mingzhang.reader.UnreadableException;

/**
 * A configuration file: options that need not be given each time, and decisions.
 *
 * @param options  as they would stand on the command line
 * @param baseline the file of the baseline, "" without
 */
public record Configuration(List<Option> options, List<Disabled> disabled, List<Waiver> waivers, String baseline) {
    /** Looked for in the working directory. */
    public static final String NAME = ".mingzhang.yaml";
    /** A configuration that says nothing. */
    public static final Configuration EMPTY = new Configuration(List.of(), List.of(), List.of(), "");
    private static final int LARGEST = 4 << 20;
    private static final String[] KEYS = {"profile", "fail-on", "fail-on-unchecked", "jobs", "formats", "limits", "disabled",
        "waivers", "baseline"};
    private static final String[] WAIVER_KEYS = {"rule", "department", "year", "kind", "file", "section", "table", "row",
        "column", "message", "reason", "by", "until"};
    private static final List<String> PLACES = List.of("section", "table", "row", "column", "message");

    /**
     * @param name  with its dashes
     * @param place file and line it is written at
     */
    public record Option(String name, String value, String place) {
    }

    public Configuration {
        options = List.copyOf(options);
        disabled = List.copyOf(disabled);
        waivers = List.copyOf(waivers);
    }

    /**
     * @param name how messages call the file
     * @throws PackException       at the line that is wrong
     * @throws UnreadableException where it, or the file of waivers it names, cannot be read
     */
    public static Configuration read(Path path, String name) throws UnreadableException {
        String text = SmallFile.text(path, name, LARGEST, "选项、停用的规则和豁免");
        if (text.isBlank()) {
            return EMPTY;
        }
        Node root = YamlNodes.parse(name, text).only(KEYS);
        List<Waiver> waivers = new ArrayList<>();
        if (root.has("waivers")) {
            Node node = root.get("waivers");
            if (node.scalar()) {
                waivers.addAll(waivers(beside(path, node), node.text()));
            } else {
                waivers.addAll(waivers(node));
            }
        }
        String baseline = root.has("baseline") ? beside(path, root.get("baseline")).toString() : "";
        return new Configuration(options(root), disabled(root), waivers, baseline);
    }

    /** The waivers of a file of their own: its only entry is {@code waivers}. */
    public static List<Waiver> waivers(Path path, String name) throws UnreadableException {
        String text = SmallFile.text(path, name, LARGEST, "豁免");
        return text.isBlank() ? List.of() : waivers(YamlNodes.parse(name, text).only("waivers").get("waivers"));
    }

    private static List<Option> options(Node root) {
        List<Option> options = new ArrayList<>();
        for (String key : List.of("profile", "fail-on", "jobs")) {
            if (root.has(key)) {
                options.add(option("--" + key, root.get(key)));
            }
        }
        if (root.has("fail-on-unchecked")) {
            Node node = root.get("fail-on-unchecked");
            if (!List.of("true", "false").contains(node.text())) {
                throw node.problem("fail-on-unchecked 应是 true 或 false");
            }
            if (node.text().equals("true")) {
                options.add(new Option("--fail-on-unchecked", "", place(node)));
            }
        }
        if (root.has("limits")) {
            for (Map.Entry<String, Node> limit : root.get("limits").entries().entrySet()) {
                options.add(new Option("--limit", limit.getKey() + "=" + limit.getValue().text(), place(limit.getValue())));
            }
        }
        for (Node format : root.items("formats")) {
            if (format.scalar()) {
                options.add(option("--format", format));
            } else {
                format.only("format", "file");
                options.add(option("--format", format.get("format")));
                options.add(option("-o", format.get("file")));
            }
        }
        return options;
    }

    private static Option option(String name, Node node) {
        return new Option(name, node.text(), place(node));
    }

    private static List<Disabled> disabled(Node root) {
        List<Disabled> disabled = new ArrayList<>();
        for (Node node : root.items("disabled")) {
            node.only("rule", "reason");
            disabled.add(new Disabled(filled(node, "rule"), filled(node, "reason"), place(node)));
        }
        return disabled;
    }

    private static List<Waiver> waivers(Node list) {
        List<Waiver> waivers = new ArrayList<>();
        for (Node node : list.items()) {
            waivers.add(waiver(node.only(WAIVER_KEYS)));
        }
        return waivers;
    }

    private static Waiver waiver(Node node) {
        boolean placed = false;
        for (String key : PLACES) {
            placed |= !node.text(key, "").isEmpty();
        }
        if (!placed) {
            throw node.problem("豁免要写明是哪一处：section、table、row、column、message 至少写一项，照报告里的原样");
        }
        Criteria criteria = new Criteria(node.text("department", ""), year(node), kind(node), node.text("file", ""),
                filled(node, "rule"), node.text("section", ""), node.text("table", ""), node.text("row", ""),
                node.text("column", ""), node.text("message", ""));
        if (criteria.department().isEmpty() && criteria.file().isEmpty()) {
            throw node.problem("豁免要写明是哪个部门（department）或哪个文件（file），照报告里的原样");
        }
        return new Waiver(criteria, filled(node, "reason"), filled(node, "by"), until(node), place(node));
    }

    private static int year(Node node) {
        String year = node.text("year", "0");
        if (!year.matches("0|[12]\\d{3}")) {
            throw node.get("year").problem("year 应是四位年度，如 2026");
        }
        return Integer.parseInt(year);
    }

    private static String kind(Node node) {
        String kind = node.text("kind", "");
        if (!List.of("", "budget", "final").contains(kind)) {
            throw node.get("kind").problem("kind 应是 budget（预算）或 final（决算）");
        }
        return kind;
    }

    private static LocalDate until(Node node) {
        try {
            return LocalDate.parse(filled(node, "until"));
        } catch (DateTimeException e) {
            throw node.get("until").problem("until 应写成 年-月-日，如 2026-12-31");
        }
    }

    private static String filled(Node node, String key) {
        String text = node.text(key);
        if (text.isBlank()) {
            throw node.get(key).problem("“" + key + "”是空的，请填写");
        }
        return text;
    }

    private static Path beside(Path configuration, Node file) {
        try {
            return configuration.resolveSibling(filled(file));
        } catch (InvalidPathException e) {
            throw file.problem("文件名“" + file.text() + "”无法识别");
        }
    }

    private static String filled(Node file) {
        if (file.text().isBlank()) {
            throw file.problem("这里应写一个文件名");
        }
        return file.text();
    }

    private static String place(Node node) {
        return node.file() + " 第" + node.line() + "行";
    }
}
