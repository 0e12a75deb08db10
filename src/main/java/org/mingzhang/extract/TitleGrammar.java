package org.mingzhang.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;

/**
 * What a title says: name, year, 部门 or 单位, 预算 or 决算, in the orders in use. Nothing but words of titles may stand behind
 * 预算, so that a name such as 预算编审中心 is not taken apart.
 */
final class TitleGrammar {
    private static final String YEAR = "((?:19|20)\\d\\d)(?:年度|年)?的?";
    private static final String RANK = "((?:省|市|区|县|州|盟|旗|镇|乡)(?:本)?级|中央)?";
    private static final String WHAT = "((?:部门|单位)?)(?:综合|汇总|收支|财政|本级|年度|整体)*(预算|决算)";
    private static final String REST = "(?:草案|信息|公开|公示|公告|情况|说明|报告|编制|安排|"
            + "报表|表格|文本|文件|材料|资料|内容|有关|收入|支出|规划|中期|财政|滚动|相关|事项|目录|批复|收支|执行|总体|明细"
            + "|预算|决算|财政拨款|三公经费|绩效|目标|的|及|和|与|、|表|书|本|稿|版|（[^（）]{1,12}）)*";
    private static final Pattern NAME_FIRST = Pattern.compile("(.{0,40}?)" + YEAR + RANK + WHAT + REST);
    private static final Pattern YEAR_FIRST = Pattern.compile(YEAR + "(.{0,40}?)" + RANK + WHAT + REST);
    private static final Pattern YEAR_INSIDE = Pattern.compile("(.{2,20}?[省市区县州旗盟])" + YEAR + "(.{2,30}?)" + RANK
            + "(部门|单位)(?:综合|汇总)?(预算|决算)" + REST);
    private static final Pattern YEAR_LAST = Pattern.compile("(.{2,40}?)" + RANK + "(部门|单位)(?:综合|汇总)?(预算|决算)" + REST
            + "(?:（?" + YEAR + "）?)?");
    private static final Pattern RANGE = Pattern.compile("(?:19|20)\\d\\d年?[-—~～至到]+(?:19|20)\\d\\d年?(?:度)?");
    private static final Pattern CHINESE_YEAR = Pattern.compile("[二2][〇○零Oo0Ｏ][一二三四五六七八九〇○零Oo0]{2}(?=年)");
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final Pattern BEFORE = Pattern.compile("^(?:附件?\\d*[：:、.]?|关于(?:公开|公布|印发)?)+");
    /** Another sentence, or the title of a table before it. */
    private static final Pattern NO_NAME = Pattern.compile("[，。；：？！]|(?:19|20)\\d\\d年|^表\\d|(?:预算|决算).*表");
    private static final int LONGEST = 80;

    private TitleGrammar() {
    }

    /** @param text normal form */
    static Optional<SubjectClue> read(String text) {
        String title = BEFORE.matcher(withoutRanges(westernYear(text))).replaceFirst("");
        if (title.length() > LONGEST || (title.indexOf("预算") < 0 && title.indexOf("决算") < 0)) {
            return Optional.empty();
        }
        Matcher m = NAME_FIRST.matcher(title);
        if (m.matches()) {
            return clue(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5));
        }
        m = YEAR_FIRST.matcher(title);
        if (m.matches()) {
            return clue(m.group(2), m.group(1), m.group(3), m.group(4), m.group(5));
        }
        m = YEAR_INSIDE.matcher(title);
        if (m.matches()) {
            return clue(m.group(1) + m.group(3), m.group(2), m.group(4), m.group(5), m.group(6));
        }
        m = YEAR_LAST.matcher(title);
        return m.matches() ? clue(m.group(1), m.group(5), m.group(2), m.group(3), m.group(4)) : Optional.empty();
    }

    private static Optional<SubjectClue> clue(String name, String year, String rank, String entity, String kind) {
        if (NO_NAME.matcher(name).find()) {
            return Optional.empty();
        }
        return Optional.of(new SubjectClue(name, year == null ? 0 : Integer.parseInt(year),
                kind.equals("预算") ? Kind.BUDGET : Kind.FINAL, entity(entity), rank == null ? "" : rank, Passage.MISSING));
    }

    /** Without 2024-2026年: such years are those of a plan. */
    static String withoutRanges(String text) {
        return RANGE.matcher(text).replaceAll("");
    }

    static Entity entity(String word) {
        return word.equals("部门") ? Entity.DEPARTMENT : word.equals("单位") ? Entity.UNIT : Entity.UNKNOWN;
    }

    /** 二〇二六年 as 2026年. */
    private static String westernYear(String text) {
        Matcher year = CHINESE_YEAR.matcher(text);
        if (!year.find()) {
            return text;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : year.group().toCharArray()) {
            int digit = CHINESE_DIGITS.indexOf(c);
            digits.append(digit < 0 ? c == '2' ? 2 : 0 : digit);
        }
        return text.substring(0, year.start()) + digits + text.substring(year.end());
    }
}
