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
    private static final int REGION_START = 14;
    private static final Pattern TITLE = Pattern.compile("^(.{2,40}?)((?:19|20)\\d\\d)年?(?:度)?(.{0,20}?(?:预算|决算).{0,12})$");
    private static final Pattern YEAR_FIRST = Pattern.compile("^((?:19|20)\\d\\d)年?(?:度)?(.{2,40}?)((?:部门|单位)?(?:预算|决算).{0,12})$");

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_REST = 4;
    private static final int HEADING_LINES = 40;
    private static final Pattern HEADING = Pattern.compile("((?:19|20)\\d\\d)年?(?:度)?((?:部门|单位)(?:预算|决算).{0,12})$");
    private static final Pattern TITLE_LINE = Pattern.compile("^((?:19|20)\\d\\d)年?(?:度)?((?:部门|单位)(?:综合)?(?:预算|决算).{0,12})$");
    private static final Pattern YEAR_LINE = Pattern.compile("((?:19|20)\\d\\d)年(?:度)?([^年]*)$");
    private static final Pattern NAME_LINE = Pattern.compile("^(.*?)((?:部门|单位)(?:预算|决算).{0,12})$");

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
        String above = "";
        for (Line line : lines) {
            if (line == null || line.text().isEmpty()) {
                continue;
            }
            if (++seen > TITLE_LINES) {
                break;
            }
            if (HeadingMark.of(line.text()).number() > 0) {
                continue;
            }
            boolean rest = line.text().length() <= LONGEST_REST && above.length() <= LONGEST_NAME;
            Matcher torn = YEAR_FIRST.matcher(rest ? above + line.text() : "");
            if (torn.matches()) {
                return subject(line, torn.group(2), torn.group(1), torn.group(3), "medium");
            }
            Matcher broken = TITLE_LINE.matcher(line.text());
            if (broken.matches() && above.length() > 1 && above.length() <= LONGEST_NAME) {
                return subject(line, above, broken.group(1), broken.group(2), "medium");
            }
            Matcher whole = YEAR_LINE.matcher(above);
            Matcher named = NAME_LINE.matcher(line.text());
            if (whole.find() && named.matches()) {
                String name = whole.group(2) + named.group(1);
                if (name.length() > 1 && name.length() <= LONGEST_NAME) {
                    return subject(line, name, whole.group(1), named.group(2), "medium");
                }
            }
            above = seen > 1 && above.length() <= LONGEST_NAME ? above + line.text() : line.text();
            Matcher title = TITLE.matcher(line.text());
            if (title.matches()) {
                return subject(line, title.group(1), title.group(2), title.group(3), "high");
            }
            Matcher yearFirst = YEAR_FIRST.matcher(line.text());
            if (yearFirst.matches()) {
                return subject(line, yearFirst.group(2), yearFirst.group(1), yearFirst.group(3), "medium");
            }
        }
        return inHeading();
    }

    /** No title: year and kind by a heading of the first lines (第三部分 2026年部门预算情况说明). */
    private Subject inHeading() {
        int seen = 0;
        for (Line line : lines) {
            int mark = line == null ? 0 : HeadingMark.of(line.text()).length();
            if (line == null || line.text().isEmpty() || ++seen > HEADING_LINES) {
                continue;
            }
            Matcher heading = HEADING.matcher(line.text().substring(mark));
            if (mark > 0 && heading.find()) {
                return subject(line, "", heading.group(1), heading.group(2), "low");
            }
        }
        return new Subject(Passage.MISSING, "", 0, Kind.UNKNOWN, Entity.UNKNOWN, region(""), "", "low");
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
        return new Subject(line.normal().whole(), department, Integer.parseInt(year), kind, entity, region(name),
                level(department), confidence);
    }

    private static String level(String name) {
        if (name.contains("县") || (name.contains("区") && !name.contains("自治区") && !name.contains("开发区"))) {
            return "county";
        }
        return name.contains("市") ? "city" : name.contains("省") || name.contains("自治区") ? "province" : "";
    }

    /** By the name of the department, else by the first line that begins with a region, else by the first that names one. */
    private String region(String department) {
        String own = regionOf(department);
        if (!own.isEmpty()) {
            return own;
        }
        int first = 0;
        for (Line line : lines) {
            if (line != null && !line.text().isEmpty() && ++first <= REGION_LINES) {
                String text = line.text().substring(HeadingMark.of(line.text()).length());
                String region = regionOf(text.substring(0, Math.min(text.length(), REGION_START)));
                if (!region.isEmpty() && line.text().length() <= LONGEST_NAME) {
                    return region;
                }
            }
        }
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
