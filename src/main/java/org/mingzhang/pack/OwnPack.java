package org.mingzhang.pack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The data files of a folder of one's own. Laid on the bundled ones they add to them and never redefine anything. */
public final class OwnPack {
    /** Where the requirements of one's own begin. */
    public static final int FIRST_OWN = 50;
    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String REQUIREMENTS = "requirements.yaml";
    private static final String REGULATIONS = "regulations.yaml";
    private static final String PROFILES = "profiles/";
    private static final String NAMES = "names";

    private final Map<String, Node> files;

    private OwnPack(Map<String, Node> files) {
        this.files = files;
    }

    /**
     * @param yaml texts by the path below the folder
     * @throws PackException where a text is not YAML or no such file has a meaning
     */
    public static OwnPack parse(Map<String, String> yaml) {
        Map<String, Node> files = new LinkedHashMap<>();
        yaml.forEach((name, text) -> {
            boolean profile = name.startsWith(PROFILES) && name.endsWith(".yaml");
            if (!profile && !List.of(VOCABULARY, REQUIREMENTS, REGULATIONS).contains(name)) {
                throw new PackException(name, 0, "不认识的数据文件；可用的有：" + VOCABULARY + "、" + REQUIREMENTS + "、" + REGULATIONS
                        + "、" + PROFILES + "名称.yaml");
            }
            files.put(name, YamlNodes.parse(name, text));
        });
        return new OwnPack(files);
    }

