package org.mingzhang.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of subjects by year: what is bundled, and what a slip in a file says. */
class SubjectFilesTest {
    @TempDir
    Path rules;

    private void file(String lines) throws IOException {
        Files.createDirectories(rules.resolve("subjects"));
        Files.writeString(rules.resolve("subjects/a.csv"), lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code,name,from                              | 1 | 第一行应是
            code,name,from,to/201,一般公共服务支出,2020       | 2 | 应写成
            code,name,from,to/201,,2020,2021            | 2 | 应写成
            code,name,from,to/2010,教育,2020,2021         | 2 | 三位、五位或七位
            code,name,from,to/205,教育支出,20,2021          | 2 | 写成四位数字
            code,name,from,to/205,教育支出,2022,2021        | 2 | 晚于
            code,name,from,to/205,教育支出,2020,2021/205,教育,2021,2022 | 3 | 两个名称""")
    void aSlipIsNamedWithItsLine(String lines, int line, String sentence) throws IOException {
        file(lines.strip().replace('/', '\n') + "\n");
        PackException problem = assertThrows(PackException.class, () -> SubjectFiles.read(rules));
        assertTrue(problem.getMessage().contains(sentence), problem::printed);
        assertEquals("subjects/a.csv", problem.file());
        assertEquals(line, problem.line());
    }

    @Test
    void aNameHoldsInItsYearsAlone() throws IOException {
        file("code,name,from,to\n210,医疗卫生与计划生育支出,2018,2018\n210,卫生健康支出,2019,2026\n");
        Classification names = new Classification(SubjectFiles.read(rules));
        assertEquals("", names.name("210", 2017));
        assertEquals("医疗卫生与计划生育支出", names.name("210", 2018));
        assertEquals("卫生健康支出", names.name("210", 2019));
        assertEquals("", names.name("210", 2027));
        assertEquals("", names.name("211", 2019));
    }

    @Test
    void theBundledOnesAreThoseOfTheFiles() throws IOException {
        List<Classification.Entry> entries = SubjectFiles.read(Path.of("rules"));
        assertTrue(entries.size() > 600);
        entries.forEach(entry -> assertEquals(entry.name(), Classification.bundled().name(entry.code(), entry.to())));
    }

    @Test
    void noNameHasBlanksOrForeignSigns() throws IOException {
        Map<String, String> odd = new TreeMap<>();
        for (Classification.Entry entry : SubjectFiles.read(Path.of("rules"))) {
            if (!entry.name().matches("[\\p{IsHan}（）、“”]+")) {
                odd.put(entry.code(), entry.name());
            }
        }
        assertEquals(Map.of(), odd);
    }
}
