package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.SelfReference;

/** 本部门 and 本单位 in the explanations: which of both the text uses for the body that discloses. */
final class SelfNames {
    private static final String DEPARTMENT = "本部门";
    private static final String UNIT = "本单位";
    private final Reading reading;

    SelfNames(Reading reading) {
        this.reading = reading;
    }

    void read() {
        Map<String, List<Passage>> places = Map.of(DEPARTMENT, new ArrayList<>(), UNIT, new ArrayList<>());
        for (Line line : reading.lines) {
            if (line == null || reading.outline.isContents(line.block()) || aside(line.block())) {
                continue;
            }
            places.forEach((word, found) -> {
                for (int at = line.text().indexOf(word); at >= 0; at = line.text().indexOf(word, at + 1)) {
                    found.add(line.normal().passage(at, at + word.length()));
                }
            });
        }
        add(places, DEPARTMENT, UNIT);
        add(places, UNIT, DEPARTMENT);
    }

    private void add(Map<String, List<Passage>> places, String word, String other) {
        if (!places.get(word).isEmpty()) {
            reading.add(new SelfReference(reading.locate(places.get(word).get(0)), word, places.get(word).size(),
                    places.get(other).size()));
        }
    }

    /** Plans, terms and the organisation speak of bodies of both kinds. */
    private boolean aside(int block) {
        Outline.Node node = reading.outline.nodeOf(block);
        return node.within("performance") || node.within("glossary") || node.within("organization") || node.within("duties")
                || node.within("projectGoals");
    }
}