    /** Reads what {@link #write} wrote. */
    public static OwnPack read(DataInputStream in) throws IOException {
        Map<String, Node> files = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            String name = in.readUTF();
            files.put(name, Node.read(name, in));
        }
        return new OwnPack(files);
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(files.size());
        for (Map.Entry<String, Node> entry : files.entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().write(out);
        }
    }

    /**
     * Both together.
     *
     * @throws PackException at the line of the own file that is wrong
     */
    public Pack on(Pack bundled) {
        return new Pack(merged(bundled));
    }

    /**
     * Checks what {@link #on} does not need to know at every start.
     *
     * @param severities of all rules, by their ids
     * @throws PackException at the line of the own file that is wrong
     */
    public void check(Pack bundled, Map<String, String> severities) {
        Map<String, Node> merged = merged(bundled);
        checkParts(new Pack(merged));
        CrossCheck.check(merged);
        CrossCheck.profiles(merged, severities);
    }

    private Map<String, Node> merged(Pack bundled) {
        Map<String, Node> merged = new LinkedHashMap<>(bundled.files());
        files.forEach((name, own) -> {
            switch (name) {
                case VOCABULARY -> merged.put(name, vocabulary(merged.get(name), own));
                case REQUIREMENTS -> merged.put(name, requirements(merged.get(name), own));
                case REGULATIONS -> merged.put(name, regulations(merged.get(name), own));
                default -> merged.put(PROFILES + "own/" + name, profile(bundled, own));
            }
        });
        return merged;
    }

    private static Node vocabulary(Node bundled, Node own) {
        own.only("sections", "tables", "quantities", "partitions", "regions", "topics", "words");
        Map<String, Node> merged = new LinkedHashMap<>(bundled.entries());
        own.entries().forEach((key, added) -> merged.put(key, switch (key) {
            case "words" -> words(bundled.get(key), added);
            case "partitions" -> joined(bundled.get(key), added);
            case "topics" -> byId(bundled.get(key), added, List.of("words"));
            default -> byId(bundled.get(key), added, List.of(NAMES, "under"));
        }));
        return Node.map(own.file(), own.line(), merged);
    }

    private static Node words(Node bundled, Node own) {
        Map<String, Node> merged = new LinkedHashMap<>(bundled.entries());
        own.entries().forEach((list, added) -> {
            if (!merged.containsKey(list)) {
                throw added.problem("没有名为“" + list + "”的词表，只能补充程序自带的（见程序的 rules/vocabulary.yaml）");
            }
            merged.put(list, joined(merged.get(list), added));
        });
        return Node.map(own.file(), own.line(), merged);
    }

    /** A list whose entries have an id: a new id is a new entry, a known one gets more names. */
    private static Node byId(Node bundled, Node own, List<String> extended) {
        Map<String, Node> merged = new LinkedHashMap<>();
        Map<String, String> idOfName = new LinkedHashMap<>();
        for (Node node : bundled.items()) {
            merged.put(node.text("id"), node);
            node.texts(NAMES).forEach(name -> idOfName.putIfAbsent(Vocabulary.plain(name), node.text("id")));
        }
        for (Node node : own.items()) {
            String id = node.text("id");
            for (Node name : node.items(NAMES)) {
                String other = idOfName.putIfAbsent(Vocabulary.plain(name.text()), id);
                if (other != null && !other.equals(id)) {
                    throw name.problem("名称“" + name.text() + "”已经属于 " + other + "，不能再属于 " + id);
                }
            }
            for (Node word : node.items("words")) {
                if (word.text().matches(".*[\\s“”\"'‘’「」『』].*")) {
                    throw word.problem("词“" + word.text() + "”里不能有空白和引号：比较时原文里的空白和引号已经去掉");
                }
            }
            merged.merge(id, node, (known, added) -> extended(known, added, extended));
        }
        return Node.list(own.file(), own.line(), new ArrayList<>(merged.values()));
    }

    private static Node extended(Node known, Node added, List<String> extended) {
        Map<String, Node> entries = new LinkedHashMap<>(known.entries());
        added.entries().forEach((key, value) -> {
            if (extended.contains(key)) {
                entries.merge(key, value, OwnPack::joined);
            } else if (!key.equals("id")) {
                throw value.problem("“" + added.text("id") + "”已经有了，“" + key + "”不能改写，只能补充 "
                        + String.join("、", extended));
            }
        });
        return Node.map(added.file(), added.line(), entries);
    }

    private static Node joined(Node known, Node added) {
        List<Node> all = new ArrayList<>(known.items());
        all.addAll(added.items());
        return Node.list(added.file(), added.line(), all);
    }

    private static Node requirements(Node bundled, Node own) {
        own.only("parts", "requirements");
        for (Node node : own.items("requirements")) {
            String id = node.text("id");
            if (!id.matches("[A-Z]{2,3}-\\d{2}")) {
                throw node.get("id").problem("检查项的编号“" + id + "”要写成两三个大写字母、横线和两位数字，例如 CMP-50");
            }
            unknown(bundled.items("requirements"), node, "检查项");
            if (Integer.parseInt(id.substring(id.length() - 2)) < FIRST_OWN) {
                throw node.get("id").problem("自己的检查项从 " + FIRST_OWN + " 号起，例如 " + id.substring(0, id.length() - 2)
                        + FIRST_OWN + "；“" + id + "”留给程序自带的");
            }
        }
        own.items("parts").forEach(part -> unknown(bundled.items("parts"), part, "组成部分"));
        return lists(bundled, own);
    }

    private static Node regulations(Node bundled, Node own) {
        own.only("regulations");
        own.items("regulations").forEach(entry -> unknown(bundled.items("regulations"), entry, "依据"));
        return lists(bundled, own);
    }

    private static Node lists(Node bundled, Node own) {
        Map<String, Node> merged = new LinkedHashMap<>(bundled.entries());
        own.entries().forEach((key, added) -> merged.merge(key, added, OwnPack::joined));
        return Node.map(own.file(), own.line(), merged);
    }

    private static Node profile(Pack bundled, Node own) {
        if (bundled.profiles().ids().contains(own.text("id"))) {
            throw own.get("id").problem("方案“" + own.text("id") + "”是程序自带的，不能改写；请另起名称，并写 extends: "
                    + own.text("id"));
        }
        return own;
    }

    private static void unknown(List<Node> bundled, Node own, String what) {
        for (Node node : bundled) {
            if (node.text("id").equals(own.text("id"))) {
                throw own.get("id").problem(what + "“" + own.text("id") + "”是程序自带的，不能改写");
            }
        }
    }

    /** A part of one's own is there when the section, table or topic of the same id is. */
    private void checkParts(Pack pack) {
        Node own = files.get(REQUIREMENTS);
        if (own == null) {
            return;
        }
        Set<String> known = new LinkedHashSet<>(sections(pack));
        known.addAll(tables(pack));
        pack.vocabulary().topics().forEach(topic -> known.add(topic.id()));
        for (Node part : own.items("parts")) {
            if (!known.contains(part.text("id"))) {
                throw part.get("id").problem("组成部分“" + part.text("id") + "”要与 vocabulary.yaml 里一个章节、表或话题（topics）的 id 相同");
            }
        }
    }

    private static List<String> sections(Pack pack) {
        return pack.vocabulary().sections().stream().map(Vocabulary.SectionName::id).toList();
    }

    private static List<String> tables(Pack pack) {
        return pack.vocabulary().tables().stream().map(Vocabulary.TableName::id).toList();
    }
}
