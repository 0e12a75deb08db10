package org.mingzhang.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mingzhang.document.Document;

/** All mutants of a document by operator, and a draw from them that is the same every time. */
final class Draw implements Mutant.Collector {
    /** Changing it changes every draw. */
    static final long SEED = 20260214L;

    final Map<String, List<Mutant>> mutants = new TreeMap<>();
    final Map<String, Integer> outside = new TreeMap<>();

    Draw(Document document) {
        Printed printed = new Printed(document);
        for (Mutant.Operator operator : Mutant.operators()) {
            operator.mutate(printed, this, new Random(SEED));
        }
    }

    @Override
    public void add(Mutant mutant) {
        mutants.computeIfAbsent(mutant.operator(), key -> new ArrayList<>()).add(mutant);
    }

    @Override
    public void outside(String operator, String reason) {
        outside.merge(operator + ": " + reason, 1, Integer::sum);
    }

    /** At most so many of every operator, numbers twice as many. */
    List<Mutant> most(int each) {
        Map<String, List<Mutant>> drawn = new LinkedHashMap<>();
        mutants.forEach((operator, all) -> {
            List<Mutant> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(SEED + operator.hashCode()));
            int most = operator.matches("table amount|text amount") ? each * 2 : each;
            drawn.put(operator, shuffled.subList(0, Math.min(most, shuffled.size())));
        });
        return drawn.values().stream().flatMap(List::stream).toList();
    }
}
