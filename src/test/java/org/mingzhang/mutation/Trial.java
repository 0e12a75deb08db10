package org.mingzhang.mutation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.document.Document;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.samples.Samples;

/** Checks changed forms of one document against the document as it was. */
final class Trial {
    private final Map<String, Integer> known = new HashMap<>();

    /**
     * What came of a mutant.
     *
     * @param fresh  the findings that the document as it was does not have
     * @param caught whether one of them is at or related to the changed place
     */
    record Result(Mutant mutant, List<Finding> fresh, boolean caught) {
    }

    Trial(Document document) {
        Variant variant = Variant.unchanged(document);
        for (Finding finding : check(document).findings()) {
            known.merge(key(finding, variant.origins()), 1, Integer::sum);
        }
    }

    Result run(Mutant mutant) {
        Variant variant = mutant.variant().get();
        Map<String, Integer> left = new HashMap<>(known);
        List<Finding> fresh = new ArrayList<>();
        for (Finding finding : check(variant.document()).findings()) {
            if (left.merge(key(finding, variant.origins()), -1, Integer::sum) < 0) {
                fresh.add(finding);
            }
        }
        boolean caught = !mutant.isTwin() && fresh.stream().anyMatch(finding -> finding.severity().atLeast(mutant.level())
                && mutant.target().hit(finding, variant.origins()));
        return new Result(mutant, fresh, caught);
    }

    private static Checked check(Document document) {
        return Samples.CHECKER.check(document.name(), document.files(), document.problems(),
                Samples.EXTRACTOR.extract(document, ""), "", Optional.empty(), Optional.empty());
    }

    /** What makes two findings one: a number that its message quotes does not, nor the way it is printed. */
    private static String key(Finding finding, List<Integer> origins) {
        int block = finding.location().block();
        String message = Normalizer.normalize(finding.message(), Normalizer.Form.NFKC).replaceAll("[\\d.,\\s“”\"]", "");
        return finding.rule() + " " + finding.severity() + " " + (block >= 0 && block < origins.size() ? origins.get(block) : -1)
                + " " + finding.location().column() + " " + message;
    }
}
