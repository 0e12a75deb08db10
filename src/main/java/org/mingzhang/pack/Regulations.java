package org.mingzhang.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The citable texts of regulations.yaml and when each binds. */
public final class Regulations {
    private record Entry(Citation citation, LocalDate from, LocalDate to, List<String> regions, List<String> levels,
                         List<String> entities) {
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Regulations(Node root) {
        root.only("regulations");
        for (Node node : root.items("regulations")) {
            node.only("id", "title", "number", "issuer", "kind", "from", "to", "regions", "levels", "entities", "articles");
            if (!List.of("regulation", "form", "logic").contains(node.text("kind"))) {
                throw node.get("kind").problem("kind 只能是 regulation、form 或 logic");
            }
            if (!node.text("kind").equals("regulation") || node.items("articles").isEmpty()) {
                add(node, node.text("id"), new Citation(node.text("id"), node.text("kind"), node.text("title"),
                        node.text("number", ""), "", "", "", ""), LocalDate.MIN);
            }
            for (Node article : node.items("articles")) {
                article.only("id", "article", "label", "verified", "from", "quote", "source");
                add(node, article);
            }
        }
    }

    private void add(Node node, Node article) {
        String id = node.text("id") + "#" + article.text("id");
        String verified = article.text("verified", "V");
        if (!List.of("V", "V*", "S").contains(verified)) {
            throw article.problem("verified 只能是 V、V* 或 S");
        }
        String number = article.text("article", "");
        if (verified.equals("S") && !number.isEmpty()) {
            throw article.problem("二手核对（S）的依据不得写条号，请改写在 label 一项");
        }
        String where = number.isEmpty() ? article.text("label", "") : number;
        Citation citation = new Citation(id, node.text("kind"), node.text("title"), node.text("number", ""), where,
                article.text("quote", ""), verified, article.text("source", ""));
        add(node, id, citation, date(article, "from", LocalDate.MIN));
    }

    private void add(Node node, String id, Citation citation, LocalDate from) {
        LocalDate own = date(node, "from", LocalDate.MIN);
        Entry entry = new Entry(citation, own.isAfter(from) ? own : from, date(node, "to", LocalDate.MAX),
                node.texts("regions"), node.texts("levels"), node.texts("entities"));
        if (entries.put(id, entry) != null) {
            throw node.problem("依据“" + id + "”写了两次");
        }
    }

    private static LocalDate date(Node node, String key, LocalDate otherwise) {
        String text = node.text(key, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        return Days.parse(text).orElseThrow(() -> node.get(key).problem("日期“" + text + "”应写成 2020-10-01 的形式"));
    }

    public boolean has(String id) {
        return entries.containsKey(id);
    }

    /** @throws java.util.NoSuchElementException for an unknown id */
    public Citation citation(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new java.util.NoSuchElementException(id);
        }
        return entry.citation();
    }

    /** Those of the ids that bind on that day, in that region, at that level and for that kind of body, in their order. */
    public List<Citation> applicable(List<String> ids, LocalDate day, String region, String level, String body) {
        List<Citation> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            Entry entry = entries.get(id);
            if (entry != null && !day.isBefore(entry.from()) && !day.isAfter(entry.to())
                    && fits(entry.regions(), region) && fits(entry.levels(), level) && fits(entry.entities(), body)) {
                found.add(entry.citation());
            }
        }
        return found;
    }

    private static boolean fits(List<String> allowed, String value) {
        return allowed.isEmpty() || allowed.contains(value);
    }
}
