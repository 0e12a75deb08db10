package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashMap;
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
        if (identity.codes()) {
            return byCode(identity, requirement);
        }
        Optional<Amount> left = amount(identity.left());
        List<Balance> candidates = new ArrayList<>();
        for (String right : identity.right()) {
            List<Amount> terms = new ArrayList<>();
            boolean complete = left.isPresent();
            for (String place : right.split("\\+")) {
                Optional<Amount> term = amount(place);
                complete &= term.isPresent();
                term.ifPresent(terms::add);
            }
            if (complete && !terms.contains(left.get())) {
                // Either side was added up and rounded on its own.
                Kind kind = identity.atMost() ? Kind.AT_MOST : Kind.CLOSED;
                candidates.add(new Balance(requirement, kind, left.get(), terms));
            }
        }
        List<Amount> every = amounts(identity.left());
        if (every.size() > 1 && !candidates.isEmpty() && candidates.get(0).parts().size() == 1) {
            candidates.add(new Balance(requirement, Kind.CLOSED, candidates.get(0).parts().get(0), every));
        }
        for (Balance candidate : candidates) {
            if (candidate.holds()) {
                return List.of(candidate);
            }
        }
        return candidates.isEmpty() ? List.of() : List.of(candidates.get(0));
    }

    /** Left at most right for every subject code that both tables print once. */
    private List<Balance> byCode(Vocabulary.Identity identity, String requirement) {
        Map<String, Amount> left = codes(identity.left());
        Map<String, Amount> right = codes(identity.right().get(0));
        List<Balance> balances = new ArrayList<>();
        left.forEach((code, amount) -> {
            if (right.containsKey(code)) {
                balances.add(new Balance(requirement, Kind.AT_MOST, right.get(code), List.of(amount)));
            }
        });
        return balances;
    }

    private Map<String, Amount> codes(String place) {
        Map<String, Amount> codes = new HashMap<>();
        Sheets.Named named = only(place.split("/", -1)[0]);
        if (named == null || named.sheet().sides().size() != 1) {
            return codes;
        }
        Sheet.Side side = named.sheet().sides().get(0);
        int column = totalColumn(named.sheet(), side);
        List<String> twice = new ArrayList<>();
        for (Sheet.Row row : column < 0 ? List.<Sheet.Row>of() : named.sheet().rows(side)) {
            Optional<Amount> amount = row.code().isEmpty() ? Optional.empty() : named.amounts().at(row, column);
            if (amount.isPresent() && codes.put(row.code(), amount.get()) != null) {
                twice.add(row.code());
            }
        }
        twice.forEach(codes::remove);
        return codes;
    }

    /** The table of a meaning; null where there is none, or more than one. */
    private Sheets.Named only(String meaning) {
        Sheets.Named found = null;
        for (Sheets.Named sheet : sheets) {
            if (sheet.meaning().equals(meaning)) {
                if (found != null) {
                    return null;
                }
                found = sheet;
            }
        }
        return found;
    }

    /** The amount at a place such as {@code basicExpenditureTable//公用经费}; nothing where that is in doubt. */
    Optional<Amount> amount(String place) {
        return amounts(place).stream().findFirst();
    }

    /** Every row of the name: this year's first, then what was carried over. */
    private List<Amount> amounts(String place) {
        String[] parts = place.split("/", -1);
        Sheets.Named named = only(parts[0]);
        for (Sheet.Side side : named == null ? List.<Sheet.Side>of() : named.sheet().sides()) {
            Sheet.Row total = parts[1].isEmpty() ? totalRow(named.sheet(), side) : null;
            List<Sheet.Row> rows = total != null ? List.of(total)
                    : parts[1].isEmpty() ? List.of() : rows(named.sheet(), side, parts[1]);
            if (!rows.isEmpty()) {
                int column = parts[2].isEmpty() ? totalColumn(named.sheet(), side) : column(named.sheet(), side, parts[2]);
                List<Amount> amounts = new ArrayList<>();
                for (Sheet.Row row : column < 0 ? List.<Sheet.Row>of() : rows) {
                    named.amounts().at(row, column).ifPresent(amounts::add);
                }
                return amounts;
            }
        }
        return List.of();
    }

    /** The only 合计 of the side; else the only row that has all others under it. */
    private Sheet.Row totalRow(Sheet sheet, Sheet.Side side) {
        Sheet.Row total = null;
        for (Sheet.Row row : sheet.rows(side)) {
            if (row.code().isEmpty() && vocabulary.words("grandTotals").contains(Vocabulary.plain(row.label()))) {
                if (total != null) {
                    return null;
                }
                total = row;
            }
        }
        return total;
    }

    private static List<Sheet.Row> rows(Sheet sheet, Sheet.Side side, String names) {
        List<Sheet.Row> found = new ArrayList<>();
        for (Sheet.Row row : sheet.rows(side)) {
            String plain = Vocabulary.plain(row.label().substring(row.mark().length()));
            if (List.of(names.split("\\|")).contains(plain)) {
                found.add(row);
            }
        }
        return found;
    }

    /** A column of the header's own top row that is called 合计; the only column; −1 where that leaves a doubt. */
    private int totalColumn(Sheet sheet, Sheet.Side side) {
        if (side.numbers().size() == 1) {
            return side.numbers().get(0);
        }
        int found = -1;
        for (int column : side.numbers()) {
            List<String> path = sheet.path(column);
            boolean total = !path.isEmpty() && vocabulary.words("columnTotals").contains(path.get(path.size() - 1));
            boolean top = path.size() == 1 || path.size() == 2 && side.numbers().get(0) == column;
            if (total && top && found < 0) {
                found = column;
            }
        }
        return found;
    }

    /** The total of the group that bears the name, or the only column that does. */
    private int column(Sheet sheet, Sheet.Side side, String names) {
        int found = -1;
        int count = 0;
        for (int column : side.numbers()) {
            List<String> path = sheet.path(column);
            boolean named = false;
            for (String name : names.split("\\|")) {
                named |= path.stream().anyMatch(text -> text.contains(name));
            }
            boolean aside = path.stream().anyMatch(text -> Reading.containsAny(text.replaceFirst("^其中:?", ""),
                    vocabulary.words("asideColumns")));
            if (named && !aside) {
                boolean total = vocabulary.words("columnTotals").contains(path.get(path.size() - 1));
                if (found < 0 || total) {
                    found = column;
                    count = total ? 1 : count + 1;
                } else if (!vocabulary.words("columnTotals").contains(last(sheet, found))) {
                    count++;
                }
            }
        }
        return count == 1 ? found : -1;
    }

    private static String last(Sheet sheet, int column) {
        List<String> path = sheet.path(column);
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }
}
