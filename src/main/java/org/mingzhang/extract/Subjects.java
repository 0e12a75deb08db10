package org.mingzhang.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Subject;
import org.mingzhang.pack.Vocabulary;

/** Who discloses what: from the title, else from the first lines; unknown rather than guessed. */
final class Subjects {
    private static final int TITLE_LINES = 12;
    private static final int REGION_LINES = 40;
    private static final Pattern TITLE = Pattern.compile("^(.{2,40}?)((?:19|20)\\d\\d)年?(?:度)?(.{0,20}?(?:预算|决算).{0,12})$");
    private static final Pattern YEAR_FIRST = Pattern.compile("^((?:19|20)\\d\\d)年?(?:度)?(.{2,40}?)((?:部门|单位)?(?:预算|决算).{0,12})$");

    private final Document document;
    private final Line[] lines;
    private final Vocabulary vocabulary;

    Subjects(Document document, Line[] lines, Vocabulary vocabulary) {
        this.document = document;
        this.lines = lines;
        this.vocabulary = vocabulary;
    }

    Subject subject() {
        int seen = 0;
        for (Line line : lines) {
            if (line == null || line.text().isEmpty()) {
                continue;
            }
            if (++seen > TITLE_LINES) {
                break;
            }
            Matcher title = TITLE.matcher(line.text());
            if (title.matches()) {
                return subject(line, title.group(1), title.group(2), title.group(3), "high");
            }
            Matcher yearFirst = YEAR_FIRST.matcher(line.text());
            if (yearFirst.matches()) {
                return subject(line, yearFirst.group(2), yearFirst.group(1), yearFirst.group(3), "medium");
            }
        }
        return new Subject(Passage.MISSING, "", 0, Kind.UNKNOWN, Entity.UNKNOWN, region(), "", "low");
    }

    private Subject subject(Line line, String name, String year, String what, String confidence) {
        Entity entity = what.contains("单位") ? Entity.UNIT : Entity.DEPARTMENT;
        Kind kind = what.contains("决算") ? Kind.FINAL : Kind.BUDGET;
        String department = name;
        for (String tail : List.of("部门", "单位", "关于")) {
            if (department.endsWith(tail) && department.length() > tail.length() + 2) {
                department = department.substring(0, department.length() - tail.length());
            }
        }
        if (department.startsWith("关于")) {
            department = department.substring(2);
        }
        return new Subject(line.normal().whole(), department, Integer.parseInt(year), kind, entity, region(),
                level(department), confidence);
    }

    private static String level(String name) {
        if (name.contains("县") || (name.contains("区") && !name.contains("自治区") && !name.contains("开发区"))) {
            return "county";
        }
        return name.contains("市") ? "city" : name.contains("省") || name.contains("自治区") ? "province" : "";
    }

    private String region() {
        int seen = 0;
        for (Line line : lines) {
            if (line != null && !line.text().isEmpty() && ++seen <= REGION_LINES) {
                String region = regionOf(line.text());
                if (!region.isEmpty()) {
                    return region;
                }
            }
        }
        for (Block block : document.blocks()) {
            if (block instanceof Table table && !table.rows().isEmpty()) {
                for (Cell cell : table.rows().get(0)) {
                    String region = regionOf(Vocabulary.plain(cell.text()));
                    if (!region.isEmpty()) {
                        return region;
                    }
                }
            }
        }
        return "";
    }

    private String regionOf(String text) {
        for (Vocabulary.Region region : vocabulary.regions()) {
            if (Reading.containsAny(text, region.names())) {
                return region.id();
            }
        }
        return "";
    }
}
