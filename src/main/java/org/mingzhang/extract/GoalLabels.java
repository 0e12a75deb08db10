package org.mingzhang.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.document.Cell;
import org.mingzhang.pack.Vocabulary;

/** The names of fields and columns of goal tables. A role is the key of its names under {@code words} in vocabulary.yaml. */
final class GoalLabels {
    static final List<String> ROLES = List.of("projectCode", "projectName", "projectAuthority", "projectBudget",
            "projectFiscal", "projectCarried", "projectOther", "projectUse", "projectSchedule", "projectGoal",
            "projectLongGoal", "projectText", "level1", "level2", "level3", "description", "indicatorSign", "target",
            "indicatorUnit", "targetBasis");
    /** The foot of a page that a reader took for the text of a merged cell. */
    private static final Pattern PAGE_FOOT = Pattern.compile("第\\d+页(，?共\\d*页?)?");
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, String> roleOf = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    GoalLabels(Vocabulary vocabulary) {
        for (String role : ROLES) {
            List<String> plain = vocabulary.words(role).stream().map(GoalLabels::plain).toList();
            names.put(role, plain);
            plain.forEach(name -> roleOf.put(name, role));
            known.addAll(plain);
        }
        vocabulary.words("goalCaptions").forEach(word -> known.add(plain(word)));
    }

    private static String plain(String text) {
        return Vocabulary.plain(text).replace(":", "");
    }

    static String plain(Cell cell) {
        return cell == null ? "" : plain(cell.text());
    }

    List<String> names(String role) {
        return names.get(role);
    }

    boolean is(Cell cell, String role) {
        return role.equals(role(cell));
    }

    /** What the cell names, "" for nothing known. */
    String role(Cell cell) {
        return roleOf.getOrDefault(plain(cell), "");
    }

    /** Whether the cell is the name of a field or column. */
    boolean known(Cell cell) {
        return known.contains(plain(cell));
    }

    /** Nothing printed that belongs to the table. */
    static boolean blank(Cell cell) {
        return cell == null || cell.text().isBlank() || PAGE_FOOT.matcher(NormalText.of(cell.text(), cell.at()).text()).matches();
    }

    /** Without the ends of lines; "" for a blank cell. */
    static String text(Cell cell) {
        return blank(cell) ? "" : onOneLine(cell.text().strip());
    }

    static String onOneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replaceAll("\\s*\\n\\s*", "");
    }
}
