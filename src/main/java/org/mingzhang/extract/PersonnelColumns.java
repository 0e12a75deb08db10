package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.PersonnelAsPublic;
import org.mingzhang.pack.Vocabulary;

/** Subjects that are personnel expenditure by definition, put into the column of 公用经费 that stands beside 人员经费. */
final class PersonnelColumns {
    private static final String PERSONNEL = "人员经费|人员支出";
    private static final String PUBLIC = "公用经费|公用支出";
    private final Reading reading;
    private final Map<String, List<Amount>> found = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    PersonnelColumns(Reading reading) {
        this.reading = reading;
    }

    void read(List<Sheets.Named> sheets) {
        for (Sheets.Named named : sheets) {
            for (Sheet.Side side : named.sheet().sides()) {
                SheetColumns columns = named.sheet().columns(side);
                List<Integer> personnel = columns.named(PERSONNEL);
                List<Integer> publics = columns.named(PUBLIC);
                if (personnel.size() == 1 && publics.size() == 1 && !personnel.equals(publics)) {
                    named.sheet().rows(side).forEach(row -> row(named, row, personnel.get(0), publics.get(0)));
                }
            }
        }
        found.forEach((code, amounts) ->
                reading.add(new PersonnelAsPublic(amounts.get(0).source(), names.get(code), amounts)));
    }

    /** One that is split over both columns may be split for a reason. */
    private void row(Sheets.Named named, Sheet.Row row, int personnel, int publics) {
        if (reading.vocabulary.words("personnelSubjects").contains(row.code())
                && named.amounts().at(row, personnel).filter(amount -> amount.value().signum() != 0).isEmpty()) {
            named.amounts().at(row, publics).filter(amount -> amount.value().signum() > 0).ifPresent(amount -> {
                found.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(amount);
                names.putIfAbsent(row.code(), Vocabulary.plain(row.label()));
            });
        }
    }
}
