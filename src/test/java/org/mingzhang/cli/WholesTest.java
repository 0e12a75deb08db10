package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.reader.Zips;

/** What is one disclosure: pairs of files, ZIPs, folders with a disclosure.yaml; with the real rules. */
class WholesTest {
    private static final Engine ENGINE = new BundledEngine();
    private static final String NARRATIVE = """
            云岭市水务局2026年度部门预算情况说明
            一、部门职责
            云岭市水务局负责全市水资源管理和供水保障。
            二、部门收支总体情况
            2026年收入预算100.00万元，其中一般公共预算拨款收入100.00万元。
            三、“三公”经费情况
            2026年“三公”经费预算0.00万元。
            四、机关运行经费情况
            2026年机关运行经费20.00万元。
            五、政府采购情况
            2026年政府采购预算0.00万元。
            """;
    private static final String TABLES = """
            云岭市水务局2026年度部门预算公开表
            部门收支总表
            单位：万元
            收入\t\t支出\t
            项目\t预算数\t项目\t预算数
            一般公共预算拨款收入\t100.00\t农林水支出\t100.00
            本年收入合计\t100.00\t本年支出合计\t100.00

            部门支出总表
            单位：万元
            科目编码\t科目名称\t合计\t基本支出\t项目支出
            213\t农林水支出\t100.00\t80.00\t20.00
            合计\t\t100.00\t80.00\t20.00
            """;

    @TempDir
    Path folder;

    @Test
    void twoHalvesAreOneInTheTextAndInTheJson() throws IOException {
        String narrative = file("说明.txt", NARRATIVE);
        String tables = file("报表.txt", TABLES);
        Run text = Run.of(ENGINE, "check", narrative, tables);
        assertTrue(text.out().startsWith(narrative + " 等 2 个文件\n  由 2 个文件组成：" + narrative + "、" + tables + "\n"), text.out());
        assertTrue(text.out().contains("\n1 份文件："), text.out());

        JsonNode documents = documents("check", narrative, tables);
        assertEquals(1, documents.size());
        assertEquals(List.of(narrative, tables), files(documents.get(0)));
        assertEquals(documents, documents("check", tables, narrative), "the order makes no difference");
        assertEquals(documents.get(0).get("findings").size(),
                documents("check", "--together", narrative, tables).get(0).get("findings").size());
        assertFalse(documents.toString().contains("没有提交公开表"));
    }

    @Test
    void halvesPairInsideAFolderAndNotAcross() throws IOException {
        file("甲/说明.txt", NARRATIVE);
        file("甲/报表.txt", TABLES);
        file("甲/里/报表.txt", TABLES);
        file("乙/说明.txt", NARRATIVE);
        JsonNode documents = documents("check", folder.toString());
        assertEquals(List.of(List.of("乙/说明.txt"), List.of("甲/说明.txt", "甲/报表.txt"), List.of("甲/里/报表.txt")), below(documents));
    }

    @Test
    void threeThatFitStayThree() throws IOException {
        file("说明.txt", NARRATIVE);
        file("报表.txt", TABLES);
        file("报表（修订）.txt", TABLES);
        assertEquals(3, documents("check", folder.toString()).size());
    }

    @Test
    void aPairStandsWhereItsFirstHalfStands() throws IOException {
        file("1.txt", TABLES);
        file("2.txt", NARRATIVE.replace("水务局", "教育局"));
        file("3.txt", NARRATIVE);
        file("4.txt", TABLES.replace("水务局", "交通局"));
        assertEquals(List.of(List.of("3.txt", "1.txt"), List.of("2.txt"), List.of("4.txt")),
                below(documents("check", folder.toString())));
    }

    @Test
    void aZipIsOne() throws IOException {
        Path zip = folder.resolve("提交.zip");
        Files.write(zip, new Zips().with("2.txt", TABLES).with("1.txt", NARRATIVE).with("说明.md", "x").bytes());
        Run run = Run.of(ENGINE, "check", zip.toString());
        assertTrue(run.out().startsWith(zip + "\n  由 2 个文件组成：" + zip + "!/1.txt、" + zip + "!/2.txt\n  云岭市水务局"), run.out());
        assertTrue(run.out().contains("压缩包里跳过 1 个文件"), run.out());
        assertEquals(ExitCode.VIOLATIONS, run.code());
        assertEquals("", run.err());
    }

    @Test
    void aZipOfWhichAFileIsLostEndsWithThree() throws IOException {
        Path zip = folder.resolve("提交.zip");
        Files.write(zip, new Zips().with("1.txt", NARRATIVE).with("2.txt", new byte[] {1, 0, 2}).bytes());
        Run run = Run.of(ENGINE, "check", zip.toString());
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertTrue(run.out().contains("■ 未能读取的部分\n    “" + zip + "!/2.txt”不是文本"), run.out());
        assertFalse(run.out().contains("[错误] CMP-01a"), "the tables may stand in what was not read");
        assertTrue(run.out().contains("1 份文件："), run.out());
    }

