package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Kind;
import org.mingzhang.pack.Vocabulary;

/** The statement tables of a disclosure, resolved, and what must hold in them and between them. */
final class Sheets {
    /** A sheet and what it means. */
    record Named(String meaning, Sheet sheet, SheetAmounts amounts) {
    }

    private final Reading reading;
    private final boolean isFinal;
    private final Map<String, Vocabulary.TableName> names = new HashMap<>();
    private final List<Named> sheets = new ArrayList<>();
    private final List<Balance> balances = new ArrayList<>();
    private boolean complete;
    private final Map<String, Integer> doubted = new HashMap<>();

    Sheets(Reading reading) {
        this.reading = reading;
        this.isFinal = reading.subject.kind() == Kind.FINAL;
        reading.vocabulary.tables().forEach(table -> names.put(table.id(), table));
    }

    /** Takes a table of a known meaning; one without a unit says nothing that can be compared. */
    void add(String meaning, Table table, String title, String unit) {
        String requirement = requirement(meaning);
        if (requirement.isEmpty() || unit.isEmpty()) {
            return;
        }
        Sheet sheet = new Sheet(Grid.of(table), reading.vocabulary);
        SheetAmounts amounts = new SheetAmounts(reading, sheet, title, unit, isFinal ? "final" : "budget");
        sheets.add(new Named(meaning, sheet, amounts));
        SheetSums sums = new SheetSums(sheet, amounts, reading.vocabulary, requirement);
        balances.addAll(sums.balances());
        if (!sums.doubted().isEmpty()) {
            doubted.merge(requirement, sums.doubted().size(), Integer::sum);
        }
    }

    private String requirement(String meaning) {
        Vocabulary.TableName name = names.get(meaning);
        return name == null ? "" : isFinal ? name.finalSums() : name.budgetSums();
    }

    /** Everything that must hold in the tables and between them; once all tables are there. */
    List<Balance> balances() {
        if (complete) {
            return balances;
        }
        complete = true;
        List<Balance> all = balances;
        Identities identities = new Identities(sheets, reading.vocabulary);
        for (Vocabulary.Identity identity : reading.vocabulary.identities()) {
            String requirement = isFinal ? identity.last() : identity.budget();
            if (!requirement.isEmpty()) {
                all.addAll(identities.balances(identity, requirement));
            }
        }
        return all;
    }

    List<Named> sheets() {
        return sheets;
    }

    /** How many sums of a requirement were left out because the form of their table is doubtful. */
    int doubted(String requirement) {
        return doubted.getOrDefault(requirement, 0);
    }
}
