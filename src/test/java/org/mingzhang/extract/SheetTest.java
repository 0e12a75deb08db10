package org.mingzhang.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Amount;
import org.mingzhang.pack.Vocabulary;
import org.mingzhang.samples.Samples;

/** Tables made by hand: what their columns are, which belong together, what their rows are called, what must add up. */
class SheetTest {
    private static final Vocabulary WORDS = Samples.PACK.vocabulary();

    /** Rows of cells parted by |; “<” goes on from the left, “^” from above. */
    private static Table table(String... lines) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < lines.length; r++) {
            String[] texts = lines[r].split("\\|", -1);
            List<Cell> row = new ArrayList<>();
            for (int c = 0; c < texts.length; c++) {
                if (texts[c].equals("<") || texts[c].equals("^")) {
                    continue;
                }
                Location at = new Location("hand.txt", 0, r + 1, 0, r + 1, c + 1, 0, texts[c].length(), "", "", "", "");
                row.add(new Cell(at, texts[c], down(lines, r, c), right(texts, c)));
            }
            rows.add(row);
        }
        return new Table(Location.ofLine("hand.txt", 1, 0, 0), rows);
    }

    private static int right(String[] texts, int column) {
        int span = 1;
        while (column + span < texts.length && texts[column + span].equals("<")) {
            span++;
        }
        return span;
    }

    private static int down(String[] lines, int row, int column) {
        int span = 1;
        while (row + span < lines.length && lines[row + span].split("\\|", -1)[column].equals("^")) {
            span++;
        }
        return span;
    }

    private static Sheet sheet(String... lines) {
        return new Sheet(Grid.of(table(lines)), WORDS);
    }

    private static SheetAmounts amounts(Sheet sheet) {
        Document document = new Document("hand.txt", List.of("hand.txt"), List.of(), List.of());
        return new SheetAmounts(new Reading(document, WORDS), sheet, "手工表", "万元", "budget");
    }

    private static SheetSums sums(String... lines) {
        Sheet sheet = sheet(lines);
        return new SheetSums(sheet, amounts(sheet), WORDS, "GB-04");
    }

    private static List<String> broken(SheetSums sums) {
        return sums.balances().stream().filter(balance -> !balance.holds()).map(balance -> balance.total().label()).toList();
    }

    private static List<String> rows(Sheet sheet, Sheet.Side side) {
        return sheet.rows(side).stream().map(row -> row.code() + " " + row.label()).toList();
    }

    private static final String[] EXPENDITURE = {
        "科目编码|科目名称|合计|基本支出|<|<|项目支出",
        "^|^|^|小计|人员经费|公用经费|^",
        "|合计|90.00|60.00|50.00|10.00|30.00",
        "207|文化旅游体育与传媒支出|70.00|40.00|30.00|10.00|30.00",
        "20701|文化和旅游|70.00|40.00|30.00|10.00|30.00",
        "208|社会保障和就业支出|20.00|20.00|20.00||",
        "20805|行政事业单位养老支出|20.00|20.00|20.00|—|-"};

    @Test
    void columnsHaveNamesFromTheTop() {
        Sheet sheet = sheet(EXPENDITURE);
        assertEquals(List.of(new Sheet.Side(List.of(0), List.of(1), List.of(2, 3, 4, 5, 6))), sheet.sides());
        assertEquals(List.of("基本支出", "人员经费"), sheet.path(4));
        assertEquals(List.of("合计"), sheet.path(2));
        assertEquals(List.of(2, 3, 4, 5, 6), sheet.body());
    }

    @Test
    void columnsAreFoundByTheirNames() {
        Sheet sheet = sheet(EXPENDITURE);
        SheetColumns columns = new SheetColumns(sheet, sheet.sides().get(0), WORDS);
        assertEquals(2, columns.total());
        assertEquals(List.of(3), columns.named("基本支出"));
        assertEquals(List.of(6), columns.named("项目支出"));
        assertEquals(List.of(), columns.named("经营支出"));
    }

    @Test
    void aGroupWithoutATotalIsAllItsColumns() {
        Sheet sheet = sheet("功能分类科目名称|总计|基本支出|<|项目支出", "^|^|人员支出|日常公用支出|^", "合计|9.00|5.00|1.00|3.00",
                "教育支出|9.00|5.00|1.00|3.00");
        SheetColumns columns = new SheetColumns(sheet, sheet.sides().get(0), WORDS);
        assertEquals(List.of(2, 3), columns.named("基本支出"));
    }

    @Test
    void lastYearsColumnIsNoTotal() {
        Sheet sheet = sheet("科目编码|科目名称|2023年预算数|2024年预算数|<|<", "^|^|^|总计|基本支出|项目支出",
                "|合计|8.00|9.00|5.00|4.00", "205|教育支出|8.00|9.00|5.00|4.00");
        assertEquals(3, new SheetColumns(sheet, sheet.sides().get(0), WORDS).total());
    }

    @Test
    void incomeAndExpenditureAreTwoSides() {
        Sheet sheet = sheet("收入|<|支出|<", "项目|预算数|项目|预算数", "一、一般公共预算拨款收入|80.00|一、教育支出|75.00",
                "二、事业收入|10.00|二、住房保障支出|15.00", "收入总计|90.00|支出总计|90.00");
        assertEquals(2, sheet.sides().size());
        assertEquals(List.of(" 一、教育支出", " 二、住房保障支出", " 支出总计"), rows(sheet, sheet.sides().get(1)));
    }

    @Test
    void aHeaderMayBeginWithTheTotalColumn() {
        Sheet sheet = sheet("合计|本年收入|<|上年结转", "^|小计|一般公共预算资金|^", "12.00|10.00|10.00|2.00");
        assertEquals(List.of(0, 1), sheet.header());
        assertEquals(1, sheet.rows(sheet.sides().get(0)).size());
    }

    @Test
    void namesOverSeveralColumnsNeedNotBeMerged() {
        Sheet sheet = sheet("科目编码|科目名称|合计|基本支出|||项目支出", "|||小计|人员经费|公用经费|",
                "|合计|90.00|60.00|50.00|10.00|30.00", "207|文化旅游体育与传媒支出|90.00|60.00|50.00|10.00|30.00");
        assertEquals(List.of("基本支出", "公用经费"), sheet.path(5));
        assertEquals(List.of("项目支出"), sheet.path(6));
    }

    @Test
    void codesStandInThreeColumnsOrInTheName() {
        Sheet parted = sheet("科目编码|<|<|科目名称|合计", "类|款|项|^|^", "|||合计|9.00", "205|||教育支出|9.00", "|02||普通教育|9.00",
                "||01|学前教育|4.00", "205|02|02|小学教育|5.00");
        assertEquals(List.of(" 合计", "205 教育支出", "20502 普通教育", "2050201 学前教育", "2050202 小学教育"),
                rows(parted, parted.sides().get(0)));
        Sheet named = sheet("科目|预算数", "合计|9.00", "[205]教育支出|9.00", "20502-普通教育|9.00");
        assertEquals(List.of(" 合计", "205 教育支出", "20502 普通教育"), rows(named, named.sides().get(0)));
    }

    @Test
    void aRowNamedInTwoClassificationsHasTwoReadings() {
        Sheet columns = sheet("部门科目编码|部门科目名称|政府科目编码|政府科目名称|合计", "301|工资福利支出|||9.00",
                "30101|基本工资|50101|工资奖金津补贴|9.00");
        assertEquals(2, columns.readings(columns.sides().get(0)).size());
        Sheet cells = sheet("功能科目|经济科目|合计", "2050201-学前教育|30101-基本工资|4.00", "2050202-小学教育|30101-基本工资|5.00");
        List<Sheet.Side> readings = cells.readings(cells.sides().get(0));
        assertEquals(List.of("30101 基本工资", "30101 基本工资"), rows(cells, readings.get(0)));
        assertEquals(List.of("2050201 学前教育", "2050202 小学教育"), rows(cells, readings.get(1)));
    }

    @Test
    void columnNumbersNotesQuantitiesAndRemarksAreNoAmounts() {
        Sheet sheet = sheet("项目|数量|金额|备注", "栏次|1|2|3", "台式计算机|3|1.80|更新", "打印机|1|0.20|", "注：本表按采购目录填列。|<|<|<");
        assertEquals(List.of(new Sheet.Side(List.of(), List.of(0), List.of(2))), sheet.sides());
        assertEquals(List.of(2, 3), sheet.body());
    }

    @Test
    void everySumOfAFormIsFound() {
        SheetSums sums = sums(EXPENDITURE);
        assertEquals(List.of(), broken(sums));
        assertEquals(List.of(), sums.doubted());
        // The total and two classes in the columns that print something; 合计 and 小计 of every row.
        assertTrue(sums.balances().size() > 20, () -> String.valueOf(sums.balances().size()));
    }

    @Test
    void aWrongNumberBreaksItsSumsAndNoOthers() {
        String[] lines = EXPENDITURE.clone();
        lines[3] = lines[3].replace("207|文化旅游体育与传媒支出|70.00", "207|文化旅游体育与传媒支出|77.00");
        assertEquals(List.of("合计·合计", "文化旅游体育与传媒支出·合计", "文化旅游体育与传媒支出·合计"), broken(sums(lines)));
    }

    @Test
    void aFormThatIsReadWrongSaysNothing() {
        SheetSums sums = sums("项目|金额", "文化和旅游|70.00", "群众文化|50.00", "文化创作|30.00", "合计|70.00");
        assertEquals(List.of(), sums.balances());
        assertTrue(!sums.doubted().isEmpty());
    }

    @Test
    void aRowOfThreePublicIsBelievedByTheNamesOfItsColumns() {
        SheetSums sums = sums("合计|因公出国（境）费|公务用车购置及运行费|<|<|公务接待费", "^|^|小计|公务用车购置费|公务用车运行费|^",
                "9.00|1.00|7.00|0|6.00|1.00");
        assertEquals(List.of("小计"), broken(sums));
        assertEquals(2, sums.balances().size());
    }

    @Test
    void aBlockIsBelievedWhereItsLikeIsEvenUnderClippedNames() {
        SheetSums sums = sums("单位|今年|<|<|去年|<|<", "^|合计|书报资料费|课题调研费|合计|书报资|课题调研",
                "东馆|5.00|2.00|3.00|3.00|3.00|1.00", "西馆|7.00|3.00|4.00|2.00|2.00|5.00", "北馆|9.00|5.00|4.00|4.00|4.00|1.00");
        assertEquals(List.of("东馆·去年·合计", "西馆·去年·合计", "北馆·去年·合计"), broken(sums));
    }

    @Test
    void whatIsLeftIsWhatWasThereAndCameInWithoutWhatWasSpent() {
        String[] lines = {"项目|年初结转和结余|本年收入|本年支出|<|<|年末结转和结余", "^|^|^|小计|基本支出|项目支出|^",
            "合计|10.00|20.00|24.00||24.00|6.00"};
        assertEquals(List.of(), broken(sums(lines)));
        lines[2] = "合计|10.00|20.00|24.00||24.00|16.00";
        assertEquals(List.of("合计·年末结转和结余"), broken(sums(lines)));
    }

    @Test
    void totalsAreFoundWithoutARowOfThatName() {
        Sheet units = sheet("预算单位|科目编码|科目名称|支出总计|基本支出|项目支出", "望溪区文化馆|||9.00|5.00|4.00",
                "|207|文化旅游体育与传媒支出|9.00|5.00|4.00", "|20701|文化和旅游|9.00|5.00|4.00");
        assertEquals(List.of("9.00万元"), printed(units, "", ""));
        Sheet alone = sheet("合计|财政拨款收入|事业收入", "12.00|10.00|2.00");
        assertEquals(List.of("12.00万元"), printed(alone, "", ""));
    }

    @Test
    void aBlankTotalIsZeroOnlyWhereItsColumnIsBlank() {
        Sheet empty = sheet("科目编码|科目名称|合计|基本支出|项目支出", "|合计|||", "||||");
        assertEquals(List.of("0万元"), printed(empty, "", ""));
        Sheet missing = sheet("项目|预算数", "一、教育支出|5.00", "二、其他支出|4.00", "支出总计|");
        assertEquals(List.of(), printed(missing, "支出总计", ""));
    }

    @Test
    void rowsOfAFundAreAddedUp() {
        Sheet sheet = sheet("收入|<|支出|<", "项目|预算数|项目|预算数", "一、一般公共预算拨款|8.00|一、教育支出|6.00",
                "二、上年结转||二、住房保障支出|3.00", "一般公共预算拨款结转|1.00|三、一般公共预算外支出|", "收入总计|9.00|支出总计|9.00");
        assertEquals(List.of("8.00万元", "1.00万元"), printed(sheet, "*一般公共预算", ""));
        assertEquals(List.of("8.00万元"), printed(sheet, "~一般公共预算", ""));
    }

    private static List<String> printed(Sheet sheet, String row, String column) {
        SheetPlaces places = new SheetPlaces(new Sheets.Named("any", sheet, amounts(sheet)), WORDS);
        return places.find(row, column).stream().map(Amount::printed).toList();
    }
}
