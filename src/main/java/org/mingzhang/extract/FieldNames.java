package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.StrangeName;
import org.mingzhang.pack.Vocabulary;

/** Fields over tables (编制单位：…) that name another body than all the others do, and one that is named nowhere else. */
final class FieldNames {
    private static final int FEWEST = 4;
    private static final int MOST_SLIPS = 2;
    private final Reading reading;

    FieldNames(Reading reading) {
        this.reading = reading;
    }

    void read() {
        List<SubjectClue> fields = reading.fieldClues();
        Map<String, Integer> votes = new LinkedHashMap<>();
        fields.forEach(field -> votes.merge(Vocabulary.plain(field.name()), 1, Integer::sum));
        String usual = votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
        int own = votes.getOrDefault(usual, 0);
        List<StrangeName> strange = new ArrayList<>();
        for (SubjectClue field : fields) {
            String name = Vocabulary.plain(field.name());
            if (!Abbreviation.of(name, usual) && !Abbreviation.of(usual, name) && times(name) <= votes.get(name)) {
                strange.add(new StrangeName(reading.locate(field.at()), field.name()));
            }
        }
        if (own >= FEWEST && strange.size() <= MOST_SLIPS && own + strange.size() >= fields.size()) {
            strange.forEach(reading::add);
        }
    }

    /** In paragraphs and cells together. */
    private int times(String name) {
        int times = 0;
        for (int i = 0; i < reading.blocks.size(); i++) {
            if (reading.lines[i] != null) {
                times += Vocabulary.plain(reading.lines[i].text()).contains(name) ? 1 : 0;
            } else if (reading.blocks.get(i) instanceof Table table) {
                for (List<Cell> row : table.rows()) {
                    times += (int) row.stream().filter(cell -> Reading.plain(cell).contains(name)).count();
                }
            }
        }
        return times;
    }
}
