package org.mingzhang.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Twenty files of the corpus that nobody opens while the rules are made, so that they can tell at the end how good the rules
 * are elsewhere. Chance chose them: the first ones by the SHA-256 of their path, without the labelled documents.
 */
final class HoldOut {
    private static final int COUNT = 20;

    private HoldOut() {
    }

    /** Their paths below the corpus in the order of their hashes. */
    static List<String> files() throws IOException {
        Set<String> labelled = new HashSet<>();
        for (Labels labels : Labels.all()) {
            labelled.addAll(labels.files());
        }
        return Corpus.files().stream().filter(file -> !labelled.contains(file)).sorted(Comparator.comparing(HoldOut::hash))
                .limit(COUNT).toList();
    }

    private static String hash(String path) {
        return Hash.of(path.getBytes(StandardCharsets.UTF_8), 64);
    }
}
