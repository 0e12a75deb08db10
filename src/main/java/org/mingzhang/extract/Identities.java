package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Equation.Kind;
import org.mingzhang.pack.Vocabulary;

/** What must agree between tables (勾稽关系), as vocabulary.yaml lists it: each place is found by the names of its row and column. */
final class Identities {
    private final List<Sheets.Named> sheets;
    private final Vocabulary vocabulary;

    Identities(List<Sheets.Named> sheets, Vocabulary vocabulary) {
        this.sheets = sheets;
        this.vocabulary = vocabulary;
    }

    List<Balance> balances(Vocabulary.Identity identity, String requirement) {
        List<Balance> balances = new ArrayList<>();
        String[] place = identity.left().split("/", -1);
        for (Sheets.Named left : sheets) {
            if (left.meaning().equals(place[0])) {
                balances.addAll(identity.codes() ? bySubject(left, identity, requirement)
                        : bySum(left, place, identity, requirement));
            }
        }
        return balances;
    }

    /** The first of the right sides that agrees; where none does, the first that is there. */
    private List<Balance> bySum(Sheets.Named sheet, String[] place, Vocabulary.Identity identity, String requirement) {
        List<Amount> left = new SheetPlaces(sheet, vocabulary).find(place[1], place[2]);
        if (left.size() != 1) {
            return List.of();
        }
        Balance broken = null;
        for (String right : identity.right()) {
            List<Amount> terms = right(right, sheet);
            if (terms.isEmpty() || terms.contains(left.get(0))) {
                continue;
            }
            if (identity.atMost() && terms.size() > 1) {
                continue;
            }
            // Either side was added up and rounded on its own.
            Balance balance = identity.atMost() ? new Balance(requirement, Kind.AT_MOST, terms.get(0), left)
                    : new Balance(requirement, Kind.CLOSED, left.get(0), terms);
            if (balance.holds()) {
                return List.of(balance);
            }
            broken = broken == null && !leavesOpen(place[1], right, sheet) ? balance : broken;
        }
        return broken == null ? List.of() : List.of(broken);
    }

    /** What came in of one fund is what was spent of it only where nothing is carried over. */
    private boolean leavesOpen(String leftRow, String right, Sheets.Named left) {
        String[] parts = right.split("/", -1);
        Sheets.Named sheet = sheet(parts[0], left);
        return !ofIncome(leftRow) && ofIncome(parts[1]) && sheet != null && new SheetPlaces(sheet, vocabulary).carriesOver();
    }

    private static boolean ofIncome(String row) {
        return row.startsWith("*") || row.startsWith("~");
    }

    /** The amount at a place such as {@code basicExpenditureTable//公用经费}; nothing where that is in doubt. */
    Optional<Amount> amount(String place) {
        String[] parts = place.split("/", -1);
        List<Sheets.Named> named = sheets.stream().filter(sheet -> sheet.meaning().equals(parts[0])).toList();
        List<Amount> found = named.size() != 1 ? List.of() : new SheetPlaces(named.get(0), vocabulary).find(parts[1], parts[2]);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The terms of places parted by +; none where one of them is not found. */
    private List<Amount> right(String places, Sheets.Named left) {
        List<Amount> terms = new ArrayList<>();
        for (String place : places.split("\\+")) {
            String[] parts = place.split("/", -1);
            Sheets.Named sheet = sheet(parts[0], left);
            List<Amount> found = sheet == null ? List.of() : new SheetPlaces(sheet, vocabulary).find(parts[1], parts[2]);
            if (found.isEmpty()) {
                return List.of();
            }
            terms.addAll(found);
        }
        return terms;
    }

    /** The table of a meaning, the left one itself where it has it; null where there is none, or more than one. */
    private Sheets.Named sheet(String meaning, Sheets.Named left) {
        if (left.meaning().equals(meaning)) {
            return left;
        }
        List<Sheets.Named> found = sheets.stream().filter(sheet -> sheet.meaning().equals(meaning)).toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Left at most right for every subject that the left prints once; the right may split it by unit or by purpose. */
    private List<Balance> bySubject(Sheets.Named left, Vocabulary.Identity identity, String requirement) {
        Sheets.Named other = sheet(identity.right().get(0).split("/", -1)[0], left);
        if (other == null) {
            return List.of();
        }
        Map<String, List<Amount>> right = subjects(other);
        List<Balance> balances = new ArrayList<>();
        subjects(left).forEach((key, amounts) -> {
            List<Amount> all = right.getOrDefault(key, List.of());
            boolean named = !Character.isDigit(key.charAt(0));
            if (amounts.size() == 1 && (named ? all.size() == 1 : !all.isEmpty())) {
                balances.add(new Balance(requirement, Kind.AT_MOST, all.get(0), amounts, all.subList(1, all.size()), ""));
            }
        });
        return balances;
    }

    private Map<String, List<Amount>> subjects(Sheets.Named sheet) {
        Map<String, List<Amount>> subjects = new LinkedHashMap<>();
        for (SheetPlaces.SubjectAmount subject : new SheetPlaces(sheet, vocabulary).subjects()) {
            List<Amount> amounts = subjects.computeIfAbsent(subject.key(), key -> new ArrayList<>());
            if (!amounts.contains(subject.amount())) {
                amounts.add(subject.amount());
            }
        }
        return subjects;
    }
}
