package org.mingzhang.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names and synonyms of vocabulary.yaml. All names are compared in the normal form of
 * {@link #plain(String)}: without blanks, quotation marks and brackets.
 */
public final class Vocabulary {
    /** A section of the narrative: names it goes by, and whether it stands at the top of the form. */
    public record SectionName(String id, List<String> names, boolean main, List<String> under) {
    }

    /**
     * A table: names it goes by, signs by which other names are known, whether it is one of the statement tables (公开表).
     *
     * @param budgetSums requirement that owns its sums in a budget, "" for none
     * @param finalSums  the same in final accounts
     * @param signs each a list of words that all stand in the title; one with a minus before it must not
     */
    public record TableName(String id, String title, List<String> names, List<List<String>> signs, boolean statement,
                            String budgetSums, String finalSums) {
        /** Whether a plain title bears one of the signs. */
        public boolean signed(String plainTitle) {
            for (List<String> sign : signs) {
                boolean all = true;
                for (String word : sign) {
                    all &= word.startsWith("-") ? !plainTitle.contains(word.substring(1)) : plainTitle.contains(word);
                }
                if (all) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A quantity: names it goes by, its fund scope and the concept it is a view of. */
    public record Quantity(String id, List<String> names, String fund) {
    }

    /**
     * What a total consists of.
     *
     * @param required concepts that must all be named for the list to be closed
     * @param optional concepts that may be named besides
     * @param level    requirement that owns sums of levels
     * @param change   requirement that owns sums of changes
     */
    public record Partition(String total, List<String> required, List<String> optional, String level, String change) {
    }

    /**
     * What must agree between tables.
     *
     * @param budget requirement that owns it in a budget, "" where it does not hold there
     * @param last   the same in final accounts
     * @param left   a place: table/row/column, each of row and column several names parted by |
     * @param right  places, sums of places parted by +; one of them must agree
     * @param atMost whether the left may be smaller
     * @param codes  whether it holds for every subject code
     */
    public record Identity(String budget, String last, String left, List<String> right, boolean atMost, boolean codes) {
    }

    /** A region: the words that prove it, its profile id. */
    public record Region(String id, List<String> names) {
    }

    /** Words by which a text speaks of something; # stands for a number. */
    public record Topic(String id, List<String> words) {
    }

    private final List<SectionName> sections = new ArrayList<>();
    private final List<TableName> tables = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Partition> partitions = new ArrayList<>();
    private final List<Identity> identities = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, String> quantityOf = new LinkedHashMap<>();
    private final Map<String, Quantity> quantityById = new LinkedHashMap<>();

    Vocabulary(Node root) {
        root.only("sections", "tables", "identities", "quantities", "partitions", "regions", "topics", "words");
        for (Node node : root.items("sections")) {
            node.only("id", "names", "main", "under");
            sections.add(new SectionName(node.text("id"), plain(node.get("names")),
                    node.text("main", "false").equals("true"), node.texts("under")));
        }
        for (Node node : root.items("tables")) {
            node.only("id", "title", "names", "signs", "statement", "budgetSums", "finalSums");
            List<List<String>> signs = new ArrayList<>();
            for (String sign : node.texts("signs")) {
                signs.add(List.of(sign.split(" ")));
            }
            tables.add(new TableName(node.text("id"), node.text("title"), plain(node.get("names")), List.copyOf(signs),
                    node.text("statement", "false").equals("true"), node.text("budgetSums", ""), node.text("finalSums", "")));
        }
        for (Node node : root.items("quantities")) {
            node.only("id", "names", "fund");
            Quantity quantity = new Quantity(node.text("id"), plain(node.get("names")), node.text("fund", "all"));
            quantities.add(quantity);
            quantityById.put(quantity.id(), quantity);
            for (String name : quantity.names()) {
                String other = quantityOf.put(name, quantity.id());
                if (other != null) {
                    throw node.problem("名称“" + name + "”同时属于 " + other + " 和 " + quantity.id());
                }
            }
        }
        for (Node node : root.items("partitions")) {
            partitions.add(partition(node));
        }
        for (Node node : root.items("identities")) {
            node.only("budget", "final", "left", "right", "relation", "codes");
            identities.add(new Identity(node.text("budget", ""), node.text("final", ""), node.text("left"),
                    node.texts("right"), node.text("relation", "equal").equals("atMost"),
                    node.text("codes", "false").equals("true")));
        }
        for (Node node : root.items("regions")) {
            node.only("id", "names");
            regions.add(new Region(node.text("id"), node.texts("names")));
        }
        for (Node node : root.items("topics")) {
            node.only("id", "words");
            topics.add(new Topic(node.text("id"), node.texts("words")));
        }
        for (Map.Entry<String, Node> entry : root.get("words").entries().entrySet()) {
            words.put(entry.getKey(), List.copyOf(entry.getValue().texts()));
        }
    }

    private Partition partition(Node node) {
        node.only("total", "required", "optional", "level", "change");
        Partition partition = new Partition(node.text("total"), node.texts("required"), node.texts("optional"),
                node.text("level", ""), node.text("change", ""));
        List<String> all = new ArrayList<>(partition.required());
        all.addAll(partition.optional());
        all.add(partition.total());
        for (String id : all) {
            if (!quantityById.containsKey(id)) {
                throw node.problem("没有名为“" + id + "”的指标量（见 quantities）");
            }
        }
        return partition;
    }

    private static List<String> plain(Node names) {
        List<String> plain = new ArrayList<>();
        for (String name : names.texts()) {
            plain.add(plain(name));
        }
        return List.copyOf(plain);
    }

    /** A name without blanks, quotation marks and brackets, with half-width letters and digits. */
    public static String plain(String name) {
        int length = name.length();
        int same = 0;
        while (same < length && keeps(name.charAt(same))) {
            same++;
        }
        if (same == length) {
            return name;
        }
        char[] plain = new char[length];
        name.getChars(0, same, plain, 0);
        int size = same;
        for (int i = same; i < length; i++) {
            char c = name.charAt(i);
            if (keeps(c)) {
                plain[size++] = c;
            } else if (!dropped(c)) {
                plain[size++] = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
            }
        }
        return new String(plain, 0, size);
    }

    /** Han characters, digits and Latin letters: most of all text, told without a search. */
    private static boolean keeps(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean dropped(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0'
                || "“”\"'‘’「」『』＂〝〞（）()〔〕[]《》〈〉<>".indexOf(c) >= 0;
    }

    public List<SectionName> sections() {
        return sections;
    }

    public List<TableName> tables() {
        return tables;
    }

    public List<Partition> partitions() {
        return partitions;
    }

    public List<Identity> identities() {
        return identities;
    }

    public List<Region> regions() {
        return regions;
    }

    public List<Topic> topics() {
        return topics;
    }

    /** The concept a plain name stands for, "" when it is none. */
    public String concept(String plainName) {
        return quantityOf.getOrDefault(plainName, "");
    }

    /** The fund scope of a concept. */
    public String fund(String concept) {
        Quantity quantity = quantityById.get(concept);
        return quantity == null ? "all" : quantity.fund();
    }

    public List<Quantity> quantities() {
        return quantities;
    }

    /** Whether the text ends with a word of that list of {@code words}. */
    public boolean endsWith(String text, String list) {
        for (String word : words(list)) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** A list of {@code words}, in the order of the file. */
    public List<String> words(String list) {
        List<String> found = words.get(list);
        if (found == null) {
            throw new PackException("vocabulary.yaml", 0, "缺少词表 words." + list);
        }
        return found;
    }
}
