package org.mingzhang.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Table;
import org.mingzhang.fact.Indicator;
import org.mingzhang.fact.Part;
import org.mingzhang.fact.Project;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.samples.Samples;

/** Goal tables of several forms, read by the names of their fields and columns. */
class GoalTablesTest {
    @TempDir
    Path folder;

    private List<Object> facts(String tables) throws Exception {
        Path file = Files.writeString(folder.resolve("a.html"), "<html><body><p>柏川县水务局2025年部门预算</p>" + tables
                + "</body></html>");
        Document document = Readers.read(new Input("a.html", file), Limits.DEFAULT);
        return Samples.EXTRACTOR.extract(document, "");
    }

    private static <T> List<T> all(List<Object> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static String rows(String... rows) {
        StringBuilder html = new StringBuilder("<table>");
        for (String row : rows) {
            html.append("<tr>");
            for (String cell : row.split("\\|", -1)) {
                String[] parts = cell.split("#", -1);
                html.append(parts.length > 1 ? "<td " + parts[1] + ">" : "<td>").append(parts[0]).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    @Test
    void aListOfProjectsHasTheSignTheValueAndTheUnitInColumns() throws Exception {
        List<Object> facts = facts("<p>项目支出绩效目标表</p><p>单位：万元</p>" + rows(
                "项目名称#rowspan=2|项目总额#rowspan=2|其中：#colspan=2|绩效目标#rowspan=2|一级指标#rowspan=2|二级指标#rowspan=2|三级指标#rowspan=2|绩效指标性质#rowspan=2|本年绩效指标值#rowspan=2|绩效度量单位#rowspan=2",
                "财政资金|其他资金",
                "河道清淤#rowspan=2|30#rowspan=2|30#rowspan=2|#rowspan=2|清淤12公里#rowspan=2|产出指标|数量指标|清淤河长|≥|12|公里",
                "满意度指标|服务对象满意度指标|村民满意度|≥|90|%",
                "水库巡查|8|8||全年巡查|产出指标|质量指标|巡查记录|定性|优|"));
        List<Project> projects = all(facts, Project.class);
        assertEquals(List.of("河道清淤", "水库巡查"), projects.stream().map(Project::name).toList());
        assertEquals("30", projects.get(0).budget().text());
        assertEquals("清淤12公里", projects.get(0).goal().text());
        List<Indicator> indicators = all(facts, Indicator.class);
        assertEquals(List.of("≥12公里", "≥90%", "优"), indicators.stream().map(Indicator::value).toList());
        assertTrue(indicators.get(1).percent());
        assertEquals(projects.get(1).id(), indicators.get(2).project());
    }

    @Test
    void aFormOfFieldsKeepsItsStubsOutAndNamesTheAuthority() throws Exception {
        List<Object> facts = facts("<p>河道清淤项目绩效目标表</p>" + rows(
                "项目名称|河道清淤#colspan=3", "主管部门|柏川县水务局#colspan=3",
                "项目资金（万元）#rowspan=2|年度资金总额：#colspan=2|30.00", "其中：财政拨款#colspan=2|30.00",
                "年度总体目标|清淤12公里#colspan=3", "一级指标|二级指标|三级指标|指标值",
                "产出指标|数量指标|清淤河长|12公里", "效益指标#rowspan=2|经济效益指标||", "社会效益指标|受益人口|≥3万人"));
        Project project = all(facts, Project.class).get(0);
        assertEquals("柏川县水务局", project.authority().text());
        assertTrue(project.authorityIsBody());
        assertEquals("30.00", project.budget().text());
        assertEquals("30.00", project.fiscal().text());
        assertEquals(List.of("output", "benefit"), all(facts, Indicator.class).stream().map(Indicator::group).toList());
    }

    @Test
    void aFormWithoutLevelsAsksForNone() throws Exception {
        List<Object> facts = facts("<p>2025年部门整体绩效目标表</p>" + rows(
                "单位名称|柏川县水务局#colspan=3", "当年整体绩效目标#colspan=4", "管好全县河道#colspan=4", "绩效指标#rowspan=2|指标名称|指标性质|指标值", "巡查次数|≥|50"));
        Project project = all(facts, Project.class).get(0);
        assertTrue(project.whole());
        assertEquals("管好全县河道", project.goal().text());
        assertEquals("≥50", all(facts, Indicator.class).get(0).value());
        assertEquals(Part.State.NOTHING, all(facts, Part.class).stream().filter(part -> part.name().equals("indicator-levels"))
                .findFirst().orElseThrow().state());
    }

    @Test
    void anEmptyFormIsATableAndUnknownColumnsAreUnread() throws Exception {
        List<Object> empty = facts("<p>专项资金绩效目标表</p>" + rows("项目名称||主管部门|", "年度目标|#colspan=3",
                "一级指标|二级指标|三级指标|指标值", "产出指标|数量指标||"));
        assertEquals(List.of(), all(empty, Project.class));
        List<Object> unknown = facts("<p>专项资金绩效目标表</p>" + rows("事项|要做到什么程度", "清淤|12公里", "加固|2座", "巡查|50次"));
        assertEquals(List.of(), all(unknown, Project.class));
        Part part = all(unknown, Part.class).stream().filter(one -> one.name().equals("project-tables")).findFirst().orElseThrow();
        assertEquals(Part.State.UNREADABLE, part.state());
        assertFalse(part.reason().isEmpty());
    }

    @Test
    void whatAPageTurnCutGoesToTheProjectItWasCutFrom() {
        List<List<Cell>> rows = new ArrayList<>();
        String[][] texts = {{"项目名称", "金额", "绩效目标", "三级指标", "指标值"}, {"甲", "1", "做甲", "a", "1"}, {"", "", "做", "b", "2"},
                {"乙", "2", "乙", "c", "3"}};
        for (int r = 0; r < texts.length; r++) {
            List<Cell> row = new ArrayList<>();
            for (int c = 0; c < 5; c++) {
                Location at = new Location("a", r < 3 ? 1 : 2, 0, 0, r + 1, c + 1, 0, texts[r][c].length(), "", "", "", "");
                row.add(new Cell(at, texts[r][c], 1, 1));
            }
            rows.add(row);
        }
        Cell merged = rows.get(3).get(0);
        rows.get(3).set(0, new Cell(merged.at(), merged.text(), 2, 1));
        rows.add(List.of());
        Grid grid = Grid.of(new Table(Location.NOWHERE, rows));
        GoalColumns header = GoalColumns.ofIndicators(grid, new GoalLabels(Samples.PACK.vocabulary()));
        List<GoalGroups.Group> groups = new GoalGroups(grid, header).read();
        assertEquals(List.of(List.of(1), List.of(2, 3, 4)), groups.stream().map(GoalGroups.Group::rows).toList());
        assertFalse(groups.get(1).sure());
    }
}
