package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Part;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Subject;
import org.mingzhang.reader.Input;

class PairingTest {
    private static final String NARRATIVE = "narrative";
    private static final String TABLES = "statement-tables";
    private int slot;

    @Test
    void aNarrativeAndTheTablesOfOneDisclosureAreAPair() {
        assertPairs(List.of("a+b"), half("a", "云州市水务局", NARRATIVE), half("b", "云州市水务局", TABLES));
    }

    @Test
    void twoAlikeAreNone() {
        assertPairs(List.of(), half("a", "云州市水务局", NARRATIVE), half("b", "云州市水务局", NARRATIVE));
        assertPairs(List.of(), half("a", "云州市水务局", TABLES), half("b", "云州市水务局", TABLES));
    }

    @Test
    void aThirdThatFitsMakesThemDoubtful() {
        assertPairs(List.of(), half("a", "云州市水务局", NARRATIVE), half("b", "云州市水务局", TABLES),
                half("c", "云州市水务局", TABLES));
        assertPairs(List.of(), half("a", "云州市水务局", NARRATIVE), half("b", "云州市水务局", TABLES),
                half("c", "云州市水务局", NARRATIVE), half("d", "云州市水务局", TABLES));
        assertPairs(List.of(), half("a", "云州市水务局", NARRATIVE), half("b", "云州市水务局", TABLES),
                half("c", "云州市水务局", NARRATIVE, TABLES));
        assertPairs(List.of("a+b"), half("a", "云州市水务局", NARRATIVE), half("b", "云州市水务局", TABLES),
                half("c", "云州市水务局"), half("d", "云州市教育局", TABLES));
    }

    @Test
    void departmentYearKindAndEntityMustAgree() {
        Half narrative = half("a", "云州市水务局", NARRATIVE);
        assertPairs(List.of(), narrative, half("b", "云州市教育局", TABLES));
        assertPairs(List.of(), narrative, half("b", "云州市水务局", 2025, Kind.BUDGET, Entity.DEPARTMENT, TABLES));
        assertPairs(List.of(), narrative, half("b", "云州市水务局", 2026, Kind.FINAL, Entity.DEPARTMENT, TABLES));
        assertPairs(List.of(), narrative, half("b", "云州市水务局", 2026, Kind.BUDGET, Entity.UNIT, TABLES));
    }

    @Test
    void namesAreComparedWithoutBracketsAndScope() {
        assertPairs(List.of("a+b"), half("a", "云州市水务局（本级）", NARRATIVE), half("b", "云州市水务局", TABLES));
        assertPairs(List.of("a+b"), half("a", "云州市水务局(汇总)", NARRATIVE), half("b", "云州市水务局 汇总", TABLES));
        assertPairs(List.of("a+b"), half("a", "云州市委（党校）", NARRATIVE), half("b", "云州市委(党校)", TABLES));
        assertPairs(List.of(), half("a", "云州市水务局（本级）", NARRATIVE), half("b", "云州市水务局（汇总）", TABLES));
    }

    @Test
    void anUnknownSubjectNeedsFileNamesThatAgree() {
        for (String[] names : new String[][] {{"水务局_narrative.pdf", "水务局_tables.pdf"}, {"情况说明.docx", "报表.xlsx"},
            {"2026年水务局预算情况说明.pdf", "2026年水务局预算公开表.pdf"}, {"水务局（说明）.doc", "水务局-附表.xls"}, {"水务局.docx", "水务局.xlsx"}}) {
            assertPairs(List.of(names[0] + "+" + names[1]), half(names[0], "云州市水务局", NARRATIVE),
                    half(names[1], "", 0, Kind.UNKNOWN, Entity.UNKNOWN, TABLES));
        }
        assertPairs(List.of(), half("水务局_narrative.pdf", "云州市水务局", NARRATIVE),
                half("教育局_tables.pdf", "", 0, Kind.UNKNOWN, Entity.UNKNOWN, TABLES));
        assertPairs(List.of(), half("水务局_narrative.pdf", "", 2025, Kind.BUDGET, Entity.UNKNOWN, NARRATIVE),
                half("水务局_tables.pdf", "", 2026, Kind.BUDGET, Entity.UNKNOWN, TABLES));
        assertPairs(List.of(), half("一/情况说明.pdf", "", 0, Kind.UNKNOWN, Entity.UNKNOWN, NARRATIVE),
                half("二/报表.pdf", "", 0, Kind.UNKNOWN, Entity.UNKNOWN, TABLES));
    }

    @Test
    void theNarrativeGoesFirstWhicheverCameFirst() {
        Half tables = half("a", "云州市水务局", TABLES);
        Half narrative = half("b", "云州市水务局", NARRATIVE);
        Pairing pairing = new Pairing();
        assertTrue(pairing.add(tables).made().isEmpty());
        Pairing.Pair pair = pairing.add(narrative).made().orElseThrow();
        assertEquals(narrative, pair.narrative());
        assertEquals(tables.slot(), pair.slot());
        assertEquals("b 等 2 个文件", pair.name());
        assertFalse(narrative.completes(narrative));
    }

    /** In any order of the files the pairs are these. */
    private static void assertPairs(List<String> pairs, Half... halves) {
        List<Half> order = new ArrayList<>(List.of(halves));
        for (int seed = 0; seed < 10; seed++) {
            Pairing pairing = new Pairing();
            Set<String> made = new TreeSet<>();
            for (Half half : order) {
                Pairing.Change change = pairing.add(half);
                change.undone().forEach(pair -> assertTrue(made.remove(name(pair))));
                change.made().ifPresent(pair -> made.add(name(pair)));
            }
            assertEquals(new TreeSet<>(pairs), made, "in the order " + order.stream().map(half -> half.input().name()).toList());
            Collections.shuffle(order, new Random(seed));
        }
    }

    private static String name(Pairing.Pair pair) {
        return pair.narrative().input().name() + "+" + pair.tables().input().name();
    }

    private Half half(String file, String department, String... present) {
        return half(file, department, 2026, Kind.BUDGET, Entity.DEPARTMENT, present);
    }

    private Half half(String file, String department, int year, Kind kind, Entity entity, String... present) {
        List<Object> facts = new ArrayList<>();
        facts.add(new Subject(Passage.MISSING, department, year, kind, entity, "", "", "high"));
        for (String part : List.of(NARRATIVE, TABLES)) {
            boolean there = List.of(present).contains(part);
            facts.add(new Part(Passage.MISSING, part, there ? Part.State.PRESENT : Part.State.ELSEWHERE, ""));
        }
        return new Half(new Input(file, Path.of(file)), slot++, new Document(file, List.of(file), List.of(), List.of()), facts);
    }
}
