package org.mingzhang.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What readers wrote down about one disclosure of the corpus.
 *
 * @param name  of the file they wrote, without extension
 * @param files of the disclosure, paths below the corpus
 */
record Labels(String name, List<String> files, List<Item> items) {
    private static final Pattern PAGES = Pattern.compile("(\\d+)(?:\\s*-\\s*(\\d+))?");

    /**
     * One place.
     *
     * @param tier  H: certainly wrong; S: doubtful; R: rounding; T: looks wrong and is right
     * @param pages where it is, 1-based; empty where it has no page
     * @param half  "narrative" or "tables" where the disclosure has two files and the page says which, else ""
     */
    record Item(String id, String tier, List<Integer> pages, String half, String quote) {
    }

    static List<Labels> all() throws IOException {
        List<Labels> all = new ArrayList<>();
        try (Stream<Path> list = Files.list(Corpus.ROOT.resolve("labels"))) {
            for (Path file : list.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                all.add(read(file));
            }
        }
        return all;
    }

    private static Labels read(Path file) throws IOException {
        JsonNode written = new YAMLMapper().readTree(file.toFile());
        List<String> files = new ArrayList<>();
        JsonNode doc = written.get("doc");
        (doc.isArray() ? doc : List.of(doc)).forEach(one -> files.add(one.asText()));
        List<Item> items = new ArrayList<>();
        for (JsonNode item : written.get("items")) {
            String page = item.path("page").asText();
            String half = page.contains("narrative") == page.contains("tables") ? ""
                    : page.contains("narrative") ? "narrative" : "tables";
            items.add(new Item(item.get("id").asText(), item.get("tier").asText(), pages(item), half,
                    item.path("quote").asText()));
        }
        String name = file.getFileName().toString();
        return new Labels(name.substring(0, name.lastIndexOf('.')), files, items);
    }

    /** "33-35", "15, 16", "tables p3,6", "20 against 13"; some name further ones in a list. */
    private static List<Integer> pages(JsonNode item) {
        List<Integer> pages = new ArrayList<>();
        Matcher matcher = PAGES.matcher(item.path("page").asText());
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            for (int page = first; page <= last; page++) {
                pages.add(page);
            }
        }
        item.path("pages").forEach(page -> pages.add(page.asInt()));
        return pages.stream().distinct().toList();
    }
}
