package org.mingzhang.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader wrote down about the labels of one disclosure and the findings: {@code labels.yaml}.
 *
 * @param hard by item of tier H: which finding says the same thing, or why none does
 * @param hits findings that resemble a label of another tier
 */
record Readings(Map<String, Hard> hard, List<Hit> hits) {
    private static final Path FILE = Path.of("src/test/resources/corpus/labels.yaml");

    /**
     * @param rules  one of them reports it
     * @param pages  on one of them, or related to it
     * @param shows  and the finding shows each of these as a number found, expected or related
     * @param missed why no finding says it, "" when one does
     */
    record Hard(List<String> rules, List<Integer> pages, List<String> shows, String missed) {
        boolean found() {
            return missed.isEmpty();
        }

        boolean complete() {
            return found() ? !rules.isEmpty() && !pages.isEmpty() && !shows.isEmpty() : rules.isEmpty();
        }

        boolean saidBy(Shown shown, Labels.Item item) {
            return rules.contains(shown.finding().rule()) && shown.at(item, pages) && shows.stream().allMatch(shown::shows);
        }
    }

    /**
     * @param item  id of the label
     * @param quote hash of the words of the finding
     * @param other why the finding says something else than the label, "" when it says the same
     */
    record Hit(String item, String rule, int page, String quote, String other) {
        static Hit of(Labels.Item item, Shown shown) {
            return new Hit(item.id(), shown.finding().rule(), shown.finding().location().page(),
                    Hash.of(shown.finding().quote(), 16), "");
        }

        boolean sameAs(Hit hit) {
            return item.equals(hit.item) && rule.equals(hit.rule) && page == hit.page && quote.equals(hit.quote);
        }
    }

    /** By the name of the labels. */
    static Map<String, Readings> all() throws IOException {
        Map<String, Readings> all = new TreeMap<>();
        new YAMLMapper().readTree(FILE.toFile()).properties().forEach(one -> all.put(one.getKey(), read(one.getValue())));
        return all;
    }

    private static Readings read(JsonNode node) {
        Map<String, Hard> hard = new TreeMap<>();
        node.path("hard").properties().forEach(one -> hard.put(one.getKey(), hard(one.getValue())));
        List<Hit> hits = new ArrayList<>();
        for (JsonNode hit : node.path("hits")) {
            String says = hit.path("says").asText();
            if (!says.equals("same") && !says.startsWith("something else because ")) {
                throw new IllegalStateException("a hit says \"same\" or \"something else because …\": " + hit);
            }
            hits.add(new Hit(hit.get("item").asText(), hit.get("rule").asText(), hit.get("page").asInt(),
                    hit.get("quote").asText(), says.equals("same") ? "" : says));
        }
        return new Readings(hard, hits);
    }

    private static Hard hard(JsonNode node) {
        List<Integer> pages = new ArrayList<>();
        node.path("pages").forEach(page -> pages.add(page.asInt()));
        return new Hard(texts(node.path("rules")), pages, texts(node.path("shows")), node.path("missed").asText());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
