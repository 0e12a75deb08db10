package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Passage;

/** Names in fields: “部门：…”, “预算单位：…”, a cell beside 部门名称, a code with a name beside the unit of amounts. */
final class FieldClues {
    private static final String SELF = "(?:预算主管部门|部门（单位）名称|部门（单位）|单位（部门）名称|单位（部门）|部门名称|单位名称|部门|单位"
            + "|(?:预算|编制|编报|填报|申报|公开|报送|本级)(?:部门|单位)(?:名称|全称)?)(?:（[^（）]{1,6}）)?";
    private static final Pattern LINE = Pattern.compile("^(" + SELF + ")：(.+)$");
    private static final Pattern LABEL = Pattern.compile("^(" + SELF + ")：?$");
    private static final Pattern SUPERIOR = Pattern.compile("^(?:项目|上级|市级|省级|区级|县级|中央)?主管部门(?:及代码|名称)?：?$");
    private static final Pattern CODED = Pattern.compile("^(\\d{3,}[-_—]?\\p{IsHan}{4,40}?)(?:（?金额)?单位：(?:人民币)?[万千百亿]*元.*$");
    private static final Pattern BEHIND = Pattern.compile("(?:金额|计量|货币|数量)?单位[：（]|金额：|填[报表]|制表|"
            + "日期|截[止至]|公开\\d|表\\d|预算年度|年度：|财务负责人|负责人|(?:19|20)\\d\\d年.*$");
    private static final Pattern MONEY_UNIT = Pattern.compile("^(?:金额)?单位：(?:人民币)?[万千百亿]*元.*");
    private static final int LONGEST_LINE = 90;
    private static final int TOP_ROWS = 8;
    private final BodyName names;
    private final List<SubjectClue> own = new ArrayList<>();
    private final Map<String, Integer> superiors = new LinkedHashMap<>();

    FieldClues(List<Block> blocks, Line[] lines, BodyName names) {
        this.names = names;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != null && lines[i].text().length() <= LONGEST_LINE) {
                line(lines[i].normal());
            } else if (blocks.get(i) instanceof Table table) {
                table(table);
            }
        }
    }

    /** In reading order. */
    List<SubjectClue> own() {
        return own;
    }

    /** The name that stands in most fields, at least in half of them; none when they disagree. */
    SubjectClue most() {
        Map<String, Integer> votes = new LinkedHashMap<>();
        own.forEach(clue -> votes.merge(clue.name(), 1, Integer::sum));
        SubjectClue most = SubjectClue.NONE;
        for (SubjectClue clue : own) {
            if (most == SubjectClue.NONE || votes.get(clue.name()) > votes.get(most.name())) {
                most = clue;
            }
        }
        return most == SubjectClue.NONE || votes.get(most.name()) * 2 < own.size() ? SubjectClue.NONE : most;
    }

    int count(String name) {
        return (int) own.stream().filter(clue -> clue.name().equals(name)).count();
    }

    /** Who stands above it by the project tables, most often named first; "" when nobody. */
    String superior() {
        return superiors.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }

    private boolean line(NormalText text) {
        Matcher coded = CODED.matcher(text.text());
        if (coded.matches()) {
            return add("", coded.group(1), text.whole());
        }
        Matcher field = LINE.matcher(text.text());
        return field.matches() && !MONEY_UNIT.matcher(text.text()).matches() && add(field.group(1), field.group(2), text.whole());
    }

    private void table(Table table) {
        for (List<Cell> row : table.rows().subList(0, Math.min(TOP_ROWS, table.rows().size()))) {
            boolean money = row.stream().anyMatch(cell -> MONEY_UNIT.matcher(text(cell).text()).matches());
            for (int c = 0; c < row.size(); c++) {
                NormalText text = text(row.get(c));
                if (text.empty() || text.text().length() > LONGEST_LINE || line(text)) {
                    continue;
                }
                if (money && Character.isDigit(text.text().charAt(0))) {
                    add("", text.text(), text.whole());
                }
                beside(row, c, text.text());
            }
        }
    }

    private void beside(List<Cell> row, int label, String text) {
        boolean superior = SUPERIOR.matcher(text).matches();
        Matcher own = LABEL.matcher(text);
        if (!superior && !own.matches()) {
            return;
        }
        for (Cell cell : row.subList(label + 1, row.size())) {
            NormalText value = text(cell);
            if (value.empty()) {
                continue;
            }
            if (superior && names.isBody(names.of(value.text()))) {
                superiors.merge(names.of(value.text()), 1, Integer::sum);
            } else if (!superior && !LABEL.matcher(value.text()).matches()) {
                add(own.group(1), value.text(), value.whole());
            }
            return;
        }
    }

    private boolean add(String label, String words, Passage at) {
        Matcher behind = BEHIND.matcher(words);
        String name = names.of(behind.find() ? words.substring(0, behind.start()) : words);
        if (!names.isBody(name)) {
            return false;
        }
        boolean department = label.contains("部门") && !label.contains("单位");
        boolean unit = label.startsWith("单位") && !label.contains("部门") && !label.contains("名称");
        own.add(SubjectClue.named(name, department ? Entity.DEPARTMENT : unit ? Entity.UNIT : Entity.UNKNOWN, at));
        return true;
    }

    private static NormalText text(Cell cell) {
        return NormalText.of(cell.text(), cell.at());
    }
}
