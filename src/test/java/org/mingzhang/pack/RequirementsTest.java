package org.mingzhang.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.samples.Samples;

/** Every requirement of the catalogue (REGULATIONS.md, sections 8 and 10) stands in the file and says what becomes of it. */
class RequirementsTest {
    private static final List<String> CATALOGUE = words("""
            TIM-01 TIM-02 TIM-03 TIM-04
            MED-01 MED-02 MED-03
            CMP-01 CMP-02 CMP-03 CMP-04 CMP-05 CMP-06 CMP-07 CMP-08 CMP-09 CMP-10 CMP-11 CMP-12 CMP-13 CMP-14 CMP-15 CMP-16
            DET-01 DET-02 DET-03 DET-04 DET-05 DET-06 DET-07 DET-08 DET-09
            EMP-01 EMP-02 EMP-03 EMP-04
            PRF-01 PRF-02 PRF-03 PRF-04 PRF-05 PRF-06 PRF-07 PRF-08 PRF-09 PRF-10 PRF-11 PRF-12 PRF-13 PRF-14
            ACC-01 ACC-02 ACC-03 ACC-04 ACC-05 ACC-06 ACC-07 ACC-08 ACC-09 ACC-10 ACC-11 ACC-12
            SEC-01 SEC-02 SEC-03
            PUR-01 DEB-01
            GB-01 GB-02 GB-03 GB-04 GB-05 GB-06 GB-07 GB-08 GB-09 GB-10 GB-11 GB-12 GB-13 GB-14 GB-15 GB-16 GB-17 GB-18
            GF-01 GF-02 GF-03 GF-04 GF-05 GF-06 GF-07 GF-08 GF-09 GF-10 GF-11
            """);

    private static final List<Requirement> ALL = Samples.PACK.requirements().all();
    private static final Set<String> JUDGED = Samples.RULES.rules().stream()
            .map(rule -> rule.id().replaceAll("[a-z]$", "")).collect(Collectors.toCollection(TreeSet::new));

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    @Test
    void theCatalogueIsComplete() {
        List<String> missing = new ArrayList<>(CATALOGUE);
        ALL.forEach(requirement -> missing.remove(requirement.id()));
        assertEquals(List.of(), missing);
    }

    @Test
    void everyRequirementExplainsItself() {
        for (Requirement requirement : ALL) {
            for (String text : List.of(requirement.title(), requirement.what(), requirement.why(), requirement.limits(),
                    requirement.bad(), requirement.good())) {
                assertFalse(text.isBlank(), requirement.id());
            }
            assertFalse(requirement.bad().equals(requirement.good()), requirement.id());
        }
    }

    @Test
    void everyRequirementIsJudgedOrSaysWhyNot() {
        List<String> silent = new ArrayList<>();
        for (Requirement requirement : ALL) {
            if (!JUDGED.contains(requirement.id()) && requirement.see().isEmpty()
                    && requirement.notApplicable().isEmpty()) {
                silent.add(requirement.id());
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void whatNoDocumentCanAnswerHasNoRule() {
        for (Requirement requirement : ALL) {
            assertFalse(!requirement.notApplicable().isEmpty() && JUDGED.contains(requirement.id()), requirement.id());
        }
    }
}