    @Test
    void aFolderThatStatesWhoseItIsIsOne() throws IOException {
        file("甲/disclosure.yaml", """
                department: 青石县林业局
                year: 2024
                kind: final
                entity: unit
                region: hebei
                level: county
                approved: 2025-08-01
                published: 2025-08-15
                """);
        file("甲/10.txt", TABLES);
        file("甲/9.txt", NARRATIVE);
        file("甲/附/1.txt", "附件");
        JsonNode document = documents("check", folder.toString()).get(0);
        assertEquals(folder + "/甲", document.get("file").asText());
        assertEquals(List.of("甲/9.txt", "甲/10.txt", "甲/附/1.txt"), files(document).stream().map(this::below).toList());
        assertEquals("{\"department\":\"青石县林业局\",\"year\":2024,\"kind\":\"final\",\"entity\":\"unit\",\"region\":\"hebei\","
                + "\"level\":\"county\",\"confidence\":\"high\"}", document.get("subject").toString());
        String facts = Run.of(ENGINE, "facts", folder + "/甲").out();
        assertTrue(facts.contains("level: county"), facts);
        assertEquals(2, facts.split("fact: DisclosureDate", -1).length - 1);
        assertTrue(facts.contains("2025-08-01") && facts.contains("2025-08-15") && facts.contains("origin: given"));
        Run check = Run.of(ENGINE, "check", folder + "/甲/disclosure.yaml");
        assertTrue(check.out().contains("按2025-08-15公开时的规定"), check.out());
        Run overruled = Run.of(ENGINE, "check", "--published", "2025-09-30", folder + "/甲");
        assertTrue(overruled.out().contains("按2025-09-30公开时的规定"), overruled.out());
    }

    @Test
    void listedFilesAreJoinedInTheirOrder() throws IOException {
        file("disclosure.yaml", "files:\n  - 表/收支.txt\n  - 说明.txt\n");
        file("说明.txt", NARRATIVE);
        file("表/收支.txt", TABLES);
        file("草稿.txt", "草稿");
        JsonNode documents = documents("check", folder.toString());
        assertEquals(List.of(List.of("表/收支.txt", "说明.txt")), below(documents));
        assertEquals("云岭市水务局", documents.get(0).get("subject").get("department").asText());
    }

    @Test
    void aWrongStatementCostsOnlyItsFolder() throws IOException {
        file("甲/disclosure.yaml", "departement: x\n");
        file("甲/a.txt", NARRATIVE);
        file("乙/disclosure.yaml", "files: [没有.txt]\n");
        file("乙/a.txt", NARRATIVE);
        file("丙/disclosure.yaml", "year: 2026\n");
        file("丁/a.txt", NARRATIVE);
        Run run = Run.of(ENGINE, "check", folder.toString());
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertEquals(folder + "/丙：里面没有可以检查的文件（目前支持：" + run.err().replaceAll("(?s)^.*?目前支持：(.*?)）\n.*$", "$1") + "）\n"
                + folder + "/乙/disclosure.yaml：第1行：files 里的“没有.txt”不存在，请检查文件名\n"
                + folder + "/甲/disclosure.yaml：第1行：“departement”不认识，可用的有：department、year、kind、entity、region、level、"
                + "approved、published、files\n", run.err());
        assertTrue(run.out().contains("4 份文件："), run.out());
        assertTrue(run.out().startsWith(folder + "/丁/a.txt\n"), run.out());
    }

    @Test
    void aFileOfAFolderThatCannotBeReadCostsOnlyItself() throws IOException {
        file("disclosure.yaml", "year: 2026\n");
        file("a.txt", NARRATIVE);
        Files.write(folder.resolve("b.txt"), new byte[] {1, 0, 2});
        Run run = Run.of(ENGINE, "check", folder.toString());
        assertEquals(ExitCode.UNREADABLE, run.code());
        assertTrue(run.out().contains("未能读取的部分") && run.out().contains(folder + "/b.txt"), run.out());
    }

    private JsonNode documents(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.add(1, "--format=json");
        Run run = Run.of(ENGINE, all.toArray(new String[0]));
        return new ObjectMapper().readTree(run.out()).get("documents");
    }

    private List<List<String>> below(JsonNode documents) {
        List<List<String>> below = new ArrayList<>();
        for (JsonNode document : documents) {
            below.add(files(document).stream().map(this::below).toList());
        }
        return below;
    }

    private String below(String name) {
        return name.substring(folder.toString().length() + 1);
    }

    private static List<String> files(JsonNode document) {
        List<String> files = new ArrayList<>();
        document.get("files").forEach(file -> files.add(file.asText()));
        return files;
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
